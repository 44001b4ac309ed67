/* Other encodings than UTF-8. */
#include <unistd.h>

#include "read/byte_source.h"
#include "read/encoding.h"
#include "support/check.h"

typedef struct {
    const char *in;
    size_t length;
    const char *encoding;
    const char *out;
} conversion;

#define BYTES(literal) literal, sizeof(literal) - 1

static sejajar_status convert(sj_bytes *bytes, const char *in, size_t length, const char *encoding,
                              sejajar_error *err)
{
    *bytes = (sj_bytes){0};
    assert_true(sj_array_reserve(bytes, length + 1));
    memcpy(bytes->at, in, length);
    bytes->count = length;
    return sj_encoding_to_utf8(bytes, encoding, 1 << 20, err);
}

static void encodings_are_converted(void **state)
{
    static const conversion cases[] = {
        {BYTES("caf\xE9"), "windows-1252", "caf\xC3\xA9"},
        {BYTES("caf\xE9"), "ISO-8859-1", "caf\xC3\xA9"},
        {BYTES("a\0\xE9\0"), "UTF-16LE", "a\xC3\xA9"},
        {BYTES("\xFE\xFF\0a\0\xE9"), "UTF-16", "a\xC3\xA9"},
        {BYTES("caf\xC3\xA9"), "UTF-8", "caf\xC3\xA9"},
        {BYTES("caf\xC3\xA9"), NULL, "caf\xC3\xA9"},
    };

    (void)state;
    for (size_t k = 0; k < COUNT_OF(cases); k++) {
        const conversion *c = &cases[k];
        sj_bytes bytes;

        assert_int_equal(convert(&bytes, c->in, c->length, c->encoding, NULL), SEJAJAR_OK);
        assert_true(text_is((sejajar_text){bytes.at, bytes.count}, c->out));
        sj_array_free(&bytes);
    }
}

static void auto_finds_out(void **state)
{
    static const conversion cases[] = {
        /* Valid UTF-8 wins, even though these bytes are letters elsewhere too. */
        {BYTES("kata \xC3\xA9"), "auto", "kata \xC3\xA9"},
        /* A mark says it. */
        {BYTES("\xFF\xFEh\0a\0"), "auto", "ha"},
        {BYTES("\xFE\xFF\0h\0a"), "auto", "ha"},
        {BYTES("\xFF\xFE\0\0h\0\0\0"), "auto", "h"},
        /* ASCII with a few quotes: what Windows programs write. */
        {BYTES("Ia berkata, \x93pulanglah\x94, lalu pergi \x96 begitu saja, tanpa pamit lagi."),
         "auto",
         "Ia berkata, \xE2\x80\x9Cpulanglah\xE2\x80\x9D, lalu pergi \xE2\x80\x93 begitu saja, "
         "tanpa "
         "pamit lagi."},
    };

    (void)state;
    for (size_t k = 0; k < COUNT_OF(cases); k++) {
        const conversion *c = &cases[k];
        sj_bytes bytes;

        assert_int_equal(convert(&bytes, c->in, c->length, "auto", NULL), SEJAJAR_OK);
        assert_true(text_is((sejajar_text){bytes.at, bytes.count}, c->out));
        sj_array_free(&bytes);
    }
}

/* One bad byte among good ones is damage; taking all of it for windows-1252 would spoil
 * every good one. */
static void damaged_utf8_stays_utf8(void **state)
{
    static const char in[] = "\xC3\xA9 \xC3\xA9 \xC3\xA9 \xE9 dan seterusnya";
    sj_bytes bytes;

    (void)state;
    assert_int_equal(convert(&bytes, BYTES(in), "auto", NULL), SEJAJAR_OK);
    assert_true(text_is((sejajar_text){bytes.at, bytes.count}, in));
    sj_array_free(&bytes);
}

static void what_cannot_be_converted_is_an_error(void **state)
{
    sejajar_error err;
    sj_bytes bytes;

    (void)state;
    assert_int_equal(convert(&bytes, "a", 1, "klingon", &err), SEJAJAR_ERROR_ARGUMENT);
    assert_non_null(strstr(err.message, "klingon"));
    sj_array_free(&bytes);
    /* A lone surrogate. */
    assert_int_equal(convert(&bytes, BYTES("a\0\n\0\x00\xD8z\0"), "UTF-16LE", &err),
                     SEJAJAR_ERROR_ENCODING);
    assert_int_equal(err.line, 2);
    assert_int_equal(err.byte, 4);
    sj_array_free(&bytes);
    assert_int_equal(convert(&bytes, BYTES("a\0\n"), "UTF-16LE", &err), SEJAJAR_ERROR_ENCODING);
    sj_array_free(&bytes);
}

static void long_texts_are_converted_in_parts(void **state)
{
    enum { LENGTH = 300000 };
    char *in = malloc(LENGTH);
    sj_bytes bytes;

    (void)state;
    assert_non_null(in);
    memset(in, '\xE9', LENGTH);
    assert_int_equal(convert(&bytes, in, LENGTH, "windows-1252", NULL), SEJAJAR_OK);
    assert_int_equal(bytes.count, 2 * LENGTH);
    for (size_t k = 0; k < LENGTH; k++)
        assert_memory_equal(bytes.at + 2 * k, "\xC3\xA9", 2);
    sj_array_free(&bytes);
    free(in);
}

