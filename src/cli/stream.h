/* Documents that come in through standard input, and go out as pairs. */
#ifndef CLI_STREAM_H
#define CLI_STREAM_H

#include "job.h"

/* Reads JSON objects, one a line, from standard input. What is none is reported and the
 * rest goes on. `out_path` NULL is standard output. Returns the program's status. */
int stream_run(const workshop *shop, const char *out_path, unsigned threads, bool quiet);

#endif
