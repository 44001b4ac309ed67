/* Are these bytes UTF-8? */
#include "read/utf8_check.h"

#include <stdbool.h>
#include <string.h>

#include "base/error.h"

/* Length of the ASCII at the start of s[0, length), in whole blocks: four words at a
 * time, or'ed, which compilers turn into vector instructions. */
static size_t ascii_blocks(const unsigned char *s, size_t length)
{
    size_t k = 0;

    for (; length - k >= 32; k += 32) {
        uint64_t words[4];
        memcpy(words, s + k, sizeof words);
        if ((words[0] | words[1] | words[2] | words[3]) & UINT64_C(0x8080808080808080))
            break;
    }
    return k;
}

static bool follows(unsigned char c)
{
    return (c & 0xC0) == 0x80;
}

/* Length of the well-formed sequence at s (Unicode, table 3-7), 0 where there is none. */
static size_t sequence_length(const unsigned char *s, size_t left)
{
    unsigned char low = 0x80, high = 0xBF; /* what the second byte may be */
    size_t length = s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;

    if (s[0] < 0xC2 || s[0] > 0xF4 || left < length)
        return 0;
    if (s[0] == 0xE0)
        low = 0xA0; /* not overlong */
    if (s[0] == 0xED)
        high = 0x9F; /* no surrogates */
    if (s[0] == 0xF0)
        low = 0x90; /* not overlong */
    if (s[0] == 0xF4)
        high = 0x8F; /* not over U+10FFFF */
    if (s[1] < low || s[1] > high)
        return 0;
    if (length > 2 && !follows(s[2]))
        return 0;
    return length > 3 && !follows(s[3]) ? 0 : length;
}

size_t sj_utf8_valid_length(sejajar_text text)
{
    const unsigned char *s = (const unsigned char *)text.bytes;
    size_t k = 0;

    while (k < text.length) {
        size_t length;

        k += ascii_blocks(s + k, text.length - k);
        while (k < text.length && s[k] < 0x80)
            k++;
        if (k == text.length)
            break;
        length = sequence_length(s + k, text.length - k);
        if (length == 0)
            break;
        k += length;
    }
    return k;
}

uint64_t sj_line_of(sejajar_text text, size_t byte)
{
    uint64_t line = 1;
    const char *at = text.bytes;
    const char *end = text.bytes + byte;

    while (at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        line++;
        at++;
    }
    return line;
}

size_t sj_utf8_mark_length(sejajar_text text)
{
    return text.length >= 3 && memcmp(text.bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

/* What files that are no text, or not in UTF-8, begin with. */
static const struct {
    const char *start;
    sejajar_status status;
    const char *what;
} kinds[] = {
    {"\xFF\xFE", SEJAJAR_ERROR_ENCODING, "this is UTF-16, not UTF-8"},
    {"\xFE\xFF", SEJAJAR_ERROR_ENCODING, "this is UTF-16, not UTF-8"},
    {"%PDF-", SEJAJAR_ERROR_FORMAT, "this is a PDF document; take the text out of it first"},
    {"PK\x03\x04", SEJAJAR_ERROR_FORMAT,
     "this is a zip archive or an office document; take the text out of it first"},
    {"\xFD\x37zXZ", SEJAJAR_ERROR_FORMAT, "this is compressed by xz; decompress it first"},
    {"BZh", SEJAJAR_ERROR_FORMAT, "this is compressed by bzip2; decompress it first"},
};

/* SEJAJAR_OK where the start of the text says nothing. */
static sejajar_status fail_by_kind(sejajar_text text, sejajar_error *err)
{
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        size_t length = strlen(kinds[k].start);
        if (text.length >= length && memcmp(text.bytes, kinds[k].start, length) == 0)
            return sj_fail(err, kinds[k].status, "%s", kinds[k].what);
    }
    return SEJAJAR_OK;
}

sejajar_status sj_utf8_check(sejajar_text text, sejajar_error *err)
{
    const char *zero = text.length ? memchr(text.bytes, 0, text.length) : NULL;
    size_t valid = sj_utf8_valid_length(text);
    sejajar_status status;

    if (!zero && valid == text.length)
        return SEJAJAR_OK;
    status = fail_by_kind(text, err);
    if (status != SEJAJAR_OK)
        return status;
    if (zero) {
        size_t byte = (size_t)(zero - text.bytes);
        return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, sj_line_of(text, byte), byte,
                          "a NUL byte: the file looks binary, not like text");
    }
    return sj_fail_at(err, SEJAJAR_ERROR_ENCODING, sj_line_of(text, valid), valid,
                      "0x%02X is not UTF-8 here", (unsigned)(unsigned char)text.bytes[valid]);
}
