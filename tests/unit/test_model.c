/* Model files: what is written is read again, what is damaged is refused. */
#include <sys/stat.h>
#include <xxhash.h>

#include "model/lexicon.h"
#include "model/parameters.h"
#include "support/comma.h"
#include "support/model_files.h"

/* ---- A small lexicon, in memory -------------------------------------- */

/* Where things are in lexicon.bin; docs/formats.md. */
enum { VERSION_AT = 8, ORDER_AT = 12, SIZE_AT = 16, SUM_AT = 24, COUNTS_AT = 32, HEADER = 104 };
enum { PROVENANCE, ID_UNITS, ID_NAMES, ID_SLOTS, EN_UNITS, EN_NAMES, EN_SLOTS, LINK_EN, STRENGTH };

static char *lexicon; /* the bytes of lexicon.bin, aligned as a map is */
static size_t lexicon_size;

static void put_slot(sj_slot *slots, size_t count, uint64_t hash, uint32_t unit)
{
    size_t slot = hash & (count - 1);

    while (slots[slot].unit)
        slot = (slot + 1) & (count - 1);
    slots[slot] = (sj_slot){(uint32_t)(hash >> 32), unit + 1};
}

/* kapal is ship and boat, laut is sea; "kapalnya" is found by its stem. */
static void write_small_lexicon(const char *path)
{
    static const sj_unit id[] = {{0, 0, 0.5f, 0.9f}, {6, 2, 0.25f, 0.8f}, {0, 3, 1, 0.5f}};
    static const sj_unit en[] = {
        {0, 0, 0.5f, 0.9f}, {5, 0, 0.25f, 0.7f}, {10, 0, 0.125f, 0.7f}, {0, 0, 1, 0.5f}};
    static const char *const forms[2][3] = {{"kapal", "laut", NULL}, {"ship", "boat", "sea"}};
    static const uint32_t link_en[] = {0, 1, 2};
    static const uint8_t strength[] = {24, 12, 36};
    sj_slot slots[2][8] = {0};
    kept k = {0};
    sj_lexicon_draft draft = {.units = {id, en},
                              .names = {"kapal\0laut", "ship\0boat\0sea"},
                              .slots = {slots[0], slots[1]},
                              .unit_count = {2, 3},
                              .names_length = {11, 14},
                              .slot_count = {8, 8},
                              .link_en = link_en,
                              .link_strength = strength,
                              .link_count = 3,
                              .provenance = "made by hand"};

    for (int s = 0; s < 2; s++)
        for (uint32_t f = 0; f < 3 && forms[s][f]; f++)
            put_slot(slots[s], 8, XXH3_64bits(forms[s][f], strlen(forms[s][f])), f);
    put_slot(slots[0], 8, sj_stem_hash("kapal", 5), 0);
    assert_int_equal(sj_lexicon_write(keep, &k, &draft, NULL), SEJAJAR_OK);
    put_kept(path, &k);
}

static int make_lexicon(void **state)
{
    char path[64];
    FILE *file;
    struct stat about;

    (void)state;
    make_file(path, "", 0);
    write_small_lexicon(path);
    file = fopen(path, "rb");
    assert_non_null(file);
    assert_int_equal(fstat(fileno(file), &about), 0);
    lexicon_size = (size_t)about.st_size;
    lexicon = malloc(lexicon_size);
    assert_non_null(lexicon);
    assert_int_equal(fread(lexicon, 1, lexicon_size, file), lexicon_size);
    fclose(file);
    unlink(path);
    return 0;
}

static int drop_lexicon(void **state)
{
    (void)state;
    free(lexicon);
    return 0;
}

/* Reads a copy that is exactly as long as said, so that a step too far is seen. */
static sejajar_status read_bytes(const char *bytes, size_t size, sejajar_error *err)
{
    char *copy = malloc(size ? size : 1);
    sj_lexicon l;
    sejajar_status status;

    assert_non_null(copy);
    memcpy(copy, bytes, size);
    status = sj_lexicon_read(&l, copy, size, "lexicon.bin", err);
    free(copy);
    return status;
}

static void sign(char *bytes, size_t size)
{
    uint64_t sum = XXH3_64bits(bytes + COUNTS_AT, size - COUNTS_AT);

    memcpy(bytes + SUM_AT, &sum, sizeof sum);
}

