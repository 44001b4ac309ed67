/* Splitter models: damaged ones are refused with file and line, training is repeatable. */
#include "support/check.h"

#include <sys/stat.h>

typedef struct {
    char directory[64], abbreviations[96], weights[96];
} model;

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");

    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static model make_model(const char *abbreviations, const char *weights)
{
    model m;

    strcpy(m.directory, "/tmp/sejajar-split-XXXXXX");
    assert_non_null(mkdtemp(m.directory));
    snprintf(m.abbreviations, sizeof m.abbreviations, "%s/abbreviations.txt", m.directory);
    snprintf(m.weights, sizeof m.weights, "%s/splitter.txt", m.directory);
    if (abbreviations)
        write_file(m.abbreviations, abbreviations);
    if (weights)
        write_file(m.weights, weights);
    return m;
}

static void remove_model(const model *m)
{
    unlink(m->abbreviations);
    unlink(m->weights);
    rmdir(m->directory);
}

static const char good[] = "# a comment\nsejajar splitter 1 id\nordinary\tyang dan\nknown\tabsah\n"
                           "kind=period next_shape=lower\t-1.250\nstrength=strong next=dan\t0.5"
                           "00\n";

static void a_small_model_opens(void **state)
{
    model m = make_model("# none\n\ndr.\tA\n", good);
    sejajar_splitter *splitter;

    (void)state;
    assert_int_equal(sejajar_splitter_open(&splitter, m.directory, SEJAJAR_ID, NULL), SEJAJAR_OK);
    sejajar_splitter_free(splitter);
    sejajar_splitter_free(NULL);
    remove_model(&m);
}

static void a_damaged_model_is_refused_with_its_line(void **state)
{
    static const struct {
        const char *abbreviations, *weights;
        uint64_t line;
    } damaged[] = {
        {NULL, good, 0},
        {"dr.\tA\n", NULL, 0},
        {"dr.\tA\nhlm.", good, 0},
        {"dr.\tA\n", "sejajar splitter 1 id\nkind=period\t1.250\nkind=period\t-1.250", 0},
        {"dr.\tX\n", good, 1},
        {"dr.\tA\nhlm.\tNN\n", good, 2},
        {"two words\tA\n", good, 1},
        {"\tA\n", good, 1},
        {"dr.\tA\n", "", 0},
        {"dr.\tA\n", "sejajar splitter 1 en\n", 1},
        {"dr.\tA\n", "sejajar splitter 2 id\n", 1},
        {"dr.\tA\n", "sejajar splitter 1 id\nkind=period\t1,250\n", 2},
        {"dr.\tA\n", "sejajar splitter 1 id\nkind=period\t1.25\n", 2},
        {"dr.\tA\n", "sejajar splitter 1 id\nkind=period\t\n", 2},
        {"dr.\tA\n", "sejajar splitter 1 id\nkind=period 1.250\n", 2},
        {"dr.\tA\n", "sejajar splitter 1 id\nkind=comet\t1.250\n", 2},
        {"dr.\tA\n", "sejajar splitter 1 id\nnext_shape=lower kind=period\t1.250\n", 2},
        {"dr.\tA\n", "sejajar splitter 1 id\nkind=period\t99999999.000\n", 2},
        {"dr.\tA\n", "sejajar splitter 1 id\n\n=\t1.000\n", 3},
    };

    (void)state;
    for (size_t k = 0; k < COUNT_OF(damaged); k++) {
        model m = make_model(damaged[k].abbreviations, damaged[k].weights);
        sejajar_splitter *splitter;
        sejajar_error err = {0};

        assert_int_equal(sejajar_splitter_open(&splitter, m.directory, SEJAJAR_ID, &err),
                         SEJAJAR_ERROR_MODEL);
        assert_null(splitter);
        assert_int_equal(err.line, damaged[k].line);
        assert_non_null(strstr(err.message, ".txt"));
        assert_null(strchr(err.message, '\n'));
        remove_model(&m);
    }
}

static size_t read_whole(char *out, size_t room, const char *path)
{
    FILE *file = fopen(path, "rb");
    size_t count;

    assert_non_null(file);
    count = fread(out, 1, room, file);
    fclose(file);
    return count;
}

static const sejajar_split_gold set = {
    {"Ayah pulang. Ibu pergi. Adik lihat dr. Budi. Kakak tidur. Ayah makan. Ibu minum.", 80},
    {"Ayah pulang.\nIbu pergi.\nAdik lihat dr. Budi.\nKakak tidur.\nAyah makan.\nIbu minum.\n",
     81}};

static void training_twice_gives_the_same_bytes(void **state)
{
    model m = make_model("dr.\tA\n", NULL);
    char first[1 << 14], second[1 << 14];
    size_t length;
    sejajar_splitter *splitter;

    (void)state;
    assert_int_equal(sejajar_train_splitter(m.directory, SEJAJAR_ID, &set, 1, NULL), SEJAJAR_OK);
    length = read_whole(first, sizeof first, m.weights);
    assert_int_equal(sejajar_train_splitter(m.directory, SEJAJAR_ID, &set, 1, NULL), SEJAJAR_OK);
    assert_int_equal(read_whole(second, sizeof second, m.weights), length);
    assert_memory_equal(first, second, length);
    assert_int_equal(sejajar_splitter_open(&splitter, m.directory, SEJAJAR_ID, NULL), SEJAJAR_OK);
    sejajar_splitter_free(splitter);
    remove_model(&m);
}

