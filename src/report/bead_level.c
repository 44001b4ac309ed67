/* How sure a bead is, in the few steps that an eye tells apart. */
#include "report/bead_level.h"

#include "base/bead.h"

/* In the order of sj_level, with the lowest probability of each. As in assets/beads.js. */
static const struct {
    const char *name;
    double least;
} levels[SJ_LEVELS] = {
    {"good", 0.95}, {"fair", 0.8}, {"doubt", 0.5}, {"bad", 0}, {"alone", 0},
};

sj_level sj_level_of(const sejajar_bead *bead)
{
    int level = SJ_GOOD;

    if (!sj_bead_is_matched(bead))
        return SJ_ALONE;
    while (level < SJ_BAD && !(bead->probability >= levels[level].least))
        level++;
    return (sj_level)level;
}

const char *sj_level_name(sj_level level)
{
    return levels[level].name;
}
