/* What the names of files say once the language is taken out of them. */
#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/memory.h"
#include "base/text.h"
#include "match/namesakes.h"

enum { LONGEST = 1024, LONGEST_PART = 16 };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_part(char c)
{
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') ||
           (unsigned char)c >= 128;
}

/* Endings of compressed files, and words for the two languages. */
static bool says_nothing(const char *part, size_t length)
{
    static const char *const words[] = {"id",     "ind", "in",   "indonesia", "indonesian",
                                        "bahasa", "en",  "eng",  "english",   "inggris",
                                        "us",     "gb",  "latn", "gz",        "zst"};

    for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
        if (sj_bytes_are(part, length, words[k]))
            return true;
    }
    return false;
}

/* laporan/2024-03.id.txt.gz → laporan|2024|03|txt| */
uint64_t sj_name_hash(const char *name)
{
    char kept[LONGEST + LONGEST_PART];
    size_t length = 0;

    while (*name && length < LONGEST) {
        char part[LONGEST];
        size_t n = 0;

        while (*name && !is_part(*name))
            name++;
        while (is_part(*name) && n < sizeof part)
            part[n++] = lower(*name++);
        if (n == 0 || says_nothing(part, n))
            continue;
        if (n > LONGEST - length)
            n = LONGEST - length;
        memcpy(kept + length, part, n);
        length += n;
        kept[length++] = '|';
    }
    return length ? XXH3_64bits(kept, length) : 0;
}

static int by_hash(const void *a, const void *b)
{
    const sj_name *x = a, *y = b;

    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->document > y->document) - (x->document < y->document);
}

bool sj_namesakes_make(sj_namesakes *out, const sejajar_profile *const *profiles, size_t count)
{
    sj_name *all = sj_alloc(count, sizeof *all);
    size_t named = 0, kept = 0;

    *out = (sj_namesakes){0};
    if (!all)
        return false;
    for (size_t d = 0; d < count; d++) {
        if (profiles[d]->name_hash)
            all[named++] = (sj_name){profiles[d]->name_hash, (uint32_t)d};
    }
    if (named)
        qsort(all, named, sizeof *all, by_hash);
    for (size_t k = 0, next; k < named; k = next) {
        for (next = k + 1; next < named && all[next].hash == all[k].hash; next++)
            ;
        if (next == k + 1)
            all[kept++] = all[k];
    }
    *out = (sj_namesakes){all, kept};
    return true;
}

uint32_t sj_namesake(const sj_namesakes *names, uint64_t hash)
{
    size_t low = 0, high = names->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (names->at[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return low < names->count && names->at[low].hash == hash && hash ? names->at[low].document
                                                                     : SJ_NO_DOCUMENT;
}

void sj_namesakes_free(sj_namesakes *names)
{
    sj_free(names->at);
    *names = (sj_namesakes){0};
}
