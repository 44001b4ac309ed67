/* Many pairs of documents, named in a file. */
#ifndef CLI_BATCH_H
#define CLI_BATCH_H

#include "job.h"

/* Lines of id path, en path and, if need be, out path and key, with tabs between. Pairs of
 * jobs without an output go to `out_path`, in order; NULL is standard output. A job that fails
 * is reported and the rest goes on. Returns the program's status. */
int batch_run(const workshop *shop, const char *path, const char *out_path, unsigned threads,
              bool quiet);

#endif
