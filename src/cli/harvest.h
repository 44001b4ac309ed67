/* What a few pairs of documents yield: aligned, judged, each pair of sentences with its flags.
 * It is text, kept in parts as it stands:
 *
 *     document <tab> numbers and reason, see below    for each pair of documents
 *     print, rules <tab> id, en, score, fidelity      for each pair of sentences
 */
#ifndef CLI_HARVEST_H
#define CLI_HARVEST_H

#include <sys/types.h>
#include <time.h>

#include "job.h"
#include "listing.h"

typedef struct {
    const workshop *shop;
    bool judging; /* false: the model cannot */
    pool *filters;
    uint32_t drop; /* rules that lose the pairs that break them, as bits */
} harvesting;

/* The line of a document, and what follows it. */
typedef struct {
    uint64_t id_sentences, en_sentences, beads;
    uint64_t share;     /* of the sentences that are in pairs, in ten thousandths */
    uint64_t rows;      /* how many lines follow: pairs */
    const char *reason; /* why nothing came of it; "": something did. Not ended by 0 */
    size_t reason_length;
} harvested;

/* A pair of sentences. */
typedef struct {
    sejajar_print print;
    uint32_t broken;   /* rules, but for duplicates: of them nothing is known yet */
    sejajar_text line; /* of the corpus, up to its documents; without its end */
} harvested_row;

/* Size and time of a file, before it is read: whether it is still the one that was. */
typedef struct {
    bool there;
    off_t size;
    struct timespec changed;
} file_stamp;

typedef struct {
    file_stamp id, en;
} pair_stamps;

pair_stamps harvest_stamps(const listed *pair);

/* Appends what comes of `pair`; false where there is no memory. `rows` are kept results, for it to
 * work with. */
bool harvest(results *to, results *rows, const harvesting *how, const listed *pair,
             const pair_stamps *stamps);
/* Reads a document's line at `*at` and steps over it; false where it is none. */
bool harvested_read(harvested *out, const char **at, const char *end);
/* The same with a row. */
bool harvested_row_read(harvested_row *out, const char **at, const char *end);
/* Whether these lines were made of this pair, with files of these stamps. */
bool harvested_is_of(const char *at, const char *end, const listed *pair,
                     const pair_stamps *stamps);

#endif
