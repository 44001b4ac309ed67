/* One line of JSON. */
#ifndef SJ_READ_JSON_LINE_H
#define SJ_READ_JSON_LINE_H

#include "sejajar.h"

struct json_t; /* jansson's */

/* Place of an error: the byte in `line`, as far as it is known. The caller gives the object back
 * with json_decref(). */
sejajar_status sj_json_line(struct json_t **out, sejajar_text line, sejajar_error *err);

#endif
