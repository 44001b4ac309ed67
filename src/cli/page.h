/* A pair of documents as a page, or as its picture alone. */
#ifndef CLI_PAGE_H
#define CLI_PAGE_H

#include "job.h"

/* Write to the job's output, or its dot plot; STATUS_DONE, or another status after a message. */
int page_write(const workshop *shop, const job *j, const aligned *a, FILE *talk);
int dot_plot_write(const workshop *shop, const job *j, const aligned *a, FILE *talk);

#endif
