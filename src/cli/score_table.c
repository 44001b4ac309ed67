/* The fidelity of each pair of a table. */
#include "score_table.h"

#include <string.h>

#include "command.h"
#include "report.h"
#include "results.h"
#include "table.h"

static void *open_judge(const void *self, sejajar_error *err)
{
    const score_settings *s = self;
    sejajar_judge *judge = NULL;

    (void)!sejajar_judge_open(&judge, s->model, s->source, err);
    return judge;
}

static void close_judge(void *judge)
{
    sejajar_judge_free(judge);
}

static int put_bytes(void *to, const char *bytes, size_t length)
{
    return fwrite(bytes, 1, length, to) == length ? 0 : -1;
}

/* printf() would ask the locale for the decimal mark. */
static void put_score(FILE *to, double score)
{
    unsigned millionths = (unsigned)(score * 1e6 + 0.5);

    fprintf(to, "\t%u.%06u", millionths / 1000000, millionths % 1000000);
}

/* A table on its way, and where it goes. */
typedef struct {
    const score_settings *settings;
    results out;
    bool unwritable;
} scoring;

static sejajar_status judge_row(void *self, void *judge, const table_row *row, void *record,
                                FILE *text, sejajar_error *err)
{
    const scoring *s = self;
    sejajar_judgement judgement;
    sejajar_status status =
        sejajar_judge_pair(&judgement, judge, row->cells[0], row->cells[1], err);

    (void)record;
    if (status != SEJAJAR_OK)
        return status;
    put_score(text, judgement.fidelity);
    if (!s->settings->explain)
        return SEJAJAR_OK;
    fputc('\t', text);
    return sejajar_write_judgement(put_bytes, text, &judgement, row->cells[0], row->cells[1], err);
}

static bool put(scoring *s, const char *bytes, size_t length)
{
    s->unwritable |= results_write(&s->out, bytes, length) != 0;
    return !s->unwritable;
}

static bool put_row(void *self, sejajar_text line, void *record, sejajar_text text)
{
    (void)record;
    return put(self, line.bytes, line.length) && put(self, text.bytes, text.length) &&
           put(self, "\n", 1);
}

static bool put_header(void *self, sejajar_text header)
{
    const char *more =
        ((scoring *)self)->settings->explain ? "\tfidelity\tfindings\n" : "\tfidelity\n";

    return put(self, header.bytes, header.length) && put(self, more, strlen(more));
}

static bool flush(void *self)
{
    scoring *s = self;

    s->unwritable |= !results_flush(&s->out);
    return !s->unwritable;
}

static int run_table(scoring *s, pool *judges, const char *path)
{
    table_work work = {.self = s,
                       .workers = judges,
                       .extra = {{.place = NO_COLUMN}, {.place = NO_COLUMN}},
                       .look = judge_row,
                       .header = put_header,
                       .put = put_row,
                       .flush = flush};
    uint64_t left_out;
    progress shown;
    int status;

    progress_begin(&shown, s->settings->quiet, s->settings->out == NULL);
    if (!table_run(&left_out, &work, &s->settings->columns, path, s->settings->threads, &shown)) {
        results_abandon(&s->out);
        return STATUS_FAILED;
    }
    status = results_close(&s->out, s->unwritable ? SEJAJAR_ERROR_IO : SEJAJAR_OK, NULL, stderr);
    return left_out > 0 ? STATUS_FAILED : status;
}

int score_table(const score_settings *settings, const char *path)
{
    scoring s = {.settings = settings};
    pool *judges = pool_open((pool_kind){open_judge, close_judge, settings});
    int status = STATUS_FAILED;

    if (!judges)
        report(stderr, NULL, "out of memory");
    else if (results_open(&s.out, settings->out, stderr) && results_spare(&s.out, &path, 1, stderr))
        status = run_table(&s, judges, path);
    pool_close(judges);
    return status;
}
