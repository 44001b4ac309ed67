/* What the jobs of a batch write: no file twice, and none that one of them reads. */
#ifndef CLI_JOB_OUTPUTS_H
#define CLI_JOB_OUTPUTS_H

#include "job.h"

typedef struct {
    const job *job;
    const char *problem; /* why its output cannot be; NULL: it can */
    char *meant;         /* within job_outputs_check(): the file that its path means */
} job_output;

/* `list`: the file in which they stand. False where there is no memory. */
bool job_outputs_check(job_output *all, size_t count, const char *list);

#endif
