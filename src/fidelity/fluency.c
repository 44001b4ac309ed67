/* Fluency: neighbours that are never seen together, though both are common, betray a word that
 * was put in, changed or lost. */
#include "fidelity/fluency.h"

#include <math.h>

#include "base/fast_math.h"
#include "fidelity/findings.h"

/* How much less neighbours tell of a word than a partner, each. */
static const float neighbours_count = 3;

static bool is_break(const char *begin, const char *end)
{
    for (; begin < end; begin++)
        if (*begin != ' ' && *begin != '-' && *begin != '\'' && *begin != '\t')
            return true;
    return false;
}

static sj_token class_token(uint32_t class)
{
    return (sj_token){SJ_TOKEN_CLASS(class), 0, -1};
}

static sj_token token_of(const sj_pair_side *side, uint32_t w)
{
    const sj_pair_word *word = &side->word[w];
    uint32_t id = (uint32_t)(word->facts.key >> 32 ^ word->facts.key);

    if (word->kind == SJ_WORD_NUMBER)
        return class_token(SJ_TOKEN_NUMBER);
    if (word->kind == SJ_WORD_MARK)
        return class_token(SJ_TOKEN_BREAK);
    if (word->facts.unit == SJ_NO_UNIT)
        return class_token(word->is_capital ? SJ_TOKEN_NAME : SJ_TOKEN_UNKNOWN);
    if (id > SJ_TOKEN_CLASS(SJ_TOKEN_CLASSES))
        id = 0; /* those are taken */
    return (sj_token){id, word->facts.frequency, (int16_t)w};
}

uint32_t sj_fluency_tokens(sj_token tokens[SJ_MOST_TOKENS], const sj_pair_side *side)
{
    const uint32_t pause = SJ_TOKEN_CLASS(SJ_TOKEN_BREAK);
    const char *before = side->text.bytes;
    uint32_t count = 0;

    tokens[count++] = class_token(SJ_TOKEN_EDGE);
    for (uint32_t w = 0; w < side->count; w++) {
        const sj_pair_word *word = &side->word[w];
        sj_token token = token_of(side, w);

        if (w > 0 && word->begin > before && is_break(before, word->begin) && token.id != pause &&
            tokens[count - 1].id != pause)
            tokens[count++] = class_token(SJ_TOKEN_BREAK);
        if (token.id != pause || tokens[count - 1].id != pause)
            tokens[count++] = token;
        before = word->end;
    }
    tokens[count++] = class_token(SJ_TOKEN_EDGE);
    return count;
}

static float share_of(const sj_neighbours *n, int s, const sj_token *token)
{
    uint32_t class = UINT32_MAX - token->id;
    bool is_class = class < SJ_TOKEN_CLASSES;

    return sj_choose(is_class, n->share[s][is_class ? class : 0], token->share);
}

void sj_fluency_expect(sj_token_chain *c, const sj_pair_side *side, sejajar_language language,
                       const sj_neighbours *n)
{
    c->count = sj_fluency_tokens(c->token, side);
    for (uint32_t k = 1; k < c->count; k++)
        c->expected[k] = sj_neighbours_expect(n, language, c->token[k - 1].id, c->token[k].id);
}

static void judge_chain(sj_token_chain *c, int s, const sj_neighbours *n)
{
    float share[SJ_MOST_TOKENS], unknown[SJ_MOST_TOKENS];
    bool known[SJ_MOST_TOKENS];

    for (uint32_t k = 0; k < c->count; k++)
        share[k] = share_of(n, s, &c->token[k]);
    c->worth[0] = 0;
    sj_neighbours_expected(n, (sejajar_language)s, c->expected + 1, c->count - 1, c->worth + 1,
                           known + 1);
    for (uint32_t k = 1; k < c->count; k++)
        unknown[k] = 1 + n->tokens[s] * share[k - 1] * share[k];
    unknown[0] = 1;
    for (uint32_t k = c->count; k < sj_fours(c->count); k++)
        unknown[k] = 1;
    sj_fast_logs(unknown, sj_fours(c->count));
    for (uint32_t k = 1; k < c->count; k++)
        c->worth[k] = sj_choose(known[k], c->worth[k], -unknown[k]);
}

/* A word that has no partner, and no business beside its neighbours either. */
static float strangest(const sj_token_chain *c, const sj_pair_side *side)
{
    float strangest = 0;

    for (uint32_t k = 1; k + 1 < c->count; k++) {
        bool is_word = c->token[k].word >= 0;
        const sj_pair_word *word = &side->word[is_word ? c->token[k].word : 0];
        float strange = word->surprise - (c->worth[k] + c->worth[k + 1]) / neighbours_count;

        strangest = sj_greater(strangest, sj_choose(is_word & (word->partner < 0), strange, 0));
    }
    return strangest;
}

void sj_fluency_judge(sj_evidence_list *to, const sj_pair_side side[2], sj_token_chain chains[2],
                      const sj_neighbours *n)
{
    for (int s = 0; s < 2; s++) {
        float sum = 0, odd = 0, worst = 0, second = 0;
        sj_token_chain *c = &chains[s];

        judge_chain(c, s, n);
        for (uint32_t k = 1; k < c->count; k++) {
            sum += c->worth[k];
            odd += sj_lesser(c->worth[k], 0);
            second = sj_lesser(second, sj_greater(worst, c->worth[k]));
            worst = sj_lesser(worst, c->worth[k]);
        }
        to->value[SJ_OF_SIDE(fluency, s)] = sum / (float)c->count;
        to->value[SJ_OF_SIDE(odd, s)] = -odd / sqrtf((float)c->count);
        to->value[SJ_OF_SIDE(oddest, s)] = -worst;
        to->value[SJ_OF_SIDE(second_odd, s)] = -second;
        to->value[SJ_OF_SIDE(stranger, s)] = strangest(c, &side[s]);
    }
}
