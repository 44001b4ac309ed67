/* What becomes of an alignment: the format, by its option or by the name of the output. */
#ifndef CLI_FORMATS_H
#define CLI_FORMATS_H

#include "job.h"

/* As the name has it; other names leave what is there. */
void format_by_name(workshop *shop, const char *out);

/* Why the format and the other options do not go together, perhaps written into `room`; NULL: they
 * do. */
const char *format_problem(char *room, size_t size, const workshop *shop);

/* Decides whether sentences may be cut again: not where their numbers are to be those of sejajar
 * split. */
void format_decide_recut(workshop *shop);

/* Whether the name of an output says that it is a page. */
bool format_is_page(const char *out);
/* Whether it says that it holds JSON, a line a record. */
bool format_is_json_lines(const char *out);

#endif
