/* A long text is searched in blocks, cut where neighbouring anchors leave no doubt, so
 * that memory is bounded by a block and not by the text. */
#ifndef SJ_ALIGN_BLOCKS_H
#define SJ_ALIGN_BLOCKS_H

#include "align/anchors.h"

typedef SJ_ARRAY(sj_rectangle) sj_block_list;

/* Texts of fewer sentences a side than this are one block, whatever their anchors are. */
enum { SJ_SHORT_BLOCK = 800 };

/* Appends the blocks of two texts to `out`; they cover both from end to end. */
sejajar_status sj_blocks_cut(sj_block_list *out, uint32_t id_count, uint32_t en_count,
                             const sj_anchor *anchors, size_t count, sejajar_error *err);

#endif
