/* The words of two texts that were aligned, for whoever looks at the same sentences afterwards. */
#include "tokenise/kept_words.h"

#include <string.h>

#include "base/error.h"
#include "base/memory.h"

static bool keep_sentences(sj_kept_side *side, const sejajar_sentences *sentences)
{
    side->at = sj_alloc(sentences->count, sizeof *side->at);
    side->bytes = sentences->text.bytes;
    if (side->at && sentences->count)
        memcpy(side->at, sentences->at, sentences->count * sizeof *side->at);
    return side->at != NULL;
}

sejajar_status sj_kept_words_make(sejajar_words **out, sj_tokens *const tokens[2],
                                  const sejajar_sentences *const sentences[2], sejajar_error *err)
{
    sejajar_words *words = sj_alloc_zero(1, sizeof *words);

    *out = NULL;
    if (!words || !keep_sentences(&words->side[0], sentences[0]) ||
        !keep_sentences(&words->side[1], sentences[1])) {
        sejajar_words_free(words);
        return sj_fail_memory(err);
    }
    for (int s = 0; s < 2; s++) {
        words->side[s].tokens = *tokens[s];
        *tokens[s] = (sj_tokens){0};
    }
    *out = words;
    return SEJAJAR_OK;
}

void sejajar_words_free(sejajar_words *words)
{
    if (!words)
        return;
    for (int s = 0; s < 2; s++) {
        sj_tokens_free(&words->side[s].tokens);
        sj_free(words->side[s].at);
    }
    sj_free(words);
}

/* ---- Lending --------------------------------------------------------- */

/* The number that a sentence had when its words were cut, or the number of sentences if it is none
 * of them. Sentences may have been divided since, but keep their places in the text. */
static size_t find_sentence(const sj_kept_side *side, const sejajar_sentence *sentence, size_t now)
{
    size_t low = 0, high = side->tokens.count;

    if (now < high && side->at[now].begin == sentence->begin)
        low = high = now;
    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (side->at[middle].begin < sentence->begin)
            low = middle + 1;
        else
            high = middle;
    }
    return low < side->tokens.count && side->at[low].begin == sentence->begin &&
                   side->at[low].end == sentence->end
               ? low
               : side->tokens.count;
}

/* Appends the words of a sentence, which now stands at `bytes`. */
static bool lend_sentence(sj_cut_text *out, const sj_kept_side *side, size_t sentence,
                          const char *bytes)
{
    uint32_t first = side->tokens.first[sentence],
             count = sj_tokens_length(&side->tokens, sentence);
    sj_cut_word *to = out->word + out->count;

    if (count > SJ_CUT_WORDS - out->count)
        return false;
    for (uint32_t w = 0; w < count; w++) {
        const sj_place *place = &side->tokens.places.at[first + w];

        if (place->end < place->begin)
            return false;
        to[w] = (sj_cut_word){bytes + place->begin, bytes + place->end,
                              side->tokens.words.at[first + w]};
    }
    out->count += count;
    return true;
}

static bool lend_all(sj_cut_text *out, const sj_kept_side *side, const sejajar_sentences *sentences,
                     uint32_t first, uint32_t count, sejajar_text text)
{
    const char *at = text.bytes, *end = text.bytes + text.length;

    for (uint32_t k = first; k < first + count; k++) {
        const sejajar_sentence *s = &sentences->at[k];
        size_t length = s->end - s->begin, number = find_sentence(side, s, k);

        if (number == side->tokens.count || length > UINT32_MAX)
            return false;
        if (k > first && (at == end || *at++ != ' '))
            return false;
        if ((size_t)(end - at) < length || memcmp(at, side->bytes + s->begin, length) != 0 ||
            !lend_sentence(out, side, number, at))
            return false;
        at += length;
    }
    return at == end;
}

/* False, and nothing is lent, where they are other sentences than were cut, or too long, or do not
 * stand in the text as they did. */
static bool lend(sj_cut_text *out, const sejajar_words *words, sejajar_language side,
                 const sejajar_sentences *sentences, uint32_t first, uint32_t count,
                 sejajar_text text)
{
    const sj_kept_side *kept = &words->side[side];

    out->count = 0;
    if (sentences->text.bytes != kept->bytes || !lend_all(out, kept, sentences, first, count, text))
        return false;
    out->text = text;
    out->language = side;
    out->types = kept->tokens.vocabulary.types.at;
    out->forms = kept->tokens.vocabulary.forms.at;
    out->is_lent = true;
    sj_words_begin(&out->rest, (sejajar_text){"", 0}, side);
    return true;
}

void sj_kept_words_cut(sj_cut_text *out, const sejajar_words *words, sejajar_language side,
                       const sejajar_sentences *sentences, uint32_t first, uint32_t count,
                       sejajar_text text)
{
    if (!words || !lend(out, words, side, sentences, first, count, text))
        sj_cut_text_make(out, text, side);
}
