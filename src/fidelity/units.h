/* Units of measure, so that 18 feet are 5,5 meter, and thirty months 2,5 tahun. */
#ifndef SJ_FIDELITY_UNITS_H
#define SJ_FIDELITY_UNITS_H

typedef enum {
    SJ_NO_DIMENSION,
    SJ_LENGTH,
    SJ_AREA,
    SJ_WEIGHT,
    SJ_VOLUME,
    SJ_TIME,
    SJ_TEMPERATURE
} sj_dimension;

typedef struct {
    const char *form;
    sj_dimension dimension;
    double size; /* in metres, square metres, kilograms, litres, days, degrees Celsius */
} sj_unit_of_measure;

/* NULL where the table has none. */
const sj_unit_of_measure *sj_unit_of_measure_square(const sj_unit_of_measure *length);
/* NULL where the form is no unit. */
const sj_unit_of_measure *sj_unit_of_measure_find(const char *form);

#endif
