/* Models: opened, asked, trained, tuned. */
#include "unit/public_memory/attempts.h"
#include "unit/public_memory/given.h"

static sejajar_status open_model(sejajar_error *err)
{
    sejajar_model *opened;
    sejajar_status status = sejajar_model_open(&opened, SJ_TEST_MODELS "/id-en", err);

    sejajar_model_free(opened);
    return status;
}

static sejajar_status find_models(sejajar_error *err)
{
    char path[4096];

    return sejajar_models_directory(path, sizeof path, err);
}

static sejajar_status translate(sejajar_error *err)
{
    sejajar_translation found[4];
    size_t count;

    return sejajar_translate(model, SEJAJAR_ID, TEXT("rumah"), found, 4, &count, err);
}

static sejajar_status train(sejajar_error *err)
{
    sejajar_train_input input = {in_folder("pairs.tsv"), false, 1, NULL};
    sejajar_train_options options = {.inputs = &input, .input_count = 1, .provenance = "test"};

    return sejajar_train(in_folder("model"), &options, err);
}

/* After train(). */
static sejajar_status tune(sejajar_error *err)
{
    sejajar_tune_options options = {.model = in_folder("model"), .cases = in_folder("cases.tsv")};

    return sejajar_tune(in_folder("tuned"), &options, NULL, err);
}

static sejajar_status train_splitter(sejajar_error *err)
{
    sejajar_split_gold set = {TEXT("Ayah pulang. Ibu pergi ke dr. Ani. Kami makan."),
                              TEXT("Ayah pulang.\nIbu pergi ke dr. Ani.\nKami makan.\n")};

    return sejajar_train_splitter(in_folder("id"), SEJAJAR_ID, &set, 1, err);
}

static const attempt attempts[] = {
    {.name = "open model", .run = open_model},         {.name = "find models", .run = find_models},
    {.name = "translate", .run = translate},           {.name = "train", .run = train},
    {.name = "tune", .run = tune, .heavy = true}, /* the model that train() made */
    {.name = "train splitter", .run = train_splitter},
};

const attempt_list model_attempts = {attempts, COUNT_OF(attempts)};
