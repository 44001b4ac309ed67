/* A lexicon learned from documents while they are aligned: from their likelier beads, by the same
 * estimates as a model (word_pairs.h, link_counts.h). */
#ifndef SJ_LEARN_DOCUMENT_LEXICON_H
#define SJ_LEARN_DOCUMENT_LEXICON_H

#include "score/learned_links.h"
#include "tokenise/tokens.h"

/* Learns from an alignment of two tokenised sides. If it has too few beads to learn from, `out`
 * is empty: no classes at all. */
sejajar_status sj_document_learn(sj_learned_links *out, const sj_tokens *const sides[2],
                                 const sejajar_alignment *alignment, sejajar_error *err);
void sj_learned_links_free(sj_learned_links *links);

#endif
