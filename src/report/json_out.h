/* JSON on its way to a sink. */
#ifndef SJ_REPORT_JSON_OUT_H
#define SJ_REPORT_JSON_OUT_H

#include "sejajar.h"

struct json_t;

/* `value` to this many decimals: more would only look exact. */
struct json_t *sj_json_rounded(double value, int decimals);

/* Writes `json` with six digits of each number, without a line end; `compact`: without spaces. */
sejajar_status sj_json_write(sejajar_sink sink, void *to, const struct json_t *json, bool compact,
                             sejajar_error *err);

#endif
