/* sejajar_signature(): what sejajar_version() says, and what glossary and splitters were read from.
 */
#include <inttypes.h>
#include <stdio.h>

#include "split/hash.h"
#include "split/splitter.h"

static uint64_t fingerprint(const sejajar_splitter *splitter)
{
    uint64_t parts[2] = {splitter->abbreviations.checksum, splitter->weights.checksum};
    uint64_t hash = SJ_HASH_START;

    for (int k = 0; k < 2; k++) {
        for (int byte = 0; byte < 8; byte++)
            hash = sj_hash_byte(hash, (char)(parts[k] >> 8 * byte));
    }
    return sj_hash_finish(hash);
}

/* Returns the length of the whole line, as far as it is known. */
static size_t add(char *out, size_t size, size_t length, const char *name, uint64_t checksum)
{
    size_t at = length < size ? length : size;

    return length +
           (size_t)snprintf(size ? out + at : out, size - at, ", %s %016" PRIx64, name, checksum);
}

size_t sejajar_signature(char *out, size_t size, const sejajar_model *model,
                         const sejajar_glossary *glossary, const sejajar_splitter *id,
                         const sejajar_splitter *en)
{
    const sejajar_splitter *splitters[2] = {id, en};
    static const char *const names[2] = {"splitter id", "splitter en"};
    size_t length = sejajar_version(out, size, model);

    if (glossary)
        length = add(out, size, length, "lexicon", sejajar_glossary_checksum(glossary));
    for (int k = 0; k < 2; k++) {
        if (splitters[k])
            length = add(out, size, length, names[k], fingerprint(splitters[k]));
    }
    return length;
}
