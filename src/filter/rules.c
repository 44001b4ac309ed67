/* The rules: a row each. */
#include "filter/rules.h"

#include <string.h>

typedef sejajar_filter_options limits;

/* Thresholds that are no options: how much it takes to be sure. docs/filtering.md has what good
 * pairs do. */
enum {
    SAME_WORDS = 4,     /* a copy: of fewer, names and titles are often the same */
    NEARLY_WORDS = 8,   /* nearly a copy */
    LANGUAGE_WORDS = 6, /* a text in neither language: words without a capital */
    SCRIPT_LETTERS = 5,
    LETTERS_FROM = 4,   /* characters */
    NUMBERS_FROM = 3,   /* numbers on each side, none in common */
    REPEATED_FROM = 14, /* words */
    LETTER_RUN = 12
};
static const double sure_nats = 12, sure_nats_a_word = 1.0; /* of the other language */
static const double least_usual = -11.8; /* log frequency of a word, on average */
static const double least_different = 0.42;
static const double nearly_all = 0.9, other_scripts = 0.4;

/* ---- Helpers --------------------------------------------------------- */

static bool either(const sj_facts *f, const limits *o,
                   bool (*check)(const sj_side_facts *side, const limits *o))
{
    return check(&f->side[0], o) || check(&f->side[1], o);
}

static double share(size_t part, size_t whole)
{
    return (double)part / (double)(whole ? whole : 1);
}

/* ---- One function for a rule ----------------------------------------- */

static bool side_is_empty(const sj_side_facts *s, const limits *o)
{
    (void)o;
    return s->letters + s->digits == 0;
}

static bool empty(const sj_facts *f, const limits *o)
{
    return either(f, o, side_is_empty);
}

static bool side_has_bad_length(const sj_side_facts *s, const limits *o)
{
    return s->characters > o->max_characters || s->words > o->max_words ||
           (s->words > 0 && s->words < o->min_words) || s->longest > o->longest_word;
}

static bool length(const sj_facts *f, const limits *o)
{
    return either(f, o, side_has_bad_length);
}

static bool ratio(const sj_facts *f, const limits *o)
{
    double id = (double)f->side[0].characters + 15, en = (double)f->side[1].characters + 15;

    return (id > en ? id / en : en / id) > o->max_ratio;
}

static size_t words_at_same_place(const sj_side_facts *a, const sj_side_facts *b)
{
    size_t count = a->word_count < b->word_count ? a->word_count : b->word_count, same = 0;

    for (size_t k = 0; k < count; k++)
        same += a->word[k] == b->word[k];
    return same;
}

static bool copy(const sj_facts *f, const limits *o)
{
    const sj_side_facts *a = &f->side[0], *b = &f->side[1];
    size_t longer = a->words > b->words ? a->words : b->words, same = words_at_same_place(a, b);

    (void)o;
    if (a->letter_words >= SAME_WORDS && a->text.length == b->text.length &&
        memcmp(a->text.bytes, b->text.bytes, a->text.length) == 0)
        return true;
    if (a->letter_words < SAME_WORDS || a->words != a->word_count || b->words != b->word_count)
        return false;
    if (a->letter_words < NEARLY_WORDS)
        return same == longer;
    return same == longer ||
           (longer >= NEARLY_WORDS && (double)same >= nearly_all * (double)longer);
}

static bool is_other(const sj_side_facts *s)
{
    return s->own <= -sure_nats && s->own <= -sure_nats_a_word * (double)s->known;
}

static bool swapped(const sj_facts *f, const limits *o)
{
    (void)o;
    return is_other(&f->side[0]) && is_other(&f->side[1]);
}

static bool side_is_foreign(const sj_side_facts *s, const limits *o)
{
    (void)o;
    return is_other(s) || (s->lower >= LANGUAGE_WORDS && s->usual < least_usual * (double)s->lower);
}

static bool language(const sj_facts *f, const limits *o)
{
    return !swapped(f, o) && either(f, o, side_is_foreign);
}

static bool side_is_in_another_script(const sj_side_facts *s, const limits *o)
{
    (void)o;
    return s->letters >= SCRIPT_LETTERS && share(s->letters - s->latin, s->letters) > other_scripts;
}

static bool script(const sj_facts *f, const limits *o)
{
    return either(f, o, side_is_in_another_script);
}

static bool side_has_few_letters(const sj_side_facts *s, const limits *o)
{
    return s->characters >= LETTERS_FROM && share(s->letters, s->characters) < o->min_letters;
}

static bool letters(const sj_facts *f, const limits *o)
{
    return either(f, o, side_has_few_letters);
}

static bool numbers(const sj_facts *f, const limits *o)
{
    (void)o;
    return f->common_numbers == 0 && f->side[0].number_count >= NUMBERS_FROM &&
           f->side[1].number_count >= NUMBERS_FROM;
}

static int place(uint64_t hash)
{
    return (int)(hash >> 54); /* of 1024 */
}