static void check_refused(const char *bytes, size_t size, const char *message)
{
    sejajar_error err = {.status = SEJAJAR_OK};

    assert_int_equal(read_bytes(bytes, size, &err), SEJAJAR_ERROR_MODEL);
    assert_int_equal(err.status, SEJAJAR_ERROR_MODEL);
    assert_memory_equal(err.message, "lexicon.bin: ", 13);
    assert_null(strchr(err.message, '\n'));
    if (message && !strstr(err.message, message))
        fail_msg("\"%s\" says nothing of \"%s\"", err.message, message);
}

/* ---- Reading --------------------------------------------------------- */

static void what_was_written_is_read(void **state)
{
    sj_lexicon l;

    (void)state;
    assert_int_equal(sj_lexicon_read(&l, lexicon, lexicon_size, "x", NULL), SEJAJAR_OK);
    assert_int_equal(l.side[SEJAJAR_ID].unit_count, 2);
    assert_int_equal(l.side[SEJAJAR_EN].unit_count, 3);
    assert_int_equal(l.link_count, 3);
    assert_int_equal(l.provenance_length, 12);
    assert_memory_equal(l.provenance, "made by hand", 12);
    assert_int_equal(sj_lexicon_form(&l, SEJAJAR_ID, "laut", 4), 1);
    assert_int_equal(sj_lexicon_form(&l, SEJAJAR_EN, "sea", 3), 2);
    assert_int_equal(sj_lexicon_stem(&l, SEJAJAR_ID, "kapal", 5), 0);
    assert_string_equal(l.side[1].names + l.side[1].units[1].name, "boat");
    assert_float_equal(sj_strength_ratio(l.link_strength[2]), 8, 1e-6);
}

static void an_unknown_word_has_no_unit(void **state)
{
    sj_lexicon l;

    (void)state;
    assert_int_equal(sj_lexicon_read(&l, lexicon, lexicon_size, "x", NULL), SEJAJAR_OK);
    assert_int_equal(sj_lexicon_form(&l, SEJAJAR_ID, "sea", 3), SJ_NO_UNIT);
    assert_int_equal(sj_lexicon_stem(&l, SEJAJAR_ID, "laut", 4), SJ_NO_UNIT);
    assert_int_equal(sj_lexicon_form(&l, SEJAJAR_EN, "", 0), SJ_NO_UNIT);
}

static void every_truncation_is_refused(void **state)
{
    (void)state;
    for (size_t size = 0; size < lexicon_size; size++)
        check_refused(lexicon, size, size < HEADER ? "not a sejajar lexicon" : "cut short");
}

static void a_grown_file_is_refused(void **state)
{
    char *grown = calloc(1, lexicon_size + 8);

    (void)state;
    assert_non_null(grown);
    memcpy(grown, lexicon, lexicon_size);
    check_refused(grown, lexicon_size + 8, "grown");
    free(grown);
}

static void every_damaged_byte_is_noticed(void **state)
{
    (void)state;
    for (size_t k = 0; k < lexicon_size; k++)
        for (int bit = 0; bit < 8; bit += 7) {
            lexicon[k] = (char)(lexicon[k] ^ 1 << bit);
            check_refused(lexicon, lexicon_size, NULL);
            lexicon[k] = (char)(lexicon[k] ^ 1 << bit);
        }
}

static void a_foreign_file_is_refused(void **state)
{
    static const char text[200] = "length_ratio -0.1\nlength_base 0.01\n";

    (void)state;
    check_refused(text, sizeof text, "not a sejajar lexicon");
    check_refused("", 0, "not a sejajar lexicon");
}

static void another_version_is_named(void **state)
{
    (void)state;
    lexicon[VERSION_AT] = 7;
    check_refused(lexicon, lexicon_size, "format version 7, this program reads version 1");
    lexicon[VERSION_AT] = 1;
}

static void the_other_byte_order_is_named(void **state)
{
    (void)state;
    memcpy(lexicon + ORDER_AT, "\1\2\3\4", 4);
    check_refused(lexicon, lexicon_size, "byte order");
    memcpy(lexicon + ORDER_AT, "\4\3\2\1", 4);
}

/* ---- Damage with a checksum that agrees ------------------------------- */

static void check_counts_refused(int part, uint64_t count)
{
    char *copy = malloc(lexicon_size);

    assert_non_null(copy);
    memcpy(copy, lexicon, lexicon_size);
    memcpy(copy + COUNTS_AT + 8 * part, &count, sizeof count);
    sign(copy, lexicon_size);
    check_refused(copy, lexicon_size, "damaged");
    free(copy);
}

