/* A model learned from a small text knows its words. */
#include <sys/stat.h>

#include "support/check.h"

static const char *const words[][2] = {
    {"kucing", "cat"},      {"anjing", "dog"},  {"kuda", "horse"},  {"ayam", "chicken"},
    {"ikan", "fish"},       {"burung", "bird"}, {"rumah", "house"}, {"sungai", "river"},
    {"gunung", "mountain"}, {"jalan", "road"},  {"pohon", "tree"},  {"langit", "sky"},
};
static const char *const verbs[][2] = {
    {"melihat", "sees"}, {"mengejar", "chases"}, {"menyukai", "likes"}, {"mencari", "seeks"}};

/* Sentence k of the made text: two nouns and a verb, and words that stand everywhere. */
static int write_pair(char *out, size_t room, unsigned k)
{
    unsigned a = k % COUNT_OF(words), b = (k * 5 + k / 12 + 1) % COUNT_OF(words);
    unsigned v = k / 3 % COUNT_OF(verbs);
    bool near = k % 4 == 0; /* so that lengths differ */

    return snprintf(out, room, "%s itu %s %s%s.\tThe %s %s the %s%s.\n", words[a][0], verbs[v][0],
                    words[b][0], near ? " yang berdiri di dekat sana" : "", words[a][1],
                    verbs[v][1], words[b][1], near ? " that is standing near there" : "");
}

static char *make_text(unsigned pairs)
{
    size_t room = pairs * 160 + 1, n = 0;
    char *text = malloc(room);

    assert_non_null(text);
    for (unsigned k = 0; k < pairs; k++)
        n += (size_t)write_pair(text + n, room - n, k);
    return text;
}

static char directory[32];
static char text_path[64];

static int make_places(void **state)
{
    char *text = make_text(400);

    (void)state;
    strcpy(directory, "/tmp/sejajar-test-XXXXXX");
    assert_non_null(mkdtemp(directory));
    make_file(text_path, text, strlen(text));
    free(text);
    return 0;
}

static void in_directory(char path[64], const char *name)
{
    snprintf(path, 64, "%s/%s", directory, name);
}

static void remove_model(void)
{
    char path[64];

    in_directory(path, "lexicon.bin");
    unlink(path);
    in_directory(path, "parameters.txt");
    unlink(path);
}

static int drop_places(void **state)
{
    (void)state;
    remove_model();
    rmdir(directory);
    unlink(text_path);
    return 0;
}

static sejajar_status train_on(const char *path, bool dictionary, sejajar_error *err)
{
    sejajar_train_input input = {.path = path, .dictionary = dictionary, .weight = 1};
    sejajar_train_options options = {.inputs = &input, .input_count = 1, .provenance = "a test"};

    return sejajar_train(directory, &options, err);
}

static sejajar_status train(sejajar_error *err)
{
    return train_on(text_path, false, err);
}

/* ---- What is learned -------------------------------------------------- */

static void check_best(const sejajar_model *model, sejajar_language from, const char *word,
                       const char *wanted)
{
    sejajar_translation found[8];
    size_t count;

    assert_int_equal(
        sejajar_translate(model, from, (sejajar_text){word, strlen(word)}, found, 8, &count, NULL),
        SEJAJAR_OK);
    assert_true(count > 0);
    assert_string_equal(found[0].word, wanted);
    assert_true(found[0].forward > 0 && found[0].forward <= 1);
    assert_true(found[0].backward > 0 && found[0].backward <= 1);
    for (size_t k = 1; k < count; k++)
        assert_true(found[k].forward <= found[k - 1].forward);
}

