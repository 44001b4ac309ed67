/* Text in other encodings, through ICU. */
#include "read/encoding.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

#include "base/error.h"
#include "read/utf8_check.h"

enum {
    PIVOT = 4096,         /* UTF-16 units between the two converters */
    STEP = 1 << 16,       /* room for output, at least */
    DETECT_BYTES = 65536, /* enough to tell encodings apart, cheap enough */
    SURE_ENOUGH = 10      /* of 100: what ICU says of itself; below it is a guess */
};

static sejajar_text span(const sj_bytes *bytes)
{
    return (sejajar_text){bytes->at, bytes->count};
}

/* ---- Finding out ----------------------------------------------------- */

static const struct {
    const char *mark;
    size_t length;
    const char *encoding;
} marks[] = {
    {"\xEF\xBB\xBF", 3, "UTF-8"},  {"\xFF\xFE\0\0", 4, "UTF-32"}, /* before UTF-16, whose mark it
                                                                     begins with */
    {"\0\0\xFE\xFF", 4, "UTF-32"}, {"\xFF\xFE", 2, "UTF-16"},     {"\xFE\xFF", 2, "UTF-16"},
};

static const char *marked_encoding(sejajar_text text)
{
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++) {
        if (text.length >= marks[k].length &&
            memcmp(text.bytes, marks[k].mark, marks[k].length) == 0)
            return marks[k].encoding;
    }
    return NULL;
}

/* How many of the bytes over 0x7F belong to well-formed UTF-8, and how many do not. */
static void count_high_bytes(sejajar_text text, size_t *good, size_t *bad)
{
    *good = *bad = 0;
    while (text.length > 0) {
        size_t valid = sj_utf8_valid_length(text);

        for (size_t k = 0; k < valid; k++)
            *good += (unsigned char)text.bytes[k] >= 0x80;
        if (valid == text.length)
            return;
        ++*bad;
        text.bytes += valid + 1;
        text.length -= valid + 1;
    }
}

static const char *ask_icu(sejajar_text text)
{
    UErrorCode code = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&code);
    const UCharsetMatch *match;
    const char *name = NULL;

    if (U_FAILURE(code))
        return NULL;
    ucsdet_setText(detector, text.bytes, (int32_t)text.length, &code);
    match = ucsdet_detect(detector, &code);
    if (U_SUCCESS(code) && match && ucsdet_getConfidence(match, &code) >= SURE_ENOUGH)
        name = ucsdet_getName(match, &code);
    /* The name is a constant of ICU's and outlives the detector. */
    ucsdet_close(detector);
    return U_SUCCESS(code) ? name : NULL;
}

/* NULL: UTF-8, or so nearly that its errors should be reported as such; or unknown. */
static const char *detect(sejajar_text text)
{
    const char *name = marked_encoding(text);
    size_t good, bad;

    if (name)
        return strcmp(name, "UTF-8") == 0 ? NULL : name;
    if (memchr(text.bytes, 0, text.length) || sj_utf8_valid_length(text) == text.length)
        return NULL;
    if (text.length > DETECT_BYTES && sj_utf8_valid_length(text) < DETECT_BYTES)
        text.length = DETECT_BYTES;
    count_high_bytes(text, &good, &bad);
    if (good > bad)
        return NULL;
    /* Indonesian and English are ASCII with a few quotes, dashes and accents: what
     * ICU's statistics make of so few bytes is chance, while windows-1252 is what the
     * programs that write such files use. */
    if ((good + bad) * 10 < text.length)
        return "windows-1252";
    name = ask_icu(text);
    if (!name || strcmp(name, "ISO-8859-1") == 0)
        return "windows-1252"; /* the same where they differ from control characters */
    return name;
}

/* ---- Converting ------------------------------------------------------ */

typedef struct {
    UConverter *from, *to;
    const char *name;
} converters;

static sejajar_status open_converters(converters *c, const char *name, sejajar_error *err)
{
    UErrorCode code = U_ZERO_ERROR;

    *c = (converters){.name = name};
    c->from = ucnv_open(name, &code);
    if (U_FAILURE(code))
        return code == U_MEMORY_ALLOCATION_ERROR
                   ? sj_fail_memory(err)
                   : sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "ICU knows no encoding '%s'", name);
    c->to = ucnv_open("UTF-8", &code);
    ucnv_setToUCallBack(c->from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
    return U_SUCCESS(code) ? SEJAJAR_OK : sj_fail_memory(err);
}

static void close_converters(converters *c)
{
    ucnv_close(c->from);
    ucnv_close(c->to);
}

static sejajar_status bad_bytes(const converters *c, sejajar_text in, const char *at,
                                sejajar_error *err)
{
    UErrorCode code = U_ZERO_ERROR;
    char invalid[8];
    int8_t length = sizeof invalid;
    size_t byte = (size_t)(at - in.bytes);

    ucnv_getInvalidChars(c->from, invalid, &length, &code);
    if (U_SUCCESS(code) && (size_t)length <= byte)
        byte -= (size_t)length;
    return sj_fail_at(err, SEJAJAR_ERROR_ENCODING, sj_line_of(in, byte), byte,
                      "these bytes are not %s", c->name);
}

static sejajar_status convert(sj_bytes *out, converters *c, sejajar_text in, size_t limit,
                              sejajar_error *err)
{
    UChar pivot[PIVOT], *pivot_from = pivot, *pivot_to = pivot;
    const char *at = in.bytes;
    UErrorCode code;
    bool reset = true;

    do {
        char *target;

        if (!sj_array_reserve(out, STEP))
            return sj_fail_memory(err);
        target = out->at + out->count;
        code = U_ZERO_ERROR;
        ucnv_convertEx(c->to, c->from, &target, out->at + out->room, &at, in.bytes + in.length,
                       pivot, &pivot_from, &pivot_to, pivot + PIVOT, reset, true, &code);
        reset = false;
        out->count = (size_t)(target - out->at);
        if (out->count > limit)
            return sj_bytes_too_many(limit, err);
    } while (code == U_BUFFER_OVERFLOW_ERROR);

    if (code == U_MEMORY_ALLOCATION_ERROR)
        return sj_fail_memory(err);
    return U_SUCCESS(code) ? SEJAJAR_OK : bad_bytes(c, in, at, err);
}

sejajar_status sj_encoding_to_utf8(sj_bytes *bytes, const char *encoding, size_t limit,
                                   sejajar_error *err)
{
    converters c;
    sj_bytes out = {0};
    sejajar_status status;

    if (bytes->count == 0)
        return SEJAJAR_OK;
    if (encoding && strcmp(encoding, "auto") == 0)
        encoding = detect(span(bytes));
    if (!encoding || ucnv_compareNames(encoding, "UTF-8") == 0)
        return SEJAJAR_OK;

    status = open_converters(&c, encoding, err);
    if (status == SEJAJAR_OK)
        status = convert(&out, &c, span(bytes), limit, err);
    close_converters(&c);
    if (status != SEJAJAR_OK) {
        sj_array_free(&out);
        return status;
    }
    sj_array_free(bytes);
    *bytes = out;
    return SEJAJAR_OK;
}