static void counts_that_do_not_fit_are_refused(void **state)
{
    static const uint64_t counts[] = {100,        1000,       UINT32_MAX - 1,  UINT32_MAX,
                                      1ull << 32, 1ull << 60, UINT64_MAX / 16, UINT64_MAX};

    (void)state;
    for (int part = PROVENANCE; part <= STRENGTH; part++)
        for (size_t k = 0; k < COUNT_OF(counts); k++)
            check_counts_refused(part, counts[k]);
    for (int part = ID_UNITS; part <= STRENGTH; part++)
        check_counts_refused(part, 0);
}

/* The byte at which a part begins. */
static size_t part_at(int wanted)
{
    static const size_t grain[] = {1, 16, 1, 8, 16, 1, 8, 4, 1};
    size_t at = HEADER;

    for (int part = 0; part < wanted; part++) {
        uint64_t count;
        memcpy(&count, lexicon + COUNTS_AT + 8 * part, sizeof count);
        at += (count * grain[part] + 7) & ~(size_t)7;
    }
    return at;
}

static void check_content_refused(size_t at, const void *bytes, size_t size)
{
    char *copy = malloc(lexicon_size);

    assert_non_null(copy);
    memcpy(copy, lexicon, lexicon_size);
    memcpy(copy + at, bytes, size);
    sign(copy, lexicon_size);
    check_refused(copy, lexicon_size, "leads nowhere");
    free(copy);
}

static void what_leads_nowhere_is_refused(void **state)
{
    static const float none = 0, one = 1, two = 2;
    const uint32_t far = 1000, nearly = 3;

    (void)state;
    check_content_refused(part_at(ID_UNITS), &far, 4);            /* its name */
    check_content_refused(part_at(ID_UNITS) + 4, &far, 4);        /* its first link */
    check_content_refused(part_at(ID_UNITS) + 4, &nearly, 4);     /* links that fall */
    check_content_refused(part_at(ID_UNITS) + 36, "\2\0\0\0", 4); /* links of no word */
    check_content_refused(part_at(ID_UNITS) + 8, &two, 4);        /* its frequency */
    check_content_refused(part_at(ID_UNITS) + 12, &one, 4);       /* its rate */
    check_content_refused(part_at(EN_UNITS) + 12, &none, 4);
    check_content_refused(part_at(EN_UNITS), &far, 4);
    check_content_refused(part_at(ID_NAMES) + 10, "x", 1); /* names without an end */
    check_content_refused(part_at(LINK_EN), &nearly, 4);
    check_content_refused(part_at(ID_SLOTS) + 4, &nearly, 4);
}

/* A word that is not there would be looked for without end. */
static void a_table_without_a_free_slot_is_refused(void **state)
{
    sj_slot full[8];

    (void)state;
    for (int k = 0; k < 8; k++)
        full[k] = (sj_slot){(uint32_t)k, 1};
    check_content_refused(part_at(EN_SLOTS), full, sizeof full);
}

/* ---- Parameters ------------------------------------------------------ */

static char *parameters; /* the text of a good file */

static char *read_text(const char *path)
{
    char *text = calloc(1, 1 << 16);
    FILE *file = fopen(path, "rb");

    assert_non_null(text);
    assert_non_null(file);
    assert_true(fread(text, 1, (1 << 16) - 1, file) > 0);
    fclose(file);
    return text;
}

static int make_parameters(void **state)
{
    char path[64];

    (void)state;
    make_file(path, "", 0);
    write_parameters(path, &sj_parameters_default);
    parameters = read_text(path);
    unlink(path);
    return 0;
}

static int drop_parameters(void **state)
{
    (void)state;
    free(parameters);
    return 0;
}

static sejajar_status read_parameters(sj_parameters *out, const char *text, sejajar_error *err)
{
    size_t length = strlen(text);
    char *exact = malloc(length ? length : 1); /* without the closing 0 */
    sejajar_status status;

    assert_non_null(exact);
    memcpy(exact, text, length);
    *err = (sejajar_error){.status = SEJAJAR_OK};
    status = sj_parameters_read(out, (sejajar_text){exact, length}, "parameters.txt", err);
    free(exact);
    return status;
}

/* The file with its line that begins with `name` replaced; NULL leaves it out. */
static char *with_line(const char *name, const char *line)
{
    char *out = calloc(1, strlen(parameters) + 4096);
    const char *at = strstr(parameters, name), *end;

    assert_non_null(out);
    assert_non_null(at);
    end = strchr(at, '\n') + 1;
    memcpy(out, parameters, (size_t)(at - parameters));
    if (line) {
        strcat(out, line);
        strcat(out, "\n");
    }
    strcat(out, end);
    return out;
}

