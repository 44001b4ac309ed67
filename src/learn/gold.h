/* Documents whose beads are known, kept so that they can be aligned again and again under
 * other parameters. */
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
    sejajar_bead *path; /* the gold beads, sentences alone put in as the model has them */
    size_t count, matches;
    sj_corridor corridor; /* as the model found it that the documents were read with */
} sj_gold_document;

typedef SJ_ARRAY(sj_gold_document) sj_gold;

/* Reads the documents that the lines of the file `cases` name: id path, en path, path of
 * the beads, with tabs. `out` is empty at first; freed by the caller, after a failure too. */
sejajar_status sj_gold_read(sj_gold *out, const char *cases, const sejajar_model *model,
                            sejajar_error *err);
void sj_gold_free(sj_gold *gold);

#endif
