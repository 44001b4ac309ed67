/* The whole way from bytes to pairs, letting every allocation on it fail once. */
#include "support/check.h"

static const char id_text[] = "Hari ini hujan turun. Kami tetap di rumah, kata Dr. Budi.\n\n"
                              "Harga beras Rp12.500 per kilogram.";
static const char en_text[] = "It is raining today. \"We stay at home,\" said Dr. Budi.\n\n"
                              "Rice costs Rp 12,500 per kilogram.";

static int ignore(void *to, const char *bytes, size_t length)
{
    (void)to;
    (void)bytes;
    (void)length;
    return 0;
}

/* ---- What the attempts work on, made before anything fails ------------- */

static sejajar_splitter *splitter;
static sejajar_model *model;
static sejajar_sentences *id, *en;

static int open_all(void **state)
{
    sejajar_splitter *english = NULL;
    bool good;

    (void)state;
    good = sejajar_splitter_open(&splitter, SJ_TEST_MODELS "/id", SEJAJAR_ID, NULL) == 0 &&
           sejajar_splitter_open(&english, SJ_TEST_MODELS "/en", SEJAJAR_EN, NULL) == 0 &&
           sejajar_model_open(&model, SJ_TEST_MODELS "/id-en", NULL) == 0 &&
           sejajar_split(&id, splitter, TEXT(id_text), NULL, NULL) == 0 &&
           sejajar_split(&en, english, TEXT(en_text), NULL, NULL) == 0;
    sejajar_splitter_free(english);
    return good ? 0 : -1;
}

static int close_all(void **state)
{
    (void)state;
    sejajar_sentences_free(id);
    sejajar_sentences_free(en);
    sejajar_model_free(model);
    sejajar_splitter_free(splitter);
    return 0;
}

/* ---- Attempts -------------------------------------------------------- */

static sejajar_status open_splitter(sejajar_error *err)
{
    sejajar_splitter *opened;
    sejajar_status status = sejajar_splitter_open(&opened, SJ_TEST_MODELS "/id", SEJAJAR_ID, err);

    sejajar_splitter_free(opened);
    return status;
}

static sejajar_status open_model(sejajar_error *err)
{
    sejajar_model *opened;
    sejajar_status status = sejajar_model_open(&opened, SJ_TEST_MODELS "/id-en", err);

    sejajar_model_free(opened);
    return status;
}

static sejajar_status split(sejajar_error *err)
{
    sejajar_sentences *sentences;
    sejajar_status status = sejajar_split(&sentences, splitter, TEXT(id_text), NULL, err);

    sejajar_sentences_free(sentences);
    return status;
}

static sejajar_status lines(sejajar_error *err)
{
    sejajar_sentences *sentences;
    sejajar_status status = sejajar_lines(&sentences, TEXT(id_text), err);

    sejajar_sentences_free(sentences);
    return status;
}

static sejajar_status align(sejajar_error *err)
{
    sejajar_alignment *alignment;
    sejajar_status status = sejajar_align(&alignment, model, id, en, NULL, err);

    sejajar_alignment_free(alignment);
    return status;
}

static sejajar_status explain(sejajar_error *err)
{
    sejajar_bead bead = {0, 1, 0, 1, 0};

    return sejajar_explain(ignore, NULL, model, id, en, &bead, err);
}

static sejajar_status translate(sejajar_error *err)
{
    sejajar_translation found[4];
    size_t count;

    return sejajar_translate(model, SEJAJAR_ID, TEXT("rumah"), found, 4, &count, err);
}

/* ---- Tests ----------------------------------------------------------- */

static void opening(void **state)
{
    (void)state;
    fail_every_allocation(open_splitter);
    fail_every_allocation(open_model);
}

static void splitting(void **state)
{
    (void)state;
    fail_every_allocation(split);
    fail_every_allocation(lines);
}

static void aligning(void **state)
{
    (void)state;
    fail_every_allocation(align);
}

static void explaining(void **state)
{
    (void)state;
    fail_every_allocation(explain);
    fail_every_allocation(translate);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(opening),
        cmocka_unit_test(splitting),
        cmocka_unit_test(aligning),
        cmocka_unit_test(explaining),
    };

    return cmocka_run_group_tests(tests, open_all, close_all);
}
