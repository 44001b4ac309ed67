/* Where ICU ends sentences: for scripts without capitals, of which our own rules know nothing. */
#ifndef SJ_SPLIT_FOREIGN_H
#define SJ_SPLIT_FOREIGN_H

#include <stdbool.h>

#include "sejajar.h"

/* ICU's breaks, opened when they are first asked for; all 0 before. */
typedef struct {
    void *breaks, *text; /* a UBreakIterator, a UText */
    const char *begin;   /* of what it reads; NULL: nothing yet */
    const char *at;      /* the last break that was asked for */
    int error;           /* a UErrorCode */
} sj_foreign;

/* Does ICU end a sentence behind `from`, and at `to` at the latest, if it reads on from `begin`,
 * where a sentence begins, to `end`, where the text ends? Questions come from left to right, so
 * that no byte is read twice. Once ICU has failed the answer is no. */
bool sj_foreign_ends(sj_foreign *foreign, const char *begin, const char *from, const char *to,
                     const char *end);

/* SEJAJAR_OK, or why the answers cannot be relied on. */
sejajar_status sj_foreign_check(const sj_foreign *foreign, sejajar_error *err);
void sj_foreign_release(sj_foreign *foreign);

#endif
