/* Documents that come in through standard input, and go out as pairs. */
#include "stream.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "collect.h"
#include "command.h"
#include "lines.h"
#include "ordered.h"
#include "report.h"

typedef struct {
    input_line line;
    uint64_t end; /* of the line in the input */
    parcel parcel;
} document;

typedef struct {
    const workshop *shop;
    collection out;
    line_reader in;
    uint64_t bytes; /* of the whole input; 0: not known */
    bool unusable;  /* it was said why */
} stream;

/* ---- Documents ------------------------------------------------------- */

static bool is_blank(const input_line *line)
{
    for (size_t k = 0; line->bytes && k < line->length; k++) {
        if (!strchr(" \t\r", line->bytes[k]) || !line->bytes[k])
            return false;
    }
    return line->bytes != NULL;
}

static bool begins_with(const input_line *line, const char *bytes, size_t length)
{
    return line->bytes && line->length >= length && memcmp(line->bytes, bytes, length) == 0;
}

/* Takes a byte order mark off. False, after a message, for bytes that are no lines. */
static bool begin_input(stream *s, input_line *line)
{
    bool gzip = begins_with(line, "\x1F\x8B", 2);

    if (gzip || begins_with(line, "\x28\xB5\x2F\xFD", 4)) {
        report(stderr, "-", "this is compressed; decompress it on the way here, with %s",
               gzip ? "gzip -dc" : "zstd -dc");
        s->unusable = true;
        return false;
    }
    if (begins_with(line, "\xEF\xBB\xBF", 3)) {
        line->length -= 3;
        line->offset += 3;
        memmove(line->bytes, line->bytes + 3, line->length);
    }
    return true;
}

/* The next line that is not blank. */
static bool next_line(stream *s, input_line *line)
{
    while (lines_next(&s->in, line)) {
        if (line->number == 1 && !begin_input(s, line)) {
            free(line->bytes);
            return false;
        }
        if (!is_blank(line))
            return true;
        free(line->bytes);
    }
    return false;
}

static void *take(void *self, size_t *bytes)
{
    stream *s = self;
    document *d = malloc(sizeof *d);

    if (!d)
        s->in.problem = ENOMEM;
    if (!d || !next_line(s, &d->line)) {
        free(d);
        return NULL;
    }
    d->end = s->in.offset;
    *bytes = d->line.bytes ? d->line.length : 0;
    return d;
}

/* ---- Working --------------------------------------------------------- */

static outcome align(const workshop *shop, const input_line *line, FILE *talk)
{
    sejajar_stream_document *texts;
    outcome what = {.status = STATUS_FAILED};
    sejajar_error err;
    char name[64];

    snprintf(name, sizeof name, "standard input:%" PRIu64, line->number);
    if (!line->bytes) {
        report(talk, name, "byte %" PRIu64 ": longer than %d MiB; align such texts as files",
               line->offset, LONGEST_LINE >> 20);
    } else if (sejajar_stream_parse(&texts, (sejajar_text){line->bytes, line->length}, &err) !=
               SEJAJAR_OK) {
        report(talk, name, "byte %" PRIu64 ": %s", line->offset + err.byte, err.message);
    } else {
        what = job_run_stream(shop, texts, name, talk);
        sejajar_stream_document_free(texts);
    }
    return what;
}

static void run(void *self, void *task)
{
    stream *s = self;
    document *d = task;
    FILE *talk = parcel_open(&d->parcel);

    if (talk && !atomic_load(&s->out.stopped))
        d->parcel.what = align(s->shop, &d->line, talk);
    if (talk)
        fclose(talk);
    free(d->line.bytes);
    d->line.bytes = NULL;
}

static void deliver(void *self, void *task, bool idle)
{
    stream *s = self;
    document *d = task;

    collection_add(&s->out, &d->parcel, idle);
    progress_show(&s->out.progress, s->out.done, 0, s->out.pairs,
                  s->bytes > 0 ? (double)d->end / (double)s->bytes : 0);
    free(d);
}

/* ---- The whole ------------------------------------------------------- */

/* How much of a regular file is ahead. */
static uint64_t input_size(void)
{
    struct stat about;
    off_t at;

    if (fstat(STDIN_FILENO, &about) != 0 || !S_ISREG(about.st_mode) ||
        (at = lseek(STDIN_FILENO, 0, SEEK_CUR)) < 0 || at >= about.st_size)
        return 0;
    return (uint64_t)(about.st_size - at);
}

static int finish(stream *s)
{
    bool whole = !s->unusable && s->in.problem == 0;

    progress_clear(&s->out.progress);
    if (s->in.problem)
        report(stderr, "-", "cannot read: %s", strerror(s->in.problem));
    else if (whole && s->out.done == 0 && !atomic_load(&s->out.stopped) && !s->in.gone) {
        report(stderr, "-", "there are no documents in it");
        whole = false;
    }
    if (s->out.failed > 0)
        report(stderr, "-", "%zu of %zu documents failed", s->out.failed, s->out.done);
    return collection_close(&s->out, whole);
}

int stream_run(const workshop *shop, const char *out_path, unsigned threads, bool quiet)
{
    stream s = {.shop = shop};
    ordered_work work = {&s, take, run, deliver};

    collection_begin(&s.out, shop, quiet, out_path == NULL);
    if (!collection_open(&s.out, out_path) || !workshop_spares(shop, &s.out.out, "-", NULL, stderr))
        return STATUS_FAILED;
    s.in.stopped = &s.out.stopped;
    s.in.watched = strcmp(s.out.out.path, "-") == 0 ? STDOUT_FILENO : -1;
    s.bytes = input_size();
    ordered_run(&work, threads);
    return finish(&s);
}
