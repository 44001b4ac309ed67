/* Which of the two languages a text looks like, from its commonest little words. */
#include <stdint.h>
#include <string.h>

#include "base/letters.h"
#include "sejajar.h"

/* Function words of one language that are no words of the other. */
static const char *const indonesian[] = {
    "adalah", "akan", "atau", "bahwa", "bisa",   "dalam", "dan",   "dari",  "dengan", "di",
    "ini",    "itu",  "juga", "kami",  "karena", "ke",    "kita",  "lebih", "mereka", "oleh",
    "pada",   "para", "saat", "saya",  "sebuah", "sudah", "telah", "tidak", "untuk",  "yang",
};
static const char *const english[] = {
    "and",  "are", "as",   "at",   "be", "by",  "for",  "from",  "had",  "has",
    "have", "he",  "his",  "in",   "is", "it",  "not",  "of",    "on",   "or",
    "that", "the", "they", "this", "to", "was", "were", "which", "with", "you",
};

enum {
    LOOK_AT_BYTES = 1 << 14, /* the start of a text tells */
    LONGEST = 8,             /* no word of the lists is longer */
    SLOTS = 256,             /* a few times as many as words */
    ENOUGH = 5,              /* words found before anything is said */
    DIFFERENT = 3,           /* and this many different ones: "para" alone may be a term */
    CLEAR = 4                /* times as many as of the other language */
};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26 || (unsigned char)c >= 0x80;
}

/* The words of both lists by a hash of their letters: a text is looked through word by word. */
typedef struct {
    uint64_t letters; /* the word, followed by zeros; 0: free */
    size_t language;
    bool met;
} entry;

typedef struct {
    entry at[SLOTS];
} table;

static uint64_t letters_of(const char word[LONGEST])
{
    return sj_eight_bytes(word);
}

static entry *find(table *t, uint64_t letters)
{
    size_t slot = (size_t)((letters * 0x9E3779B97F4A7C15u) >> 56) % SLOTS;

    while (t->at[slot].letters && t->at[slot].letters != letters)
        slot = (slot + 1) % SLOTS;
    return &t->at[slot];
}

static void enter(table *t, const char *const *words, size_t count, sejajar_language language)
{
    for (size_t k = 0; k < count; k++) {
        char word[LONGEST] = {0};

        memcpy(word, words[k], strlen(words[k]));
        *find(t, letters_of(word)) = (entry){.letters = letters_of(word), .language = language};
    }
}

/* The word that begins at `at`, lower case and followed by zeros, if it is short and nothing but
 * ASCII letters, as most are; returns how many, 0 if not. */
static size_t short_word(uint64_t *letters, const char *at, const char *end)
{
    const uint64_t small = 0x2020202020202020u;
    size_t length;

    if (end - at < LONGEST)
        return 0;
    *letters = sj_eight_bytes(at) | small;
    length = sj_small_of_eight(*letters);
    if (length == LONGEST || (unsigned char)at[length] >= 0x80)
        return 0;
    *letters &= ((uint64_t)1 << 8 * length) - 1;
    return length;
}

/* The letters of the next word; 0 where it is too long to matter. Returns the place after it, or
 * NULL at the end. */
static const char *next_word(uint64_t *letters, const char *at, const char *end)
{
    char word[LONGEST] = {0};
    size_t length;

    while (at < end && !is_letter(*at))
        at++;
    if (at == end)
        return NULL;
    if ((length = short_word(letters, at, end)) > 0)
        return at + length;
    for (; at < end && is_letter(*at); at++) {
        if (length < LONGEST)
            word[length] = lower(*at);
        length++;
    }
    *letters = length > LONGEST ? 0 : letters_of(word);
    return at;
}

bool sejajar_language_guess(sejajar_language *out, sejajar_text text)
{
    const char *at = text.length > 0 ? text.bytes : ""; /* which may be NULL */
    const char *end = at + (text.length < LOOK_AT_BYTES ? text.length : LOOK_AT_BYTES);
    size_t seen[2] = {0}, different[2] = {0}, id, en;
    uint64_t letters;
    table words = {0};

    enter(&words, indonesian, sizeof indonesian / sizeof *indonesian, SEJAJAR_ID);
    enter(&words, english, sizeof english / sizeof *english, SEJAJAR_EN);
    while ((at = next_word(&letters, at, end)) != NULL) {
        entry *found = find(&words, letters);

        if (!found->letters)
            continue;
        seen[found->language]++;
        different[found->language] += !found->met;
        found->met = true;
    }
    id = seen[SEJAJAR_ID];
    en = seen[SEJAJAR_EN];
    *out = id > en ? SEJAJAR_ID : SEJAJAR_EN;
    return different[*out] >= DIFFERENT &&
           ((id >= ENOUGH && id >= CLEAR * en) || (en >= ENOUGH && en >= CLEAR * id));
}