static void the_translations_are_the_right_ones(void **state)
{
    sejajar_model *model;
    sejajar_translation found[2];
    size_t count = 7;

    (void)state;
    assert_int_equal(train(NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_model_open(&model, directory, NULL), SEJAJAR_OK);
    for (size_t k = 0; k < COUNT_OF(words); k++) {
        check_best(model, SEJAJAR_ID, words[k][0], words[k][1]);
        check_best(model, SEJAJAR_EN, words[k][1], words[k][0]);
    }
    check_best(model, SEJAJAR_ID, "melihat", "sees");
    check_best(model, SEJAJAR_ID, "Kucingnya", "cat"); /* by its stem */
    assert_int_equal(sejajar_translate(model, SEJAJAR_ID, TEXT("komputer"), found, 2, &count, NULL),
                     SEJAJAR_OK);
    assert_int_equal(count, 0);
    assert_int_equal(sejajar_translate(model, SEJAJAR_ID, TEXT(""), found, 2, &count, NULL),
                     SEJAJAR_OK);
    assert_int_equal(count, 0);
    assert_int_equal(sejajar_translate(model, SEJAJAR_ID, TEXT("kucing"), found, 0, &count, NULL),
                     SEJAJAR_OK);
    assert_int_equal(count, 0);
    sejajar_model_free(model);
    remove_model();
}

static void a_learned_model_aligns(void **state)
{
    sejajar_sentences *id, *en;
    sejajar_alignment *alignment;
    sejajar_model *model;

    (void)state;
    assert_int_equal(train(NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_model_open(&model, directory, NULL), SEJAJAR_OK);
    assert_int_equal(
        sejajar_lines(&id, TEXT("Kuda itu mencari sungai.\nAyam itu menyukai ikan."), NULL), 0);
    assert_int_equal(sejajar_lines(&en,
                                   TEXT("The horse seeks the river.\nThe bird sees the sky.\n"
                                        "The chicken likes the fish."),
                                   NULL),
                     0);
    assert_int_equal(sejajar_align(&alignment, model, id, en, NULL, NULL), SEJAJAR_OK);
    assert_int_equal(alignment->count, 3);
    assert_int_equal(alignment->beads[0].id_count, 1);
    assert_int_equal(alignment->beads[1].id_count, 0);
    assert_int_equal(alignment->beads[2].en_first, 2);
    sejajar_alignment_free(alignment);
    sejajar_sentences_free(id);
    sejajar_sentences_free(en);
    sejajar_model_free(model);
    remove_model();
}

static void read_whole(const char *name, kept *out)
{
    char path[64], bytes[4096];
    FILE *file;
    size_t n;

    in_directory(path, name);
    file = fopen(path, "rb");
    assert_non_null(file);
    while ((n = fread(bytes, 1, sizeof bytes, file)) > 0)
        assert_int_equal(keep(out, bytes, n), 0);
    fclose(file);
}

static void learning_twice_gives_the_same_bytes(void **state)
{
    static const char *const names[] = {"lexicon.bin", "parameters.txt"};
    kept first[2] = {{NULL, 0}}, second[2] = {{NULL, 0}};

    (void)state;
    assert_int_equal(train(NULL), SEJAJAR_OK);
    for (int k = 0; k < 2; k++)
        read_whole(names[k], &first[k]);
    remove_model();
    assert_int_equal(train(NULL), SEJAJAR_OK);
    for (int k = 0; k < 2; k++) {
        read_whole(names[k], &second[k]);
        assert_int_equal(first[k].length, second[k].length);
        assert_memory_equal(first[k].at, second[k].at, first[k].length);
        free(first[k].at);
        free(second[k].at);
    }
    remove_model();
}

static void the_provenance_is_in_the_model(void **state)
{
    kept bytes = {NULL, 0};

    (void)state;
    assert_int_equal(train(NULL), SEJAJAR_OK);
    read_whole("lexicon.bin", &bytes);
    assert_memory_equal(bytes.at + 104, "a test", 6);
    free(bytes.at);
    remove_model();
}

/* ---- Inputs ----------------------------------------------------------- */

/* Of the made text and a dictionary. */
static void keep_line(void *to, const char *line)
{
    keep(to, line, strlen(line));
    keep(to, "\n", 1);
}

static void progress_is_told_line_by_line(void **state)
{
    sejajar_train_input input = {text_path, false, 1, NULL};
    kept lines = {0};
    sejajar_train_options options = {
        .inputs = &input, .input_count = 1, .progress = keep_line, .progress_to = &lines};

    (void)state;
    assert_int_equal(sejajar_train(directory, &options, NULL), SEJAJAR_OK);
    assert_non_null(strstr(lines.at, " pairs\n")); /* of the file */
    assert_non_null(strstr(lines.at, "\nestimating translations of "));
    assert_non_null(strstr(lines.at, "\nlinking words\n"));
    free(lines.at);
    remove_model();
}

static sejajar_model *train_with(const char *entries, double weight)
{
    sejajar_train_input inputs[2] = {{text_path, false, 1, NULL}, {NULL, true, weight, NULL}};
    sejajar_train_options options = {.inputs = inputs, .input_count = 2};
    sejajar_model *model;
    char path[64];

    make_file(path, entries, strlen(entries));
    inputs[1].path = path;
    assert_int_equal(sejajar_train(directory, &options, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_model_open(&model, directory, NULL), SEJAJAR_OK);
    unlink(path);
    remove_model();
    return model;
}

static void several_inputs_and_a_dictionary_are_put_together(void **state)
{
    sejajar_model *model = train_with("naga\tdragon\tn\nnaga\tserpent\tn\nperahu\tboat\n", 2);

    (void)state;
    check_best(model, SEJAJAR_ID, "perahu", "boat");
    check_best(model, SEJAJAR_ID, "kuda", "horse");
    sejajar_model_free(model);
}

/* Of one stem; a dictionary that weighs enough sets them apart. */
static void forms_of_a_dictionary_have_their_own_translations(void **state)
{
    sejajar_model *model =
        train_with("penggugat\tplaintiff\ntergugat\tdefendant\ngugatan\tlawsuit\n", 4);

    (void)state;
    check_best(model, SEJAJAR_ID, "penggugat", "plaintiff");
    check_best(model, SEJAJAR_ID, "tergugat", "defendant");
    check_best(model, SEJAJAR_ID, "gugatan", "lawsuit");
    sejajar_model_free(model);
}

static void lines_may_have_a_source_and_windows_ends(void **state)
{
    kept text = {NULL, 0};
    char path[64], line[200];
    sejajar_model *model;

    (void)state;
    for (unsigned k = 0; k < 200; k++) {
        size_t n;
        keep(&text, "zoo\t", 4);
        n = (size_t)write_pair(line, sizeof line, k);
        keep(&text, line, n - 1);
        keep(&text, "\r\n\r\n", 4);
    }
    make_file(path, text.at, text.length);
    assert_int_equal(train_on(path, false, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_model_open(&model, directory, NULL), SEJAJAR_OK);
    check_best(model, SEJAJAR_ID, "ikan", "fish");
    sejajar_model_free(model);
    free(text.at);
    unlink(path);
    remove_model();
}

static void check_refused(const char *text, sejajar_status wanted, uint64_t line,
                          const char *message)
{
    sejajar_error err = {.status = SEJAJAR_OK};
    char path[64];
    struct stat about;

    make_file(path, text, strlen(text));
    assert_int_equal(train_on(path, false, &err), wanted);
    assert_int_equal(err.status, wanted);
    assert_int_equal(err.line, line);
    if (!strstr(err.message, message))
        fail_msg("\"%s\" says nothing of \"%s\"", err.message, message);
    unlink(path);
    in_directory(path, "lexicon.bin");
    assert_int_not_equal(stat(path, &about), 0); /* nothing is left behind */
}

static void bad_lines_are_named(void **state)
{
    (void)state;
    check_refused("satu\tone\ndua two\n", SEJAJAR_ERROR_FORMAT, 2, "without a tab");
    check_refused("satu\tone\n\ndua\ttw\xFF\n", SEJAJAR_ERROR_ENCODING, 3, "");
}

static void too_little_to_learn_from_is_said(void **state)
{
    (void)state;
    check_refused("", SEJAJAR_ERROR_FORMAT, 0, "no pairs");
    check_refused("\n\n", SEJAJAR_ERROR_FORMAT, 0, "no pairs");
    check_refused("\t\n", SEJAJAR_ERROR_FORMAT, 0, "no pairs");
    check_refused("kucing\tcat\n", SEJAJAR_ERROR_NUMERIC, 0, "too few");
}

static void pairs_all_alike_in_length_are_refused(void **state)
{
    kept text = {NULL, 0};

    (void)state;
    for (int k = 0; k < 100; k++)
        keep(&text, "kucing tidur\tcats sleep\n", 24);
    check_refused(text.at, SEJAJAR_ERROR_NUMERIC, 0, "too alike in length");
    free(text.at);
}

static void what_cannot_be_read_or_written_is_named(void **state)
{
    sejajar_error err;
    sejajar_train_input input = {text_path, false, 1, NULL};
    sejajar_train_options options = {.inputs = &input, .input_count = 1};

    (void)state;
    assert_int_equal(train_on("/nowhere/text.tsv", false, &err), SEJAJAR_ERROR_IO);
    assert_non_null(strstr(err.message, "/nowhere/text.tsv"));
    assert_int_equal(sejajar_train("/nowhere/model", &options, &err), SEJAJAR_ERROR_IO);
    assert_non_null(strstr(err.message, "/nowhere/model"));
}

static void lack_of_memory_is_an_error_like_any_other(void **state)
{
    char *text = make_text(150);

    (void)state;
    unlink(text_path);
    make_file(text_path, text, strlen(text));
    assert_true(fail_every_allocation(train) > 50);
    free(text);
    remove_model();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_translations_are_the_right_ones),
        cmocka_unit_test(a_learned_model_aligns),
        cmocka_unit_test(learning_twice_gives_the_same_bytes),
        cmocka_unit_test(the_provenance_is_in_the_model),
        cmocka_unit_test(progress_is_told_line_by_line),
        cmocka_unit_test(several_inputs_and_a_dictionary_are_put_together),
        cmocka_unit_test(forms_of_a_dictionary_have_their_own_translations),
        cmocka_unit_test(lines_may_have_a_source_and_windows_ends),
        cmocka_unit_test(bad_lines_are_named),
        cmocka_unit_test(too_little_to_learn_from_is_said),
        cmocka_unit_test(pairs_all_alike_in_length_are_refused),
        cmocka_unit_test(what_cannot_be_read_or_written_is_named),
        cmocka_unit_test(lack_of_memory_is_an_error_like_any_other),
    };

    return cmocka_run_group_tests(tests, make_places, drop_places);
}
