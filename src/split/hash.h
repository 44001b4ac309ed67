/* FNV-1a with a last stir: short words to 64 bits, the same on every machine. */
#ifndef SJ_SPLIT_HASH_H
#define SJ_SPLIT_HASH_H

#include <stddef.h>
#include <stdint.h>

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
