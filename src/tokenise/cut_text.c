/* A text as words, cut once for all that look at them. */
#include "tokenise/cut_text.h"

#include <string.h>

#include "base/text.h"
#include "tokenise/vocabulary.h"

void sj_cut_text_make(sj_cut_text *out, sejajar_text text, sejajar_language language)
{
    uint32_t used = 0;
    sj_word word;

    out->text = text = sj_text_given(text);
    out->language = language;
    out->count = 0;
    sj_words_begin(&out->rest, text, language);
    while (out->count < SJ_CUT_WORDS && sj_words_next(&out->rest, &word)) {
        out->word[out->count++] = (sj_cut_word){.begin = word.begin,
                                                .end = word.end,
                                                .hash = sj_form_hash(word.form, word.form_length),
                                                .form = used,
                                                .form_length = (uint8_t)word.form_length,
                                                .kind = (uint8_t)word.kind};
        memcpy(out->forms + used, word.form, word.form_length);
        used += (uint32_t)word.form_length;
        out->forms[used++] = 0;
    }
}
