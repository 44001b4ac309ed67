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

/* Never 0. Which words have which hash depends on the machine's order of bytes, and nothing
 * that is put out on which hash a word has. */
static inline uint64_t sj_hash_word(const char *word, size_t length)
{
    const uint64_t spread = 0x9E3779B97F4A7C15u;
    uint64_t hash = length * spread, last = 0;
    size_t at = 0;

    for (; length - at > 8; at += 8) {
        hash = (hash ^ sj_hash_fold(sj_hash_load(word + at, 8))) * spread;
        hash ^= hash >> 29;
    }
    if (length >= 8)
        last = sj_hash_load(word + length - 8, 8);
    else if (length >= 4)
        last = sj_hash_load(word, 4) | sj_hash_load(word + length - 4, 4) << 32;
    else if (length > 0)
        last = (uint64_t)(unsigned char)word[0] | (uint64_t)(unsigned char)word[length / 2] << 8 |
               (uint64_t)(unsigned char)word[length - 1] << 16;
    hash = (hash ^ sj_hash_fold(last)) * spread;
    hash ^= hash >> 32;
    return hash ? hash : 1;
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