static void check_line_refused(const char *name, const char *line, const char *message)
{
    char *text = with_line(name, line);
    const char *before = strstr(parameters, name);
    uint64_t number = 1;
    sj_parameters out;
    sejajar_error err;

    for (const char *at = parameters; at < before; at++)
        number += *at == '\n';
    assert_int_equal(read_parameters(&out, text, &err), SEJAJAR_ERROR_MODEL);
    assert_int_equal(err.line, number);
    assert_memory_equal(err.message, "parameters.txt: ", 16);
    if (!strstr(err.message, message))
        fail_msg("\"%s\" says nothing of \"%s\"", err.message, message);
    free(text);
}

static void parameters_come_back_as_written(void **state)
{
    sj_parameters out, changed = sj_parameters_default;
    char path[64], *text;
    sejajar_error err;

    (void)state;
    assert_int_equal(read_parameters(&out, parameters, &err), SEJAJAR_OK);
    assert_memory_equal(&out, &sj_parameters_default, sizeof out);
    changed.length_ratio = -0.123456;
    changed.shape[11] = 1e-9;
    make_file(path, "", 0);
    write_parameters(path, &changed);
    text = read_text(path);
    assert_int_equal(read_parameters(&out, text, &err), SEJAJAR_OK);
    assert_memory_equal(&out, &changed, sizeof out);
    free(text);
    unlink(path);
}

static void comments_and_empty_lines_mean_nothing(void **state)
{
    char *text = with_line("gap_open", "# free\n\ngap_open 0.01");
    sj_parameters out;
    sejajar_error err;

    (void)state;
    assert_int_equal(read_parameters(&out, text, &err), SEJAJAR_OK);
    assert_float_equal(out.gap_open, 0.01, 0);
    free(text);
}

static void the_locale_makes_no_difference(void **state)
{
    sj_parameters out;
    sejajar_error err;
    char path[64], *text;

    (void)state;
    set_comma();
    make_file(path, "", 0);
    write_parameters(path, &sj_parameters_default);
    assert_int_equal(read_parameters(&out, parameters, &err), SEJAJAR_OK);
    setlocale(LC_NUMERIC, "C");
    assert_memory_equal(&out, &sj_parameters_default, sizeof out);
    text = read_text(path);
    assert_string_equal(text, parameters);
    free(text);
    unlink(path);
}

static void a_missing_parameter_is_named(void **state)
{
    static const char *const names[] = {"length_ratio", "shape", "gap_open", "paragraph_crossing"};

    (void)state;
    for (size_t k = 0; k < COUNT_OF(names); k++) {
        char *text = with_line(names[k], NULL), wanted[64];
        sj_parameters out;
        sejajar_error err;

        snprintf(wanted, sizeof wanted, "%s is missing", names[k]);
        assert_int_equal(read_parameters(&out, text, &err), SEJAJAR_ERROR_MODEL);
        assert_non_null(strstr(err.message, wanted));
        free(text);
    }
}

static void a_line_that_is_no_parameter_is_named_by_its_number(void **state)
{
    (void)state;
    check_line_refused("gap_open", "gap 0.1", "gap: no such parameter");
    check_line_refused("gap_open", "gap_opens 0.1", "gap_opens: no such parameter");
    check_line_refused("gap_open", "\1\2\3", "no such parameter");
    check_line_refused("gap_extend", "shape 1 0 0 0 0 0 0 0 0 0 0 0", "shape: given twice");
}

static void numbers_that_will_not_do_are_refused(void **state)
{
    (void)state;
    check_line_refused("gap_open", "gap_open", "gap_open: too few numbers");
    check_line_refused("gap_open", "gap_open x", "gap_open: too few numbers");
    check_line_refused("gap_open", "gap_open 0.1 0.1", "gap_open: more than wanted");
    check_line_refused("gap_open", "gap_open 0.1x", "gap_open: more than wanted");
    check_line_refused("gap_open", "gap_open 0,1", "gap_open: ");
    check_line_refused("gap_open", "gap_open 0.6", "gap_open: out of range");
    check_line_refused("gap_open", "gap_open -0.1", "gap_open: out of range");
    check_line_refused("gap_open", "gap_open nan", "gap_open: out of range");
    check_line_refused("gap_open", "gap_open inf", "gap_open: out of range");
    check_line_refused("gap_open", "gap_open 1e999", "gap_open: out of range");
    check_line_refused("shape", "shape 1 0", "shape: ");
    check_line_refused("sentence_mean", "sentence_mean 4 5", "sentence_mean: more than wanted");
}

