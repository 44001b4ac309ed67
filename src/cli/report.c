/* What is said on standard error. */
#include "report.h"

#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

#include "style.h"

static const struct {
    sejajar_status status;
    const char *text;
} advice[] = {
    {SEJAJAR_ERROR_ENCODING, "; --encoding auto converts other encodings"},
    {SEJAJAR_ERROR_LIMIT, "; cut it into smaller documents"},
    {SEJAJAR_ERROR_MEMORY, "; smaller documents or fewer --threads need less"},
};

static const char *advice_for(const sejajar_error *err)
{
    for (size_t k = 0; k < sizeof advice / sizeof *advice; k++) {
        if (advice[k].status == err->status)
            return advice[k].text;
    }
    return "";
}

static void begin(FILE *talk, const char *path)
{
    style_put(talk, STYLE_HEADING, "sejajar:");
    fputc(' ', talk);
    if (path)
        fprintf(talk, "%s: ", strcmp(path, "-") == 0 ? "standard input" : path);
}

void report_error(FILE *talk, const char *path, const sejajar_error *err)
{
    style_put(talk, STYLE_ERROR, "sejajar:");
    fputc(' ', talk);
    if (path)
        fputs(strcmp(path, "-") == 0 ? "standard input" : path, talk);
    if (path && err->line)
        fprintf(talk, ":%" PRIu64 ": byte %" PRIu64, err->line, err->byte);
    if (path)
        fputs(": ", talk);
    fprintf(talk, "%s%s\n", err->message, advice_for(err));
}

void report(FILE *talk, const char *path, const char *format, ...)
{
    va_list arguments;

    begin(talk, path);
    va_start(arguments, format);
    vfprintf(talk, format, arguments);
    va_end(arguments);
    fputc('\n', talk);
}
