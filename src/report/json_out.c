/* JSON on its way to a sink. */
#include "report/json_out.h"

#include <jansson.h>
#include <math.h>

#include "base/error.h"

json_t *sj_json_rounded(double value, int decimals)
{
    double steps = pow(10, decimals);

    return json_real(round(value * steps) / steps + 0.0); /* no -0 */
}

typedef struct {
    sejajar_sink sink;
    void *to;
} target;

static int pass_on(const char *bytes, size_t size, void *data)
{
    target *t = data;

    return t->sink(t->to, bytes, size) == 0 ? 0 : -1;
}

sejajar_status sj_json_write(sejajar_sink sink, void *to, const json_t *json, bool compact,
                             sejajar_error *err)
{
    target t = {sink, to};
    size_t flags = JSON_REAL_PRECISION(6) | (compact ? JSON_COMPACT : 0);

    return json_dump_callback(json, pass_on, &t, flags) == 0 ? SEJAJAR_OK : sj_fail_sink(err);
}
