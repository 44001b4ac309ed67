/* Files of beads: [0,1]:[2]:0.98, one a line. */
#ifndef SJ_EVALUATE_BEADS_FILE_H
#define SJ_EVALUATE_BEADS_FILE_H

#include "base/array.h"
#include "sejajar.h"

/* numbers.at[id, en) are the Indonesian sentence numbers of a bead as the file lists
 * them, numbers.at[en, end) the English ones. People number by hand: neither order
 * nor gaps nor repetitions are ruled out. */
typedef struct {
    size_t id, en, end;
    uint64_t line; /* of the file, from 1 */
} sj_listed_bead;

typedef struct {
    SJ_ARRAY(uint32_t) numbers;
    SJ_ARRAY(sj_listed_bead) beads;
} sj_beads_file;

/* `out` has to be zero at first, and to be released after an error too. */
sejajar_status sj_beads_file_parse(sj_beads_file *out, sejajar_text text, sejajar_error *err);
void sj_beads_file_release(sj_beads_file *file);

static inline bool sj_listed_bead_is_null(const sj_listed_bead *bead)
{
    return bead->id == bead->en || bead->en == bead->end;
}

#endif
