/* What the marks at the ends of two sentences tell. */
#include "score/endings.h"

#include <math.h>

/* The share of translations that keep the mark, in texts of which all could. In the training data
 * it is .97 to .999 by source, and .69 and .80 in two sources of free translations. */
static const double kept = 0.95;

/* Pseudo-counts of sentences with each mark, in the order of sj_end_mark: few sentences tell little
 * about a text. */
static const double granted[SJ_END_MARKS] = {6, 11, 1, 0.7, 0.7, 0.6};

static void count_shares(double share[SJ_END_MARKS], const sj_tokens *tokens)
{
    double all = 0;

    for (int m = 0; m < SJ_END_MARKS; m++) {
        share[m] = granted[m];
        all += granted[m];
    }
    for (size_t k = 0; k < tokens->count; k++)
        if (tokens->characters[k]) { /* no empty line */
            share[tokens->end_marks[k]]++;
            all++;
        }
    for (int m = 0; m < SJ_END_MARKS; m++)
        share[m] /= all;
}

/* The largest share of marks that can be kept: small if only one text has full stops, say. */
static double most_kept(const double id[SJ_END_MARKS], const double en[SJ_END_MARKS])
{
    double sum = 0;

    for (int m = 0; m < SJ_END_MARKS; m++)
        sum += fmin(id[m], en[m]);
    return sum;
}

void sj_endings_begin(sj_endings *endings, const sj_tokens *id, const sj_tokens *en)
{
    double share[2][SJ_END_MARKS], same;

    count_shares(share[0], id);
    count_shares(share[1], en);
    same = kept * most_kept(share[0], share[1]);
    for (int a = 0; a < SJ_END_MARKS; a++)
        for (int b = 0; b < SJ_END_MARKS; b++)
            endings->score[a][b] = (float)log(a == b ? same / share[1][b] + 1 - same : 1 - same);
}
