/* What was left out, changed or decided on the way, counted. */
#ifndef SJ_BASE_REMARKS_H
#define SJ_BASE_REMARKS_H

#include "sejajar.h"

enum { SJ_MOST_REMARKS = 64 };

typedef struct {
    sejajar_remark at[SJ_MOST_REMARKS];
    size_t count;
} sj_remarks;

/* `what` is static; `name`, which may be "", is copied. Where there are too many, the last
 * counts all others. */
void sj_remark(sj_remarks *remarks, const char *what, const char *name, uint64_t count);

#endif
