/* A model: its lexicon, mapped into memory, its parameters, and what speaks for fidelity. */
#ifndef SJ_MODEL_MODEL_H
#define SJ_MODEL_MODEL_H

#include "model/evidence.h"
#include "model/lexicon.h"
#include "model/neighbours.h"
#include "model/parameters.h"

struct sejajar_model {
    sj_lexicon lexicon;
    sj_parameters parameters;
    sj_evidence_weights evidence; /* not known: the model cannot judge translations */
    sj_neighbours neighbours;     /* comes with it */
    void *neighbour_map;
    size_t neighbour_size;
    void *map; /* lexicon.bin; NULL in a model without lexicon */
    size_t map_size;
};

#endif
