/* How sure a bead is, in the few steps that an eye tells apart. */
#ifndef SJ_REPORT_BEAD_LEVEL_H
#define SJ_REPORT_BEAD_LEVEL_H

#include "sejajar.h"

typedef enum { SJ_GOOD = 0, SJ_FAIR, SJ_DOUBT, SJ_BAD, SJ_ALONE, SJ_LEVELS } sj_level;

sj_level sj_level_of(const sejajar_bead *bead);
/* The class of its elements in pages and pictures. */
const char *sj_level_name(sj_level level);

#endif
