/* A pair of sentences as words, each with what the model knows of it. */
#ifndef SJ_FIDELITY_SIDES_H
#define SJ_FIDELITY_SIDES_H

#include <string.h>

#include "fidelity/form_memory.h"
#include "tokenise/cut_text.h"

/* A sentence is judged by so many words; its length counts whole. */
enum { SJ_PAIR_WORDS = SJ_CUT_WORDS };

typedef struct {
    const char *begin, *end; /* in the source */
    sj_form_facts facts;
    uint32_t form; /* where it begins among the side's forms; it ends with a 0 */
    uint8_t form_length;
    uint8_t kind;    /* sj_word_kind */
    bool is_capital; /* the first letter is */
    bool is_name;    /* a capital where the language would have none */
    int16_t partner; /* the word it is linked with, -1: none */
    float worth;     /* of the link for this word, in nats; 0: none */
    float covered;   /* the same of all words together that could stand for it */
    float weakness;  /* how much likelier another translation would have been, in nats */
    float surprise;  /* of its having no partner, in nats; 0 where it has one */
} sj_pair_word;

typedef struct {
    sejajar_text text;
    uint32_t count;
    uint32_t characters; /* white space left out */
    unsigned traits;     /* of any of the words; a number in capitals may be a quantity, too */
    const char *forms;   /* of the cut text */
    sj_pair_word word[SJ_PAIR_WORDS];
    /* Of each word, too, but in rows of sj_fours(count), as they are reckoned with several at a
     * time. Behind the words all is 0. */
    float rate[SJ_PAIR_WORDS];     /* that it has a partner, by what it is here */
    float unlinked[SJ_PAIR_WORDS]; /* log(1 - rate) */
    float strength[SJ_PAIR_WORDS]; /* as in facts */
    float chance[SJ_PAIR_WORDS];   /* sum of the ratios of all words that could stand for it */
} sj_pair_side;

/* `known` says what each type of the text is. `text` must stay. */
void sj_pair_side_fill(sj_pair_side *side, const sj_cut_text *text, const sj_form_facts *known,
                       const sj_lexicon *lexicon);

/* Have both sides a word that is such? */
static inline bool sj_pair_both_have(const sj_pair_side side[2], unsigned trait)
{
    return (side[0].traits & side[1].traits & trait) != 0;
}

/* Numbers of some words of a side, rising. */
typedef struct {
    uint32_t count;
    uint16_t at[SJ_PAIR_WORDS];
} sj_pair_list;

/* Those for which `is_such` holds. Which these are nobody can foretell, the processor least of all:
 * if `is_such` has no branch, there is none. */
static inline __attribute__((always_inline)) void
sj_pair_collect(sj_pair_list *to, const sj_pair_side *side,
                bool (*is_such)(const sj_pair_word *word))
{
    to->count = 0;
    for (uint32_t w = 0; w < side->count; w++) {
        to->at[to->count] = (uint16_t)w;
        to->count += is_such(&side->word[w]);
    }
}

static inline const char *sj_pair_form(const sj_pair_side *side, uint32_t word)
{
    return side->forms + side->word[word].form;
}

/* Is there a word, and is it this one? Mostly it is not, as its first letter tells. */
static inline bool sj_pair_is(const sj_pair_side *side, uint32_t word, const char *form)
{
    return word < side->count && *sj_pair_form(side, word) == *form &&
           strcmp(sj_pair_form(side, word), form) == 0;
}

/* The list ends with NULL. */
bool sj_pair_is_one_of(const sj_pair_side *side, uint32_t word, const char *const *list);
/* Does the side have one of them anywhere? */
bool sj_pair_has_one_of(const sj_pair_side *side, const char *const *list);
/* Does the side have a word of this form? */
bool sj_pair_has_form(const sj_pair_side *side, const char *form, size_t length);

/* Rarer words than this carry content. */
static inline bool sj_pair_word_is_content(const sj_pair_word *word)
{
    return word->facts.frequency < 0.006F;
}

/* Words of the other side that others claim could stand for it, nearly as good as linked. */
static inline bool sj_pair_word_is_covered(const sj_pair_word *word)
{
    return word->covered > 1; /* nat */
}

/* Does a clause end behind the word? */
bool sj_pair_ends_clause(const sj_pair_side *side, uint32_t word, const char *marks);

#endif
