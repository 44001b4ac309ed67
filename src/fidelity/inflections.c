/* The regular forms of a word: accept, accepts, accepted, accepting. */
#include "fidelity/inflections.h"

#include <string.h>

enum { LONGEST = 64 };

typedef struct {
    sj_form_taker take;
    void *to;
} receiver;

/* Gives the form that is put together from three parts. */
static void give(const receiver *to, const char *before, const char *root, size_t length,
                 const char *behind)
{
    char form[LONGEST];
    size_t first = strlen(before), last = strlen(behind), whole = first + length + last;

    if (whole >= LONGEST)
        return;
    memcpy(form, before, first);
    memcpy(form + first, root, length);
    memcpy(form + first + length, behind, last + 1);
    to->take(to->to, form, whole);
}

static bool is_vowel(char c)
{
    return c != '\0' && strchr("aeiou", c) != NULL;
}

/* ---- English ----------------------------------------------------------- */

static bool ends_with_y(const char *root, size_t length)
{
    return length > 1 && root[length - 1] == 'y' && !is_vowel(root[length - 2]);
}

static bool hisses(const char *root, size_t length)
{
    char last = root[length - 1];

    return strchr("sxzo", last) || (last == 'h' && strchr("sc", root[length - 2]));
}

static void give_verb(const receiver *to, const char *root, size_t length)
{
    give(to, "", root, length, "");
    if (ends_with_y(root, length)) {
        give(to, "", root, length, "ing");
        give(to, "", root, length - 1, "ies");
        give(to, "", root, length - 1, "ied");
        return;
    }
    give(to, "", root, length, hisses(root, length) ? "es" : "s");
    length -= root[length - 1] == 'e';
    give(to, "", root, length, "ed");
    give(to, "", root, length, "ing");
}

static void give_adjective(const receiver *to, const char *root, size_t length)
{
    give(to, "", root, length, "");
    if (ends_with_y(root, length)) {
        give(to, "", root, length - 1, "ier");
        give(to, "", root, length - 1, "iest");
        give(to, "", root, length - 1, "ily");
        return;
    }
    give(to, "", root, length, "ly");
    length -= root[length - 1] == 'e';
    give(to, "", root, length, "er");
    give(to, "", root, length, "est");
}

/* ---- Indonesian -------------------------------------------------------- */

/* What me- becomes before a root, and whether the first letter of that goes. */
static const char *active_prefix(const char *root, bool *is_lost)
{
    *is_lost = strchr("ptks", root[0]) && is_vowel(root[1]);
    switch (root[0]) {
    case 'p':
    case 'b':
    case 'f':
    case 'v': return "mem";
    case 's': return *is_lost ? "meny" : "men";
    case 't':
    case 'd':
    case 'c':
    case 'j':
    case 'z': return "men";
    case 'l':
    case 'r':
    case 'w':
    case 'y':
    case 'm':
    case 'n': return "me";
    default: return "meng"; /* k, g, h, vowels */
    }
}

static void give_root(const receiver *to, const char *root, size_t length, const char *suffix)
{
    bool is_lost;
    const char *prefix = active_prefix(root, &is_lost);

    give(to, "", root, length, suffix);
    give(to, prefix, root + is_lost, length - is_lost, suffix);
    give(to, "di", root, length, suffix);
}

/* ---- Both -------------------------------------------------------------- */

static void give_word(const receiver *to, sejajar_language side, const char *word, size_t length)
{
    size_t root = strcspn(word, "*^ ");
    char suffix[LONGEST] = "";

    if (root >= length) {
        give(to, "", word, length, "");
    } else if (side == SEJAJAR_ID) {
        memcpy(suffix, word + root + 1, length - root - 1);
        give_root(to, word, root, suffix);
    } else if (word[root] == '*') {
        give_verb(to, word, root);
    } else {
        give_adjective(to, word, root);
    }
}

void sj_inflect(sejajar_language side, const char *words, sj_form_taker take, void *to)
{
    receiver taker = {take, to};

    while (*words) {
        size_t length = strcspn(words, " ");

        if (length < LONGEST)
            give_word(&taker, side, words, length);
        words += length + (words[length] == ' ');
    }
}
