/* Punctuation that carries meaning: questions, quotations, brackets, and the ends of a
 * sentence, which show where it was cut. */
#include <math.h>
#include <string.h>

#include "base/letters.h"
#include "fidelity/findings.h"
#include "normalise/characters.h"

typedef struct {
    float questions, quotations, brackets, commas;
    float breaks;        /* a full stop that nothing begins behind */
    uint32_t first_kind; /* of the first letter, 0: none */
    uint32_t last;       /* the last character but quotes and brackets */
} marks;

static bool is_quote(uint32_t c)
{
    return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x300C ||
           c == 0x300D;
}

/* How many bytes behind the character that is before `at` belong to a quotation mark with it: of
 * '' and &quot; all but the first. 0: it is none of these. */
static size_t rest_of_quote(const char *at, const char *end)
{
    static const char *const ways[] = {"''", "``", "&quot;", "&#34;", "&ldquo;", "&rdquo;"};

    if (at[-1] != '\'' && at[-1] != '`' && at[-1] != '&')
        return 0;
    for (size_t k = 0; k < sizeof ways / sizeof *ways; k++) {
        size_t rest = strlen(ways[k]) - 1;

        if (at[-1] == ways[k][0] && (size_t)(end - at) >= rest &&
            memcmp(at, ways[k] + 1, rest) == 0)
            return rest;
    }
    return 0;
}

/* The next quotation mark from `*at` on, which is then behind it; NULL: there is none. */
static const char *next_quote(const char **at, const char *end)
{
    while (*at < end) {
        const char *here = *at;
        uint32_t c = sj_utf8_next(at, end);
        size_t rest = c < 0x80 ? rest_of_quote(*at, end) : 0;

        *at += rest;
        if (rest > 0 || is_quote(c))
            return here;
    }
    return NULL;
}

/* earth?s, where an apostrophe was lost */
static bool is_within_word(const char *at, const char *begin, const char *end)
{
    return at - begin > 1 && at < end && (at[-2] | 32) >= 'a' && (at[-2] | 32) <= 'z' &&
           *at >= 'a' && *at <= 'z';
}

static void count_mark(marks *m, uint32_t c)
{
    switch (c) {
    case '?': m->questions++; break;
    case ',':
    case ';': m->commas++; break;
    case '(': m->brackets++; break;
    default: m->quotations += is_quote(c);
    }
}

static marks count_marks(sejajar_text text)
{
    const char *at = text.bytes, *end = text.bytes + text.length;
    bool after_stop = false, after_space = false;
    marks m = {0};
    size_t more;

    while (at < end) {
        uint32_t c = sj_utf8_next(&at, end), kind = sj_character_kind(c);

        if (c < 0x80 && (more = rest_of_quote(at, end)) > 0) {
            c = '"';
            kind = sj_character_kind(c);
            at += more;
        }
        if (kind & SJ_SPACE) {
            after_space = true;
            continue;
        }
        if (kind & (SJ_LETTER | SJ_DIGIT)) {
            if (m.first_kind == 0)
                m.first_kind = kind;
            m.breaks += after_stop && after_space && (kind & SJ_LOWER);
            after_stop = after_space = false;
            m.last = c;
            more = sj_small_letters(at, end); /* which tell nothing but what the last one is */
            if (more > 0)
                m.last = (unsigned char)at[more - 1];
            at += more;
            continue;
        }
        if (c != '?' || !is_within_word(at, text.bytes, end))
            count_mark(&m, c);
        after_stop = c == '.' || c == '?' || c == '!';
        after_space = false;
        if (!(kind & (SJ_QUOTE | SJ_BRACKET)))
            m.last = c;
    }
    return m;
}

/* What a sentence ends with: a full stop, a question, … or nothing. */
static int ending(const marks *m)
{
    switch (m->last) {
    case '.':
    case 0x2026: return 1;
    case '?': return 2;
    case '!': return 3;
    case ':': return 4;
    case ',':
    case ';':
    case '-': return 5;
    default: return 0;
    }
}

