/* What the marks at the ends of two sentences tell: a question is translated by a question, a
 * heading by a heading. */
#ifndef SJ_SCORE_ENDINGS_H
#define SJ_SCORE_ENDINGS_H

#include "tokenise/tokens.h"

/* By the marks at the end of the Indonesian and the English side: log P(English mark | Indonesian
 * mark, translation) - log P(English mark). */
typedef struct {
    float score[SJ_END_MARKS][SJ_END_MARKS];
} sj_endings;

/* For marks as these two texts use them. */
void sj_endings_begin(sj_endings *endings, const sj_tokens *id, const sj_tokens *en);

#endif
