/* Stems: the form under which the words of one family share what is known of them. */
#include "tokenise/stems.h"

#include <libstemmer.h>
#include <string.h>

#include "base/letters.h"
#include "base/memory.h"
#include "tokenise/variants.h"

struct sj_stemmer {
    struct sb_stemmer *snowball;
    sejajar_language language;
};

sj_stemmer *sj_stemmer_open(sejajar_language language)
{
    sj_stemmer *stemmer = sj_alloc(1, sizeof *stemmer);

    if (!stemmer)
        return NULL;
    *stemmer = (sj_stemmer){
        .snowball = sb_stemmer_new(language == SEJAJAR_ID ? "indonesian" : "english", "UTF_8"),
        .language = language,
    };
    if (!stemmer->snowball) {
        sj_free(stemmer);
        return NULL;
    }
    return stemmer;
}

void sj_stemmer_close(sj_stemmer *stemmer)
{
    if (!stemmer)
        return;
    sb_stemmer_delete(stemmer->snowball);
    sj_free(stemmer);
}

/* anak2, hati2nya: 2 is short for a word said twice, and one of the two is enough. */
static size_t drop_two(char *form, size_t length)
{
    const char *end = form + length;
    size_t letters = sj_small_letters(form, end);

    if (letters < 3 || letters == length || form[letters] != '2' ||
        letters + 1 + sj_small_letters(form + letters + 1, end) < length)
        return length;
    memmove(form + letters, form + letters + 1, length - letters);
    return length - 1;
}

/* The usual form of what is in `form`, in place. */
static size_t make_usual(const sj_stemmer *stemmer, char form[SJ_FORM_MAX + 1], size_t length)
{
    const char *usual = sj_usual_form(stemmer->language, form);

    return usual ? (size_t)(stpcpy(form, usual) - form) : length;
}

static size_t snowball(const sj_stemmer *stemmer, char stem[SJ_FORM_MAX + 1], size_t length)
{
    const sb_symbol *out = sb_stemmer_stem(stemmer->snowball, (const sb_symbol *)stem, (int)length);
    size_t n = out ? (size_t)sb_stemmer_length(stemmer->snowball) : 0;

    if (n == 0 || n > SJ_FORM_MAX) /* no memory, or nothing left: the word itself */
        return length;
    memcpy(stem, out, n);
    stem[n] = 0;
    return n;
}

size_t sj_stem(sj_stemmer *stemmer, char stem[SJ_FORM_MAX + 1], const char *form, size_t length)
{
    memmove(stem, form, length);
    stem[length] = 0;
    if (stemmer->language == SEJAJAR_ID)
        length = drop_two(stem, length);
    length = make_usual(stemmer, stem, length);
    length = snowball(stemmer, stem, length);
    if (sj_usual_form(stemmer->language, stem)) /* perijinan: ijin */
        length = snowball(stemmer, stem, make_usual(stemmer, stem, length));
    return length;
}
