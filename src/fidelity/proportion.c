/* Length: is the translation as long as it should be? */
#include <math.h>

#include "fidelity/findings.h"

void sj_proportion_judge(sj_evidence_list *to, const sj_pair_side side[2], const sj_parameters *p)
{
    double id = side[0].characters + 1.0, en = side[1].characters + 1.0;
    double variance = p->length_base + p->length_per_character / ((id + en) / 2);

    to->value[SJ_BOTH_length] = (float)((log(en / id) - p->length_ratio) / sqrt(variance));
    to->value[SJ_BOTH_length_words] = (float)log((side[1].count + 1.0) / (side[0].count + 1.0));
}
