/* The report on a translation: as text, as JSON, and which writer makes what. */
#include "report/fidelity_report.h"

#include <math.h>
#include <string.h>

#include "base/error.h"
#include "write/value.h"

enum { USUAL_WORST = 20, KINDS = SEJAJAR_FINDING_PUNCTUATION + 1 };
static const char *const side_names[2] = {"id", "en"};

void sj_put_share(sj_buffer *to, double share, unsigned decimals)
{
    uint64_t scale = 1, value;

    for (unsigned k = 0; k < decimals; k++)
        scale *= 10;
    value = (uint64_t)llround(fmax(share, 0) * (double)scale);
    sj_put_count(to, value / scale);
    if (decimals == 0)
        return;
    sj_put_byte(to, '.');
    for (scale /= 10; scale > 0; scale /= 10)
        sj_put_byte(to, (char)('0' + value / scale % 10));
}

static sejajar_text words_of(const sejajar_report *r, size_t bead, int side, size_t begin,
                             size_t end)
{
    return (sejajar_text){sj_report_text(r, bead, side).bytes + begin, end - begin};
}

/* ---- Text ------------------------------------------------------------------ */

static void put_counted(sj_buffer *to, size_t count, const char *one, const char *more)
{
    sj_put_count(to, count);
    sj_put_string(to, count == 1 ? one : more);
}

static void text_summary(sj_buffer *to, const sejajar_summary *s)
{
    const char *before = "errors: ";

    sj_put_string(to, "fidelity: ");
    sj_put_share(to, s->fidelity, 3);
    sj_put_string(to, " (95 %: ");
    sj_put_share(to, s->low, 3);
    sj_put_string(to, " to ");
    sj_put_share(to, s->high, 3);
    sj_put_string(to, ")\npairs: ");
    sj_put_count(to, s->beads);
    sj_put_string(to, "; ");
    put_counted(to, s->omitted, " sentence", " sentences");
    sj_put_string(to, " of the source left out, ");
    put_counted(to, s->added, " sentence", " sentences");
    sj_put_string(to, " added\nsource covered: ");
    sj_put_share(to, 100 * s->source_covered, 0);
    sj_put_string(to, " %, translation with a source: ");
    sj_put_share(to, 100 * s->translation_covered, 0);
    sj_put_string(to, " %\n");
    for (int k = 0; k < KINDS; k++) {
        if (s->findings[k] == 0)
            continue;
        sj_put_string(to, before);
        sj_put_string(to, sejajar_finding_name((sejajar_finding_kind)k));
        sj_put_byte(to, ' ');
        sj_put_count(to, s->findings[k]);
        before = ", ";
    }
    sj_put_string(to, before[0] == ',' ? "\n" : "errors: none found\n");
}

static void put_quoted(sj_buffer *to, sejajar_text words)
{
    sj_put_byte(to, '"');
    sj_put_text(to, SJ_PLAIN, words);
    sj_put_byte(to, '"');
}

static void text_finding(sj_buffer *to, const sejajar_report *r, size_t bead,
                         const sejajar_finding *f)
{
    sj_put_string(to, "  ");
    sj_put_string(to, sejajar_finding_name(f->kind));
    sj_put_string(to, ": ");
    sj_put_string(to, side_names[f->side]);
    sj_put_byte(to, ' ');
    put_quoted(to, words_of(r, bead, (int)f->side, f->begin, f->end));
    if (f->other_end > f->other_begin) {
        sj_put_string(to, " against ");
        put_quoted(to, words_of(r, bead, 1 - (int)f->side, f->other_begin, f->other_end));
    }
    sj_put_string(to, "; ");
    sj_put_string(to, f->evidence);
    sj_put_byte(to, '\n');
}

/* "id 4: …", sentences counted from 1 */
static void text_side(sj_buffer *to, const sejajar_report *r, size_t bead, int side)
{
    const sejajar_bead *b = &r->alignment->beads[bead];
    uint32_t first = sj_bead_first(b, side), count = sj_bead_count(b, side);

    if (count == 0)
        return;
    sj_put_string(to, "  ");
    sj_put_string(to, side_names[side]);
    sj_put_byte(to, ' ');
    sj_put_count(to, (uint64_t)first + 1);
    if (count > 1) {
        sj_put_byte(to, '-');
        sj_put_count(to, (uint64_t)first + count);
    }
    sj_put_string(to, ": ");
    sj_put_text(to, SJ_PLAIN, sj_report_text(r, bead, side));
    sj_put_byte(to, '\n');
}

static const char *lonely(const sejajar_report *r, size_t bead)
{
    int source = r->from == SEJAJAR_ID ? 0 : 1;

    if (sj_report_count(r, bead, 1 - source) == 0)
        return "left out: this has no translation";
    return sj_report_count(r, bead, source) == 0 ? "added: this has no source" : NULL;
}

static void text_bead(sj_buffer *to, const sejajar_report *r, size_t bead)
{
    const sj_judged_bead *judged = &r->beads[bead];

    sj_put_byte(to, '\n');
    sj_put_share(to, judged->fidelity, 3);
    if (lonely(r, bead)) {
        sj_put_string(to, "  ");
        sj_put_string(to, lonely(r, bead));
    }
    sj_put_byte(to, '\n');
    for (int side = 0; side < 2; side++)
        text_side(to, r, bead, side);
    for (size_t k = 0; k < judged->finding_count; k++)
        text_finding(to, r, bead, &r->findings.at[judged->first_finding + k]);
}

