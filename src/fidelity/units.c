#include "fidelity/units.h"

#include <stddef.h>
#include <string.h>

/* What one language says in its own units and the other turns into its own: those of both. What is
 * an hour's way counts as a way. */
static const sj_unit_of_measure units[] = {
    {"acre", SJ_AREA, 4047},
    {"acres", SJ_AREA, 4047},
    {"centimeter", SJ_LENGTH, 0.01},
    {"centimeters", SJ_LENGTH, 0.01},
    {"centimetre", SJ_LENGTH, 0.01},
    {"centimetres", SJ_LENGTH, 0.01},
    {"cm", SJ_LENGTH, 0.01},
    {"feet", SJ_LENGTH, 0.305},
    {"foot", SJ_LENGTH, 0.305},
    {"gallon", SJ_VOLUME, 3.785},
    {"gallons", SJ_VOLUME, 3.785},
    {"galon", SJ_VOLUME, 3.785},
    {"gram", SJ_WEIGHT, 0.001},
    {"grams", SJ_WEIGHT, 0.001},
    {"ha", SJ_AREA, 10000},
    {"hectare", SJ_AREA, 10000},
    {"hectares", SJ_AREA, 10000},
    {"hektar", SJ_AREA, 10000},
    {"hektare", SJ_AREA, 10000},
    {"inch", SJ_LENGTH, 0.0254},
    {"inches", SJ_LENGTH, 0.0254},
    {"inci", SJ_LENGTH, 0.0254},
    {"kaki", SJ_LENGTH, 0.305},
    {"kg", SJ_WEIGHT, 1},
    {"kilo", SJ_WEIGHT, 1},
    {"kilogram", SJ_WEIGHT, 1},
    {"kilograms", SJ_WEIGHT, 1},
    {"kilometer", SJ_LENGTH, 1e3},
    {"kilometers", SJ_LENGTH, 1e3},
    {"kilometre", SJ_LENGTH, 1e3},
    {"kilometres", SJ_LENGTH, 1e3},
    {"kilos", SJ_WEIGHT, 1},
    {"km", SJ_LENGTH, 1e3},
    {"kph", SJ_LENGTH, 1e3},
    {"kuintal", SJ_WEIGHT, 100},
    {"lb", SJ_WEIGHT, 0.454},
    {"lbs", SJ_WEIGHT, 0.454},
    {"liter", SJ_VOLUME, 1},
    {"liters", SJ_VOLUME, 1},
    {"litre", SJ_VOLUME, 1},
    {"litres", SJ_VOLUME, 1},
    {"meter", SJ_LENGTH, 1},
    {"meters", SJ_LENGTH, 1},
    {"metre", SJ_LENGTH, 1},
    {"metres", SJ_LENGTH, 1},
    {"mil", SJ_LENGTH, 1609},
    {"mile", SJ_LENGTH, 1609},
    {"miles", SJ_LENGTH, 1609},
    {"mililiter", SJ_VOLUME, 0.001},
    {"milimeter", SJ_LENGTH, 0.001},
    {"millimeters", SJ_LENGTH, 0.001},
    {"millimetre", SJ_LENGTH, 0.001},
    {"millimetres", SJ_LENGTH, 0.001},
    {"ml", SJ_VOLUME, 0.001},
    {"mm", SJ_LENGTH, 0.001},
    {"mph", SJ_LENGTH, 1609},
    {"ons", SJ_WEIGHT, 0.1},
    {"ounce", SJ_WEIGHT, 0.028},
    {"ounces", SJ_WEIGHT, 0.028},
    {"pon", SJ_WEIGHT, 0.454},
    {"pound", SJ_WEIGHT, 0.454},
    {"pounds", SJ_WEIGHT, 0.454},
    {"sentimeter", SJ_LENGTH, 0.01},
    {"ton", SJ_WEIGHT, 1000},
    {"tonne", SJ_WEIGHT, 1000},
    {"tonnes", SJ_WEIGHT, 1000},
    {"tons", SJ_WEIGHT, 1000},
    {"yard", SJ_LENGTH, 0.914},
    {"yards", SJ_LENGTH, 0.914},
};

const sj_unit_of_measure *sj_unit_of_measure_find(const char *form)
{
    for (size_t k = 0; k < sizeof units / sizeof *units; k++)
        if (units[k].form[0] == form[0] && strcmp(units[k].form, form) == 0)
            return &units[k];
    return NULL;
}
