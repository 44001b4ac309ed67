/* Numbers, ordinals, dates by value, whether in digits or spelled out. */
#include "fidelity/quantities.h"

#include <math.h>
#include <string.h>

#include "fidelity/quantity_context.h"
#include "fidelity/spelled_numbers.h"
#include "tokenise/numbers.h"

static void add(sj_quantities *to, sj_quantity_kind what, double value, double other,
                uint32_t first, uint32_t last)
{
    if (to->count < SJ_MOST_QUANTITIES)
        to->at[to->count++] = (sj_quantity){.kind = what,
                                            .value = {value, other},
                                            .scale = 1,
                                            .shorthand = -1,
                                            .first = first,
                                            .last = last};
}

/* Digits with at most one point; what the C library would make of it depends on the locale. */
static double value_of(const char *form)
{
    double value = 0, place = 0;

    for (; *form; form++) {
        if (*form == '.') {
            place = 1;
        } else {
            value = 10 * value + (*form - '0');
            place *= 10;
        }
    }
    return place > 0 ? value / place : value;
}

static double read_digits(const sj_pair_word *word, sejajar_language language)
{
    char form[SJ_FORM_MAX + 1];

    sj_number_value(form, sizeof form, word->begin, sj_number_end(word->begin, word->end),
                    language);
    return value_of(form);
}

/* 1½ and ¾; 0: the word is no such sign. */
static double read_fraction(const sj_pair_side *side, uint32_t w)
{
    const char *at = side->word[w].begin;

    if (w >= side->count || side->word[w].end - at != 2 || (unsigned char)at[0] != 0xC2)
        return 0;
    switch ((unsigned char)at[1]) {
    case 0xBC: return 0.25;
    case 0xBD: return 0.5;
    case 0xBE: return 0.75;
    default: return 0;
    }
}

/* Scale words behind `*last`: 2,5 juta, 3 hundred thousand. Steps over them. */
static double read_scales(const sj_pair_side *side, uint32_t *last)
{
    double scale = 1;

    while (sj_spelled_is_scale(side, *last + 1)) {
        ++*last;
        scale *= sj_spelled_value(side, *last);
    }
    return scale;
}

/* What a letter behind digits may mean: 16.4m is a sum or a length. */
static double read_shorthand(const sj_pair_side *side, uint32_t w)
{
    static const struct {
        char letter;
        double value;
    } letters[] = {{'k', 1e3}, {'m', 1e6}, {'b', 1e9}};

    for (size_t k = 0; w < side->count && k < sizeof letters / sizeof *letters; k++)
        if (side->word[w].form_length == 1 && *sj_pair_form(side, w) == letters[k].letter)
            return letters[k].value;
    return -1;
}

/* "a fifth of" is a part, "a third person" is none. */
static bool is_part_of(const sj_pair_side *side, uint32_t w)
{
    return side->word[w].facts.value >= 3 && w > 0 && sj_pair_is(side, w + 1, "of") &&
           (sj_pair_is(side, w - 1, "a") || sj_pair_is(side, w - 1, "one"));
}

/* a fifth of; kedua, third */
static uint32_t read_ordinal(sj_quantities *to, const sj_pair_side *side, uint32_t w)
{
    sj_spelled_number number;

    if (is_part_of(side, w)) {
        add(to, SJ_QUANTITY_WORDS, (double)(1 / side->word[w].facts.value), -1, w, w);
        return w;
    }
    number = sj_spelled_ordinal_read(side, w);
    add(to, SJ_QUANTITY_ORDINAL, number.value, -1, w, number.last);
    return number.last;
}

static uint32_t read_spelled(sj_quantities *to, const sj_pair_side *side, uint32_t w)
{
    sj_spelled_number number = sj_spelled_number_read(side, w);

    add(to, SJ_QUANTITY_WORDS, number.value, -1, w, number.last);
    return number.last;
}

/* dua dekade: the decade is the unit of the number before. */
static bool is_decade_of_number(const sj_quantities *of, const sj_pair_side *side, uint32_t w)
{
    const sj_quantity *before = of->count > 0 ? &of->at[of->count - 1] : NULL;

    return before && before->last + 1 == w &&
           (before->kind == SJ_QUANTITY_WORDS || before->kind == SJ_QUANTITY_DIGITS) &&
           sj_measure_find(sj_pair_form(side, w)).dimension != SJ_NO_DIMENSION;
}

