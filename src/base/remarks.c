/* What was left out, changed or decided on the way, counted. */
#include "base/remarks.h"

#include <stdio.h>
#include <string.h>

static bool same(const sejajar_remark *r, const char *what, const char *name)
{
    return strcmp(r->what, what) == 0 && strncmp(r->name, name, sizeof r->name - 1) == 0;
}

void sj_remark(sj_remarks *remarks, const char *what, const char *name, uint64_t count)
{
    size_t k = 0;

    while (k < remarks->count && !same(&remarks->at[k], what, name))
        k++;
    if (k == SJ_MOST_REMARKS) {
        k--;
        remarks->at[k].what = "and others";
        remarks->at[k].name[0] = '\0';
    } else if (k == remarks->count) {
        remarks->count++;
        remarks->at[k].what = what;
        remarks->at[k].count = 0;
        snprintf(remarks->at[k].name, sizeof remarks->at[k].name, "%s", name);
    }
    remarks->at[k].count += count;
}
