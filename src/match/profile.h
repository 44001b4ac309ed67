/* What a document is known by when its partner is looked for: which terms it has, how long it
 * is, what its file is called. A term is a unit of the lexicon, or a word beyond it: a name, a
 * number, in a spelling that both languages share. */
#ifndef SJ_MATCH_PROFILE_H
#define SJ_MATCH_PROFILE_H

#include "sejajar.h"

/* A unit of the language's own side of the lexicon; with SJ_TERM_OTHER_SIDE one of the other
 * side, for a word that only that one knows; with SJ_TERM_SHARED the hash of a spelling. */
enum { SJ_TERM_OTHER_SIDE = 1u << 30 };
#define SJ_TERM_SHARED (1u << 31)
/* Among those: a number. */
enum { SJ_TERM_NUMBER = 1u << 30 };

typedef struct {
    uint32_t key;
    uint16_t count;
    uint8_t length; /* of a number, in digits; else 0 */
} sj_term;

struct sejajar_profile {
    uint64_t text_hash; /* of the words, whatever their case and what is between them */
    uint64_t name_hash; /* of the file's name without languages; 0: none */
    uint32_t words, characters;
    uint32_t count;
    sj_term terms[]; /* by rising key */
};

/* The key of a spelling: near ones (Zelensky, Zelenskyy) share it. */
uint32_t sj_term_spelling(const char *form, size_t length);
uint32_t sj_term_number(const char *form, size_t length);

/* A hash of `name` in lower case without what says which language it is in, without folders
 * that are but a dot, and without .gz and .zst; 0 where nothing is left. */
uint64_t sj_name_hash(const char *name);

#endif
