/* The path through two texts as a picture. */
#ifndef SJ_REPORT_DOT_PLOT_H
#define SJ_REPORT_DOT_PLOT_H

#include "write/buffer.h"

typedef struct {
    const sejajar_alignment *alignment;
    uint32_t id_count, en_count; /* sentences */
    const char *id_name, *en_name;
    bool alone; /* a file of its own, with colours; else part of a page, which has them */
} sj_dot_plot;

/* An <svg> element. */
void sj_dot_plot_put(sj_buffer *to, const sj_dot_plot *plot);

#endif
