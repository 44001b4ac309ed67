/* The form under which a word is matched. */
#include "normalise/fold.h"

#include <stdbool.h>
#include <utf8proc.h>

#include "base/utf8.h"

static bool is_apostrophe(uint32_t c)
{
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x0060;
}

/* Append the folded code point; false where the form is full. */
static bool append_folded(char *form, size_t *length, uint32_t c)
{
    utf8proc_int32_t folded[8];
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t count =
        utf8proc_decompose_char((utf8proc_int32_t)c, folded, 8,
                                UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                    UTF8PROC_STRIPMARK | UTF8PROC_IGNORE,
                                NULL);

    for (utf8proc_ssize_t k = 0; k < count && k < 8; k++) {
        size_t n = (size_t)utf8proc_encode_char(folded[k], bytes);
        if (*length + n > SJ_FORM_MAX)
            return false;
        for (size_t b = 0; b < n; b++)
            form[(*length)++] = (char)bytes[b];
    }
    return true;
}

size_t sj_fold(char form[SJ_FORM_MAX + 1], const char *word, size_t length)
{
    const char *at = word, *end = word + length;
    size_t n = 0;

    while (at < end && n < SJ_FORM_MAX) {
        unsigned char c = (unsigned char)*at;
        if (c < 0x80) {
            at++;
            if (c != '\'' && c != '`')
                form[n++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
            continue;
        }
        uint32_t point = sj_utf8_next(&at, end);
        if (!is_apostrophe(point) && !append_folded(form, &n, point))
            break;
    }
    form[n] = 0;
    return n;
}
