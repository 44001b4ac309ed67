/* Who does what to whom: "Rusia menyerang Ukraina" and "Ukraine attacked Russia", or "Rusia
 * diserang oleh Ukraina" and "Russia attacked Ukraine". */
#include <string.h>

#include "fidelity/findings.h"

/* A name stands so near to the verb; how much it speaks for an error that they are turned. */
enum { NEAR = 5 };
static const double turned = 0.6;

typedef enum { ACTIVE, PASSIVE, NEITHER } voice;

/* A verb with a partner and what stands before and behind it. */
typedef struct {
    int64_t before, verb, behind;
    voice voice;
} clause;

/* ---- Indonesian ---------------------------------------------------------- */

static voice voice_of(const sj_pair_side *id, uint32_t w)
{
    const sj_pair_word *word = &id->word[w];

    if (word->is_capital)
        return NEITHER;
    if (word->facts.traits & SJ_TRAIT_ACTIVE)
        return word->partner >= 0 ? ACTIVE : NEITHER;
    return word->facts.traits & SJ_TRAIT_PASSIVE ? PASSIVE : NEITHER;
}

static bool is_name(const sj_pair_word *word, sj_form_memory *memory)
{
    return word->is_capital && word->partner >= 0 &&
           sj_form_may_be_name(memory, SEJAJAR_ID, word->facts.unit);
}

static bool is_noun(const sj_pair_word *word, sj_form_memory *memory)
{
    (void)memory;
    return word->kind == SJ_WORD_LETTERS && word->partner >= 0 && sj_pair_word_is_content(word) &&
           !(word->facts.traits & (SJ_TRAIT_ACTIVE | SJ_TRAIT_PASSIVE));
}

/* The nearest such word before or behind another, in its clause; -1: none. */
static int64_t find(const sj_pair_side *side, int64_t from, int step, sj_form_memory *memory,
                    bool (*is_such)(const sj_pair_word *word, sj_form_memory *memory))
{
    for (int64_t at = from + step; at >= 0 && at < side->count; at += step) {
        bool is_beside = at == from - 1; /* Mendes, pemain sayap, menyerang */

        if (at > from + NEAR || at < from - NEAR ||
            sj_pair_ends_clause(side, (uint32_t)(step > 0 ? at - 1 : at),
                                is_beside ? ";:.!?(\"" : ",;:.!?()\""))
            return -1;
        if (is_such(&side->word[at], memory))
            return at;
    }
    return -1;
}

/* diserang oleh: the agent stands behind "oleh", and be it a name or not. -1: none. */
static int64_t find_agent(const sj_pair_side *id, int64_t verb, sj_form_memory *memory,
                          bool (*is_such)(const sj_pair_word *word, sj_form_memory *memory))
{
    for (int64_t at = verb + 1; at <= verb + NEAR && at < id->count; at++) {
        if (sj_pair_ends_clause(id, (uint32_t)at - 1, ",;:.!?()\""))
            return -1;
        if (sj_pair_is(id, (uint32_t)at, "oleh"))
            return find(id, at, 1, memory, is_such);
        if (id->word[at].facts.traits & (SJ_TRAIT_ACTIVE | SJ_TRAIT_PASSIVE))
            return -1;
    }
    return -1;
}

static clause clause_of(const sj_pair_side *id, uint32_t verb, sj_form_memory *memory)
{
    clause c = {-1, verb, -1, voice_of(id, verb)};

    if (c.voice == ACTIVE) {
        c.before = find(id, verb, -1, memory, is_name);
        c.behind = find(id, verb, 1, memory, is_name);
    } else if (c.voice == PASSIVE) {
        bool (*is_such)(const sj_pair_word *, sj_form_memory *) =
            id->word[verb].partner < 0 ? is_name : is_noun;

        c.behind = find_agent(id, verb, memory, is_such);
        c.before = c.behind < 0 ? -1 : find(id, verb, -1, memory, is_such);
    }
    return c;
}

/* ---- English --------------------------------------------------------------- */

