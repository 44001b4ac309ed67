/* sejajar version: what exactly is running. */
#include <stdio.h>

#include "command.h"
#include "options.h"
#include "side.h"

typedef struct {
    const char *model;
} settings;

static const option options[] = {
    {"Options", 0, "model", "DIR", "the model to name, instead of the one that comes along",
     OPTION_TEXT, offsetof(settings, model), NULL, NULL},
    {0},
};

static int run(const command *self, int argc, char **argv)
{
    settings s = {0};
    operands files;
    sejajar_model *model = NULL;
    char line[512];
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    if (files.count > 0)
        return usage_error(self, "it takes no files; '%s' named", files.at[0]);
    /* Without a model there still is a version. */
    status = model_open(&model, s.model) ? STATUS_DONE : STATUS_FAILED;
    sejajar_version(line, sizeof line, model);
    puts(line);
    sejajar_model_free(model);
    return status;
}

const command command_version = {
    .name = "version",
    .summary = "Name program, model and libraries, which together determine the results",
    .operands = "[--model DIR]",
    .options = options,
    .run = run,
};
