/* What a corpus was made of. */
#include "build_report.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "parts.h"
#include "report.h"
#include "say.h"

enum { LEAST_LOST = 5 }; /* pairs of sentences: of fewer, to lose most is nothing */

/* Without a name for a compressed table, and for a table. */
static char *path_beside(const char *path, const char *ending)
{
    static const char *const endings[] = {".gz", ".zst", ".tsv"};
    size_t length = strlen(path);
    char *out = malloc(length + strlen(ending) + 1);

    for (size_t k = 0; k < sizeof endings / sizeof *endings; k++) {
        size_t tail = strlen(endings[k]);

        if (length > tail && path[length - tail - 1] != '/' &&
            memcmp(path + length - tail, endings[k], tail) == 0)
            length -= tail;
    }
    if (out)
        sprintf(out, "%.*s%s", (int)length, path, ending);
    return out;
}

/* What goes wrong the output remembers until it is closed. */
static void put(build_report *r, const char *text)
{
    (void)!results_write(&r->out, text, strlen(text));
}

static sejajar_field text_field(const char *name, const char *text)
{
    return (sejajar_field){
        .name = name, .kind = text ? SEJAJAR_FIELD_TEXT : SEJAJAR_FIELD_NONE, .text = text};
}

static sejajar_field count_field(const char *name, uint64_t count)
{
    return (sejajar_field){.name = name, .kind = SEJAJAR_FIELD_COUNT, .count = count};
}

static sejajar_field share_field(const char *name, double share)
{
    return (sejajar_field){
        .name = name, .kind = share < 0 ? SEJAJAR_FIELD_NONE : SEJAJAR_FIELD_SCORE, .score = share};
}

bool build_report_open(build_report *r, const char *corpus, const char *signature)
{
    sejajar_field made = text_field("made by", signature);

    *r = (build_report){.path = path_beside(corpus, ".report.json"),
                        .readable_path = path_beside(corpus, ".report.txt")};
    r->look = open_memstream(&r->lines, &r->lines_length);
    if (!r->path || !r->readable_path || !r->look) {
        report(stderr, NULL, "out of memory");
        return false;
    }
    parts_remove_leftovers(r->path);
    parts_remove_leftovers(r->readable_path);
    if (!results_open(&r->out, r->path, stderr) ||
        !results_open(&r->readable, r->readable_path, stderr))
        return false;
    put(r, "{\"signature\":\n");
    (void)!sejajar_write_row(results_write, &r->out, &made, 1, true, NULL);
    put(r, ",\"documents\":[\n");
    return true;
}

static void put_row(build_report *r, const sejajar_field *fields, size_t count)
{
    if (r->begun)
        put(r, ",");
    r->begun = true;
    (void)!sejajar_write_row(results_write, &r->out, fields, count, true, NULL);
}

void build_report_close(build_report *r)
{
    results_abandon(&r->out);
    results_abandon(&r->readable);
    free(r->path);
    free(r->readable_path);
    if (r->look)
        fclose(r->look);
    free(r->lines);
    r->path = r->readable_path = r->lines = NULL;
    r->look = NULL;
}

/* ---- For human eyes --------------------------------------------------------- */

/* A document that needs a look, or both of a pair, and why. */
static void put_look(build_report *r, const char *id, const char *en, const char *why)
{
    if (!r->look || ++r->look_count > MOST_LOOKED_AT)
        return;
    say(r->look, "  %s%s%s: %s", id ? id : "", id && en ? ", " : "", en ? en : "", why);
    fputc('\n', r->look);
}

/* Of these pairs of sentences few are in the corpus, though the documents were aligned. */
static void look_for_losses(build_report *r, const listed *pair, const harvested *h,
                            const pair_counts *counts)
{
    char why[128];

    if (h->rows < LEAST_LOST || 2 * counts->kept >= h->rows)
        return;
    snprintf(why, sizeof why, "%" PRIu64 " of %" PRIu64 " pairs were kept", counts->kept, h->rows);
    put_look(r, pair->id, pair->en, why);
}

static void put_readable(build_report *r, const char *corpus)
{
    char *text = NULL;
    size_t length;
    FILE *to = open_memstream(&text, &length);

    if (!to)
        return;
    say_text(to, corpus);
    fputs("\n\n", to);
    build_report_print(r, to);
    fflush(r->look);
    if (r->look_count > 0)
        fprintf(to, "\nDocuments that need a look:\n%s", r->lines);
    if (r->look_count > MOST_LOOKED_AT)
        fprintf(to, "  and %zu more: %s has all documents\n", r->look_count - MOST_LOOKED_AT,
                r->path);
    if (fclose(to) == 0)
        (void)!results_write(&r->readable, text, length);
    free(text);
}

