/* How much more often than by chance words stand beside each other: neighbours.bin of a model,
 * memory-mapped.
 *
 *     header     struct in neighbours.c
 *     id table   slots (u32): 24 bits of a hash, then a strength of 1 to 255; 0 = free
 *     en table   the same                                        (all little-endian) */
#ifndef SJ_MODEL_NEIGHBOURS_H
#define SJ_MODEL_NEIGHBOURS_H

#include "sejajar.h"

/* Words are known by hashes of their forms; these stand for everything else, counted down from
 * UINT32_MAX. */
enum {
    SJ_TOKEN_EDGE = 0, /* beginning or end of the sentence */
    SJ_TOKEN_BREAK,    /* a comma, dash, bracket … */
    SJ_TOKEN_NUMBER,
    SJ_TOKEN_NAME,
    SJ_TOKEN_UNKNOWN,
    SJ_TOKEN_CLASSES
};
#define SJ_TOKEN_CLASS(class) (UINT32_MAX - (uint32_t)(class))

typedef struct {
    const uint32_t *slots[2];
    uint32_t slot_count[2];           /* a power of two */
    float tokens[2];                  /* how many were counted */
    float share[2][SJ_TOKEN_CLASSES]; /* the share of each class among them */
    uint64_t checksum;
} sj_neighbours;

/* Points into `bytes` after checking sizes and checksum. */
sejajar_status sj_neighbours_read(sj_neighbours *out, const char *bytes, size_t size,
                                  const char *path, sejajar_error *err);

/* log p(b | a) / p(b) of two tokens; 0, and `*known` false, if they were hardly ever seen together.
 */
float sj_neighbours_find(const sj_neighbours *neighbours, sejajar_language side, uint32_t a,
                         uint32_t b, bool *known);
/* The same in two steps, of which the first prefetches what the second needs: the table is larger
 * than the processor's cache. */
uint64_t sj_neighbours_expect(const sj_neighbours *neighbours, sejajar_language side, uint32_t a,
                              uint32_t b);
/* Of `count` of them. */
void sj_neighbours_expected(const sj_neighbours *neighbours, sejajar_language side,
                            const uint64_t *expected, size_t count, float *worth, bool *known);

/* Writes a file. The slots are made with sj_neighbours_put(). */
sejajar_status sj_neighbours_write(sejajar_sink sink, void *to, const sj_neighbours *neighbours,
                                   sejajar_error *err);
/* Puts a pair into slots (a power of two, not full). */
void sj_neighbours_put(uint32_t *slots, uint32_t slot_count, uint32_t a, uint32_t b, float ratio);

#endif
