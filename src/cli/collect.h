/* What comes of many jobs, one after the other: messages, counts, and pairs for one output. */
#ifndef CLI_COLLECT_H
#define CLI_COLLECT_H

#include <stdatomic.h>

#include "job.h"
#include "progress.h"

typedef struct {
    const workshop *shop;
    results out;         /* of all jobs that keep their pairs */
    bool is_open, begun; /* begun: something was written */
    atomic_bool stopped; /* the output takes no more */
    size_t done, failed, pairs;
    progress progress;
} collection;

/* A job on its way. */
typedef struct {
    outcome what;
    char *talk; /* what was said while it ran; NULL: there was no memory even for that */
    size_t talk_length;
} parcel;

/* Where messages of the job go until it is delivered; NULL where there is no memory. To be
 * closed by the caller. */
FILE *parcel_open(parcel *p);

void collection_begin(collection *c, const workshop *shop, bool quiet, bool standard_output);
/* `path` NULL is standard output. False after a message. */
bool collection_open(collection *c, const char *path);
/* Prints, writes and frees what is in the parcel. `flush`: nothing follows soon. */
void collection_add(collection *c, parcel *p, bool flush);
/* Closes the output; `whole`: nothing is missing at its end. Returns the program's status. */
int collection_close(collection *c, bool whole);

#endif
