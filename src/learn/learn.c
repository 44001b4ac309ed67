/* sejajar_train(): from sentence pairs and dictionaries to a model directory. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "learn/length_fit.h"
#include "learn/lexicon_draft.h"
#include "learn/model_folder.h"

enum { ITERATIONS = 6, ROUNDS = 2 };

static void __attribute__((format(printf, 2, 3)))
say(const sejajar_train_options *options, const char *format, ...)
{
    char line[256];
    va_list arguments;

    if (!options->progress)
        return;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    options->progress(options->progress_to, line);
}

static sejajar_status read_inputs(sj_training_text *text, const sejajar_train_options *options,
                                  sejajar_error *err)
{
    for (size_t k = 0; k < options->input_count; k++) {
        size_t before = text->pairs.count;
        sejajar_status status = sj_training_text_read(text, &options->inputs[k], err);
        if (status != SEJAJAR_OK)
            return status;
        say(options, "%s: %zu pairs", options->inputs[k].path, text->pairs.count - before);
    }
    if (text->pairs.count == 0)
        return sj_fail(err, SEJAJAR_ERROR_FORMAT, "no pairs to learn from");
    return SEJAJAR_OK;
}

static sejajar_status write_model(const char *directory, const sj_parameters *parameters,
                                  const sj_lexicon_sources *sources, sejajar_error *err)
{
    sj_model_folder folder;
    sejajar_status status = sj_model_folder_open(&folder, directory, err);

    if (status != SEJAJAR_OK)
        return status;
    status = sj_lexicon_compile(sejajar_output_write, folder.files[SJ_MODEL_LEXICON], sources, err);
    if (status == SEJAJAR_OK)
        status = sj_parameters_write(sejajar_output_write, folder.files[SJ_MODEL_PARAMETERS],
                                     parameters, err);
    return sj_model_folder_close(&folder, status, err);
}

sejajar_status sejajar_train(const char *directory, const sejajar_train_options *options,
                             sejajar_error *err)
{
    sj_parameters parameters = sj_parameters_default;
    sj_training_text text = {0};
    sj_word_pairs pairs = {0};
    sj_link_counts counts = {0};
    const sj_lexicon_sources sources = {&text, &pairs, &counts,
                                        options->provenance ? options->provenance : ""};
    sejajar_status status;

    if ((status = read_inputs(&text, options, err)) != SEJAJAR_OK ||
        (status = sj_lengths_fit(&parameters, &text, err)) != SEJAJAR_OK)
        goto done;
    say(options, "estimating translations of %zu words", text.stems[0].types.count);
    if ((status = sj_word_pairs_estimate(&pairs, &text, ITERATIONS, err)) != SEJAJAR_OK)
        goto done;
    say(options, "linking words");
    if ((status = sj_link_counts_estimate(&counts, &text, &pairs, ROUNDS, err)) != SEJAJAR_OK)
        goto done;
    status = write_model(directory, &parameters, &sources, err);
done:
    sj_link_counts_free(&counts);
    sj_word_pairs_free(&pairs);
    sj_training_text_free(&text);
    return status;
}
