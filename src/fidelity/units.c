#include "fidelity/units.h"

#include <stddef.h>
#include <string.h>

/* What one language says in its own units and the other turns into its own: those of both. */
static const sj_unit_of_measure units[] = {
    {"acre", SJ_AREA, 4047},      {"acres", SJ_AREA, 4047},      {"centimeter", SJ_LENGTH, 0.01},
    {"cm", SJ_LENGTH, 0.01},      {"feet", SJ_LENGTH, 0.305},    {"foot", SJ_LENGTH, 0.305},
    {"gallon", SJ_VOLUME, 3.785}, {"gallons", SJ_VOLUME, 3.785}, {"galon", SJ_VOLUME, 3.785},
    {"gram", SJ_WEIGHT, 0.001},   {"ha", SJ_AREA, 10000},        {"hektar", SJ_AREA, 10000},
    {"inch", SJ_LENGTH, 0.0254},  {"inches", SJ_LENGTH, 0.0254}, {"inci", SJ_LENGTH, 0.0254},
    {"kaki", SJ_LENGTH, 0.305},   {"kg", SJ_WEIGHT, 1},          {"kilo", SJ_WEIGHT, 1},
    {"kilogram", SJ_WEIGHT, 1},   {"kilometer", SJ_LENGTH, 1e3}, {"km", SJ_LENGTH, 1e3},
    {"liter", SJ_VOLUME, 1},      {"meter", SJ_LENGTH, 1},       {"mil", SJ_LENGTH, 1609},
    {"mile", SJ_LENGTH, 1609},    {"miles", SJ_LENGTH, 1609},    {"milimeter", SJ_LENGTH, 0.001},
    {"ounces", SJ_WEIGHT, 0.028}, {"pon", SJ_WEIGHT, 0.454},     {"pound", SJ_WEIGHT, 0.454},
    {"pounds", SJ_WEIGHT, 0.454}, {"yard", SJ_LENGTH, 0.914},    {"yards", SJ_LENGTH, 0.914},
};

const sj_unit_of_measure *sj_unit_of_measure_find(const char *form)
{
    for (size_t k = 0; k < sizeof units / sizeof *units; k++)
        if (units[k].form[0] == form[0] && strcmp(units[k].form, form) == 0)
            return &units[k];
    return NULL;
}
