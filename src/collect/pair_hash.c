/* What makes two pairs of sentences the same. */
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "sejajar.h"

/* Letters without case and digits; of other alphabets every byte. */
static bool is_kept(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
}

static void add(XXH3_state_t *state, sejajar_text text)
{
    char kept[512];
    size_t count = 0;

    for (size_t k = 0; k < text.length; k++) {
        unsigned char c = (unsigned char)text.bytes[k];

        if (c >= 'A' && c <= 'Z')
            c = (unsigned char)(c - 'A' + 'a');
        if (!is_kept(c))
            continue;
        if (count == sizeof kept) {
            XXH3_64bits_update(state, kept, count);
            count = 0;
        }
        kept[count++] = (char)c;
    }
    XXH3_64bits_update(state, kept, count);
    XXH3_64bits_update(state, "\n", 1); /* where one side ends */
}

static bool has_kept(sejajar_text text)
{
    for (size_t k = 0; k < text.length; k++) {
        if (is_kept((unsigned char)text.bytes[k] | 0x20))
            return true;
    }
    return false;
}

uint64_t sejajar_pair_hash(sejajar_text id, sejajar_text en)
{
    XXH3_state_t state;

    XXH3_64bits_reset(&state);
    if (has_kept(id) || has_kept(en)) {
        add(&state, id);
        add(&state, en);
    } else { /* nothing but signs: then they count */
        XXH3_64bits_update(&state, id.bytes, id.length);
        XXH3_64bits_update(&state, "\n", 1);
        XXH3_64bits_update(&state, en.bytes, en.length);
    }
    return XXH3_64bits_digest(&state);
}
