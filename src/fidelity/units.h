/* Units of measure, so that 18 feet are 5,5 meter, and thirty months 2,5 tahun. */
#ifndef SJ_FIDELITY_UNITS_H
#define SJ_FIDELITY_UNITS_H

#include <stdbool.h>

typedef enum {
    SJ_NO_DIMENSION,
    SJ_LENGTH,
    SJ_AREA,
    SJ_WEIGHT,
    SJ_VOLUME,
    SJ_TIME,
    SJ_TEMPERATURE,
    SJ_PRESSURE,
    SJ_POWER,
    SJ_ENERGY,
    SJ_DATA,
    SJ_FREQUENCY,
    SJ_VOLTAGE,
    SJ_MONEY
} sj_dimension;

typedef struct {
    sj_dimension dimension;
    /* In metres, square metres, kilograms, litres, days, degrees Celsius, pascals, watts, joules,
     * bytes, hertz, volts; of money a number for each currency. */
    double size;
} sj_measure;

/* SJ_NO_DIMENSION where the form is no unit. */
sj_measure sj_measure_find(const char *form);

/* Square or cubic metres, of metres. */
sj_measure sj_measure_raised(sj_measure length, int power);

bool sj_measure_is_dollar(sj_measure m);

/* A dollar is one with that of any country. */
bool sj_measures_are_one(sj_measure a, sj_measure b);

#endif