/* How many different words there are, at least; exactly, but for hashes that share a place. */
static size_t count_different(const sj_side_facts *s)
{
    uint8_t met[1024 / 8] = {0};
    size_t count = 0;

    for (size_t k = 0; k < s->word_count; k++) {
        int at = place(s->word[k] * 0x9E3779B97F4A7C15u);

        count += !(met[at / 8] >> at % 8 & 1);
        met[at / 8] |= (uint8_t)(1u << at % 8);
    }
    return count;
}

static bool side_repeats(const sj_side_facts *s, const limits *o)
{
    (void)o;
    if (s->run >= LETTER_RUN)
        return true;
    return s->word_count >= REPEATED_FROM && s->word_count < 200 &&
           share(count_different(s), s->word_count) < least_different;
}

static bool repetition(const sj_facts *f, const limits *o)
{
    return either(f, o, side_repeats);
}

static bool boilerplate(const sj_facts *f, const limits *o)
{
    const sj_side_facts *a = &f->side[0], *b = &f->side[1];

    (void)o;
    return sj_is_boilerplate(f->phrases, a->text, a->words) ||
           sj_is_boilerplate(f->phrases, b->text, b->words);
}

static bool side_is_broken(const sj_side_facts *s, const limits *o)
{
    (void)o;
    return s->broken > 0;
}

static bool mojibake(const sj_facts *f, const limits *o)
{
    return either(f, o, side_is_broken);
}

static bool side_has_markup(const sj_side_facts *s, const limits *o)
{
    (void)o;
    return s->markup;
}

static bool markup(const sj_facts *f, const limits *o)
{
    return either(f, o, side_has_markup);
}

static bool side_is_address(const sj_side_facts *s, const limits *o)
{
    (void)o;
    return s->letters > 3 && s->outside < 3;
}

static bool url(const sj_facts *f, const limits *o)
{
    return either(f, o, side_is_address);
}

static bool score(const sj_facts *f, const limits *o)
{
    return f->score >= 0 && f->score < o->min_score;
}

static bool fidelity(const sj_facts *f, const limits *o)
{
    return f->fidelity >= 0 && f->fidelity < o->min_fidelity;
}

/* In the order of sejajar_rule. */
static const struct {
    const char *name;
    const char *meaning;
    bool (*broken)(const sj_facts *f, const limits *o); /* NULL: needs the pairs before */
} rules[] = {
    {"empty", "a side without letters and digits", empty},
    {"length", "a side too long or too short, or with a word too long", length},
    {"ratio", "one side far longer than the other", ratio},
    {"copy", "the same words on both sides, or nearly", copy},
    {"swapped", "English on the Indonesian side and the reverse", swapped},
    {"language", "a side in the other language, or in neither", language},
    {"script", "many letters that are not Latin", script},
    {"letters", "a side with few letters: numbers, signs, code", letters},
    {"numbers", "numbers on both sides, and none in common", numbers},
    {"repetition", "a side that says the same words again and again", repetition},
    {"boilerplate", "navigation, cookies, copyright, sharing", boilerplate},
    {"mojibake", "characters that were decoded wrongly", mojibake},
    {"markup", "remains of HTML", markup},
    {"url", "a side that is nothing but addresses", url},
    {"score", "an alignment score below --min-score", score},
    {"fidelity", "a fidelity below --min-fidelity", fidelity},
    {"duplicate", "a pair that was there before, but for case and punctuation", NULL},
    {"near_duplicate", "nearly all of a pair was there before", NULL},
};

uint32_t sj_rules_broken(const sj_facts *facts, const sejajar_filter_options *options)
{
    uint32_t broken = 0;

    for (unsigned k = 0; k < SEJAJAR_RULES; k++) {
        if ((options->rules >> k & 1) && rules[k].broken && rules[k].broken(facts, options))
            broken |= 1u << k;
    }
    return broken;
}

const char *sejajar_rule_name(sejajar_rule rule)
{
    return (unsigned)rule < SEJAJAR_RULES ? rules[rule].name : NULL;
}

const char *sejajar_rule_meaning(sejajar_rule rule)
{
    return (unsigned)rule < SEJAJAR_RULES ? rules[rule].meaning : NULL;
}

bool sejajar_rule_parse(sejajar_rule *out, const char *name)
{
    for (unsigned k = 0; k < SEJAJAR_RULES; k++) {
        if (strcmp(rules[k].name, name) == 0) {
            *out = (sejajar_rule)k;
            return true;
        }
    }
    return false;
}

sejajar_filter_options sejajar_filter_defaults(void)
{
    return (sejajar_filter_options){.rules = (1u << SEJAJAR_RULES) - 1,
                                    .max_characters = 1500,
                                    .max_words = 250,
                                    .min_words = 1,
                                    .longest_word = 60,
                                    .max_ratio = 2.6,
                                    .min_letters = 0.4};
}
