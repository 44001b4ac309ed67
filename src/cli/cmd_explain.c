/* sejajar explain: why this bead, part by part. */
#include <errno.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "job.h"
#include "json_text.h"
#include "options.h"
#include "report.h"
#include "rows.h"

/* Consecutive sentences, as the user numbers them. */
typedef struct {
    bool given;
    uint32_t first, count;
} range;

typedef struct {
    workshop shop;
    range bead, id, en;
    int format; /* 0 text, 1 json */
    aids named;
    bool signature;
} settings;

/* ---- Options --------------------------------------------------------- */

static bool take_number(uint32_t *out, const char **at)
{
    char *end;
    unsigned long number;

    if (**at < '0' || **at > '9')
        return false;
    errno = 0;
    number = strtoul(*at, &end, 10);
    *out = (uint32_t)number;
    *at = end;
    return errno == 0 && number < UINT32_MAX;
}

/* 3 or 3,4,5 or 3-5 */
static bool take_range(range *r, const char *value)
{
    uint32_t number;

    *r = (range){.given = true, .count = 1};
    if (!take_number(&r->first, &value))
        return false;
    if (*value == '-') {
        value++;
        if (!take_number(&number, &value) || number < r->first)
            return false;
        r->count = number - r->first + 1;
    }
    while (*value == ',') {
        value++;
        if (!take_number(&number, &value) || number != r->first + r->count)
            return false;
        r->count++;
    }
    return !*value;
}

static bool take_bead(void *to, const char *value, const char **suggestion)
{
    (void)suggestion;
    return take_range(&((settings *)to)->bead, value) && ((settings *)to)->bead.count == 1;
}

static bool take_id(void *to, const char *value, const char **suggestion)
{
    (void)suggestion;
    return take_range(&((settings *)to)->id, value);
}

static bool take_en(void *to, const char *value, const char **suggestion)
{
    (void)suggestion;
    return take_range(&((settings *)to)->en, value);
}

static const char *const formats[] = {"text", "json", NULL};

static const option options[] = {
    ROW_CALL("Which bead", 'b', "bead", "N", "the bead's line in align --format beads, from 0",
             take_bead),
    ROW_CALL(NULL, 0, "id-sentence", "N[,N...]", "the bead with this Indonesian sentence, from 0",
             take_id),
    ROW_CALL(NULL, 0, "en-sentence", "N[,N...]",
             "the bead with this English one; with both options, a bead of just these sentences",
             take_en),
    ROW_SEGMENTED("Input", shop.how),
    ROW_NEWLINES(shop.how),
    ROW_QUOTES(shop.how),
    ROW_UNIT(shop.how),
    ROW_ENCODING(NULL, shop.how),
    ROW_ID_ABBREVIATIONS(named.id_abbreviations),
    ROW_EN_ABBREVIATIONS(named.en_abbreviations),
    ROW_TEXT("Matching", 0, "model", "DIR|none", "as for align", named.model),
    ROW_LEXICON(named.lexicon),
    ROW_ADAPT(shop.align.adapt),
    ROW_CHOICE("Output", 'f', "format", "text|json", "lines to read, or one object", format,
               formats),
    ROW_SIGNATURE(NULL, signature),
    {0},
};

/* ---- Finding the bead ------------------------------------------------- */

static bool covers(uint32_t first, uint32_t count, const range *wanted)
{
    return !wanted->given || (wanted->first >= first && wanted->first - first < count);
}

/* Of a bead that the user made up: known only if it is one of the alignment's. */
static double probability_of(const sejajar_alignment *all, const range *id, const range *en)
{
    for (size_t k = 0; k < all->count; k++) {
        const sejajar_bead *bead = &all->beads[k];
        if (bead->id_first == id->first && bead->id_count == id->count &&
            bead->en_first == en->first && bead->en_count == en->count)
            return bead->probability;
    }
    return SEJAJAR_PROBABILITY_UNKNOWN;
}

/* The alignment's own bead, or what the user put together. */
static bool find_bead(const settings *s, const aligned *a, sejajar_bead *bead)
{
    const sejajar_alignment *all = a->alignment;

    if (s->bead.given) {
        if (s->bead.first >= all->count)
            return false;
        *bead = all->beads[s->bead.first];
        return true;
    }
    if (s->id.given && s->en.given) {
        *bead = (sejajar_bead){.id_first = s->id.first,
                               .id_count = s->id.count,
                               .en_first = s->en.first,
                               .en_count = s->en.count,
                               .probability = probability_of(all, &s->id, &s->en)};
        return (uint64_t)s->id.first + s->id.count <= a->id.sentences->count &&
               (uint64_t)s->en.first + s->en.count <= a->en.sentences->count;
    }
    for (size_t k = 0; k < all->count; k++) {
        *bead = all->beads[k];
        if (covers(bead->id_first, bead->id_count, &s->id) &&
            covers(bead->en_first, bead->en_count, &s->en))
            return true;
    }
    return false;
}

