/* The report on a translation as JSON, all beads in the order of the text. */
#include "base/text.h"
#include "report/fidelity_report.h"
#include "write/value.h"

static void json_number(sj_buffer *to, const char *name, double value)
{
    sj_put_string(to, name);
    sj_put_decimals(to, value, 4);
}

static void json_summary(sj_buffer *to, const sejajar_report *r)
{
    const sejajar_summary *s = &r->summary;

    sj_put_string(to, "{\"from\":\"");
    sj_put_string(to, sj_side_name((int)r->from));
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
    for (int k = 0; k < SJ_FINDING_KINDS; k++) {
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
    sj_put_string(to, sj_side_name((int)f->side));
    sj_put_string(to, "\",\"words\":");
    sj_put_text(to, SJ_JSON, sj_report_words(r, bead, (int)f->side, f->begin, f->end));
    sj_put_string(to, ",\"bytes\":[");
    sj_put_count(to, f->begin);
    sj_put_byte(to, ',');
    sj_put_count(to, f->end);
    sj_put_byte(to, ']');
    if (f->other_end > f->other_begin) {
        sj_put_string(to, ",\"against\":");
        sj_put_text(to, SJ_JSON,
                    sj_report_words(r, bead, 1 - (int)f->side, f->other_begin, f->other_end));
    }
    json_number(to, ",\"weight\":", f->weight);
    sj_put_string(to, ",\"evidence\":");
    sj_put_text(to, SJ_JSON, sj_text_of(f->evidence));
    sj_put_byte(to, '}');
}

static void json_side(sj_buffer *to, const sejajar_report *r, size_t bead, int side)
{
    const sejajar_bead *b = &r->alignment->beads[bead];
    uint32_t first = sj_bead_first(b, side), count = sj_bead_count(b, side);

    sj_put_string(to, ",\"");
    sj_put_string(to, sj_side_name(side));
    sj_put_string(to, "_index\":[");
    for (uint32_t k = 0; k < count; k++) {
        sj_put_string(to, k ? "," : "");
        sj_put_count(to, (uint64_t)first + k);
    }
    sj_put_string(to, "],\"");
    sj_put_string(to, sj_side_name(side));
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
