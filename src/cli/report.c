/* What is said on standard error. */
#include "report.h"

#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

#include "say.h"
#include "style.h"

static const struct {
    sejajar_status status;
    const char *text;
} advice[] = {
    {SEJAJAR_ERROR_ENCODING, "; --encoding auto converts other encodings"},
    {SEJAJAR_ERROR_LIMIT, "; cut it into smaller documents"},
    {SEJAJAR_ERROR_MEMORY, "; smaller documents or fewer --threads need less"},
};

/* A line or unit that is too long is no reason to cut a document. */
static bool is_of_a_place(const sejajar_error *err)
{
    return err->status == SEJAJAR_ERROR_LIMIT && err->line > 0;
}

static const char *advice_for(const sejajar_error *err)
{
    if (is_of_a_place(err))
        return "";
    for (size_t k = 0; k < sizeof advice / sizeof *advice; k++) {
        if (advice[k].status == err->status)
            return advice[k].text;
    }
    return "";
}

/* An empty name would not be seen. */
static void put_path(FILE *talk, const char *path)
{
    say_text(talk, strcmp(path, "-") == 0 ? "standard input" : *path ? path : "''");
}

/* `line` 0: none. */
static void begin(FILE *talk, const char *path, uint64_t line)
{
    style_put(talk, STYLE_HEADING, "sejajar:");
    fputc(' ', talk);
    if (path)
        put_path(talk, path);
    if (path && line)
        fprintf(talk, ":%" PRIu64, line);
    if (path)
        fputs(": ", talk);
}

static void put_error(FILE *talk, const char *path, const sejajar_error *err, const char *then)
{
    style_put(talk, STYLE_ERROR, "sejajar:");
    fputc(' ', talk);
    if (path)
        put_path(talk, path);
    if (path && err->line)
        fprintf(talk, ":%" PRIu64 ": byte %" PRIu64, err->line, err->byte);
    if (path)
        fputs(": ", talk);
    say(talk, "%s%s", err->message, then);
    fputc('\n', talk);
}

void report_error(FILE *talk, const char *path, const sejajar_error *err)
{
    put_error(talk, path, err, advice_for(err));
}

void report_plain_error(FILE *talk, const char *path, const sejajar_error *err)
{
    put_error(talk, path, err,
              err->status == SEJAJAR_ERROR_ENCODING ? "; make it UTF-8 first, as with iconv" : "");
}

void report_remarks(FILE *talk, const char *path, const sejajar_remark *remarks, size_t count)
{
    for (size_t k = 0; k < count; k++) {
        const sejajar_remark *r = &remarks[k];

        if (r->count == 0)
            report(talk, path, "%s", r->what);
        else
            report(talk, path, "%s%s%s: %" PRIu64, r->what, r->name[0] ? " " : "", r->name,
                   r->count);
    }
}

void report(FILE *talk, const char *path, const char *format, ...)
{
    va_list arguments;

    begin(talk, path, 0);
    va_start(arguments, format);
    say_list(talk, format, arguments);
    va_end(arguments);
    fputc('\n', talk);
}

void report_at(FILE *talk, const char *path, uint64_t line, const char *format, ...)
{
    va_list arguments;

    begin(talk, path, line);
    va_start(arguments, format);
    say_list(talk, format, arguments);
    va_end(arguments);
    fputc('\n', talk);
}
