/* Numbers in words: two hundred and fifty, dua setengah, ketujuh belas, ratusan ribu. */
#include "fidelity/spelled_numbers.h"

#include <math.h>
#include <string.h>

/* A number in words, on its way. */
typedef struct {
    double total, hundreds, unit; /* unit -1: none */
} spelled;

bool sj_spelled_is_scale(const sj_pair_side *side, uint32_t w)
{
    const sj_pair_word *word = &side->word[w];

    if (w >= side->count)
        return false;
    return word->facts.sense == SJ_SENSE_SCALE ||
           (word->facts.sense == SJ_SENSE_VAGUE && word->facts.value >= 1000 &&
            *side->word[w - 1].end != ',');
}

double sj_spelled_value(const sj_pair_side *side, uint32_t w)
{
    double value = (double)side->word[w].facts.value;

    return value > 1e11 ? round(value / 1e9) * 1e9 : value;
}

static bool take_unit(spelled *n, double value)
{
    if (value > 0 && value < 1) { /* dua setengah */
        bool good = n->unit >= 1 && fmod(n->unit, 1) == 0;
        if (n->unit < 0 && n->hundreds == 0 && n->total == 0)
            good = true;
        n->unit = n->unit < 0 ? value : good ? n->unit + value : n->unit;
        return good;
    }
    if (value >= 1000) { /* seribu, sejuta */
        n->total += value;
        return n->hundreds == 0 && n->unit < 0;
    }
    if (value >= 100) { /* seratus */
        bool good = n->hundreds == 0 && n->unit < 0;
        n->hundreds += value;
        return good;
    }
    if (n->unit < 0) {
        n->unit = value;
        return true;
    }
    if (n->unit >= 10 && fmod(n->unit, 10) == 0 && value >= 1 && value < 10) {
        n->unit += value;
        return true;
    }
    return false;
}

/* puluh and belas */
static bool take_tens(spelled *n, double value)
{
    if (n->unit < 1 || n->unit > 9)
        return false;
    n->unit = value > 0 ? n->unit * value : n->unit - value;
    return true;
}

static bool take_scale(spelled *n, double value)
{
    double unit = n->unit < 0 ? 0 : n->unit;

    if (value <= 100) {
        n->hundreds += (unit > 0 ? unit : 1) * value;
    } else {
        n->total += (n->hundreds + unit > 0 ? n->hundreds + unit : 1) * value;
        n->hundreds = 0;
    }
    n->unit = -1;
    return true;
}

bool sj_spelled_is_whole(const sj_pair_side *side, uint32_t w)
{
    return w < side->count && side->word[w].facts.sense == SJ_SENSE_NUMBER &&
           side->word[w].facts.value >= 1;
}

/* two hundred and fifty; two and a half; half a million, a quarter of a million: words within a
 * number that say nothing. */
static bool is_bridge(const sj_pair_side *side, uint32_t w)
{
    if (sj_pair_is(side, w, "and"))
        return (side->word[w - 1].facts.sense == SJ_SENSE_SCALE &&
                sj_spelled_is_whole(side, w + 1)) ||
               (sj_pair_is(side, w + 1, "a") && sj_pair_is(side, w + 2, "half"));
    if (sj_pair_is(side, w, "of"))
        return sj_pair_is(side, w + 1, "a") && sj_spelled_is_scale(side, w + 2);
    if (sj_pair_is(side, w, "a") && sj_spelled_is_scale(side, w + 1))
        return sj_pair_is(side, w - 1, "half") || sj_pair_is(side, w - 1, "of");
    return sj_pair_is(side, w, "a") && sj_pair_is(side, w - 1, "and") &&
           sj_pair_is(side, w + 1, "half");
}

/* two thirds, tiga perempat */
static bool take_part(spelled *n, double value)
{
    bool good = n->total == 0 && n->hundreds == 0 && n->unit >= 1 && fmod(n->unit, 1) == 0;

    n->unit = good ? n->unit * value : n->unit;
    return good;
}

/* one point three, satu koma tiga */
static bool take_point(spelled *n, const sj_pair_side *side, uint32_t *w)
{
    if (n->unit < 0 || !sj_spelled_is_whole(side, *w + 1) || side->word[*w + 1].facts.value >= 10 ||
        !(sj_pair_is(side, *w, "point") || sj_pair_is(side, *w, "koma")))
        return false;
    ++*w;
    n->unit += (double)side->word[*w].facts.value / 10;
    return true;
}

/* twenty-first */
static bool take_ordinal(spelled *n, double value)
{
    return n->unit >= 20 && fmod(n->unit, 10) == 0 && value < 10 && take_unit(n, value);
}

/* Brackets, full stops and the like part numbers; commas need not. */
static bool is_parted(const sj_pair_side *side, uint32_t w)
{
    for (const char *at = side->word[w - 1].end; at < side->word[w].begin; at++)
        if (strchr("().;:/?!\"[]", *at))
            return true;
    return false;
}

sj_spelled_number sj_spelled_number_read(const sj_pair_side *side, uint32_t w)
{
    spelled n = {0, 0, -1};
    uint32_t first = w, last = w;
    bool good = true;

    for (; w < side->count && good; w++) {
        const sj_form_facts *facts = &side->word[w].facts;
        double value = sj_spelled_value(side, w);

        if (w > first && is_parted(side, w))
            break;
        if (w > first && is_bridge(side, w))
            continue;
        switch ((sj_sense)facts->sense) {
        case SJ_SENSE_NUMBER: good = take_unit(&n, value); break;
        case SJ_SENSE_TENS: good = take_tens(&n, value); break;
        case SJ_SENSE_SCALE: good = take_scale(&n, value); break;
        case SJ_SENSE_VAGUE: /* three millions */
            good = n.unit >= 1 && sj_spelled_is_scale(side, w) && take_scale(&n, value);
            break;
        case SJ_SENSE_PART: good = take_part(&n, value); break;
        case SJ_SENSE_ORDINAL: good = take_ordinal(&n, value); break;
        default: good = take_point(&n, side, &w); break;
        }
        if (good)
            last = w;
    }
    return (sj_spelled_number){n.total + n.hundreds + fmax(n.unit, 0), last};
}

sj_spelled_number sj_spelled_ordinal_read(const sj_pair_side *side, uint32_t w)
{
    spelled n = {0, 0, sj_spelled_value(side, w)};
    uint32_t last = w;

    if (w + 1 < side->count && side->word[w + 1].facts.sense == SJ_SENSE_TENS &&
        take_tens(&n, sj_spelled_value(side, w + 1))) {
        last++;
        if (sj_spelled_is_whole(side, last + 1) && take_unit(&n, sj_spelled_value(side, last + 1)))
            last++;
    }
    return (sj_spelled_number){n.unit, last};
}

sj_spelled_number sj_spelled_vague_read(const sj_pair_side *side, uint32_t w)
{
    double value = sj_spelled_value(side, w);
    uint32_t last = w, next;

    while (next = last + 1 + sj_pair_is(side, last + 1, "of"), sj_spelled_is_scale(side, next)) {
        if (*side->word[last].end != '-') /* not berjuta-juta */
            value *= sj_spelled_value(side, next);
        last = next;
    }
    return (sj_spelled_number){value, last};
}
