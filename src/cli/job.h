/* One pair of documents: read, split, aligned, written. */
#ifndef CLI_JOB_H
#define CLI_JOB_H

#include "aids.h"
#include "judges.h"
#include "results.h"
#include "side.h"

/* What all jobs of a run share. */
typedef struct {
    reading how;
    aids named;
    sejajar_model *model;
    sejajar_glossary *glossary; /* NULL: none */
    pool *judges;
    sejajar_splitter *id, *en; /* NULL for segmented text */
    sejajar_align_options align;
    sejajar_write_options write;
    bool moses;           /* `write` makes lines of two columns, which go into two files */
    bool page;            /* instead: the page of a pair */
    bool by_name;         /* the format is what the name of an output says, if it says one */
    bool chose_columns;   /* the user did */
    bool keeps_sentences; /* recut is not to be */
    bool recut;           /* sentences are cut where the other text shows that one ends */
    bool keeps_words;     /* for sejajar_screen() */
    bool any_languages;   /* no model: nothing is known about the languages */
} workshop;

/* Opens model, lexicon and, unless the texts are segmented already, both splitters. False after a
 * message; to be closed in any case. */
bool workshop_open(workshop *shop, const aids *named);
/* As results_spare(), of two inputs, which may be NULL, and of the files it was opened with. */
bool workshop_spares(const workshop *shop, results *r, const char *input, const char *other,
                     FILE *talk);
/* What it is all made of, on standard error. */
void workshop_sign(const workshop *shop);
void workshop_close(workshop *shop);

typedef struct {
    const char *id_path, *en_path;
    const char *out_path; /* NULL: standard output */
    const char *key;      /* NULL: none */
    const char *dot_plot; /* where the picture of the path goes, too; NULL: nowhere */
    bool keep;            /* the pairs in memory, whatever `out_path` says */
} job;

/* What has come of a job. */
typedef struct {
    int status;   /* what a program that does just this should end with */
    size_t pairs; /* or beads */
    char *kept;   /* for the caller to free; NULL: nothing */
    size_t kept_length;
} outcome;

/* Both sides of a pair and their beads. */
typedef struct {
    side id, en;
    sejajar_alignment *alignment;
    sejajar_words *words; /* NULL: not kept */
} aligned;

/* False after a message; `*a` is closed then. */
bool aligned_open(aligned *a, const workshop *shop, const char *id_path, const char *en_path,
                  FILE *talk);
void aligned_close(aligned *a);

/* Messages go to `talk`. */
outcome job_run(const workshop *shop, const job *j, FILE *talk);
/* The same for a document of a stream, with pairs kept; messages call it `name`. */
outcome job_run_stream(const workshop *shop, const sejajar_stream_document *document,
                       const char *name, FILE *talk);

#endif
