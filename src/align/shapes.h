/* The shapes a matched bead may have, in the order in which ties are decided. */
#ifndef SJ_ALIGN_SHAPES_H
#define SJ_ALIGN_SHAPES_H

#include <stdint.h>

enum { SJ_SHAPE_COUNT = 12, SJ_SHAPE_SIDE = 4 }; /* the longest side of a bead */

typedef struct {
    unsigned char id, en; /* sentences */
} sj_shape;

static const sj_shape sj_shapes[SJ_SHAPE_COUNT] = {
    {1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}, {2, 3}, {3, 2}, {1, 4}, {4, 1}, {3, 3}, {4, 2},
};

/* The number of the shape with this many sentences, -1 if there is none. */
static inline int sj_shape_number(uint32_t id, uint32_t en)
{
    for (int s = 0; s < SJ_SHAPE_COUNT; s++)
        if (sj_shapes[s].id == id && sj_shapes[s].en == en)
            return s;
    return -1;
}

#endif
