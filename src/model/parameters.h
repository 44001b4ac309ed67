/* The numbers that the aligner was tuned to: parameters.txt of a model, lines of `name value`. */
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
    /* Chances that a match is followed by an untranslated sentence of a given side, that such a run
     * goes on, and that it is followed by one of the other side. */
    double gap_open, gap_extend, gap_switch;
    /* Chance that a sentence left alone begins a block that stands elsewhere in the other text. */
    double move_chance;
    /* The shares above count as much as this many beads of the document. */
    double prior_beads;
    /* Share of beads that are free translations, and the weights of links and unlinked words in
     * these: fewer of their words have a counterpart. */
    double free, free_linked, free_unlinked;

    /* A match is taken if its posterior probability is above this, other things equal. */
    double least_posterior;
    /* The log odds of posteriors are divided by this before users see them. */
    double temperature;

    /* Weights of the parts of a bead's score. */
    double weight_linked, weight_unlinked, weight_lengths, weight_endings;
    /* Words beyond the lexicon: the share of such words, and of numbers, that have a counterpart;
     * and how many times likelier than by chance the same number, the same spelling or a cognate
     * stands in a translation (log ratios). */
    double unknown_link_rate, number_link_rate;
    double same_number, same_form, cognate;
    /* The log ratio that no pair of words exceeds. */
    double strongest_link;
    /* What each end of a paragraph inside a bead adds to its score. */
    double paragraph_crossing;
} sj_parameters;

/* What a model has before it is tuned. */
extern const sj_parameters sj_parameters_default;

/* The value of a parameter (the first, if it has several), and its bounds. */
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
