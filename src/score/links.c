/* Which of its possible links a bead takes. */
#include "score/links.h"

#include <assert.h>
#include <string.h>

/* A link is strong that makes its word likelier by this factor. */
static const float strong = 4;

/* Forgets this many words, by rows: clearing a row of constant length needs no call. */
static void forget_taken(bool *words, size_t count)
{
    enum { ROW = 32 };

    static_assert(SJ_BEAD_WORDS % ROW == 0, "no row reaches beyond the words");
    for (size_t k = 0; k < count; k += ROW)
        memset(words + k, 0, ROW);
}

/* Writes the numbers of the links that are taken, and returns how many. Without branches, which the
 * processor could not predict. */
static size_t note_taken(sj_ranked_links links, sj_taken *taken, uint32_t out[SJ_BEAD_WORDS + 1])
{
    size_t n = 0;

    for (size_t k = 0; k < links.count; k++) {
        bool *id = &taken->id[links.at[k].id], *en = &taken->en[links.at[k].en];
        bool take = !(*id | *en);

        *id |= take;
        *en |= take;
        out[n] = (uint32_t)k;
        n += take;
    }
    return n;
}

/* Gains are sums of logarithms: factors are multiplied, and one logarithm is taken, before the
 * product grows too large. */
sj_links_taken sj_links_take(sj_ranked_links links, uint32_t id_words, uint32_t en_words,
                             sj_taken *taken)
{
    static const double large = 1e200;
    const float per_id = 1 / (float)(id_words + 1), per_en = 1 / (float)(en_words + 1);
    unsigned id_strong = 0, en_strong = 0;
    double product = 1, gain = 0;
    uint32_t numbers[SJ_BEAD_WORDS + 1];
    size_t taken_count = note_taken(links, taken, numbers);

    for (size_t k = 0; k < taken_count; k++) {
        const sj_link *link = &links.at[numbers[k]];
        float id = 1 + link->id_odds * per_en, en = 1 + link->en_odds * per_id;

        id_strong += id > strong;
        en_strong += en > strong;
        product *= (double)id * (double)en;
        if (product > large) {
            gain += sj_fast_log_double(product);
            product = 1;
        }
    }
    forget_taken(taken->id, id_words);
    forget_taken(taken->en, en_words);
    return (sj_links_taken){(float)(gain + sj_fast_log_double(product)),
                            {(uint16_t)id_strong, (uint16_t)en_strong}};
}

size_t sj_links_choose(sj_link *links, size_t count, sj_taken *taken)
{
    size_t kept = 0;

    for (size_t k = 0; k < count; k++) {
        if (taken->id[links[k].id] || taken->en[links[k].en])
            continue;
        taken->id[links[k].id] = taken->en[links[k].en] = true;
        links[kept++] = links[k];
    }
    for (size_t k = 0; k < kept; k++)
        taken->id[links[k].id] = taken->en[links[k].en] = false;
    return kept;
}

void sj_links_merge(sj_link *out, sj_ranked_links first, sj_ranked_links second, uint16_t id_move,
                    uint16_t en_move)
{
    const sj_link *a = first.at, *a_end = first.count ? a + first.count : a; /* may be NULL */
    const sj_link *b = second.at, *b_end = second.count ? b + second.count : b;

    while (a < a_end && b < b_end) {
        bool is_a = a->rank >= b->rank;
        *out = *(is_a ? a : b);
        out->id = (uint16_t)(out->id + (is_a ? 0 : id_move));
        out->en = (uint16_t)(out->en + (is_a ? 0 : en_move));
        out++;
        a += is_a;
        b += !is_a;
    }
    while (a < a_end)
        *out++ = *a++;
    for (; b < b_end; b++) {
        *out = *b;
        out->id = (uint16_t)(out->id + id_move);
        out->en = (uint16_t)(out->en + en_move);
        out++;
    }
}
