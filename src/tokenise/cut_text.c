/* A text as words, cut once for all that look at them. */
#include "tokenise/cut_text.h"

#include <string.h>

#include "base/text.h"

void sj_cut_text_make(sj_cut_text *out, sejajar_text text, sejajar_language language)
{
    uint32_t used = 0, count = 0;
    sj_word word;

    out->text = text = sj_text_given(text);
    out->language = language;
    out->types = out->own_types;
    out->forms = out->own_forms;
    out->is_lent = false;
    sj_words_begin(&out->rest, text, language);
    while (count < SJ_CUT_WORDS && sj_words_next(&out->rest, &word)) {
        out->word[count] = (sj_cut_word){word.begin, word.end, count};
        out->own_types[count++] = (sj_type){.hash = sj_form_hash(word.form, word.form_length),
                                            .form = used,
                                            .form_length = (uint8_t)word.form_length,
                                            .kind = (uint8_t)word.kind};
        memcpy(out->own_forms + used, word.form, word.form_length);
        used += (uint32_t)word.form_length;
        out->own_forms[used++] = 0;
    }
    out->count = count;
}
