/* What a glossary says of the words of two texts. */
#ifndef SJ_SCORE_GLOSSARY_LINKS_H
#define SJ_SCORE_GLOSSARY_LINKS_H

#include "base/array.h"
#include "tokenise/glossary.h"
#include "tokenise/tokens.h"

/* Types of both sides that an entry has. */
typedef struct {
    uint32_t id, en;
    float weight;
    bool phrase; /* that both words are in, with others */
} sj_glossary_match;

typedef SJ_ARRAY(sj_glossary_match) sj_glossary_matches;

/* All of them, by rising Indonesian type. False: no memory; `out` is to be freed in any case. */
bool sj_glossary_match_types(sj_glossary_matches *out, const sejajar_glossary *glossary,
                             const sj_tokens *const sides[2]);

#endif
