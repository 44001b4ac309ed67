/* Documents with gold beads, kept so that they can be aligned again and again with other
 * parameters. */
#ifndef SJ_LEARN_GOLD_H
#define SJ_LEARN_GOLD_H

#include "align/path.h"
#include "base/array.h"
#include "model/model.h"
#include "tokenise/tokens.h"

typedef struct {
    sejajar_document *text[2];
    sejajar_sentences *sentences[2];
    sj_tokens tokens[2];
    sejajar_bead *path;    /* the gold beads, and a bead for each sentence alone */
    size_t count, matches; /* beads of the path; of these, matched ones */
    sj_corridor corridor;  /* along the anchors found with the model given to sj_gold_read() */
} sj_gold_document;

typedef SJ_ARRAY(sj_gold_document) sj_gold;

/* Reads the documents named by the lines of the file `cases`: id path, en path and path of the
 * beads, separated by tabs. `encoding` is that of the texts, as in sejajar_read_options. `out` is
 * empty at first, and to be freed by the caller, after a failure too. */
sejajar_status sj_gold_read(sj_gold *out, const char *cases, const char *encoding,
                            const sejajar_model *model, sejajar_error *err);
void sj_gold_free(sj_gold *gold);

#endif
