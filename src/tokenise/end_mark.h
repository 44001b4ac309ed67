/* What stands at the end of a sentence. */
#ifndef SJ_TOKENISE_END_MARK_H
#define SJ_TOKENISE_END_MARK_H

#include "sejajar.h"

typedef enum {
    SJ_END_WORD = 0, /* nothing: a heading, a list item, an empty line */
    SJ_END_STOP,
    SJ_END_QUESTION,
    SJ_END_EXCLAMATION,
    SJ_END_COLON,
    SJ_END_COMMA, /* it goes on: , ; or a dash */
    SJ_END_MARKS
} sj_end_mark;

/* Closing quotes and brackets do not count. */
sj_end_mark sj_end_mark_of(sejajar_text sentence);

#endif