static uint32_t read_vague(sj_quantities *to, const sj_pair_side *side, uint32_t w)
{
    sj_spelled_number number = sj_spelled_vague_read(side, w);

    if (!is_decade_of_number(to, side, w))
        add(to, SJ_QUANTITY_VAGUE, number.value, -1, w, number.last);
    return number.last;
}

/* On the clock: half past two, setengah tiga. Returns the last word of it; 0: it is no such hour.
 */
static uint32_t read_half_hour(sj_quantities *to, const sj_pair_side *side, uint32_t w)
{
    bool past = sj_pair_is(side, w, "half") && sj_pair_is(side, w + 1, "past");
    bool before = w > 0 && sj_pair_is(side, w, "setengah") &&
                  (sj_pair_is(side, w - 1, "pukul") || sj_pair_is(side, w - 1, "jam"));
    uint32_t last = w + 1 + past;

    if ((!past && !before) || !sj_spelled_is_whole(side, last))
        return 0;
    add(to, SJ_QUANTITY_DIGITS, sj_spelled_value(side, last) - before + 0.3, -1, w, last);
    return last;
}

/* Jun and Mar are names, too, May and March other words: beside a number they are months. */
static bool is_month(const sj_pair_side *side, uint32_t w)
{
    bool beside = (w > 0 && side->word[w - 1].kind == SJ_WORD_NUMBER) ||
                  (w + 1 < side->count && side->word[w + 1].kind == SJ_WORD_NUMBER);

    return beside || (w > 0 && side->word[w].form_length > 3 && !sj_pair_is(side, w, "march"));
}

/* `other` is what it may mean, too; -1: nothing. */
static void add_date(sj_quantities *to, sj_quantity_kind what, const sj_pair_word *word, uint32_t w,
                     double other, bool sure)
{
    add(to, what, (double)word->facts.value, other, w, w);
    if (to->count > 0 && to->at[to->count - 1].first == w)
        to->at[to->count - 1].maybe = !sure || !word->is_capital;
}

/* malam Minggu is Saturday night; -1: no night is spoken of. */
static double eve_of(const sj_pair_side *side, uint32_t w)
{
    double day = sj_spelled_value(side, w);

    return !sj_pair_is(side, w - 1, "malam") ? -1 : day > 1 ? day - 1 : 7;
}

/* minggu is a week, too; Sun and Sat are words. */
static bool is_weekday(const sj_pair_side *side, uint32_t w)
{
    if (sj_pair_is(side, w, "minggu"))
        return sj_pair_is(side, w - 1, "hari") || sj_pair_is(side, w - 1, "malam");
    return side->word[w].form_length > 3;
}

/* km² */
static bool is_unit(const sj_pair_side *side, uint32_t w)
{
    return sj_measure_find(sj_pair_form(side, w)).dimension != SJ_NO_DIMENSION;
}

/* ibu2, masing2: the word twice, as one writes to friends. */
static bool is_doubled(const sj_pair_word *word, sejajar_language language)
{
    enum { LEAST = 4 };

    if (language != SEJAJAR_ID || word->end - word->begin < LEAST || word->end[-1] != '2')
        return false;
    for (const char *at = word->begin; at < word->end - 1; at++)
        if ((*at | 32) < 'a' || (*at | 32) > 'z' || (at > word->begin && *at < 'a'))
            return false;
    return true;
}

static void add_code(sj_quantities *to, const sj_pair_word *word, sejajar_language language,
                     uint32_t w)
{
    add(to, SJ_QUANTITY_CODE, -1, -1, w, w);
    if (to->at[to->count - 1].first == w)
        to->at[to->count - 1].maybe = is_doubled(word, language);
}

/* II, XIX, no single letter; -1: it is no such number. */
static double read_roman(const sj_pair_word *word)
{
    static const char letters[] = "IVXLCDM";
    static const double values[] = {1, 5, 10, 50, 100, 500, 1000};
    double sum = 0, last = 0;

    if (word->end - word->begin < 2)
        return -1;
    for (const char *at = word->end; at-- > word->begin;) {
        const char *letter = strchr(letters, *at);
        double value;

        if (!letter)
            return -1;
        value = values[letter - letters];
        sum += value < last ? -value : value;
        last = fmax(value, last);
    }
    return sum;
}

static void add_digits(sj_quantities *to, double own, double other, double scale, double shorthand,
                       uint32_t first, uint32_t last)
{
    sj_quantity *q;

    add(to, SJ_QUANTITY_DIGITS, scale * own, scale * other, first, last);
    q = &to->at[to->count - 1];
    if (q->first != first)
        return;
    q->scale = scale;
    if (shorthand > 0)
        q->shorthand = shorthand * scale * own;
}

