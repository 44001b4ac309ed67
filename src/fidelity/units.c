#include "fidelity/units.h"

#include <stddef.h>
#include <string.h>

/* What one language says in its own units and the other turns into its own: those of both. What is
 * an hour's way counts as a way. */
static const sj_unit_of_measure units[] = {
    {"abad", SJ_TIME, 36525},
    {"acre", SJ_AREA, 4047},
    {"acres", SJ_AREA, 4047},
    {"bulan", SJ_TIME, 30.4375},
    {"celsius", SJ_TEMPERATURE, 1},
    {"centimeter", SJ_LENGTH, 0.01},
    {"centimeters", SJ_LENGTH, 0.01},
    {"centimetre", SJ_LENGTH, 0.01},
    {"centimetres", SJ_LENGTH, 0.01},
    {"centuries", SJ_TIME, 36525},
    {"century", SJ_TIME, 36525},
    {"cm", SJ_LENGTH, 0.01},
    {"dasawarsa", SJ_TIME, 3652.5},
    {"day", SJ_TIME, 1},
    {"days", SJ_TIME, 1},
    {"decade", SJ_TIME, 3652.5},
    {"decades", SJ_TIME, 3652.5},
    {"dekade", SJ_TIME, 3652.5},
    {"fahrenheit", SJ_TEMPERATURE, 5 / 9.0},
    {"feet", SJ_LENGTH, 0.305},
    {"foot", SJ_LENGTH, 0.305},
    {"ft", SJ_LENGTH, 0.305},
    {"gallon", SJ_VOLUME, 3.785},
    {"gallons", SJ_VOLUME, 3.785},
    {"galon", SJ_VOLUME, 3.785},
    {"gram", SJ_WEIGHT, 0.001},
    {"grams", SJ_WEIGHT, 0.001},
    {"ha", SJ_AREA, 10000},
    {"hari", SJ_TIME, 1},
    {"hectare", SJ_AREA, 10000},
    {"hectares", SJ_AREA, 10000},
    {"hektar", SJ_AREA, 10000},
    {"hektare", SJ_AREA, 10000},
    {"hour", SJ_TIME, 1 / 24.0},
    {"hours", SJ_TIME, 1 / 24.0},
    {"hr", SJ_TIME, 1 / 24.0},
    {"hrs", SJ_TIME, 1 / 24.0},
    {"inch", SJ_LENGTH, 0.0254},
    {"inches", SJ_LENGTH, 0.0254},
    {"inci", SJ_LENGTH, 0.0254},
    {"jam", SJ_TIME, 1 / 24.0},
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
    {"m", SJ_LENGTH, 1},
    {"menit", SJ_TIME, 1 / 1440.0},
    {"meter", SJ_LENGTH, 1},
    {"meters", SJ_LENGTH, 1},
    {"metre", SJ_LENGTH, 1},
    {"metres", SJ_LENGTH, 1},
    {"mi", SJ_LENGTH, 1609},
    {"mil", SJ_LENGTH, 1609},
    {"mile", SJ_LENGTH, 1609},
    {"miles", SJ_LENGTH, 1609},
    {"mililiter", SJ_VOLUME, 0.001},
    {"milimeter", SJ_LENGTH, 0.001},
    {"millimeters", SJ_LENGTH, 0.001},
    {"millimetre", SJ_LENGTH, 0.001},
    {"millimetres", SJ_LENGTH, 0.001},
    {"min", SJ_TIME, 1 / 1440.0},
    {"minggu", SJ_TIME, 7},
    {"mins", SJ_TIME, 1 / 1440.0},
    {"minute", SJ_TIME, 1 / 1440.0},
    {"minutes", SJ_TIME, 1 / 1440.0},
    {"ml", SJ_VOLUME, 0.001},
    {"mm", SJ_LENGTH, 0.001},
    {"month", SJ_TIME, 30.4375},
    {"months", SJ_TIME, 30.4375},
    {"mph", SJ_LENGTH, 1609},
    {"ons", SJ_WEIGHT, 0.1},
    {"ounce", SJ_WEIGHT, 0.028},
    {"ounces", SJ_WEIGHT, 0.028},
    {"pekan", SJ_TIME, 7},
    {"pon", SJ_WEIGHT, 0.454},
    {"pound", SJ_WEIGHT, 0.454},
    {"pounds", SJ_WEIGHT, 0.454},
    {"sentimeter", SJ_LENGTH, 0.01},
    {"tahun", SJ_TIME, 365.25},
    {"ton", SJ_WEIGHT, 1000},
    {"tonne", SJ_WEIGHT, 1000},
    {"tonnes", SJ_WEIGHT, 1000},
    {"tons", SJ_WEIGHT, 1000},
    {"week", SJ_TIME, 7},
    {"weeks", SJ_TIME, 7},
    {"yard", SJ_LENGTH, 0.914},
    {"yards", SJ_LENGTH, 0.914},
    {"year", SJ_TIME, 365.25},
    {"years", SJ_TIME, 365.25},
};

/* Squares of lengths: 28 km², 11 square miles, 30 meter persegi. */
static const sj_unit_of_measure squares[] = {
    {"cm2", SJ_AREA, 1e-4}, {"ft2", SJ_AREA, 0.093},  {"km2", SJ_AREA, 1e6},
    {"m2", SJ_AREA, 1},     {"mi2", SJ_AREA, 2.59e6}, {"yd2", SJ_AREA, 0.836},
};

const sj_unit_of_measure *sj_unit_of_measure_square(const sj_unit_of_measure *length)
{
    double size = length->size * length->size;

    for (size_t k = 0; k < sizeof squares / sizeof *squares; k++)
        if (squares[k].size > 0.99 * size && squares[k].size < 1.01 * size)
            return &squares[k];
    return NULL;
}

const sj_unit_of_measure *sj_unit_of_measure_find(const char *form)
{
    for (size_t k = 0; k < sizeof units / sizeof *units; k++)
        if (units[k].form[0] == form[0] && strcmp(units[k].form, form) == 0)
            return &units[k];
    for (size_t k = 0; k < sizeof squares / sizeof *squares; k++)
        if (strcmp(squares[k].form, form) == 0)
            return &squares[k];
    return NULL;
}
