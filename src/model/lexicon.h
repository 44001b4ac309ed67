/* The bilingual lexicon: units (word forms, or stems that stand for rarer forms), and for each
 * Indonesian unit the English units that it is linked with in translations.
 *
 * A lexicon lives in one memory-mapped file, lexicon.bin:
 *
 *     header      struct header of lexicon.c
 *     provenance  text
 *     id side     units, names, slots        (struct sj_lexicon_side)
 *     en side     the same
 *     links       en unit of each link (u32), then its strength (u8)
 *
 * all little-endian, each part on an 8-byte boundary. docs/formats.md has the bytes. */
#ifndef SJ_MODEL_LEXICON_H
#define SJ_MODEL_LEXICON_H

#include "sejajar.h"

typedef struct {
    uint32_t name;   /* where its name begins among the names; it ends with a 0 */
    uint32_t links;  /* its first link (Indonesian units; unused for English) */
    float frequency; /* share of the words of running text */
    float link_rate; /* λ: the share of its occurrences that have a counterpart */
} sj_unit;

/* A form or stem, and the unit it belongs to. Found by its hash: the low bits say where to look,
 * the high 32 bits must agree. */
typedef struct {
    uint32_t check; /* high half of the hash */
    uint32_t unit;  /* unit + 1, 0 = free */
} sj_slot;

typedef struct {
    const sj_unit *units; /* unit_count + 1: the last one closes the links */
    const char *names;
    const sj_slot *slots;
    uint32_t unit_count, slot_count; /* slot_count is a power of two */
} sj_lexicon_side;

typedef struct {
    sj_lexicon_side side[2]; /* by sejajar_language */
    const uint32_t *link_en;
    const uint8_t *link_strength; /* SJ_STRENGTH_STEPS * log2 p(i, e) / (p(i) p(e)) */
    uint32_t link_count;
    const char *provenance; /* provenance_length bytes */
    uint32_t provenance_length;
    uint64_t checksum;
} sj_lexicon;

enum { SJ_STRENGTH_STEPS = 12 };
enum { SJ_NO_UNIT = UINT32_MAX };

/* Points the lexicon into `bytes`, after checking every count and offset and the checksum. */
sejajar_status sj_lexicon_read(sj_lexicon *out, const char *bytes, size_t size, const char *path,
                               sejajar_error *err);

/* The unit of a folded form, SJ_NO_UNIT if there is none. */
uint32_t sj_lexicon_form(const sj_lexicon *lexicon, sejajar_language side, const char *form,
                         size_t length);
/* The same by sj_form_hash() of the form. */
uint32_t sj_lexicon_hashed(const sj_lexicon *lexicon, sejajar_language side, uint64_t hash);
/* Prefetches what looking up this hash will need, for callers who look many up. */
void sj_lexicon_expect(const sj_lexicon *lexicon, sejajar_language side, uint64_t hash);
/* The unit that stands for the rarer forms of a stem. */
uint32_t sj_lexicon_stem(const sj_lexicon *lexicon, sejajar_language side, const char *stem,
                         size_t length);
/* The hash of a stem, which is other than that of the same letters as a form. */
uint64_t sj_stem_hash(const char *stem, size_t length);

/* The ratio p(i, e) / (p(i) p(e)) of a strength. */
float sj_strength_ratio(uint8_t strength);

/* The contents of a lexicon to be written. */
typedef struct {
    const sj_unit *units[2]; /* with the closing one, as in sj_lexicon_side */
    const char *names[2];
    const sj_slot *slots[2];
    uint32_t unit_count[2], names_length[2], slot_count[2];
    const uint32_t *link_en;
    const uint8_t *link_strength;
    uint32_t link_count;
    const char *provenance;
} sj_lexicon_draft;

sejajar_status sj_lexicon_write(sejajar_sink sink, void *to, const sj_lexicon_draft *draft,
                                sejajar_error *err);

#endif
