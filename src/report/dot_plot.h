/* The path through two texts as a picture. */
#ifndef SJ_REPORT_DOT_PLOT_H
#define SJ_REPORT_DOT_PLOT_H

#include "write/buffer.h"

/* How sure a bead is, in the few steps that an eye tells apart. */
typedef enum { SJ_GOOD = 0, SJ_FAIR, SJ_DOUBT, SJ_BAD, SJ_ALONE, SJ_LEVELS } sj_level;

sj_level sj_level_of(const sejajar_bead *bead);
/* The class of its elements in pages and pictures. */
const char *sj_level_name(sj_level level);

typedef struct {
    const sejajar_alignment *alignment;
    uint32_t id_count, en_count; /* sentences */
    const char *id_name, *en_name;
    bool alone; /* a file of its own, with colours; else part of a page, which has them */
} sj_dot_plot;

/* An <svg> element. */
void sj_dot_plot_put(sj_buffer *to, const sj_dot_plot *plot);

/* Does every bead begin where the one before ends, and are they all of both texts? */
sejajar_status sj_beads_check(const sejajar_alignment *alignment, const sejajar_sentences *id,
                              const sejajar_sentences *en, sejajar_error *err);

#endif
