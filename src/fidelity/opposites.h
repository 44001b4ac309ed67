/* Words that have an opposite: naik and turun, rise and fall. */
#ifndef SJ_FIDELITY_OPPOSITES_H
#define SJ_FIDELITY_OPPOSITES_H

#include <stdint.h>

#include "sejajar.h"

enum { SJ_POLE_PLACES = 1024 };

/* That of must; may has its negative. Who looks for opposites passes these over. */
enum { SJ_POLE_MUST = 1, SJ_POLE_MORE };

/* A number for each folded form that has an opposite: its translations share it, the opposites have
 * its negative. */
typedef struct {
    uint64_t key[2][SJ_POLE_PLACES]; /* hashes of the forms; 0: a free place */
    int8_t pole[2][SJ_POLE_PLACES];
} sj_poles;

void sj_poles_fill(sj_poles *poles);

/* 0 for what has no opposite. */
int8_t sj_pole_find(const sj_poles *poles, sejajar_language language, const char *form,
                    size_t length);

#endif
