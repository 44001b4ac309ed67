/* The report on a translation, in its formats. */
#ifndef SJ_REPORT_FIDELITY_REPORT_H
#define SJ_REPORT_FIDELITY_REPORT_H

#include "base/bead.h"
#include "fidelity/document.h"
#include "write/buffer.h"

enum { SJ_FINDING_KINDS = SEJAJAR_FINDING_PUNCTUATION + 1 };

void sj_fidelity_put_text(sj_buffer *to, const sejajar_report *report,
                          const sejajar_report_options *options);
void sj_fidelity_put_json(sj_buffer *to, const sejajar_report *report,
                          const sejajar_report_options *options);
void sj_fidelity_put_page(sj_buffer *to, const sejajar_report *report,
                          const sejajar_report_options *options);

/* The text of one side of a bead. */
static inline sejajar_text sj_report_text(const sejajar_report *report, size_t bead, int side)
{
    const sejajar_bead *b = &report->alignment->beads[bead];

    return sj_bead_text(report->sentences[side], sj_bead_first(b, side), sj_bead_count(b, side));
}

/* The words [begin, end) of it. */
static inline sejajar_text sj_report_words(const sejajar_report *report, size_t bead, int side,
                                           size_t begin, size_t end)
{
    return (sejajar_text){sj_report_text(report, bead, side).bytes + begin, end - begin};
}

/* How many sentences it has. */
static inline uint32_t sj_report_count(const sejajar_report *report, size_t bead, int side)
{
    return sj_bead_count(&report->alignment->beads[bead], side);
}

#endif