void sj_fidelity_put_text(sj_buffer *to, const sejajar_report *r,
                          const sejajar_report_options *options)
{
    size_t most = options->worst ? options->worst : USUAL_WORST, shown = 0;

    text_summary(to, &r->summary);
    for (size_t k = 0; k < r->alignment->count && shown < most && !to->failed; k++) {
        if (r->beads[r->worst[k]].weight <= 0)
            continue;
        text_bead(to, r, r->worst[k]);
        shown++;
    }
}

/* ---- JSON ------------------------------------------------------------------ */

static void json_number(sj_buffer *to, const char *name, double value)
{
    sj_put_string(to, name);
    sj_put_share(to, value, 4);
}

static void json_summary(sj_buffer *to, const sejajar_report *r)
{
    const sejajar_summary *s = &r->summary;

    sj_put_string(to, "{\"from\":\"");
    sj_put_string(to, side_names[r->from]);
    json_number(to, "\",\"fidelity\":", s->fidelity);
    json_number(to, ",\"interval_95\":[", s->low);
    json_number(to, ",", s->high);
    json_number(to, "],\"source_covered\":", s->source_covered);
    json_number(to, ",\"translation_covered\":", s->translation_covered);
    sj_put_string(to, ",\"pairs\":");
    sj_put_count(to, s->beads);
    sj_put_string(to, ",\"omitted_sentences\":");
    sj_put_count(to, s->omitted);
    sj_put_string(to, ",\"added_sentences\":");
    sj_put_count(to, s->added);
    sj_put_string(to, ",\"errors\":{");
    for (int k = 0; k < KINDS; k++) {
        sj_put_string(to, k ? ",\"" : "\"");
        sj_put_string(to, sejajar_finding_name((sejajar_finding_kind)k));
        sj_put_string(to, "\":");
        sj_put_count(to, s->findings[k]);
    }
    sj_put_string(to, "},\n\"beads\":[");
}

static void json_finding(sj_buffer *to, const sejajar_report *r, size_t bead,
                         const sejajar_finding *f)
{
    sj_put_string(to, "{\"category\":\"");
    sj_put_string(to, sejajar_finding_name(f->kind));
    sj_put_string(to, "\",\"side\":\"");
    sj_put_string(to, side_names[f->side]);
    sj_put_string(to, "\",\"words\":");
    sj_put_text(to, SJ_JSON, words_of(r, bead, (int)f->side, f->begin, f->end));
    sj_put_string(to, ",\"bytes\":[");
    sj_put_count(to, f->begin);
    sj_put_byte(to, ',');
    sj_put_count(to, f->end);
    sj_put_byte(to, ']');
    if (f->other_end > f->other_begin) {
        sj_put_string(to, ",\"against\":");
        sj_put_text(to, SJ_JSON, words_of(r, bead, 1 - (int)f->side, f->other_begin, f->other_end));
    }
    json_number(to, ",\"weight\":", f->weight);
    sj_put_string(to, ",\"evidence\":");
    sj_put_text(to, SJ_JSON, (sejajar_text){f->evidence, strlen(f->evidence)});
    sj_put_byte(to, '}');
}

static void json_side(sj_buffer *to, const sejajar_report *r, size_t bead, int side)
{
    const sejajar_bead *b = &r->alignment->beads[bead];
    uint32_t first = sj_bead_first(b, side), count = sj_bead_count(b, side);

    sj_put_string(to, ",\"");
    sj_put_string(to, side_names[side]);
    sj_put_string(to, "_index\":[");
    for (uint32_t k = 0; k < count; k++) {
        sj_put_string(to, k ? "," : "");
        sj_put_count(to, (uint64_t)first + k);
    }
    sj_put_string(to, "],\"");
    sj_put_string(to, side_names[side]);
    sj_put_string(to, "\":");
    sj_put_text(to, SJ_JSON, sj_report_text(r, bead, side));
}

static void json_bead(sj_buffer *to, const sejajar_report *r, size_t bead)
{
    const sj_judged_bead *judged = &r->beads[bead];
    double probability = r->alignment->beads[bead].probability;

    json_number(to, bead ? ",\n{\"fidelity\":" : "\n{\"fidelity\":", judged->fidelity);
    if (probability >= 0)
        json_number(to, ",\"score\":", probability);
    for (int side = 0; side < 2; side++)
        json_side(to, r, bead, side);
    sj_put_string(to, ",\"findings\":[");
    for (size_t k = 0; k < judged->finding_count; k++) {
        sj_put_string(to, k ? "," : "");
        json_finding(to, r, bead, &r->findings.at[judged->first_finding + k]);
    }
    sj_put_string(to, "]}");
}

void sj_fidelity_put_json(sj_buffer *to, const sejajar_report *r,
                          const sejajar_report_options *options)
{
    (void)options;
    json_summary(to, r);
    for (size_t k = 0; k < r->alignment->count && !to->failed; k++)
        json_bead(to, r, k);
    sj_put_string(to, "\n]}\n");
}

/* ---- The whole ------------------------------------------------------------- */

/* In the order of sejajar_report_format. */
static void (*const writers[])(sj_buffer *, const sejajar_report *,
                               const sejajar_report_options *) = {
    sj_fidelity_put_text,
    sj_fidelity_put_json,
    sj_fidelity_put_page,
};

sejajar_status sejajar_write_report(sejajar_sink sink, void *to, const sejajar_report *report,
                                    sejajar_report_format format,
                                    const sejajar_report_options *options, sejajar_error *err)
{
    static const sejajar_report_options none = {0};
    sj_buffer buffer;

    if ((size_t)format >= sizeof writers / sizeof *writers)
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "no such format of a report");
    sj_buffer_open(&buffer, sink, to);
    writers[format](&buffer, report, options ? options : &none);
    return sj_buffer_close(&buffer, err);
}
