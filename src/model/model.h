/* A model: its lexicon, mapped into memory, and its parameters. */
#ifndef SJ_MODEL_MODEL_H
#define SJ_MODEL_MODEL_H

#include "model/lexicon.h"
#include "model/parameters.h"

struct sejajar_model {
    sj_lexicon lexicon;
    sj_parameters parameters;
    void *map; /* lexicon.bin; NULL in a model without lexicon */
    size_t map_size;
};

#endif