/* ---- Documents --------------------------------------------------------------- */

static const char *became(const harvested *h, uint64_t kept)
{
    if (h->reason_length > 0)
        return "failed";
    return kept > 0 ? "used" : h->rows > 0 ? "nothing left" : "no pairs";
}

/* Documents that belong together have most of their sentences in pairs, others hardly any. */
static const uint64_t suspicious_share = 2000;

/* Behind `fields` a count for each rule that a pair breaks, or for each. */
static size_t add_rules(sejajar_field *fields, size_t count, const uint64_t *rules, bool all)
{
    for (int k = 0; k < SEJAJAR_RULES; k++) {
        if (all || rules[k] > 0)
            fields[count++] = count_field(sejajar_rule_name((sejajar_rule)k), rules[k]);
    }
    return count;
}

static void put_pair(build_report *r, const listed *pair, const harvested *h,
                     const pair_counts *counts, const char *reason)
{
    sejajar_field fields[11 + SEJAJAR_RULES] = {
        text_field("id", pair->id),
        text_field("en", pair->en),
        text_field("fate", became(h, counts->kept)),
        text_field("reason", reason),
        share_field("match", pair->score),
        share_field("aligned", (double)h->share / 1e4),
        count_field("id_sentences", h->id_sentences),
        count_field("en_sentences", h->en_sentences),
        count_field("beads", h->beads),
        count_field("pairs", h->rows),
        count_field("kept", counts->kept),
    };

    put_row(r, fields, add_rules(fields, 11, counts->rules, false));
}

void build_report_add(build_report *r, const listed *pair, const harvested *h,
                      const pair_counts *counts)
{
    char *reason = strndup(h->reason, h->reason_length);
    const char *said = reason && *reason ? reason : NULL;

    if (!said && h->share < suspicious_share)
        said = "few of the sentences have a likely partner: do the two belong together?";
    if (said)
        put_look(r, pair->id, pair->en, said);
    else
        look_for_losses(r, pair, h, counts);
    if (r->out.count)
        put_pair(r, pair, h, counts, said);
    r->documents++;
    r->failed += h->reason_length > 0;
    r->sentences[0] += h->id_sentences;
    r->sentences[1] += h->en_sentences;
    r->pairs += h->rows;
    r->kept += counts->kept;
    for (int k = 0; k < SEJAJAR_RULES; k++)
        r->rules[k] += counts->rules[k];
    free(reason);
}

void build_report_end(build_report *r, const listing *documents, const char *corpus)
{
    r->alone = documents->alone_count;
    for (size_t k = 0; k < documents->alone_count; k++) {
        const listed *one = &documents->alone[k];
        sejajar_field fields[] = {text_field("id", one->id), text_field("en", one->en),
                                  text_field("fate", one->fate ? one->fate : "no partner"),
                                  text_field("reason", one->reason)};

        r->unreadable += one->unreadable;
        if (one->reason)
            put_look(r, one->id, one->en, one->reason);
        put_row(r, fields, sizeof fields / sizeof *fields);
    }
    sejajar_field counts[7 + SEJAJAR_RULES] = {
        count_field("document_pairs", r->documents),
        count_field("failed", r->failed),
        count_field("documents_alone", r->alone),
        count_field("id_sentences", r->sentences[0]),
        count_field("en_sentences", r->sentences[1]),
        count_field("pairs", r->pairs),
        count_field("kept", r->kept),
    };
    put(r, "],\"total\":\n");
    (void)!sejajar_write_row(results_write, &r->out, counts, add_rules(counts, 7, r->rules, true),
                             true, NULL);
    put(r, "}\n");
    put_readable(r, corpus);
}

void build_report_print(const build_report *r, FILE *to)
{
    fprintf(to, "%zu pair%s of documents", r->documents, r->documents == 1 ? "" : "s");
    if (r->failed)
        fprintf(to, " (%zu failed)", r->failed);
    fprintf(to, ", %zu document%s without a partner\n", r->alone, r->alone == 1 ? "" : "s");
    fprintf(to, "%" PRIu64 " Indonesian and %" PRIu64 " English sentences, %" PRIu64 " pair%s\n",
            r->sentences[0], r->sentences[1], r->pairs, r->pairs == 1 ? "" : "s");
    for (int k = 0; k < SEJAJAR_RULES; k++) {
        if (r->rules[k] > 0)
            fprintf(to, "  %-14s %12" PRIu64 "\n", sejajar_rule_name((sejajar_rule)k), r->rules[k]);
    }
    fprintf(to, "  %-14s %12" PRIu64 "\n", "kept", r->kept);
}
