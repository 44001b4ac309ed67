/* A lexicon learned from documents while they are aligned. */
#include "learn/document_lexicon.h"

#include <math.h>
#include <string.h>

#include "base/bead.h"
#include "base/error.h"
#include "base/memory.h"
#include "learn/link_counts.h"

enum { ITERATIONS = 5, ROUNDS = 2 };
/* Less probable beads teach nothing, nor do fewer beads than these. */
static const double least_probability = 0.5;
enum { FEWEST_BEADS = 3 };
/* This many bytes at the beginning of a word are its class. */
enum { CLASS_LETTERS = 6 };
/* Links never seen are kept if their estimated ratio is above this. */
static const float weakest_estimate = 2;
/* Pseudo-count of links of each word, and the least ratio of probabilities. */
static const double seen_before = 0.5, least_gain = 1e-3;

/* Makes the types of a side the forms of a training text, and their beginnings its stems. The words
 * still belong to the tokens. */
static bool borrow_side(sj_training_text *text, int s, const sj_tokens *tokens)
{
    const sj_vocabulary *types = &tokens->vocabulary;

    text->forms[s] = *types;
    text->words[s].at = tokens->words.at;
    text->words[s].count = tokens->words.count;
    if (!sj_array_reserve(&text->stem_of[s], types->types.count + 1))
        return false;
    for (uint32_t t = 0; t < types->types.count; t++) {
        const sj_type *type = &types->types.at[t];
        size_t length = type->form_length;
        uint32_t class;

        if (type->kind == SJ_WORD_LETTERS && length > CLASS_LETTERS)
            length = CLASS_LETTERS;
        class = sj_vocabulary_add(&text->stems[s], sj_vocabulary_form(types, t), length,
                                  (sj_word_kind)type->kind);
        if (class == UINT32_MAX)
            return false;
        text->stem_of[s].at[text->stem_of[s].count++] = class;
    }
    return true;
}

/* Gives back what belongs to the tokens, and frees the rest. */
static void return_sides(sj_training_text *text)
{
    for (int s = 0; s < 2; s++) {
        text->forms[s] = (sj_vocabulary){0};
        text->words[s].at = NULL;
    }
    sj_training_text_free(text);
}

static bool add_beads(sj_training_text *text, const sj_tokens *const sides[2],
                      const sejajar_alignment *alignment)
{
    for (size_t k = 0; k < alignment->count; k++) {
        const sejajar_bead *b = &alignment->beads[k];
        sj_training_pair pair = {.weight = (float)b->probability};

        if (b->probability < least_probability)
            continue;
        for (int s = 0; s < 2; s++) {
            const uint32_t *words = sides[s]->first + sj_bead_first(b, s);

            pair.first[s] = words[0];
            pair.count[s] = words[sj_bead_count(b, s)] - words[0];
        }
        if (pair.count[0] && pair.count[1] && pair.count[0] <= SJ_TRAINING_WORDS &&
            pair.count[1] <= SJ_TRAINING_WORDS && !sj_array_push(&text->pairs, pair))
            return false;
    }
    return true;
}

/* ---- From counts to links -------------------------------------------- */

static float estimate_of(const sj_word_pairs *pairs, const sj_link_counts *n, uint32_t i, size_t k)
{
    double id_share = (n->stem_links[0][i] + seen_before) / (n->total + 1);
    double en_share = (n->stem_links[1][pairs->en[k]] + seen_before) / (n->total + 1);

    return (float)sqrt(fmax(pairs->forward[k] / en_share, least_gain) *
                       fmax(pairs->backward[k] / id_share, least_gain));
}

static bool copy_links(sj_learned_links *out, const sj_word_pairs *pairs, const sj_link_counts *n)
{
    uint32_t count = 0;

    out->first = sj_alloc(pairs->row_count + (size_t)1, sizeof *out->first);
    out->links = sj_alloc(pairs->row[pairs->row_count], sizeof *out->links);
    if (!out->first || !out->links)
        return false;
    for (uint32_t i = 0; i < pairs->row_count; i++) {
        out->first[i] = count;
        for (size_t k = pairs->row[i]; k < pairs->row[i + 1]; k++) {
            sj_learned_link link = {
                pairs->en[k], n->pair[k],
                (float)(n->stem_links[0][i] * n->stem_links[1][pairs->en[k]] / (n->total + 1)),
                estimate_of(pairs, n, i, k)};
            if (link.seen > 0 || link.estimate > weakest_estimate)
                out->links[count++] = link;
        }
    }
    out->first[pairs->row_count] = count;
    return true;
}

static bool copy_rates(sj_learned_links *out, const sj_link_counts *n, int s)
{
    uint32_t classes = out->class_count[s];

    out->words[s] = sj_alloc(classes, sizeof(float));
    out->linked[s] = sj_alloc(classes, sizeof(float));
    for (uint32_t c = 0; out->words[s] && out->linked[s] && c < classes; c++) {
        out->words[s][c] = (float)n->text_words[s][c];
        out->linked[s][c] = (float)n->text_links[s][c];
    }
    return out->words[s] && out->linked[s];
}

static bool collect(sj_learned_links *out, sj_training_text *text, const sj_word_pairs *pairs,
                    const sj_link_counts *counts)
{
    for (int s = 0; s < 2; s++) {
        out->class_count[s] = (uint32_t)text->stems[s].types.count;
        out->class_of[s] = text->stem_of[s].at; /* handed over */
        text->stem_of[s].at = NULL;
        if (!copy_rates(out, counts, s))
            return false;
    }
    return copy_links(out, pairs, counts);
}

sejajar_status sj_document_learn(sj_learned_links *out, const sj_tokens *const sides[2],
                                 const sejajar_alignment *alignment, sejajar_error *err)
{
    sj_training_text text = {0};
    sj_word_pairs pairs = {0};
    sj_link_counts counts = {0};
    sejajar_status status = SEJAJAR_OK;

    *out = (sj_learned_links){0};
    if (!borrow_side(&text, 0, sides[0]) || !borrow_side(&text, 1, sides[1]) ||
        !add_beads(&text, sides, alignment)) {
        status = sj_fail_memory(err);
        goto done;
    }
    if (text.pairs.count < FEWEST_BEADS)
        goto done;
    if ((status = sj_word_pairs_estimate(&pairs, &text, ITERATIONS, err)) != SEJAJAR_OK ||
        (status = sj_link_counts_estimate(&counts, &text, &pairs, ROUNDS, err)) != SEJAJAR_OK)
        goto done;
    if (!collect(out, &text, &pairs, &counts))
        status = sj_fail_memory(err);
done:
    sj_link_counts_free(&counts);
    sj_word_pairs_free(&pairs);
    return_sides(&text);
    if (status != SEJAJAR_OK)
        sj_learned_links_free(out);
    return status;
}

void sj_learned_links_free(sj_learned_links *links)
{
    for (int s = 0; s < 2; s++) {
        sj_free(links->class_of[s]);
        sj_free(links->words[s]);
        sj_free(links->linked[s]);
    }
    sj_free(links->first);
    sj_free(links->links);
    *links = (sj_learned_links){0};
}
