/* How far long work has got, on a terminal. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    bool wanted;
    bool visible; /* a line stands there now */
    double begun, last;
} progress;

/* Nothing is ever shown unless standard error is a terminal, and nothing in the first
 * second. On a terminal where results appear, too, they are all that is shown. */
void progress_begin(progress *p, bool quiet, bool results_on_standard_output);
/* `total` documents, and `share` of the work that is done, are 0 where no one knows. */
void progress_show(progress *p, size_t documents, size_t total, size_t pairs, double share);
/* The same for a table: of how many pairs no one knows. */
void progress_show_pairs(progress *p, uint64_t pairs);
/* Makes room for a message. */
void progress_clear(progress *p);

#endif
