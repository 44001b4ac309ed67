/* What little words mean: negations, numbers, dates. */
#ifndef SJ_FIDELITY_SENSES_H
#define SJ_FIDELITY_SENSES_H

#include <stddef.h>

/* What little words mean, where the lexicon cannot be asked. */
typedef enum {
    SJ_SENSE_NONE = 0,
    SJ_SENSE_NEGATION,       /* tidak, not */
    SJ_SENSE_WEAK_NEGATION,  /* kurang, lack: may stand for one on the other side */
    SJ_SENSE_MAYBE_NEGATION, /* insecure, which looks like inside: if it has no other partner */
    SJ_SENSE_NUMBER,         /* dua, two: `value` */
    SJ_SENSE_TENS,           /* puluh: times ten; belas: plus ten, as value -10 */
    SJ_SENSE_SCALE,          /* ribu, thousand: times `value` */
    SJ_SENSE_PART,           /* pertiga, thirds: of one, or of the number before */
    SJ_SENSE_ORDINAL,        /* kedua, second */
    SJ_SENSE_VAGUE,          /* ribuan, thousands */
    SJ_SENSE_MONTH,
    SJ_SENSE_WEEKDAY,
    SJ_SENSE_HOUR, /* noon: on the clock */
    SJ_SENSE_PERCENT
} sj_sense;

typedef struct {
    const char *form; /* folded */
    sj_sense sense;
    float value;
} sj_meaning;

extern const sj_meaning sj_id_meanings[], sj_en_meanings[];
extern const size_t sj_id_meaning_count, sj_en_meaning_count;

#endif
