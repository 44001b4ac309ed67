/* One pass over the bytes of a text: where a sentence might end, and what to ask. */
#ifndef SJ_SPLIT_SCAN_H
#define SJ_SPLIT_SCAN_H

#include <stdbool.h>

#include "base/array.h"
#include "sejajar.h"
#include "split/features.h"
#include "split/foreign.h"
#include "split/habits.h"
#include "split/newlines.h"
#include "split/rule.h"
#include "split/word_set.h"

/* A place where a sentence might end:
 *
 *     kata "Ayo!" Lalu
 *             ^ ^ ^
 *          stop |  next
 *               end                  */
typedef struct {
    const char *stop; /* the first terminator; `end` where there is none */
    const char *end;
    const char *next;
    sj_kind kind;
    sj_close close;
    sj_gap gap;
    bool in_quote;   /* at `stop` */
    bool in_bracket; /* at `end` */
} sj_candidate;

/* Does a quotation close with the candidate? */
static inline bool sj_candidate_quoted(const sj_candidate *c)
{
    return c->close == SJ_CLOSE_QUOTE_MARK || c->close == SJ_CLOSE_BOTH;
}

/* List numbers and letters ("1.", "b.") seen so far, ahead of where the scan is. */
enum { SJ_ITEM_NUMBERS = 100, SJ_ITEMS = SJ_ITEM_NUMBERS + 26 };

typedef struct {
    const char *until;          /* where looking stopped; NULL: never looked */
    const char *last[SJ_ITEMS]; /* of each the last one before there, NULL: none nearby */
} sj_items;

typedef struct sj_scan {
    const char *begin, *end;  /* the whole text */
    const char *sentence;     /* where the sentence being read begins */
    const char *line_end;     /* of the line looked at last, or before where we are */
    const char *quote;        /* where a quotation was opened, NULL outside of one */
    const char *quote_end[3]; /* the closing ", ” and » looked at last, or before where we are */
    const char *bracket;      /* where the outermost open bracket is, NULL outside of all */
    unsigned depth;           /* how many are open */
    const char *judged;       /* no sentence ends just before here, or one has been ended */
    sj_newlines newlines;
    bool keep_quotes;
    sj_habits habits;
    /* Words that may begin a sentence after one without a terminator; after a small
     * letter or a comma only these are asked about. NULL: all are. */
    const sj_word_set *starters;
    uint32_t paragraph;
    sj_foreign foreign; /* for scripts without capitals */
    sj_items items;
    bool looked_far; /* at more of the text than sj_context_is_local() promises */

    /* Does a sentence end at this candidate? Asked from left to right. */
    bool (*ends)(void *judge, struct sj_scan *scan, const sj_candidate *candidate);
    /* Told of those that need no asking, in their turn; may be NULL. */
    void (*decided)(void *judge, struct sj_scan *scan, const sj_candidate *candidate, sj_rule rule);
    void *judge;

    SJ_ARRAY(sejajar_sentence) found; /* the sentences so far */
    size_t quote_count;               /* how many there were when the quotation was opened */
} sj_scan;

/* Is nothing but an indent before `at` in its line? */
static inline bool sj_scan_line_begins(const sj_scan *scan, const char *at)
{
    while (at > scan->begin && (at[-1] == ' ' || at[-1] == '\t'))
        at--;
    return at == scan->begin || at[-1] == '\n';
}

/* Fill scan->found with the sentences of `text`; the caller has set `newlines`,
 * `keep_quotes`, `habits`, `starters`, `ends`, `decided` and `judge`, the rest is 0. */
sejajar_status sj_scan_run(sj_scan *scan, sejajar_text text, sejajar_error *err);
void sj_scan_release(sj_scan *scan);

#endif
