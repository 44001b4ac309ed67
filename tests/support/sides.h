/* Two texts, one sentence a line, with their words. */
#ifndef SUPPORT_SIDES_H
#define SUPPORT_SIDES_H

#include "support/check.h"
#include "tokenise/tokens.h"

static inline void open_sides(sejajar_sentences *sentences[2], sj_tokens side[2], const char *id,
                              const char *en)
{
    sentences[0] = lines_of(id);
    sentences[1] = lines_of(en);
    for (int s = 0; s < 2; s++)
        assert_int_equal(sj_tokenise(&side[s], sentences[s], (sejajar_language)s, NULL),
                         SEJAJAR_OK);
}

static inline void close_sides(sejajar_sentences *sentences[2], sj_tokens side[2])
{
    for (int s = 0; s < 2; s++) {
        sj_tokens_free(&side[s]);
        sejajar_sentences_free(sentences[s]);
    }
}

#endif
