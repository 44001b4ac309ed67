/* neighbours.bin: what is written is read again, and nothing that was damaged is. */
#include "model/neighbours.h"
#include "support/model_files.h"

#include <unistd.h>

enum { SLOTS = 8, ROOM = 1024 };

typedef struct {
    char directory[64], path[96];
    uint32_t slots[2][SLOTS];
    sj_neighbours made;
    uint64_t bytes[ROOM / 8]; /* the file, aligned as a map is */
    size_t size;
} table;

static void read_file(table *t)
{
    FILE *file = fopen(t->path, "rb");

    assert_non_null(file);
    t->size = fread(t->bytes, 1, ROOM, file);
    fclose(file);
    assert_in_range(t->size, 1, ROOM - 1);
}

static sejajar_status write_to(table *t, sejajar_sink sink, void *to)
{
    for (int side = 0; side < 2; side++)
        t->made.slots[side] = t->slots[side];
    return sj_neighbours_write(sink, to, &t->made, NULL);
}

static void write_table(table *t)
{
    kept k = {0};

    assert_int_equal(write_to(t, keep, &k), SEJAJAR_OK);
    put_kept(t->path, &k);
}

/* Some ratios, two of them beyond what a slot can hold; on the other side nothing but the
 * edge. */
static table make_table(void)
{
    table t = {.made = {.slot_count = {SLOTS, SLOTS}, .tokens = {100, 200}}};

    strcpy(t.directory, "/tmp/sejajar-neighbours-XXXXXX");
    assert_non_null(mkdtemp(t.directory));
    snprintf(t.path, sizeof t.path, "%s/neighbours.bin", t.directory);
    for (int class = 0; class < SJ_TOKEN_CLASSES; class ++)
        t.made.share[0][class] = t.made.share[1][class] = 0.125F;
    sj_neighbours_put(t.slots[0], SLOTS, 1, 2, -3);
    sj_neighbours_put(t.slots[0], SLOTS, 2, 1, 2);
    sj_neighbours_put(t.slots[0], SLOTS, 7, 8, -100);
    sj_neighbours_put(t.slots[0], SLOTS, 8, 7, 100);
    sj_neighbours_put(t.slots[1], SLOTS, SJ_TOKEN_CLASS(SJ_TOKEN_EDGE), 2, 0.5F);
    write_table(&t);
    read_file(&t);
    return t;
}

static void drop_table(const table *t)
{
    unlink(t->path);
    rmdir(t->directory);
}

static sejajar_status open_table(sj_neighbours *n, const table *t, size_t size, sejajar_error *err)
{
    return sj_neighbours_read(n, (const char *)t->bytes, size, "neighbours.bin", err);
}

static void check_refused(const table *t, size_t size, const char *why)
{
    sj_neighbours n;
    sejajar_error err;

    assert_int_equal(open_table(&n, t, size, &err), SEJAJAR_ERROR_MODEL);
    assert_non_null(strstr(err.message, "neighbours.bin: "));
    if (why)
        assert_non_null(strstr(err.message, why));
}

static void finds(const sj_neighbours *n, sejajar_language side, uint32_t a, uint32_t b,
                  float ratio)
{
    bool known;

    assert_float_equal(sj_neighbours_find(n, side, a, b, &known), ratio, 1.0 / 32);
    assert_true(known);
}

static void what_was_put_in_is_found_again(void **state)
{
    table t = make_table();
    sj_neighbours n;
    bool known;

    (void)state;
    assert_int_equal(open_table(&n, &t, t.size, NULL), SEJAJAR_OK);
    finds(&n, SEJAJAR_ID, 1, 2, -3);
    finds(&n, SEJAJAR_ID, 2, 1, 2);
    finds(&n, SEJAJAR_ID, 7, 8, -4 + 1.0F / 16);
    finds(&n, SEJAJAR_ID, 8, 7, -4 + 255.0F / 16);
    finds(&n, SEJAJAR_EN, SJ_TOKEN_CLASS(SJ_TOKEN_EDGE), 2, 0.5F);
    assert_true(sj_neighbours_find(&n, SEJAJAR_EN, 1, 2, &known) == 0);
    assert_false(known);
    assert_true(n.tokens[0] == 100 && n.tokens[1] == 200);
    assert_true(n.share[1][SJ_TOKEN_NAME] == 0.125F);
    drop_table(&t);
}

static void a_file_cut_off_or_grown_is_refused(void **state)
{
    table t = make_table();

    (void)state;
    for (size_t size = 0; size < t.size; size++)
        check_refused(&t, size, size < 80 ? "not a table of neighbours" : "cut short");
    check_refused(&t, t.size + 4, "grown");
    drop_table(&t);
}

static void any_byte_changed_is_noticed(void **state)
{
    table t = make_table();
    char *bytes = (char *)t.bytes;

    (void)state;
    for (size_t k = 0; k < t.size; k++) {
        bytes[k] ^= 0x10;
        check_refused(&t, t.size, NULL);
        bytes[k] ^= 0x10;
    }
    bytes[8]++;
    check_refused(&t, t.size, "format version 2");
    bytes[8]--;
    bytes[12] = 1;
    check_refused(&t, t.size, "other byte order");
    drop_table(&t);
}

/* A checksum that agrees does not make it sound: looking up must come to an end. */
static void what_makes_no_sense_is_refused_whatever_the_checksum(void **state)
{
    table t = make_table();

    (void)state;
    t.made.share[0][SJ_TOKEN_BREAK] = 1.5F;
    write_table(&t);
    read_file(&t);
    check_refused(&t, t.size, "out of range");
    t.made.share[0][SJ_TOKEN_BREAK] = 0;
    t.made.tokens[1] = 0;
    write_table(&t);
    read_file(&t);
    check_refused(&t, t.size, "out of range");
    t.made.tokens[1] = 1;
    for (int k = 0; k < SLOTS; k++)
        t.slots[1][k] = 0x101;
    write_table(&t);
    read_file(&t);
    check_refused(&t, t.size, "out of range");
    drop_table(&t);
}

static int refuse_bytes(void *to, const char *bytes, size_t length)
{
    (void)to;
    (void)bytes;
    (void)length;
    return -1;
}

static void writing_fails_without_room_or_memory(void **state)
{
    table t = make_table();

    (void)state;
    assert_int_equal(write_to(&t, refuse_bytes, NULL), SEJAJAR_ERROR_IO);
    sj_memory_fail_after(1);
    assert_int_equal(write_to(&t, refuse_bytes, NULL), SEJAJAR_ERROR_MEMORY);
    sj_memory_fail_after(0);
    drop_table(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_put_in_is_found_again),
        cmocka_unit_test(a_file_cut_off_or_grown_is_refused),
        cmocka_unit_test(any_byte_changed_is_noticed),
        cmocka_unit_test(what_makes_no_sense_is_refused_whatever_the_checksum),
        cmocka_unit_test(writing_fails_without_room_or_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
