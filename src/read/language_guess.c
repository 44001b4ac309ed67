/* Which of the two languages a text looks like, from its commonest little words. */
#include <string.h>

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
    LOOK_AT_BYTES = 1 << 16, /* the start of a text tells */
    LONGEST = 8,             /* no word of the lists is longer */
    ENOUGH = 5,              /* words found before anything is said */
    CLEAR = 4                /* times as many as of the other language */
};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_letter(char c)
{
    return (lower(c) >= 'a' && lower(c) <= 'z') || (unsigned char)c >= 0x80;
}

static bool listed(const char *const *words, size_t count, const char *word)
{
    for (size_t k = 0; k < count; k++) {
        if (strcmp(words[k], word) == 0)
            return true;
    }
    return false;
}

/* The next word, lower case, into `word`; "" where it is too long to matter. Returns the
 * place behind it, or NULL at the end. */
static const char *next_word(char word[LONGEST + 1], const char *at, const char *end)
{
    size_t length = 0;

    while (at < end && !is_letter(*at))
        at++;
    if (at == end)
        return NULL;
    for (; at < end && is_letter(*at); at++) {
        if (length < LONGEST)
            word[length] = lower(*at);
        length++;
    }
    word[length <= LONGEST ? length : 0] = '\0';
    return at;
}

bool sejajar_language_guess(sejajar_language *out, sejajar_text text)
{
    const char *at = text.bytes;
    const char *end = at + (text.length < LOOK_AT_BYTES ? text.length : LOOK_AT_BYTES);
    size_t id = 0, en = 0;
    char word[LONGEST + 1];

    while (at && (at = next_word(word, at, end)) != NULL) {
        id += listed(indonesian, sizeof indonesian / sizeof *indonesian, word);
        en += listed(english, sizeof english / sizeof *english, word);
    }
    *out = id > en ? SEJAJAR_ID : SEJAJAR_EN;
    return (id >= ENOUGH && id >= CLEAR * en) || (en >= ENOUGH && en >= CLEAR * id);
}