static void gold_of_another_text_is_refused(void **state)
{
    sejajar_split_gold other = {TEXT("Ayah pulang. Ibu pergi."), TEXT("Ayah pulang.\nIbu tiba.\n")};
    model m = make_model("dr.\tA\n", NULL);
    sejajar_error err;

    (void)state;
    assert_int_equal(sejajar_train_splitter(m.directory, SEJAJAR_ID, &other, 1, &err),
                     SEJAJAR_ERROR_FORMAT);
    assert_int_equal(err.line, 2);
    remove_model(&m);
}

static void training_survives_any_allocation_failing(void **state)
{
    model m = make_model("dr.\tA\n", NULL);
    sejajar_status status = SEJAJAR_ERROR_MEMORY;

    (void)state;
    for (size_t n = 1; status == SEJAJAR_ERROR_MEMORY && n < 1000; n++) {
        sj_memory_fail_after(n);
        status = sejajar_train_splitter(m.directory, SEJAJAR_ID, &set, 1, NULL);
        sj_memory_fail_after(0);
    }
    assert_int_equal(status, SEJAJAR_OK);
    remove_model(&m);
}

/* sejajar_signature() of one splitter. */
static void sign(char line[512], const model *m, const char *more)
{
    sejajar_splitter *splitter;
    size_t length;

    assert_int_equal(sejajar_splitter_open(&splitter, m->directory, SEJAJAR_ID, NULL), SEJAJAR_OK);
    if (more)
        assert_int_equal(sejajar_splitter_add(splitter, (sejajar_text){more, strlen(more)}, NULL),
                         SEJAJAR_OK);
    length = sejajar_signature(line, 512, NULL, NULL, splitter, NULL);
    assert_int_equal(length, strlen(line));
    assert_non_null(strstr(line, ", splitter id "));
    assert_null(strstr(line, ", splitter en "));
    for (size_t size = 0; size <= length; size++) {
        char part[512];

        memset(part, 'x', sizeof part);
        assert_int_equal(sejajar_signature(part, size, NULL, NULL, splitter, NULL), length);
        assert_true(size == 0 || (strncmp(part, line, size - 1) == 0 && part[size - 1] == 0));
        assert_int_equal(part[size], 'x');
    }
    sejajar_splitter_free(splitter);
}

static void a_signature_names_what_a_splitter_was_read_from(void **state)
{
    static const struct {
        const char *abbreviations, *weights, *more;
    } different[] = {
        {"dr.\tA\n", good, NULL},
        {"dr.\tN\n", good, NULL},
        {"dr.\tA\n", "sejajar splitter 1 id\n", NULL},
        {"dr.\tA\n", good, "hlm.\tN\n"},
        {"hlm.\tN\n", good, "dr.\tA\n"},
    };
    enum { COUNT = sizeof different / sizeof *different };
    char lines[COUNT][512], again[512];

    (void)state;
    for (int k = 0; k < COUNT; k++) {
        model m = make_model(different[k].abbreviations, different[k].weights);

        sign(lines[k], &m, different[k].more);
        sign(again, &m, different[k].more);
        assert_string_equal(lines[k], again);
        for (int before = 0; before < k; before++)
            assert_string_not_equal(lines[before], lines[k]);
        remove_model(&m);
    }
}

static void splitting_survives_any_allocation_failing(void **state)
{
    model m = make_model("dr.\tA\n", good);
    sejajar_status status = SEJAJAR_ERROR_MEMORY;

    (void)state;
    for (size_t n = 1; status == SEJAJAR_ERROR_MEMORY && n < 1000; n++) {
        sejajar_splitter *splitter;
        sejajar_sentences *sentences = NULL;

        sj_memory_fail_after(n);
        status = sejajar_splitter_open(&splitter, m.directory, SEJAJAR_ID, NULL);
        if (status == SEJAJAR_OK)
            status = sejajar_split(&sentences, splitter, set.text, NULL, NULL);
        sj_memory_fail_after(0);
        sejajar_sentences_free(sentences);
        sejajar_splitter_free(splitter);
    }
    assert_int_equal(status, SEJAJAR_OK);
    remove_model(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_model_opens),
        cmocka_unit_test(a_damaged_model_is_refused_with_its_line),
        cmocka_unit_test(training_twice_gives_the_same_bytes),
        cmocka_unit_test(gold_of_another_text_is_refused),
        cmocka_unit_test(training_survives_any_allocation_failing),
        cmocka_unit_test(a_signature_names_what_a_splitter_was_read_from),
        cmocka_unit_test(splitting_survives_any_allocation_failing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