/* Signs that a side is only part of a sentence where the other is whole. */
static float cuts(const marks *m, const marks *other)
{
    float sum = fmaxf(m->breaks - other->breaks, 0);

    if ((m->first_kind & SJ_LOWER) && (other->first_kind & (SJ_UPPER | SJ_DIGIT)))
        sum++;
    if (ending(m) == 5 && ending(other) != 5)
        sum++;
    if (ending(m) == 0 && ending(other) >= 1 && ending(other) <= 3)
        sum++;
    return sum;
}

/* How much it speaks for an error that only one side asks, or quotes. */
static const double asks = 0.4, quotes = 0.3;

/* The words between the first quotation marks, all where there are none between. */
static void find_quotation(const sj_pair_side *side, uint32_t *first, uint32_t *last)
{
    const char *at = side->text.bytes, *end = at + side->text.length;
    const char *open = next_quote(&at, end), *close = next_quote(&at, end);

    *first = 0;
    *last = side->count - 1;
    while (close && *first < *last && side->word[*first].begin <= open)
        ++*first;
    while (close && *last > *first && side->word[*last].begin >= close)
        --*last;
}

/* Is there a question mark behind the word? */
static bool is_asked(const sj_pair_side *side, uint32_t w)
{
    const char *end = side->text.bytes + side->text.length;

    return side->word[w].end < end && *side->word[w].end == '?';
}

/* ", right?", ", you know?", ", is she?" only ask for attention. */
static bool is_tag(const sj_pair_side *side)
{
    static const char *const tags[] = {"right", "ok",  "okay", "know", "huh", "eh", "see",
                                       "kan",   "iya", "ya",   "yah",  "oke", NULL};
    static const char *const pronouns[] = {"i",  "you",  "he",   "she",   "it",
                                           "we", "they", "that", "there", NULL};

    for (uint32_t w = 0; w < side->count; w++) {
        if (!is_asked(side, w))
            continue;
        if (sj_pair_is_one_of(side, w, tags))
            return true;
        if (sj_pair_is_one_of(side, w, pronouns) && w > 2 &&
            (*side->word[w - 2].end == ',' || *side->word[w - 3].end == ','))
            return true;
    }
    return false;
}

/* Why don't you take her, would you wait: to ask is to bid, for which the other side may do so. */
static bool is_request(const sj_pair_side *side)
{
    static const char *const asked[] = {"would", "could", "will", "can", "shall", "about", NULL};
    static const char *const whom[] = {"you", "we", "don't", "not", "n't", NULL};

    for (uint32_t w = 0; w + 1 < side->count; w++)
        if ((sj_pair_is(side, w, "why") && sj_pair_is(side, w + 1, "do") &&
             sj_pair_is_one_of(side, w + 2, whom)) ||
            (sj_pair_is(side, w, "how") && sj_pair_is(side, w + 1, "about")) ||
            (sj_pair_is_one_of(side, w, asked) && sj_pair_is_one_of(side, w + 1, whom)))
            return true;
    return false;
}

static bool bids(const sj_pair_side *side)
{
    static const char *const words[] = {"mari",   "marilah", "ayo",      "yuk",
                                        "tolong", "silakan", "silahkan", "coba",
                                        "mohon",  "harap",   "please",   NULL};

    return sj_pair_has_one_of(side, words);
}

/* Does the side ask by its words? Then it lacks but the mark. */
static bool asks_in_words(const sj_pair_side *side)
{
    static const char *const words[] = {
        "whom",     "whose",   "where",    "when",   "do",     "does",     "did",     "is",
        "are",      "was",     "were",     "can",    "could",  "would",    "will",    "may",
        "shall",    "should",  "have",     "has",    "isn't",  "siapakah", "mana",    "boleh",
        "bolehkah", "bisa",    "bisakah",  "adakah", "maukah", "dapatkah", "apalagi", "bukankah",
        "tidakkah", "akankah", "haruskah", "kan",    NULL};
    static const char *const anywhere[] = {"what",      "who",    "why",       "how",     "which",
                                           "whether",   "wonder", "wondering", "apa",     "apakah",
                                           "siapa",     "kapan",  "kenapa",    "mengapa", "kok",
                                           "bagaimana", "berapa", "manakah",   "dimana",  NULL};
    bool begins = true; /* a clause: do you, but not I do */

    for (uint32_t w = 0; w < side->count; w++) {
        if (sj_pair_is_one_of(side, w, anywhere))
            return true;
        if (begins && sj_pair_is_one_of(side, w, words))
            return true;
        if (side->word[w].form_length > 3) /* And so what if */
            begins = false;
        if (side->word[w].end < side->text.bytes + side->text.length &&
            !(sj_character_kind((unsigned char)*side->word[w].end) & SJ_SPACE))
            begins = true;
    }
    return false;
}

