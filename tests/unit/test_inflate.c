/* gzip and zstd: whole, repeated, cut off, damaged, and far too large inside. */
#include <zlib.h>
#include <zstd.h>

#include "read/inflate.h"
#include "support/check.h"

enum { LIMIT = 1 << 20 };

static void add(sj_bytes *to, const void *bytes, size_t length)
{
    assert_true(sj_array_reserve(to, length));
    memcpy(to->at + to->count, bytes, length);
    to->count += length;
}

static void add_gzip(sj_bytes *to, const char *bytes, size_t length)
{
    z_stream z = {0};
    size_t room = length + 1000;
    unsigned char *packed = malloc(room), *plain = malloc(length + 1);

    assert_non_null(packed);
    assert_non_null(plain);
    memcpy(plain, bytes, length);
    assert_int_equal(deflateInit2(&z, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY), Z_OK);
    z.next_in = plain;
    z.avail_in = (unsigned)length;
    z.next_out = packed;
    z.avail_out = (unsigned)room;
    assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
    add(to, packed, z.total_out);
    deflateEnd(&z);
    free(packed);
    free(plain);
}

static void add_zstd(sj_bytes *to, const char *bytes, size_t length)
{
    size_t room = ZSTD_compressBound(length);
    char *packed = malloc(room);
    size_t got = ZSTD_compress(packed, room, bytes, length, 3);

    assert_false(ZSTD_isError(got));
    add(to, packed, got);
    free(packed);
}

typedef void (*packer)(sj_bytes *to, const char *bytes, size_t length);

static const packer packers[] = {add_gzip, add_zstd};

static void plain_text_is_left_alone(void **state)
{
    sj_bytes bytes = {0};

    (void)state;
    assert_int_equal(sj_inflate(&bytes, LIMIT, NULL), SEJAJAR_OK);
    add(&bytes, "\x1f", 1);
    assert_int_equal(sj_inflate(&bytes, LIMIT, NULL), SEJAJAR_OK);
    assert_int_equal(bytes.count, 1);
    sj_array_free(&bytes);
}

static void members_follow_each_other(void **state)
{
    (void)state;
    for (size_t k = 0; k < COUNT_OF(packers); k++) {
        sj_bytes bytes = {0};

        packers[k](&bytes, "satu ", 5);
        packers[k](&bytes, "", 0);
        packers[k](&bytes, "dua", 3);
        assert_int_equal(sj_inflate(&bytes, LIMIT, NULL), SEJAJAR_OK);
        assert_true(text_is((sejajar_text){bytes.at, bytes.count}, "satu dua"));
        sj_array_free(&bytes);
    }
}

static void remarks_between_zstd_frames_are_no_text(void **state)
{
    sj_bytes bytes = {0};

    (void)state;
    add(&bytes, "\x50\x2a\x4d\x18\x03\0\0\0abc", 11);
    add_zstd(&bytes, "satu", 4);
    assert_int_equal(sj_inflate(&bytes, LIMIT, NULL), SEJAJAR_OK);
    assert_true(text_is((sejajar_text){bytes.at, bytes.count}, "satu"));
    sj_array_free(&bytes);
}

static void padding_with_zeros_is_nothing(void **state)
{
    sj_bytes bytes = {0};

    (void)state;
    add_gzip(&bytes, "satu", 4);
    add(&bytes, "\0\0\0\0", 4);
    assert_int_equal(sj_inflate(&bytes, LIMIT, NULL), SEJAJAR_OK);
    assert_true(text_is((sejajar_text){bytes.at, bytes.count}, "satu"));
    sj_array_free(&bytes);
}

static void something_behind_the_end_is_an_error(void **state)
{
    (void)state;
    for (size_t k = 0; k < COUNT_OF(packers); k++) {
        sj_bytes bytes = {0};
        sejajar_error err;

        packers[k](&bytes, "satu", 4);
        add(&bytes, "something else", 14);
        assert_int_equal(sj_inflate(&bytes, LIMIT, &err), SEJAJAR_ERROR_FORMAT);
        assert_non_null(strstr(err.message, "after the end"));
        sj_array_free(&bytes);
    }
}

/* Wherever it is cut, the beginning alone must never pass for the whole. */
static void a_cut_is_seen_at_every_byte(void **state)
{
    static const char text[] = "Sebuah kalimat, dan sebuah kalimat lagi, dan lagi, dan lagi.";

    (void)state;
    for (size_t k = 0; k < COUNT_OF(packers); k++) {
        sj_bytes whole = {0};

        packers[k](&whole, text, sizeof text - 1);
        for (size_t length = k == 0 ? 2 : 4; length < whole.count; length++) {
            sj_bytes part = {0};
            sejajar_error err;

            add(&part, whole.at, length);
            assert_int_equal(sj_inflate(&part, LIMIT, &err), SEJAJAR_ERROR_FORMAT);
            assert_non_null(strstr(err.message, "cut off"));
            sj_array_free(&part);
        }
        sj_array_free(&whole);
    }
}

static void damage_is_seen(void **state)
{
    static const char text[] = "Sebuah kalimat yang akan rusak.";
    sj_bytes bytes = {0};
    sejajar_error err;

    (void)state;
    add_gzip(&bytes, text, sizeof text - 1);
    bytes.at[bytes.count - 6] ^= 1; /* the checksum */
    assert_int_equal(sj_inflate(&bytes, LIMIT, &err), SEJAJAR_ERROR_FORMAT);
    assert_non_null(strstr(err.message, "damaged"));
    sj_array_free(&bytes);

    add_zstd(&bytes, text, sizeof text - 1);
    bytes.at[4] ^= 0x08; /* a bit of the header that has to be 0 */
    assert_int_equal(sj_inflate(&bytes, LIMIT, &err), SEJAJAR_ERROR_FORMAT);
    assert_non_null(strstr(err.message, "damaged"));
    sj_array_free(&bytes);
}

static void a_bomb_is_stopped(void **state)
{
    size_t length = 64u << 20;
    char *zeros = calloc(length, 1);

    (void)state;
    assert_non_null(zeros);
    for (size_t k = 0; k < COUNT_OF(packers); k++) {
        sj_bytes bytes = {0};
        sejajar_error err;

        packers[k](&bytes, zeros, length);
        assert_true(bytes.count < length / 500);
        assert_int_equal(sj_inflate(&bytes, LIMIT, &err), SEJAJAR_ERROR_LIMIT);
        assert_true(bytes.room < 4 * LIMIT); /* it was noticed in time */
        sj_array_free(&bytes);
    }
    free(zeros);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_text_is_left_alone),
        cmocka_unit_test(members_follow_each_other),
        cmocka_unit_test(remarks_between_zstd_frames_are_no_text),
        cmocka_unit_test(padding_with_zeros_is_nothing),
        cmocka_unit_test(something_behind_the_end_is_an_error),
        cmocka_unit_test(a_cut_is_seen_at_every_byte),
        cmocka_unit_test(damage_is_seen),
        cmocka_unit_test(a_bomb_is_stopped),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
