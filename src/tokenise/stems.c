/* Stems: the form under which the words of one family share what is known of them. */
#include "tokenise/stems.h"

#include <libstemmer.h>
#include <string.h>

sj_stemmer *sj_stemmer_open(sejajar_language language)
{
    return sb_stemmer_new(language == SEJAJAR_ID ? "indonesian" : "english", "UTF_8");
}

void sj_stemmer_close(sj_stemmer *stemmer)
{
    if (stemmer)
        sb_stemmer_delete(stemmer);
}

size_t sj_stem(sj_stemmer *stemmer, char stem[SJ_FORM_MAX + 1], const char *form, size_t length)
{
    const sb_symbol *out = sb_stemmer_stem(stemmer, (const sb_symbol *)form, (int)length);
    size_t n = out ? (size_t)sb_stemmer_length(stemmer) : 0;

    if (n == 0 || n > SJ_FORM_MAX) { /* no memory, or nothing left: the word itself */
        n = length;
        out = (const sb_symbol *)form;
    }
    memcpy(stem, out, n);
    stem[n] = 0;
    return n;
}
