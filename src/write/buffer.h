/* Text on its way to a sink, in blocks. */
#ifndef SJ_WRITE_BUFFER_H
#define SJ_WRITE_BUFFER_H

#include "sejajar.h"

/* After a sink said no, everything further is ignored and closing fails. */
typedef struct {
    sejajar_sink sink;
    void *to;
    bool failed;
    uint64_t dropped; /* characters that the notation cannot hold */
    size_t used;
    char bytes[1 << 14];
} sj_buffer;

void sj_buffer_open(sj_buffer *buffer, sejajar_sink sink, void *to);
sejajar_status sj_buffer_close(sj_buffer *buffer, sejajar_error *err);

void sj_put(sj_buffer *buffer, const char *bytes, size_t length);
void sj_put_byte(sj_buffer *buffer, char byte);
void sj_put_string(sj_buffer *buffer, const char *string);
void sj_put_count(sj_buffer *buffer, uint64_t count);
/* With this many decimals, whatever the locale. */
void sj_put_decimals(sj_buffer *buffer, double value, unsigned decimals);
/* What is written of a probability, times 10,000. */
unsigned sj_ten_thousandths(double probability);
/* 0 to 1 with four decimals: sj_put_decimals() in a hurry. */
void sj_put_probability(sj_buffer *buffer, double probability);

#endif
