/* What a corpus was made of. */
#include "build_report.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* Without a name for a compressed table, and for a table. */
char *build_report_path(const char *path)
{
    static const char *const endings[] = {".gz", ".zst", ".tsv"};
    size_t length = strlen(path);
    char *out = malloc(length + sizeof ".report.json");

    for (size_t k = 0; k < sizeof endings / sizeof *endings; k++) {
        size_t tail = strlen(endings[k]);

        if (length > tail && path[length - tail - 1] != '/' &&
            memcmp(path + length - tail, endings[k], tail) == 0)
            length -= tail;
    }
    if (out)
        sprintf(out, "%.*s.report.json", (int)length, path);
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

bool build_report_open(build_report *r, const char *path, const char *signature)
{
    sejajar_field made = text_field("made by", signature);

    *r = (build_report){.begun = false};
    if (!results_open(&r->out, path, stderr))
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

void build_report_end(build_report *r, const listing *documents)
{
    r->alone = documents->alone_count;
    for (size_t k = 0; k < documents->alone_count; k++) {
        const listed *one = &documents->alone[k];
        sejajar_field fields[] = {text_field("id", one->id), text_field("en", one->en),
                                  text_field("fate", one->fate ? one->fate : "no partner"),
                                  text_field("reason", one->reason)};

        r->unreadable += one->unreadable;
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
}

void build_report_print(const build_report *r, FILE *to)
{
    fprintf(to, "%zu pairs of documents", r->documents);
    if (r->failed)
        fprintf(to, " (%zu failed)", r->failed);
    fprintf(to, ", %zu documents without a partner\n", r->alone);
    fprintf(to, "%" PRIu64 " Indonesian and %" PRIu64 " English sentences, %" PRIu64 " pairs\n",
            r->sentences[0], r->sentences[1], r->pairs);
    for (int k = 0; k < SEJAJAR_RULES; k++) {
        if (r->rules[k] > 0)
            fprintf(to, "  %-14s %12" PRIu64 "\n", sejajar_rule_name((sejajar_rule)k), r->rules[k]);
    }
    fprintf(to, "  %-14s %12" PRIu64 "\n", "kept", r->kept);
}
