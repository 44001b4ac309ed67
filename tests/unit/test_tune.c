/* Fitting the parameters of a model to gold beads. */
#include <math.h>
#include <sys/stat.h>

#include "learn/gold_alignment.h"
#include "learn/minimise.h"
#include "support/model_files.h"

/* ---- A small model and documents with gold beads ---------------------- */

static const char *const nouns[][2] = {
    {"kucing", "cat"},      {"anjing", "dog"},  {"kuda", "horse"},  {"ayam", "chicken"},
    {"ikan", "fish"},       {"burung", "bird"}, {"rumah", "house"}, {"sungai", "river"},
    {"gunung", "mountain"}, {"jalan", "road"},  {"pohon", "tree"},  {"langit", "sky"},
};
static const char *const verbs[][2] = {
    {"melihat", "sees"}, {"mengejar", "chases"}, {"menyukai", "likes"}, {"mencari", "seeks"}};

enum { DOCUMENTS = 4, SENTENCES = 20 };

static char root[32];

static char *in_root(char path[64], const char *name)
{
    snprintf(path, 64, "%s/%s", root, name);
    return path;
}

static FILE *create(const char *name)
{
    char path[64];
    FILE *file = fopen(in_root(path, name), "w");

    assert_non_null(file);
    return file;
}