static void the_limit_holds_for_what_comes_out(void **state)
{
    char in[1000];
    sj_bytes bytes = {0};
    sejajar_error err;

    (void)state;
    memset(in, '\xE9', sizeof in);
    assert_true(sj_array_reserve(&bytes, sizeof in));
    memcpy(bytes.at, in, sizeof in);
    bytes.count = sizeof in;
    assert_int_equal(sj_encoding_to_utf8(&bytes, "windows-1252", 1500, &err), SEJAJAR_ERROR_LIMIT);
    sj_array_free(&bytes);
}

/* ---- The same for files that do not fit into memory ------------------- */

static sejajar_status read_file(sj_bytes *out, const char *path, const char *encoding, size_t room,
                                sejajar_error *err)
{
    sj_byte_source *source;
    sejajar_status status = sj_byte_source_open(&source, path, encoding, err);
    size_t got = 1;

    *out = (sj_bytes){0};
    while (status == SEJAJAR_OK && got > 0) {
        assert_true(sj_array_reserve(out, room));
        status = sj_byte_source_read(source, out->at + out->count, room, &got, err);
        out->count += got;
    }
    if (source)
        sj_byte_source_free(source);
    return status;
}

/* `bytes` read in pieces of `room` is what it is read as a whole. */
static void check_file(const char *bytes, size_t length, const char *encoding, size_t room)
{
    char path[] = "/tmp/sejajar-encoding-XXXXXX";
    int file = mkstemp(path);
    sj_bytes whole, pieces;

    assert_true(file >= 0 && write(file, bytes, length) == (ssize_t)length);
    close(file);
    assert_int_equal(convert(&whole, bytes, length, encoding, NULL), SEJAJAR_OK);
    assert_int_equal(read_file(&pieces, path, encoding, room, NULL), SEJAJAR_OK);
    assert_int_equal(pieces.count, whole.count);
    assert_memory_equal(pieces.at, whole.at, whole.count);
    sj_array_free(&whole);
    sj_array_free(&pieces);
    unlink(path);
}

static void files_are_converted_in_pieces(void **state)
{
    enum { LENGTH = 200000, LATE = 150001 };
    char *text = malloc(LENGTH);

    (void)state;
    memset(text, 'a', LENGTH);
    check_file(text, LENGTH, "auto", 1000);
    memcpy(text + LATE, "\x93kopi\x94", 6);
    check_file(text, LENGTH, "auto", 999);
    check_file(text, LENGTH, "windows-1252", 70000);
    memcpy(text + LATE, "\xE2\x80\x9Ckopi", 7);
    check_file(text, LENGTH, "auto", 999);
    check_file(text, LENGTH, "UTF-8", 999);
    for (int k = 0; k < LENGTH; k++)
        text[k] = k % 2 ? 0 : 'b';
    check_file(text, LENGTH, "auto", 1001);
    check_file(text, LENGTH, "UTF-16LE", 1);
    memcpy(text, "\xFF\xFE", 2);
    check_file(text, LENGTH, "auto", 65536);
    check_file("", 0, "auto", 5);
    check_file("\xEF\xBB\xBF\xC3\xA9", 5, "auto", 1);
    free(text);
}

static void bytes_of_another_encoding_end_the_reading(void **state)
{
    char path[] = "/tmp/sejajar-encoding-XXXXXX";
    int file = mkstemp(path);
    sejajar_error err;
    sj_bytes bytes;

    (void)state;
    assert_true(file >= 0 && write(file, "satu\ndua\n\xFFtiga\n", 14) == 14);
    close(file);
    assert_int_equal(read_file(&bytes, path, "us-ascii", 100, &err), SEJAJAR_ERROR_ARGUMENT);
    assert_int_equal(err.status, SEJAJAR_ERROR_ARGUMENT);
    assert_int_equal(err.line, 3);
    assert_int_equal(err.byte, 9);
    sj_array_free(&bytes);
    assert_int_equal(read_file(&bytes, path, "klingon", 100, &err), SEJAJAR_ERROR_ARGUMENT);
    sj_array_free(&bytes);
    unlink(path);
}

static void known_encodings_are_known(void **state)
{
    (void)state;
    assert_true(sejajar_encoding_known("auto"));
    assert_true(sejajar_encoding_known("windows-1252"));
    assert_true(sejajar_encoding_known("utf8"));
    assert_false(sejajar_encoding_known("klingon"));
    assert_false(sejajar_encoding_known(""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(encodings_are_converted),
        cmocka_unit_test(auto_finds_out),
        cmocka_unit_test(damaged_utf8_stays_utf8),
        cmocka_unit_test(what_cannot_be_converted_is_an_error),
        cmocka_unit_test(long_texts_are_converted_in_parts),
        cmocka_unit_test(the_limit_holds_for_what_comes_out),
        cmocka_unit_test(files_are_converted_in_pieces),
        cmocka_unit_test(bytes_of_another_encoding_end_the_reading),
        cmocka_unit_test(known_encodings_are_known),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
