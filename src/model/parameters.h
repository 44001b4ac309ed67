/* Every number the aligner was tuned with: parameters.txt of a model, lines of
 * `name value`, written and read by one table. */
#ifndef SJ_MODEL_PARAMETERS_H
#define SJ_MODEL_PARAMETERS_H

#include "align/shapes.h"
#include "sejajar.h"

typedef struct {
    /* Lengths, in characters: log((en + 1) / (id + 1)) of a translation is Student-t
     * about `length_ratio` with `length_freedom` degrees of freedom and the squared
     * scale length_base + length_per_character / (mean of id and en + 1). */
    double length_ratio, length_base, length_per_character, length_freedom;
    /* log characters of an English sentence, whatever its original: normal. */
    double sentence_mean, sentence_spread;

    /* Shares of the shapes among matched beads. */
    double shape[SJ_SHAPE_COUNT];
    /* Chances that after a match an id, an en sentence goes untranslated, and that
     * such a run goes on, or is followed by one of the other side. */
    double gap_open, gap_extend, gap_switch;
    /* Chance that at a sentence that was left alone a block begins which stands elsewhere in
     * the other text. */
    double move_chance;
    /* How many beads the shares above count for against those of the document. */
    double prior_beads;
    /* Share of beads that are translated freely: fewer words have a counterpart, so that
     * links and unlinked words have these weights. */
    double free, free_linked, free_unlinked;

    /* A match is taken if its posterior probability is above this, other things equal. */
    double least_posterior;
    /* Log odds of posteriors are divided by this before they are told. */
    double temperature;

    /* Weights of the parts of a bead's score. */
    double weight_linked, weight_unlinked, weight_lengths, weight_endings;
    /* Words beyond the lexicon: chance that such a word has a counterpart, and how many
     * times likelier than chance the same number, the same spelling, a cognate are
     * in a translation. */
    double unknown_link_rate, number_link_rate;
    double same_number, same_form, cognate;
    /* No pair of words counts for more (log ratio). */
    double strongest_link;
    /* A bead that runs over the end of a paragraph, each time. */
    double paragraph_crossing;
} sj_parameters;

/* What a model has before it is fitted. */
extern const sj_parameters sj_parameters_default;

/* The value (the first, if there are several) of that name, and what is allowed. */
typedef struct {
    double *at;
    double low, high;
} sj_parameter;

sj_parameter sj_parameters_find(sj_parameters *parameters, const char *name);

sejajar_status sj_parameters_read(sj_parameters *out, sejajar_text text, const char *path,
                                  sejajar_error *err);
sejajar_status sj_parameters_write(sejajar_sink sink, void *to, const sj_parameters *parameters,
                                   sejajar_error *err);

#endif