/* ---- Printing -------------------------------------------------------- */

static int to_stream(void *to, const char *bytes, size_t length)
{
    return fwrite(bytes, 1, length, to) == length ? 0 : -1;
}

/* Everything `explain` has to say, as a string to be freed; NULL after a message. */
static char *explain(const settings *s, const aligned *a, const sejajar_bead *bead)
{
    char *json = NULL;
    size_t length;
    FILE *stream = open_memstream(&json, &length);
    sejajar_status status = SEJAJAR_ERROR_MEMORY;
    sejajar_error err = {.status = SEJAJAR_ERROR_MEMORY, .message = "out of memory"};

    if (stream) {
        status = sejajar_explain(to_stream, stream, s->shop.model, a->id.sentences, a->en.sentences,
                                 bead, &s->shop.align, &err);
        if (fclose(stream) != 0)
            status = SEJAJAR_ERROR_MEMORY;
    }
    if (status == SEJAJAR_OK)
        return json;
    report_error(stderr, NULL, &err);
    free(json);
    return NULL;
}

static void print_sentences(const char *name, const sejajar_sentences *sentences, uint32_t first,
                            uint32_t count)
{
    for (uint32_t k = first; k < first + count; k++) {
        sejajar_sentences one = {.text = sentences->text, .at = &sentences->at[k], .count = 1};

        printf("%s %" PRIu32 ": ", name, k);
        if (sejajar_write_sentences(to_stream, stdout, &one, SEJAJAR_SENTENCES_TEXT, NULL) != 0)
            return; /* main() sees that and says so */
    }
}

static int explain_bead(const settings *s, const aligned *a)
{
    sejajar_bead bead;
    char *json;

    if (!find_bead(s, a, &bead)) {
        report(stderr, NULL, "there is no such bead: %zu beads, %zu and %zu sentences, from 0",
               a->alignment->count, a->id.sentences->count, a->en.sentences->count);
        return STATUS_FAILED;
    }
    json = explain(s, a, &bead);
    if (!json)
        return STATUS_FAILED;
    if (s->format == 1) {
        printf("%s%s", json, strchr(json, '\n') ? "" : "\n");
    } else {
        print_sentences("id", a->id.sentences, bead.id_first, bead.id_count);
        print_sentences("en", a->en.sentences, bead.en_first, bead.en_count);
        json_print_text(stdout, json);
    }
    free(json);
    return STATUS_DONE;
}

static int work(settings *s, const operands *files)
{
    workshop *shop = &s->shop;
    aligned a;
    int status;

    if (!workshop_open(shop, &s->named))
        return STATUS_FAILED;
    if (s->signature)
        workshop_sign(shop);
    if (!aligned_open(&a, shop, files->at[0], files->at[1], stderr))
        return STATUS_FAILED;
    status = explain_bead(s, &a);
    aligned_close(&a);
    return status;
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {0};
    operands files;
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    if (files.count != 2)
        return usage_error(self, "it takes two files, Indonesian and English; %d named",
                           files.count);
    if (aids_repeat_standard_input(self, &files, &s.named, NULL))
        return STATUS_USAGE;
    if (s.bead.given == (s.id.given || s.en.given))
        return usage_error(self, "say which bead: --bead N, or --id-sentence, --en-sentence");
    if (splits_segmented(self, &s.shop.how, s.named.id_abbreviations || s.named.en_abbreviations))
        return STATUS_USAGE;
    status = work(&s, &files);
    workshop_close(&s.shop);
    return status;
}

const command command_explain = {
    .name = "explain",
    .summary = "Say why a bead is one, part by part",
    .operands = "--bead N [OPTIONS] ID EN\n--id-sentence N --en-sentence N [OPTIONS] ID EN",
    .text = "ID and EN are read as by align. Numbers are natural logarithms of probabilities.\n",
    .options = options,
    .examples = "sejajar explain --bead 12 artikel.txt article.txt\n"
                "sejajar explain --segmented --id-sentence 3 --en-sentence 3,4 id.txt en.txt",
    .run = run,
};
