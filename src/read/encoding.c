/* Text in other encodings, through ICU. */
#include "read/encoding.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "base/error.h"
#include "read/transcoder.h"
#include "read/utf8_check.h"

enum {
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

bool sj_encoding_is_utf8(const char *encoding)
{
    return ucnv_compareNames(encoding, "UTF-8") == 0;
}

static const char *marked_encoding(sejajar_text text)
{
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++) {
        if (text.length >= marks[k].length &&
            memcmp(text.bytes, marks[k].mark, marks[k].length) == 0)
            return marks[k].encoding;
    }
    return NULL;
}

/* UTF-16 of Latin letters has a 0 in every other byte. */
static const char *unmarked_utf16(sejajar_text text)
{
    size_t zeros[2] = {0, 0};

    for (size_t k = 0; k < text.length && k < DETECT_BYTES; k++)
        zeros[k % 2] += text.bytes[k] == 0;
    if (text.length > DETECT_BYTES)
        text.length = DETECT_BYTES;
    if (text.length % 2 != 0 || (zeros[0] && zeros[1]) || zeros[0] + zeros[1] < text.length / 4)
        return NULL;
    return zeros[0] ? "UTF-16BE" : "UTF-16LE";
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

const char *sj_encoding_detect(sejajar_text text)
{
    const char *name = marked_encoding(text);
    size_t good, bad;

    if (name)
        return strcmp(name, "UTF-8") == 0 ? NULL : name;
    if (memchr(text.bytes, 0, text.length))
        return unmarked_utf16(text);
    if (sj_utf8_valid_length(text) == text.length)
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

static sejajar_status convert(sj_bytes *out, sj_transcoder *t, sejajar_text in, size_t limit,
                              sejajar_error *err)
{
    sj_transcoding step = {.at = in.bytes, .end = in.bytes + in.length, .last = true};

    while (!step.done) {
        sejajar_status status;

        if (!sj_array_reserve(out, STEP))
            return sj_fail_memory(err);
        step.to = out->at + out->count;
        step.room = out->room - out->count;
        if ((status = sj_transcoder_step(t, &step, err)) != SEJAJAR_OK)
            return status;
        out->count += step.got;
        if (out->count > limit)
            return sj_bytes_too_many(limit, err);
    }
    return SEJAJAR_OK;
}

sejajar_status sj_encoding_to_utf8(sj_bytes *bytes, const char *encoding, size_t limit,
                                   sejajar_error *err)
{
    sj_transcoder *transcoder;
    sj_bytes out = {0};
    sejajar_status status;

    if (bytes->count == 0)
        return SEJAJAR_OK;
    if (encoding && strcmp(encoding, "auto") == 0)
        encoding = sj_encoding_detect(span(bytes));
    if (!encoding || sj_encoding_is_utf8(encoding))
        return SEJAJAR_OK;

    status = sj_transcoder_open(&transcoder, encoding, err);
    if (status == SEJAJAR_OK)
        status = convert(&out, transcoder, span(bytes), limit, err);
    sj_transcoder_free(transcoder);
    if (status != SEJAJAR_OK) {
        sj_array_free(&out);
        return status;
    }
    sj_array_free(bytes);
    *bytes = out;
    return SEJAJAR_OK;
}
