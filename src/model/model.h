/* A model: its lexicon, mapped into memory, its parameters, and the evidence of fidelity. */
#ifndef SJ_MODEL_MODEL_H
#define SJ_MODEL_MODEL_H

#include "model/evidence.h"
#include "model/lexicon.h"
#include "model/neighbours.h"
#include "model/parameters.h"

struct sejajar_model {
    sj_lexicon lexicon;
    sj_parameters parameters;
    sj_evidence_weights evidence; /* if not `known`, the model cannot judge translations */
    sj_neighbours neighbours;
    void *neighbour_map; /* neighbours.bin; NULL: the model has none */
    size_t neighbour_size;
    void *map; /* lexicon.bin; NULL: the model has none */
    size_t map_size;
};

#endif
