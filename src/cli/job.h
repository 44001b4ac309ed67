/* One pair of documents: read, split, aligned, written. */
#ifndef CLI_JOB_H
#define CLI_JOB_H

#include "results.h"
#include "side.h"

/* What all jobs of a run share. */
typedef struct {
    reading how;
    sejajar_model *model;
    sejajar_splitter *id, *en; /* NULL for segmented text */
    sejajar_align_options align;
    sejajar_write_options write;
    bool any_languages; /* no model: nothing is known about the languages */
} workshop;

typedef struct {
    const char *id_path, *en_path, *out_path, *key;
} job;

/* Both sides of a pair and their beads. */
typedef struct {
    side id, en;
    sejajar_alignment *alignment;
} aligned;

/* False after a message; `*a` is closed then. */
bool aligned_open(aligned *a, const workshop *shop, const char *id_path, const char *en_path,
                  FILE *talk);
void aligned_close(aligned *a);

/* Returns what a program that does just this should end with, after messages to `talk`. */
int job_run(const workshop *shop, const job *j, FILE *talk);

#endif