/* was attacked by; attacked. What is neither, as "got hit" or "attacked by", is not looked at. */
static voice english_voice(const sj_pair_side *en, int64_t verb, int64_t behind)
{
    static const char *const forms[] = {"am",   "is",    "are", "was", "were", "be",
                                        "been", "being", "get", "got", NULL};
    bool has_by = false, has_form = false;

    for (int64_t w = verb > 2 ? verb - 3 : 0; w < behind; w++) {
        has_form |= w < verb && sj_pair_is_one_of(en, (uint32_t)w, forms);
        has_by |= w > verb && sj_pair_is(en, (uint32_t)w, "by");
    }
    return has_by != has_form ? NEITHER : has_by ? PASSIVE : ACTIVE;
}

/* hosted on, accessible to: what stands behind is not what is done to, or by. */
static bool is_plain(const sj_pair_side *en, int64_t first, int64_t verb, int64_t last)
{
    static const char *const others[] = {"to",   "for",     "from", "in",   "on",    "with",
                                         "of",   "at",      "as",   "into", "that",  "which",
                                         "who",  "and",     "or",   "off",  "about", "due",
                                         "over", "through", "than", "if",   "when",  NULL};

    if (!sj_pair_word_is_content(&en->word[verb]) || en->word[verb].is_capital ||
        sj_pair_is(en, (uint32_t)verb, "by"))
        return false;
    for (int64_t w = first + 1; w < last; w++)
        if (sj_pair_is_one_of(en, (uint32_t)w, others) ||
            sj_pair_ends_clause(en, (uint32_t)w, ",;:.!?()\""))
            return false;
    return true;
}

/* ---- Both ------------------------------------------------------------------- */

static bool are_different(const sj_pair_word *a, const sj_pair_word *b)
{
    return a->facts.key != b->facts.key;
}

/* The partner of the verb, or what may be it: the only word of content between two names that has
 * no partner. -1: none. */
static int64_t english_verb(const sj_pair_side side[2], const clause *c, int64_t first,
                            int64_t last)
{
    int64_t found = -1;

    if (side[0].word[c->verb].partner >= 0)
        return side[0].word[c->verb].partner;
    for (int64_t w = first + 1; w < last; w++) {
        const sj_pair_word *word = &side[1].word[w];

        if (word->partner >= 0 || !sj_pair_word_is_content(word))
            continue;
        if (found >= 0)
            return -1;
        found = w;
    }
    return found;
}

/* In the same voice they should stand in the same order about the verb, else in the other. */
static bool is_turned(const sj_pair_side side[2], const clause *c)
{
    const sj_pair_word *id = side[0].word, *en = side[1].word;
    int64_t before = id[c->before].partner, behind = id[c->behind].partner;
    int64_t first = before < behind ? before : behind, last = before < behind ? behind : before;
    int64_t verb = english_verb(side, c, first, last);
    voice v = verb < 0 ? NEITHER : english_voice(&side[1], verb, last);

    return first < verb && verb < last && last - first <= 2 * NEAR && v != NEITHER &&
           (c->voice == ACTIVE || is_plain(&side[1], first, verb, last)) &&
           (v == c->voice) == (behind < before) && are_different(&id[c->before], &id[c->behind]) &&
           are_different(&en[first], &en[last]);
}

static void report(sj_evidence_list *to, const sj_pair_side side[2], const clause *c)
{
    int64_t a = side[0].word[c->before].partner, b = side[0].word[c->behind].partner;
    sejajar_finding *f;

    to->value[SJ_BOTH_opposites]++; /* no less */
    f = sj_finding_add(to, SEJAJAR_FINDING_MISTRANSLATION, side, 1, (uint32_t)(a < b ? a : b),
                       (uint32_t)(a < b ? b : a), turned, "who does it, and to whom, has changed");
    if (f)
        sj_finding_against(f, side, (uint32_t)c->before, (uint32_t)c->behind);
}

void sj_roles_judge(sj_evidence_list *to, const sj_pair_side side[2], sj_form_memory *memory)
{
    if (!(side[0].traits & (SJ_TRAIT_ACTIVE | SJ_TRAIT_PASSIVE)))
        return;
    for (uint32_t v = 1; v + 1 < side[0].count; v++) {
        clause c = clause_of(&side[0], v, memory);

        if (c.before >= 0 && c.behind >= 0 && is_turned(side, &c))
            report(to, side, &c);
    }
}
