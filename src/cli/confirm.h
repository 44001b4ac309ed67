/* Of documents that may belong together, those that words alone cannot decide on are aligned. */
#ifndef CLI_CONFIRM_H
#define CLI_CONFIRM_H

#include "job.h"
#include "progress.h"

/* What can be confirmed: paths of the documents of each side, by the numbers in matches. */
typedef struct {
    const workshop *shop;
    const char *const *paths[2];
    size_t count[2];
    unsigned threads;
    progress *progress;
} confirmation;

/* Puts better scores into those of `matches` (by rising id) that need it. False where there is
 * no memory. */
bool matches_confirm(sejajar_match *matches, size_t count, const confirmation *how);

#endif
