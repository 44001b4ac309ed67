/* Answers to questions asked before, for text that repeats itself. */
#ifndef SJ_SPLIT_RECALL_H
#define SJ_SPLIT_RECALL_H

#include <stdbool.h>
#include <stdint.h>

#include "split/context.h"

/* In a table without full stops or a row of initials every word is asked about, over and over
 * the same. Where the text near a local candidate is the same as some bytes before, and what the
 * scan knows of it is too (`state`), so is the answer. */
enum { SJ_RECALLED = 64 };

typedef enum { SJ_ANSWER_NO = 0, SJ_ANSWER_DOUBT, SJ_ANSWER_YES } sj_answer;

typedef struct {
    struct sj_recalled {
        const char *stop; /* of the candidate; NULL: none yet */
        uint64_t state;
        sj_answer answer;
    } at[SJ_RECALLED];
    size_t period;            /* each byte of from .. until is the same as this many before it */
    const char *from, *until; /* both NULL in the beginning */
} sj_recall;

/* Where the answer about a local candidate is, or is to be put; `*known` says which. */
struct sj_recalled *sj_recall_find(sj_recall *recall, const sj_scan *scan, const sj_candidate *c,
                                   uint64_t state, bool *known);

#endif
