/* What was found in a pair, as JSON. */
#include <jansson.h>

#include "base/bead.h"
#include "base/error.h"
#include "report/json_out.h"

static json_t *part_of(sejajar_text text, size_t begin, size_t end)
{
    return json_stringn(text.bytes + begin, end - begin);
}

static json_t *describe(const sejajar_finding *f, const sejajar_text text[2])
{
    json_t *json =
        json_pack("{s:s, s:s, s:o*, s:[I, I]}", "category", sejajar_finding_name(f->kind), "side",
                  sj_side_name((int)f->side), "words", part_of(text[f->side], f->begin, f->end),
                  "bytes", (json_int_t)f->begin, (json_int_t)f->end);

    if (json && f->other_end > f->other_begin)
        json_object_set_new(json, "against",
                            part_of(text[1 - f->side], f->other_begin, f->other_end));
    if (json) {
        json_object_set_new(json, "weight", sj_json_rounded(f->weight, 2));
        json_object_set_new(json, "evidence", json_string(f->evidence));
    }
    return json;
}

sejajar_status sejajar_write_judgement(sejajar_sink sink, void *to,
                                       const sejajar_judgement *judgement, sejajar_text id,
                                       sejajar_text en, sejajar_error *err)
{
    sejajar_text text[2] = {id, en};
    json_t *findings = json_array(), *json;
    sejajar_status status;

    for (size_t k = 0; k < judgement->finding_count; k++)
        json_array_append_new(findings, describe(&judgement->findings[k], text));
    json = json_pack("{s:o*, s:o*, s:o*, s:o}", "fidelity", sj_json_rounded(judgement->fidelity, 6),
                     "id_covered", sj_json_rounded(judgement->covered[0], 4), "en_covered",
                     sj_json_rounded(judgement->covered[1], 4), "findings", findings);
    if (!json || json_array_size(json_object_get(json, "findings")) != judgement->finding_count)
        status = sj_fail_memory(err);
    else
        status = sj_json_write(sink, to, json, true, err);
    json_decref(json);
    return status;
}
