/* sejajar version: what exactly is running. */

#include "options.h"
#include "rows.h"
#include "side.h"

typedef struct {
    const char *model;
} settings;

static const option options[] = {
    ROW_TEXT("Options", 0, "model", "DIR", "the model to name, instead of the one that comes along",
             model),
    {0},
};

static int run(const command *self, int argc, char **argv)
{
    settings s = {0};
    operands files;
    sejajar_model *model = NULL;
    sejajar_splitter *id = NULL, *en = NULL;
    char line[512];
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    if (files.count > 0)
        return usage_error(self, "it takes no files; '%s' named", files.at[0]);
    /* Without a model there still is a version. */
    status = model_open(&model, s.model) && splitter_open(&id, SEJAJAR_ID, NULL, NULL) &&
                     splitter_open(&en, SEJAJAR_EN, NULL, NULL)
                 ? STATUS_DONE
                 : STATUS_FAILED;
    sejajar_signature(line, sizeof line, model, NULL, id, en);
    puts(line);
    sejajar_splitter_free(id);
    sejajar_splitter_free(en);
    sejajar_model_free(model);
    return status;
}

const command command_version = {
    .name = "version",
    .summary = "Name what results depend on: program, model, libraries and splitters",
    .operands = "[--model DIR]",
    .options = options,
    .run = run,
};
