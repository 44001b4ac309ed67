/* Short words to 64 bits. */
#ifndef SJ_SPLIT_HASH_H
#define SJ_SPLIT_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* ---- Words without regard to ASCII capitals, eight bytes at a time ---------- */

/* ASCII capitals among the eight bytes made small. */
static inline uint64_t sj_hash_fold(uint64_t bytes)
{
    const uint64_t each = 0x0101010101010101u;
    uint64_t low = bytes & 0x7F * each;
    uint64_t from_a = low + (0x80 - 'A') * each, after_z = low + (0x7F - 'Z') * each;

    return bytes | (((from_a ^ after_z) & ~bytes & 0x80 * each) >> 2);
}

static inline uint64_t sj_hash_load(const char *at, size_t length)
{
    uint64_t bytes = 0;

    memcpy(&bytes, at, length);
    return bytes;
}

#define SJ_HASH_SPREAD 0x9E3779B97F4A7C15u

/* Never 0. */
static inline uint64_t sj_hash_end(uint64_t hash, uint64_t last)
{
    hash = (hash ^ last) * SJ_HASH_SPREAD;
    hash ^= hash >> 32;
    return hash ? hash : 1;
}

/* Never 0. Which words have which hash depends on the machine's order of bytes, and nothing
 * that is put out on which hash a word has. */
static inline uint64_t sj_hash_word(const char *word, size_t length)
{
    uint64_t hash = length * SJ_HASH_SPREAD, last = 0;
    size_t at = 0;

    for (; length - at > 8; at += 8) {
        hash = (hash ^ sj_hash_fold(sj_hash_load(word + at, 8))) * SJ_HASH_SPREAD;
        hash ^= hash >> 29;
    }
    if (length >= 8)
        last = sj_hash_load(word + length - 8, 8);
    else if (length >= 4)
        last = sj_hash_load(word, 4) | sj_hash_load(word + length - 4, 4) << 8 * (length - 4);
    else if (length > 0)
        last = (uint64_t)(unsigned char)word[0] |
               (uint64_t)(unsigned char)word[length / 2] << 8 * (length / 2) |
               (uint64_t)(unsigned char)word[length - 1] << 8 * (length - 1);
    return sj_hash_end(hash, sj_hash_fold(last));
}

/* The same for at most eight ASCII letters within `window`, 16 bytes that can be read, on a machine
 * that keeps the lowest byte first. */
static inline uint64_t sj_hash_letters(const char *word, size_t length, const char *window)
{
    const uint64_t small = 0x2020202020202020u;
    unsigned empty = 8 * (8 - (unsigned)length);
    uint64_t last = word - window <= 8 ? (sj_hash_load(word, 8) | small) << empty >> empty
                                       : (sj_hash_load(word + length - 8, 8) | small) >> empty;

    return sj_hash_end(length * SJ_HASH_SPREAD, last);
}

/* ---- Exact bytes: FNV-1a with a last stir ------------------------------------ */

#define SJ_HASH_START 0xCBF29CE484222325u

static inline uint64_t sj_hash_byte(uint64_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * 0x100000001B3u;
}

static inline uint64_t sj_hash_bytes(uint64_t hash, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        hash = sj_hash_byte(hash, bytes[i]);
    return hash;
}

/* Mixed down to the low bits, which tables look at, and never 0. */
static inline uint64_t sj_hash_finish(uint64_t hash)
{
    hash ^= hash >> 32;
    return hash ? hash : 1;
}

#endif
