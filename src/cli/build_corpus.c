/* The corpus that is put together of all parts. */
#include "build_corpus.h"

#include <string.h>

#include "parts.h"
#include "report.h"

/* ---- Files -------------------------------------------------------------------- */

bool corpus_open(corpus *c, const build_settings *settings, const char *signature, progress *shown)
{
    const char *out = settings->out;

    *c = (corpus){.settings = settings, .progress = shown};
    if (!out)
        return true;
    parts_remove_leftovers(out);
    if (sejajar_seen_open(&c->seen, NULL) != SEJAJAR_OK) {
        report(stderr, NULL, "out of memory");
        return false;
    }
    return results_open(&c->out, out, stderr) && build_report_open(&c->report, out, signature);
}

bool corpus_finish(corpus *c, const listing *documents)
{
    sejajar_output *outputs[] = {c->report.out.outputs[0], c->report.readable.outputs[0],
                                 c->out.outputs[0]};
    const char *names[] = {c->report.path, c->report.readable_path, c->settings->out};
    sejajar_error err;
    size_t failed = 0;
    bool good;

    build_report_end(&c->report, documents, c->settings->out);
    good = sejajar_outputs_finish(outputs, 3, &failed, &err) == SEJAJAR_OK;
    if (!good)
        report_error(stderr, names[failed], &err);
    return good;
}

void corpus_close(corpus *c)
{
    results_abandon(&c->out);
    build_report_close(&c->report);
    sejajar_seen_free(c->seen);
    c->seen = NULL;
}

/* ---- Rows --------------------------------------------------------------------- */

/* The names of the rules that are broken, between commas, and the end of the line. */
static bool put_flags(results *to, uint32_t broken)
{
    bool good = true;

    for (unsigned k = 0; broken >> k != 0; k++) {
        const char *name = sejajar_rule_name((sejajar_rule)k);

        if (!(broken >> k & 1))
            continue;
        good = good && results_write(to, name, strlen(name)) == 0 &&
               (broken >> k == 1 || results_write(to, ",", 1) == 0);
    }
    return good && results_write(to, "\n", 1) == 0;
}

static void count_rules(pair_counts *counts, uint32_t broken)
{
    for (unsigned k = 0; broken >> k != 0; k++)
        counts->rules[k] += broken >> k & 1;
}

/* What is after all lines of a pair of documents: their names. */
typedef struct {
    char bytes[2 * LONGEST_DOCUMENT_PATH + 4];
    size_t length;
} tail;

static tail tail_of(const listed *pair)
{
    tail t;

    t.length = (size_t)snprintf(t.bytes, sizeof t.bytes, "\t%s\t%s\t", pair->id, pair->en);
    return t;
}

/* Writes the row if no rule takes it. What another rule takes is no pair that came before. */
static corpus_state put_row(corpus *c, const tail *behind, harvested_row *row, pair_counts *counts)
{
    const build_settings *s = c->settings;

    if (!(row->broken & s->drop) &&
        sejajar_seen_add(c->seen, &row->print, s->limits.rules, &row->broken, NULL) != SEJAJAR_OK)
        return CORPUS_NO_MEMORY;
    count_rules(counts, row->broken);
    if (row->broken & s->drop)
        return CORPUS_GOOD;
    counts->kept++;
    return results_write(&c->out, row->line.bytes, row->line.length) == 0 &&
                   results_write(&c->out, behind->bytes, behind->length) == 0 &&
                   put_flags(&c->out, row->broken)
               ? CORPUS_GOOD
               : CORPUS_UNWRITTEN;
}

corpus_state corpus_put(corpus *c, const listed *pair, const char **at, const char *end)
{
    corpus_state state = CORPUS_GOOD;
    const tail behind = tail_of(pair);
    pair_counts counts = {0};
    harvested_row row;
    harvested h;

    if (!harvested_read(&h, at, end))
        return CORPUS_DAMAGED;
    if (h.reason_length > 0) {
        progress_clear(c->progress);
        fprintf(stderr, "sejajar: %.*s\n", (int)h.reason_length, h.reason);
    }
    for (uint64_t k = 0; k < h.rows; k++) {
        if (!harvested_row_read(&row, at, end))
            return CORPUS_DAMAGED;
        if ((state = put_row(c, &behind, &row, &counts)) != CORPUS_GOOD)
            return state;
    }
    build_report_add(&c->report, pair, &h, &counts);
    return CORPUS_GOOD;
}
