/* Gold documents aligned under some parameters. */
#ifndef SJ_LEARN_GOLD_ALIGNMENT_H
#define SJ_LEARN_GOLD_ALIGNMENT_H

#include "learn/gold.h"

/* Gives the document the corridor along the anchors of the model as it is. */
sejajar_status sj_gold_find_corridor(sj_gold_document *document, const sejajar_model *model,
                                     sejajar_error *err);

/* The log-probability of the gold path, from the model's lexicon and these parameters. */
sejajar_status sj_gold_likelihood(double *out, const sj_gold_document *document,
                                  const sejajar_model *model, const sj_parameters *parameters,
                                  sejajar_error *err);

/* Aligns the document; adds how many of the beads found, of both sides, are right, and minus the
 * logarithm of the probability that each was right, or wrong, as it turned out. */
typedef struct {
    size_t found, gold, right;
    double surprise; /* nats */
} sj_strict_counts;

sejajar_status sj_gold_compare(sj_strict_counts *add_to, const sj_gold_document *document,
                               const sejajar_model *model, const sj_parameters *parameters,
                               sejajar_error *err);

#endif
