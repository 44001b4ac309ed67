/* Which words with a full stop are abbreviations, and of what class. */
#ifndef SJ_SPLIT_ABBREVIATIONS_H
#define SJ_SPLIT_ABBREVIATIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sejajar.h"
#include "split/token.h"
#include "split/word_set.h"

typedef enum {
    SJ_ABBREVIATION_NONE,   /* not in the list */
    SJ_ABBREVIATION_NEVER,  /* A: never ends a sentence ("Dr.") */
    SJ_ABBREVIATION_NUMBER, /* N: does not end one before a number ("hlm.") */
    SJ_ABBREVIATION_MAYBE   /* E: may end one ("dll.") */
} sj_abbreviation_class;

/* A table (base/table.h). The bytes of the
 * words are not kept: two of them sharing all 64 bits of hash is not to be feared. */
typedef struct {
    struct sj_abbreviation {
        uint64_t key;
        sj_abbreviation_class class;
    } * at;
    size_t room, count;
    sj_word_set spelled; /* without capitals and full stop: most words are in no list */
    uint64_t checksum;   /* of all lines that were added */
} sj_abbreviations;

/* Add lines of `word [TAB class]`; empty lines and those beginning with # say nothing.
 * `name` is how messages call the source of the lines. Later lines win. */
sejajar_status sj_abbreviations_add(sj_abbreviations *list, sejajar_text lines, const char *name,
                                    sejajar_error *err);
void sj_abbreviations_release(sj_abbreviations *list);

/* The class of `token` with the full stop at its end. "Hlm." and "DR." are found as "hlm." and
 * "Dr." too, but "no." is not "No."; *folded says whether capitals had to be made small for
 * that. */
sj_abbreviation_class sj_abbreviations_look_up(const sj_abbreviations *list, const sj_token *token,
                                               bool *folded);

static inline sj_abbreviation_class sj_abbreviations_find(const sj_abbreviations *list,
                                                          const sj_token *token, bool *folded)
{
    *folded = false;
    return sj_word_set_may_have(&list->spelled, token->hash)
               ? sj_abbreviations_look_up(list, token, folded)
               : SJ_ABBREVIATION_NONE;
}

/* Does `token` have a full stop after it, and is it of `class` with that? */
bool sj_abbreviations_list(const sj_abbreviations *list, const sj_token *token,
                           sj_abbreviation_class class);

#endif
