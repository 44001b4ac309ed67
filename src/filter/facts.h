/* What a pair looks like: everything that the rules ask for, counted once. */
#ifndef SJ_FILTER_FACTS_H
#define SJ_FILTER_FACTS_H

#include "filter/phrases.h"
#include "filter/word_memory.h"
#include "tokenise/cut_text.h"

/* Of longer texts the first words are looked at. */
enum { SJ_FACT_WORDS = 512, SJ_FACT_NUMBERS = 64 };

typedef struct {
    sejajar_text text;
    size_t characters; /* but white space */
    size_t letters, latin, digits;
    size_t run;     /* the longest row of one letter */
    size_t longest; /* word, in characters, that is no address */
    size_t outside; /* letters outside of addresses */
    size_t broken;  /* characters that look like wrongly decoded ones */
    bool markup;

    size_t words; /* all */
    size_t letter_words;
    size_t known; /* of them, in the lexicon of either language */
    size_t lower; /* of them, without a capital: no names */
    double own;   /* log-odds of the side's language against the other, in nats */
    double usual; /* sum of the log frequencies of lower ones in the side's language */
    uint64_t word[SJ_FACT_WORDS]; /* hashes of the first, folded */
    size_t word_count;
    uint64_t number[SJ_FACT_NUMBERS]; /* hashes of values */
    size_t number_count;
} sj_side_facts;

typedef struct {
    sj_side_facts side[2]; /* Indonesian, English */
    size_t common_numbers; /* in both, each as often as in the side with fewer */
    double score, fidelity;
    const sj_phrases *phrases; /* what stands around texts, for the rule that looks for it */
} sj_facts;

/* What `facts` then refers to are the texts that were cut. `known` has what the words of letters
 * among their types weigh, and `memory` more of them; NULL: no rule asks. */
void sj_facts_collect(sj_facts *facts, sj_word_memory *memory, const sj_cut_text cut[2],
                      const sj_word_weight *const known[2]);

#endif
