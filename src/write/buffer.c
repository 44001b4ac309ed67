/* Text on its way to a sink, in blocks. */
#include "write/buffer.h"

#include <math.h>
#include <string.h>

#include "base/error.h"

void sj_buffer_open(sj_buffer *buffer, sejajar_sink sink, void *to)
{
    buffer->sink = sink;
    buffer->to = to;
    buffer->failed = false;
    buffer->dropped = 0;
    buffer->used = 0;
}

static void deliver(sj_buffer *buffer, const char *bytes, size_t length)
{
    if (!buffer->failed && length > 0)
        buffer->failed = buffer->sink(buffer->to, bytes, length) != 0;
}

static void empty(sj_buffer *buffer)
{
    deliver(buffer, buffer->bytes, buffer->used);
    buffer->used = 0;
}

sejajar_status sj_buffer_close(sj_buffer *buffer, sejajar_error *err)
{
    empty(buffer);
    if (buffer->failed)
        return sj_fail_sink(err);
    return SEJAJAR_OK;
}

void sj_put(sj_buffer *buffer, const char *bytes, size_t length)
{
    if (length > sizeof buffer->bytes - buffer->used)
        empty(buffer);
    if (length > sizeof buffer->bytes) {
        deliver(buffer, bytes, length);
        return;
    }
    memcpy(buffer->bytes + buffer->used, bytes, length);
    buffer->used += length;
}

void sj_put_byte(sj_buffer *buffer, char byte)
{
    sj_put(buffer, &byte, 1);
}

void sj_put_string(sj_buffer *buffer, const char *string)
{
    sj_put(buffer, string, strlen(string));
}

void sj_put_count(sj_buffer *buffer, uint64_t count)
{
    char digits[20];
    size_t at = sizeof digits;

    do {
        digits[--at] = (char)('0' + count % 10);
        count /= 10;
    } while (count > 0);
    sj_put(buffer, digits + at, sizeof digits - at);
}

/* Not printf(): its decimal point is the locale's. */
void sj_put_decimals(sj_buffer *buffer, double value, unsigned decimals)
{
    double size = value > 0 ? value : value < 0 ? -value : 0; /* and NaN: 0 */
    uint64_t scale = 1, parts;

    for (unsigned k = 0; k < decimals; k++)
        scale *= 10;
    parts = (uint64_t)llround(size * (double)scale);
    if (value < 0)
        sj_put_byte(buffer, '-');
    sj_put_count(buffer, parts / scale);
    if (decimals > 0)
        sj_put_byte(buffer, '.');
    for (scale /= 10; scale > 0; scale /= 10)
        sj_put_byte(buffer, (char)('0' + parts / scale % 10));
}

unsigned sj_ten_thousandths(double probability)
{
    double inside = probability > 0 ? probability < 1 ? probability : 1 : 0; /* and NaN: 0 */

    return (unsigned)(inside * 10000 + 0.5);
}

void sj_put_probability(sj_buffer *buffer, double probability)
{
    unsigned parts = sj_ten_thousandths(probability);
    char text[6] = {(char)('0' + parts / 10000),     '.',
                    (char)('0' + parts / 1000 % 10), (char)('0' + parts / 100 % 10),
                    (char)('0' + parts / 10 % 10),   (char)('0' + parts % 10)};

    sj_put(buffer, text, sizeof text);
}
