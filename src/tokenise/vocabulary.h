/* Forms interned: every distinct one gets a small number, from 0 in order of
 * first appearance. */
#ifndef SJ_TOKENISE_VOCABULARY_H
#define SJ_TOKENISE_VOCABULARY_H

#include "base/array.h"
#include "tokenise/words.h"

typedef struct {
    uint64_t hash; /* XXH3 of the form; equal hashes are taken for equal forms */
    uint32_t form; /* where the form begins in `forms`; it ends with a 0 */
    uint8_t form_length;
    uint8_t kind; /* sj_word_kind */
} sj_type;

typedef struct {
    SJ_ARRAY(sj_type) types;
    SJ_ARRAY(char) forms;
    uint32_t *slots; /* open addressing: type + 1, 0 = free */
    size_t slot_count;
} sj_vocabulary;

/* Makes room for about this many types, so that it need not grow step by step. False: no memory. */
bool sj_vocabulary_expect(sj_vocabulary *vocabulary, size_t types);
/* The number of a form, which is added if it is new; UINT32_MAX: no memory. */
uint32_t sj_vocabulary_add(sj_vocabulary *vocabulary, const char *form, size_t length,
                           sj_word_kind kind);
/* The number of a form, or UINT32_MAX if it is unknown. */
uint32_t sj_vocabulary_find(const sj_vocabulary *vocabulary, const char *form, size_t length);
const char *sj_vocabulary_form(const sj_vocabulary *vocabulary, uint32_t type);
void sj_vocabulary_free(sj_vocabulary *vocabulary);

/* The hash by which vocabularies and models know a form. */
uint64_t sj_form_hash(const char *form, size_t length);

#endif