static void write_text(const char *name, const char *text)
{
    FILE *file = create(name);

    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void write_sentence(FILE *to, int side, unsigned k)
{
    unsigned a = k % COUNT_OF(nouns), b = (k * 5 + k / 12 + 1) % COUNT_OF(nouns);
    const char *verb = verbs[k / 3 % COUNT_OF(verbs)][side];

    if (side == 0)
        fprintf(to, "%s itu %s %s%s.", nouns[a][0], verb, nouns[b][0],
                k % 4 ? "" : " yang berdiri di dekat sana");
    else
        fprintf(to, "The %s %s the %s%s.", nouns[a][1], verb, nouns[b][1],
                k % 4 ? "" : " that is standing near there");
}

static void train_model(void)
{
    char pairs[64], model[64];
    FILE *file = create("pairs.tsv");
    sejajar_train_input input = {.path = in_root(pairs, "pairs.tsv"), .weight = 1};
    sejajar_train_options options = {.inputs = &input, .input_count = 1};

    for (unsigned k = 0; k < 400; k++) {
        write_sentence(file, 0, k);
        fputc('\t', file);
        write_sentence(file, 1, k);
        fputc('\n', file);
    }
    assert_int_equal(fclose(file), 0);
    assert_int_equal(sejajar_train(in_root(model, "model"), &options, NULL), SEJAJAR_OK);
}

/* Document number k: every ninth sentence is missing in English, every seventh is joined
 * with the one before. */
static void write_document(unsigned number)
{
    char name[3][16];
    FILE *id, *en, *gold;
    unsigned lines = 0;

    snprintf(name[0], 16, "%u.id", number);
    snprintf(name[1], 16, "%u.en", number);
    snprintf(name[2], 16, "%u.beads", number);
    id = create(name[0]);
    en = create(name[1]);
    gold = create(name[2]);
    for (unsigned k = 0; k < SENTENCES; k++) {
        bool joins = (k + 1) % 7 == 0 && (k + 1) % 9 != 0 && k % 9 != 0 && k + 1 < SENTENCES;
        write_sentence(id, 0, 31 * number + k);
        fputc('\n', id);
        if (k % 9 == 0) {
            fprintf(gold, "[%u]:[]\n", k);
            continue;
        }
        write_sentence(en, 1, 31 * number + k);
        if (joins) {
            k++;
            write_sentence(id, 0, 31 * number + k);
            fputc('\n', id);
            fputc(' ', en);
            write_sentence(en, 1, 31 * number + k);
            fprintf(gold, "[%u,%u]:[%u]\n", k - 1, k, lines++);
        } else {
            fprintf(gold, "[%u]:[%u]\n", k, lines++);
        }
        fputc('\n', en);
    }
    assert_int_equal(fclose(id) | fclose(en) | fclose(gold), 0);
}

static const char *const left_over[] = {"pairs.tsv", "cases.tsv", "other.tsv", "wrong.beads"};

static void write_cases(const char *name, unsigned count)
{
    FILE *file = create(name);

    for (unsigned k = 0; k < count; k++)
        fprintf(file, "%s/%u.id\t%s/%u.en\t%s/%u.beads\n", root, k, root, k, root, k);
    assert_int_equal(fclose(file), 0);
}

static int make_places(void **state)
{
    (void)state;
    strcpy(root, "/tmp/sejajar-test-XXXXXX");
    assert_non_null(mkdtemp(root));
    train_model();
    for (unsigned k = 0; k < DOCUMENTS; k++)
        write_document(k);
    write_cases("cases.tsv", DOCUMENTS);
    return 0;
}

static void remove_model(const char *name)
{
    char path[64], file[96];

    in_root(path, name);
    snprintf(file, sizeof file, "%s/lexicon.bin", path);
    unlink(file);
    snprintf(file, sizeof file, "%s/parameters.txt", path);
    unlink(file);
    rmdir(path);
}

static int drop_places(void **state)
{
    char path[64], name[16];

    (void)state;
    for (unsigned k = 0; k < DOCUMENTS; k++)
        for (int n = 0; n < 3; n++) {
            snprintf(name, sizeof name, "%u.%s", k, n == 0 ? "id" : n == 1 ? "en" : "beads");
            unlink(in_root(path, name));
        }
    for (size_t k = 0; k < COUNT_OF(left_over); k++)
        unlink(in_root(path, left_over[k]));
    remove_model("model");
    rmdir(root);
    return 0;
}

static sejajar_status tune(const char *model, const char *cases, unsigned folds, const char *out,
                           sejajar_tuning *result, sejajar_error *err)
{
    char model_path[64], cases_path[64], out_path[64];
    sejajar_tune_options options = {
        .model = in_root(model_path, model), .cases = in_root(cases_path, cases), .folds = folds};

    return sejajar_tune(in_root(out_path, out), &options, result, err);
}

static double *parameter(sj_parameters *p, const char *name)
{
    return sj_parameters_find(p, name).at;
}

/* The model, its parameters changed, in a directory of its own. */
static void spoil(const char *name, const char *wrong, double value)
{
    char path[64], file[96], command[256];
    sejajar_model *model;
    sj_parameters parameters;

    assert_int_equal(sejajar_model_open(&model, in_root(path, "model"), NULL), SEJAJAR_OK);
    parameters = model->parameters;
    sejajar_model_free(model);
    *parameter(&parameters, wrong) = value;
    snprintf(command, sizeof command, "cp -r %s/model %s/%s", root, root, name);
    assert_int_equal(system(command), 0);
    snprintf(file, sizeof file, "%s/parameters.txt", in_root(path, name));
    write_parameters(file, &parameters);
}

static double after(const sejajar_tuning *t, const char *name)
{
    for (size_t k = 0; k < t->parameter_count; k++)
        if (strcmp(t->parameters[k].name, name) == 0)
            return t->parameters[k].after;
    fail_msg("%s is not tuned", name);
    return 0;
}

/* ---- What is fitted --------------------------------------------------- */

static void a_bad_parameter_is_moved_back(void **state)
{
    sejajar_tuning t;

    (void)state;
    spoil("bad", "weight_linked", 0.15);
    assert_int_equal(tune("bad", "cases.tsv", 0, "tuned", &t, NULL), SEJAJAR_OK);
    assert_int_equal(t.documents, DOCUMENTS);
    assert_true(t.beads > 15 * DOCUMENTS);
    assert_true(t.loss_after < 0.1 * t.loss_before && t.loss_after > 0);
    assert_true(t.f1_before < 0.95 && t.f1_after > 0.98);
    assert_true(after(&t, "weight_linked") > 0.2 && after(&t, "weight_linked") < 1);
    remove_model("bad");
    remove_model("tuned");
}

static void the_tuned_model_is_a_whole_one(void **state)
{
    char path[64];
    sejajar_tuning t;
    sejajar_model *model, *tuned;

    (void)state;
    assert_int_equal(tune("model", "cases.tsv", 0, "tuned", &t, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_model_open(&model, in_root(path, "model"), NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_model_open(&tuned, in_root(path, "tuned"), NULL), SEJAJAR_OK);
    assert_int_equal(model->map_size, tuned->map_size);
    assert_memory_equal(model->map, tuned->map, model->map_size);
    for (size_t k = 0; k < t.parameter_count; k++) {
        double value = *parameter(&tuned->parameters, t.parameters[k].name);
        assert_float_equal(value, t.parameters[k].after, 1e-5 * fabs(value));
    }
    assert_float_equal(tuned->parameters.same_number, model->parameters.same_number, 0);
    /* What the documents say nothing about stays: there are no cognates, no paragraphs. */
    assert_float_equal(after(&t, "cognate"), 4, 0.05);
    for (size_t k = 0; k < t.parameter_count; k++)
        assert_string_not_equal(t.parameters[k].name, "paragraph_crossing");
    sejajar_model_free(model);
    sejajar_model_free(tuned);
    remove_model("tuned");
}

static void read_parameters(const char *model, kept *out)
{
    char path[64], file[96], bytes[4096];
    FILE *from;
    size_t n;

    snprintf(file, sizeof file, "%s/parameters.txt", in_root(path, model));
    from = fopen(file, "rb");
    assert_non_null(from);
    while ((n = fread(bytes, 1, sizeof bytes, from)) > 0)
        assert_int_equal(keep(out, bytes, n), 0);
    fclose(from);
}

static void with_or_without_folds_the_model_is_the_same(void **state)
{
    kept first = {0}, second = {0};
    sejajar_tuning t;

    (void)state;
    assert_int_equal(tune("model", "cases.tsv", 0, "tuned", NULL, NULL), SEJAJAR_OK);
    read_parameters("tuned", &first);
    assert_int_equal(tune("model", "cases.tsv", 2, "tuned", &t, NULL), SEJAJAR_OK);
    read_parameters("tuned", &second);
    assert_string_equal(first.at, second.at);
    assert_true(t.f1_held_out > 0.9 && t.f1_held_out <= 1);
    free(first.at);
    free(second.at);
    remove_model("tuned");
}

static void a_model_may_be_tuned_where_it_is(void **state)
{
    char path[64];
    sejajar_model *model;

    (void)state;
    spoil("bad", "weight_linked", 0.15);
    assert_int_equal(tune("bad", "cases.tsv", 0, "bad", NULL, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_model_open(&model, in_root(path, "bad"), NULL), SEJAJAR_OK);
    assert_true(model->parameters.weight_linked > 0.2);
    sejajar_model_free(model);
    remove_model("bad");
}

/* ---- What is refused -------------------------------------------------- */

static void check_refused(const char *cases, unsigned folds, sejajar_status wanted,
                          const char *message)
{
    sejajar_error err = {0};
    char path[64];
    struct stat about;

    assert_int_equal(tune("model", cases, folds, "tuned", NULL, &err), wanted);
    assert_int_equal(err.status, wanted);
    if (!strstr(err.message, message))
        fail_msg("'%s' does not say '%s'", err.message, message);
    assert_int_not_equal(stat(in_root(path, "tuned"), &about), 0);
}

static void check_case(const char *id, const char *en, const char *beads, sejajar_status wanted,
                       const char *message)
{
    FILE *file = create("other.tsv");

    fprintf(file, "%s/0.id\t%s/0.en\t%s/0.beads\n\n", root, root, root);
    fprintf(file, "%s/%s\t%s/%s\t%s/%s\n", root, id, root, en, root, beads);
    assert_int_equal(fclose(file), 0);
    check_refused("other.tsv", 0, wanted, message);
}

static void what_is_wrong_is_named_with_its_place(void **state)
{
    (void)state;
    check_refused("missing.tsv", 0, SEJAJAR_ERROR_IO, "missing.tsv: ");
    check_case("no.id", "0.en", "0.beads", SEJAJAR_ERROR_IO, "/no.id: ");
    check_case("0.id", "no.en", "0.beads", SEJAJAR_ERROR_IO, "/no.en: ");
    check_case("0.id", "0.en", "no.beads", SEJAJAR_ERROR_IO, "/no.beads: ");
    write_text("other.tsv", "\na\tb\n");
    check_refused("other.tsv", 0, SEJAJAR_ERROR_FORMAT, "other.tsv:2: wanted are the paths");
    write_text("wrong.beads", "[0]:[0]\n\nnonsense\n");
    check_case("0.id", "0.en", "wrong.beads", SEJAJAR_ERROR_FORMAT, "wrong.beads:3: not a bead");
    write_text("wrong.beads", "[0]:[0]\n[1,3]:[1]\n");
    check_case("0.id", "0.en", "wrong.beads", SEJAJAR_ERROR_FORMAT, "wrong.beads:2: numbers");
    write_text("wrong.beads", "[0]:[0]\n[1]:[100]\n");
    check_case("0.id", "0.en", "wrong.beads", SEJAJAR_ERROR_FORMAT, "wrong.beads:2: numbers");
    write_text("wrong.beads", "[1]:[2]\n[0]:[3]\n");
    check_case("0.id", "0.en", "wrong.beads", SEJAJAR_ERROR_FORMAT, "wrong.beads:1: a bead that");
    write_text("other.tsv", "");
    check_refused("other.tsv", 0, SEJAJAR_ERROR_FORMAT, "no gold beads");
    check_refused("cases.tsv", 1, SEJAJAR_ERROR_ARGUMENT, "4 documents cannot be dealt into 1");
    check_refused("cases.tsv", 5, SEJAJAR_ERROR_ARGUMENT, "4 documents cannot be dealt into 5");
}

static sejajar_model *opened;

static sejajar_status read_and_measure(sejajar_error *err)
{
    char path[64];
    sj_gold gold = {0};
    sj_strict_counts counts = {0};
    double likelihood;
    sejajar_status status = sj_gold_read(&gold, in_root(path, "other.tsv"), NULL, opened, err);

    if (status == SEJAJAR_OK)
        status = sj_gold_likelihood(&likelihood, &gold.at[0], opened, &opened->parameters, err);
    if (status == SEJAJAR_OK)
        status = sj_gold_compare(&counts, &gold.at[0], opened, &opened->parameters, err);
    sj_gold_free(&gold);
    return status;
}

static void lack_of_memory_is_an_error_like_any_other(void **state)
{
    char path[64];

    (void)state;
    write_cases("other.tsv", 1);
    assert_int_equal(sejajar_model_open(&opened, in_root(path, "model"), NULL), SEJAJAR_OK);
    assert_true(fail_every_allocation(read_and_measure) > 50);
    sejajar_model_free(opened);
}

/* ---- The minimum ------------------------------------------------------ */

static double valley(void *of, const double *x)
{
    ++*(int *)of;
    return pow(1 - x[0], 2) + 2 * pow(x[1] - 2 * x[0], 2) + 3;
}

static double broken(void *of, const double *x)
{
    (void)of, (void)x;
    return NAN;
}

static void a_minimum_is_found(void **state)
{
    double x[2] = {-1, 5}, nowhere[2] = {0.5, 2};
    int calls = 0;

    (void)state;
    assert_int_equal(sj_minimise(x, 2, valley, &calls, 1e-9, NULL), SEJAJAR_OK);
    assert_true(valley(&calls, x) < 3.05);
    assert_true(calls < 2000);
    assert_int_equal(sj_minimise(nowhere, 2, broken, NULL, 1e-9, NULL), SEJAJAR_OK);
    assert_float_equal(nowhere[0], 0.5, 0);
    assert_float_equal(nowhere[1], 2, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_bad_parameter_is_moved_back),
        cmocka_unit_test(the_tuned_model_is_a_whole_one),
        cmocka_unit_test(with_or_without_folds_the_model_is_the_same),
        cmocka_unit_test(a_model_may_be_tuned_where_it_is),
        cmocka_unit_test(what_is_wrong_is_named_with_its_place),
        cmocka_unit_test(lack_of_memory_is_an_error_like_any_other),
        cmocka_unit_test(a_minimum_is_found),
    };

    return cmocka_run_group_tests(tests, make_places, drop_places);
}