/* Of so many words is a quotation; fewer are a word that is looked at. */
static const uint32_t least_quoted = 4;

/* 'so' or ‘so’, which are not counted as quotation marks: they are apostrophes, too. */
static bool has_single_quotes(sejajar_text text)
{
    const char *at = text.bytes, *end = at + text.length;

    for (bool space = true; at < end;) {
        uint32_t c = sj_utf8_next(&at, end);

        if (space && (c == '\'' || c == 0x2018))
            return true;
        space = (sj_character_kind(c) & SJ_SPACE) != 0;
    }
    return false;
}

/* And he said, Come: speech that only a capital behind a comma or a colon shows. Not I. */
static bool has_bare_speech(const sj_pair_side *side, sejajar_language language,
                            sj_form_memory *memory)
{
    for (uint32_t w = 1; w < side->count; w++) {
        const char before = *side->word[w - 1].end;

        if (side->word[w].is_capital && side->word[w].form_length > 1 &&
            (before == ',' || before == ':') &&
            !sj_form_may_be_name(memory, language, side->word[w].facts.unit))
            return true;
    }
    return false;
}

static void report(sj_evidence_list *to, const sj_pair_side side[2], const marks m[2],
                   sj_form_memory *memory)
{
    for (int s = 0; s < 2; s++) {
        uint32_t first, last;

        if (side[s].count == 0)
            return;
        if (m[s].questions > 0 && m[1 - s].questions == 0 && ending(&m[1 - s]) != 0 &&
            !is_tag(&side[s]) && !(is_request(&side[s]) && bids(&side[1 - s])) &&
            !asks_in_words(&side[1 - s]))
            sj_finding_add(to, SEJAJAR_FINDING_PUNCTUATION, side, s, 0, side[s].count - 1, asks,
                           "a question here, none on the other side");
        if (m[s].quotations < 2 || m[1 - s].quotations > 0 || has_single_quotes(side[1 - s].text) ||
            has_bare_speech(&side[1 - s], (sejajar_language)(1 - s), memory))
            continue;
        find_quotation(&side[s], &first, &last);
        if (last - first + 1 < least_quoted)
            continue;
        sj_finding_add(to, SEJAJAR_FINDING_PUNCTUATION, side, s, first, last, quotes,
                       "a quotation here, none on the other side");
    }
}

void sj_punctuation_judge(sj_evidence_list *to, const sj_pair_side side[2], sj_form_memory *memory)
{
    marks m[2] = {count_marks(side[0].text), count_marks(side[1].text)};

    to->value[SJ_BOTH_questions] = fabsf(m[0].questions - m[1].questions);
    to->value[SJ_BOTH_quotations] = fabsf(m[0].quotations - m[1].quotations) / 2;
    report(to, side, m, memory);
    to->value[SJ_BOTH_brackets] = fabsf(m[0].brackets - m[1].brackets);
    to->value[SJ_BOTH_commas] = (m[1].commas - m[0].commas) / sqrtf(m[0].commas + m[1].commas + 1);
    to->value[SJ_BOTH_ends] = ending(&m[0]) != ending(&m[1]);
    to->value[SJ_OF_SIDE(cut, 0)] = cuts(&m[0], &m[1]);
    to->value[SJ_OF_SIDE(cut, 1)] = cuts(&m[1], &m[0]);
}