/* Without any weight the prior would be no chance at all, but 0 / 0. */
static void a_prior_without_weight_is_refused(void **state)
{
    (void)state;
    check_line_refused("prior_beads", "prior_beads 0", "prior_beads: out of range");
}

static void a_line_without_end_is_refused(void **state)
{
    char line[2000];

    (void)state;
    memset(line, '#', sizeof line);
    line[sizeof line - 1] = 0;
    check_line_refused("gap_open", line, "not a line of parameters");
}

static void a_binary_file_is_refused(void **state)
{
    sejajar_error err;
    sj_parameters out;

    (void)state;
    assert_int_equal(
        sj_parameters_read(&out, (sejajar_text){lexicon, lexicon_size}, "parameters.txt", &err),
        SEJAJAR_ERROR_MODEL);
    assert_int_equal(read_parameters(&out, "", &err), SEJAJAR_ERROR_MODEL);
}

/* ---- A directory ------------------------------------------------------ */

static void check_directory(const char *directory, const char *message)
{
    sejajar_model *model = (sejajar_model *)(void *)parameters; /* anything but NULL */
    sejajar_error err = {.status = SEJAJAR_OK};

    assert_int_equal(sejajar_model_open(&model, directory, &err), SEJAJAR_ERROR_MODEL);
    assert_null(model);
    if (!strstr(err.message, message))
        fail_msg("\"%s\" says nothing of \"%s\"", err.message, message);
}

static void what_a_model_directory_lacks_is_named(void **state)
{
    char directory[] = "/tmp/sejajar-test-XXXXXX", path[64];

    (void)state;
    assert_non_null(mkdtemp(directory));
    check_directory(directory, "parameters.txt");
    snprintf(path, sizeof path, "%s/parameters.txt", directory);
    write_parameters(path, &sj_parameters_default);
    check_directory(directory, "lexicon.bin");
    snprintf(path, sizeof path, "%s/lexicon.bin", directory);
    fclose(fopen(path, "wb"));
    check_directory(directory, "lexicon.bin: empty");
    unlink(path);
    assert_int_equal(mkdir(path, 0700), 0);
    check_directory(directory, "lexicon.bin: empty, or no file");
    rmdir(path);
    snprintf(path, sizeof path, "%s/parameters.txt", directory);
    unlink(path);
    rmdir(directory);
    check_directory(directory, "No such file");
}

static void the_shipped_model_opens(void **state)
{
    sejajar_model *model;

    (void)state;
    assert_int_equal(sejajar_model_open(&model, SJ_TEST_MODELS "/id-en", NULL), SEJAJAR_OK);
    sejajar_model_free(model);
    sejajar_model_free(NULL);
}

static int make_all(void **state)
{
    return make_lexicon(state) || make_parameters(state);
}

static int drop_all(void **state)
{
    return drop_lexicon(state) || drop_parameters(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_written_is_read),
        cmocka_unit_test(an_unknown_word_has_no_unit),
        cmocka_unit_test(every_truncation_is_refused),
        cmocka_unit_test(a_grown_file_is_refused),
        cmocka_unit_test(every_damaged_byte_is_noticed),
        cmocka_unit_test(a_foreign_file_is_refused),
        cmocka_unit_test(another_version_is_named),
        cmocka_unit_test(the_other_byte_order_is_named),
        cmocka_unit_test(counts_that_do_not_fit_are_refused),
        cmocka_unit_test(what_leads_nowhere_is_refused),
        cmocka_unit_test(a_table_without_a_free_slot_is_refused),
        cmocka_unit_test(parameters_come_back_as_written),
        cmocka_unit_test(comments_and_empty_lines_mean_nothing),
        cmocka_unit_test(the_locale_makes_no_difference),
        cmocka_unit_test(a_missing_parameter_is_named),
        cmocka_unit_test(a_line_that_is_no_parameter_is_named_by_its_number),
        cmocka_unit_test(numbers_that_will_not_do_are_refused),
        cmocka_unit_test(a_prior_without_weight_is_refused),
        cmocka_unit_test(a_line_without_end_is_refused),
        cmocka_unit_test(a_binary_file_is_refused),
        cmocka_unit_test(what_a_model_directory_lacks_is_named),
        cmocka_unit_test(the_shipped_model_opens),
    };

    return cmocka_run_group_tests(tests, make_all, drop_all);
}
