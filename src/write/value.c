/* Sentences as values of a table or of JSON. */
#include "write/value.h"

#include "base/letters.h"
#include "base/utf8.h"

/* Unicode's White_Space, and the four separators U+001C–1F that some programs take for
 * line ends. */
static bool is_space(uint32_t c)
{
    if (c <= 0x20)
        return c == 0x20 || (c >= 0x09 && c <= 0x0D) || c >= 0x1C;
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/* Only these bytes can begin white space; all others are skipped without decoding. */
static bool may_begin_space(unsigned char c)
{
    return c <= 0x20 || c == 0xC2 || (c >= 0xE1 && c <= 0xE3);
}

/* Steps over one character; true where it is white space. */
static bool step(const char **at, const char *end)
{
    if (!may_begin_space((unsigned char)**at)) {
        ++*at;
        return false;
    }
    return is_space(sj_utf8_next(at, end));
}

static void put_word(sj_value *value, const char *at, const char *end)
{
    if (value->begun && value->pending)
        sj_put_byte(value->buffer, ' ');
    value->begun = true;
    value->pending = false;
    sj_put_escaped(value->buffer, value->notation, at, end);
}

/* A single space between words is what will stand there anyway: it is put along with them. */
static bool is_kept(const char *space, const char *next, const char *end)
{
    return next == space + 1 && *space == ' ' && next < end &&
           !may_begin_space((unsigned char)*next);
}

/* Steps over ASCII words with single spaces between them, eight bytes at a time, and stops after
 * a character that is none; the rest is left to step(). */
static const char *skip_plain(const char *at, const char *end)
{
    const uint64_t ones = 0x0101010101010101u, spaces = ' ' * ones, eighth = 0x80 * ones;
    const char *begin = at;

    while (end - at > 8 && *begin > ' ') {
        uint64_t here = sj_eight_bytes(at), next = sj_eight_bytes(at + 1);
        uint64_t both = (here ^ spaces) | (next ^ spaces); /* 0 where two spaces stand */

        if ((here | next | (here - spaces) | (next - spaces) | ((both - ones) & ~both)) & eighth)
            break;
        at += 8;
    }
    return at > begin && at[-1] == ' ' ? at - 1 : at;
}

void sj_value_add(sj_value *value, sejajar_text text)
{
    const char *at = text.bytes;
    const char *end = at + text.length;

    while (at < end) {
        const char *word = at, *after = at;

        do {
            after = at = skip_plain(at, end);
            while (at < end && !step(&at, end))
                after = at;
        } while (after > word && is_kept(after, at, end));
        if (after > word)
            put_word(value, word, after);
        value->pending |= at > after;
    }
}

static sejajar_text text_of(const sejajar_sentences *sentences, size_t k)
{
    const sejajar_sentence *s = &sentences->at[k];

    return (sejajar_text){sentences->text.bytes + s->begin, s->end - s->begin};
}

void sj_put_sentences(sj_buffer *buffer, sj_notation notation, const sejajar_sentences *sentences,
                      size_t first, size_t count)
{
    sj_value value = {.buffer = buffer, .notation = notation};

    if (notation == SJ_JSON)
        sj_put_byte(buffer, '"');
    for (size_t k = first; k < first + count; k++) {
        sj_value_add(&value, text_of(sentences, k));
        value.pending = true;
    }
    if (notation == SJ_JSON)
        sj_put_byte(buffer, '"');
}

void sj_put_text(sj_buffer *buffer, sj_notation notation, sejajar_text text)
{
    sj_value value = {.buffer = buffer, .notation = notation};

    if (notation == SJ_JSON)
        sj_put_byte(buffer, '"');
    sj_value_add(&value, text);
    if (notation == SJ_JSON)
        sj_put_byte(buffer, '"');
}

bool sj_sentences_hold_text(const sejajar_sentences *sentences, size_t first, size_t count)
{
    for (size_t k = first; k < first + count; k++) {
        sejajar_text text = text_of(sentences, k);
        const char *at = text.bytes;

        while (at < text.bytes + text.length) {
            if (!step(&at, text.bytes + text.length))
                return true;
        }
    }
    return false;
}
