/* The report on a translation, in its formats. */
#ifndef SJ_REPORT_FIDELITY_REPORT_H
#define SJ_REPORT_FIDELITY_REPORT_H

#include "fidelity/document.h"
#include "write/buffer.h"

/* Two to four decimals, or none behind a per cent; whatever the locale. */
void sj_put_share(sj_buffer *to, double share, unsigned decimals);

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

    return side == 0 ? sj_bead_text(report->sentences[0], b->id_first, b->id_count)
                     : sj_bead_text(report->sentences[1], b->en_first, b->en_count);
}

static inline uint32_t sj_report_count(const sejajar_report *report, size_t bead, int side)
{
    const sejajar_bead *b = &report->alignment->beads[bead];

    return side == 0 ? b->id_count : b->en_count;
}

#endif
