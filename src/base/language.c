/* The names that the two languages go by. */
#include <stddef.h>
#include <string.h>

#include "sejajar.h"

static const struct {
    const char *name;
    sejajar_language language;
} names[] = {
    {"id", SEJAJAR_ID}, {"in", SEJAJAR_ID},  {"ind", SEJAJAR_ID},     {"indonesian", SEJAJAR_ID},
    {"en", SEJAJAR_EN}, {"eng", SEJAJAR_EN}, {"english", SEJAJAR_EN},
};

/* tolower() and strcasecmp() depend on the locale, where I may not be the capital of i. */
static bool same_word(const char *tag, const char *name, size_t length)
{
    for (size_t k = 0; k < length; k++) {
        char c = tag[k] >= 'A' && tag[k] <= 'Z' ? (char)(tag[k] - 'A' + 'a') : tag[k];
        if (c != name[k])
            return false;
    }
    return name[length] == '\0';
}

/* The language comes before a script or region: ind_Latn, en-US. */
bool sejajar_language_parse(sejajar_language *out, const char *tag)
{
    size_t length = strcspn(tag, "_-");

    for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
        if (same_word(tag, names[k].name, length)) {
            *out = names[k].language;
            return true;
        }
    }
    return false;
}