/* 1/2, 3/4: the upper digit; no date as 17/8 or Senin (1/2) is. */
static bool is_ratio(const sj_pair_side *side, uint32_t w)
{
    const sj_pair_word *above = &side->word[w], *below = above + 1;
    const char *end = side->text.bytes + side->text.length;

    if (w + 1 >= side->count || below->kind != SJ_WORD_NUMBER || above->end - above->begin != 1 ||
        below->end - below->begin != 1 || below->begin != above->end + 1 || *above->end != '/' ||
        (below->end < end && *below->end == '/'))
        return false;
    if (above->begin > side->text.bytes && strchr("(/", above->begin[-1]))
        return false;
    if (w > 0 && side->word[w - 1].facts.sense == SJ_SENSE_WEEKDAY)
        return false;
    return *above->begin > '0' && *above->begin < *below->begin;
}

static double ratio_at(const sj_pair_side *side, uint32_t w)
{
    return (double)(*side->word[w].begin - '0') / (double)(*side->word[w + 1].begin - '0');
}

/* 14, ½, 1½, 3/4, 2 1/2, 2,5 juta. Returns the last word of it. */
static uint32_t read_number(sj_quantities *to, const sj_pair_side *side, sejajar_language language,
                            uint32_t w)
{
    const sj_pair_word *word = &side->word[w], *behind = word + 1;
    sejajar_language other = language == SEJAJAR_ID ? SEJAJAR_EN : SEJAJAR_ID;
    bool is_last = w + 1 == side->count;
    uint32_t last = w;
    double rest, scale;

    if (read_fraction(side, w) > 0) {
        add(to, SJ_QUANTITY_WORDS, read_fraction(side, w), -1, w, w);
        return w;
    }
    if (is_ratio(side, w)) {
        add(to, SJ_QUANTITY_WORDS, ratio_at(side, w), -1, w, w + 1);
        return w + 1;
    }
    if (!is_last && is_ratio(side, w + 1) && behind->begin == word->end + 1 && *word->end == ' ') {
        add(to, SJ_QUANTITY_DIGITS, read_digits(word, language) + ratio_at(side, w + 1), -1, w,
            w + 2);
        return w + 2;
    }
    rest = !is_last && word->end == behind->begin ? read_fraction(side, w + 1) : 0;
    last += rest > 0;
    scale = read_scales(side, &last);
    add_digits(to, read_digits(word, language) + rest, read_digits(word, other) + rest, scale,
               read_shorthand(side, last + 1), w, last);
    return last;
}

static uint32_t read_one(sj_quantities *to, const sj_pair_side *side, sejajar_language language,
                         uint32_t w)
{
    const sj_pair_word *word = &side->word[w];
    uint32_t last;

    if (word->kind == SJ_WORD_NUMBER)
        return read_number(to, side, language, w);
    if (word->kind != SJ_WORD_LETTERS)
        return w;
    switch ((sj_sense)word->facts.sense) {
    case SJ_SENSE_NUMBER:
        if ((last = read_half_hour(to, side, w)) > 0)
            return last;
        return read_spelled(to, side, w);
    case SJ_SENSE_SCALE: return read_spelled(to, side, w);
    case SJ_SENSE_ORDINAL: return read_ordinal(to, side, w);
    case SJ_SENSE_VAGUE: return read_vague(to, side, w);
    case SJ_SENSE_HOUR: add(to, SJ_QUANTITY_HOUR, sj_spelled_value(side, w), 24, w, w); break;
    case SJ_SENSE_MONTH: add_date(to, SJ_QUANTITY_MONTH, word, w, -1, is_month(side, w)); break;
    case SJ_SENSE_WEEKDAY:
        add_date(to, SJ_QUANTITY_WEEKDAY, word, w, eve_of(side, w), is_weekday(side, w));
        break;
    default:
        if ((word->facts.traits & SJ_TRAIT_DIGIT) && !is_unit(side, w))
            add_code(to, word, language, w);
        else if (word->is_capital && read_roman(word) > 0)
            add(to, SJ_QUANTITY_ROMAN, read_roman(word), -1, w, w);
    }
    return w;
}

void sj_quantities_read(sj_quantities *to, const sj_pair_side *side, sejajar_language language)
{
    to->count = 0;
    if (!(side->traits & SJ_TRAIT_QUANTITY))
        return;
    for (uint32_t w = 0; w < side->count; w++)
        w = read_one(to, side, language, w);
    sj_quantities_look_around(to, side);
}
