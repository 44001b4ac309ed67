/* Many pairs of documents, named in a file. */
#ifndef CLI_BATCH_H
#define CLI_BATCH_H

#include "job.h"

/* Lines of id path, en path, out path and, if need be, a key, with tabs between. A pair
 * that fails is reported and the rest goes on. Returns the program's status. */
int batch_run(const workshop *shop, const char *path, unsigned threads, bool quiet);

#endif
