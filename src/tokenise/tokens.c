/* One side of a bitext as numbers. */
#include "tokenise/tokens.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/utf8.h"

static bool add_place(sj_tokens *tokens, const char *begin, const sj_word *word, uint32_t type)
{
    sj_place place = {(uint32_t)(word->begin - begin), (uint32_t)(word->end - begin)};

    if (tokens->vocabulary.types.at[type].kind != word->kind)
        place = (sj_place){1, 0};
    return sj_array_push(&tokens->places, place);
}

static bool add_words(sj_tokens *tokens, sejajar_text text, sejajar_language language, bool placed)
{
    sj_words words;
    sj_word word;

    sj_words_begin(&words, text, language);
    for (int n = 0; n < SJ_SENTENCE_WORDS && sj_words_next(&words, &word); n++) {
        uint32_t type =
            sj_vocabulary_add(&tokens->vocabulary, word.form, word.form_length, word.kind);
        if (type == UINT32_MAX || !sj_array_push(&tokens->words, type) ||
            (placed && !add_place(tokens, text.bytes, &word, type)))
            return false;
    }
    return true;
}

/* An ordinary document has about one new word in this many bytes. */
static const size_t bytes_of_type = 16;

static sejajar_status tokenise(sj_tokens *out, const sejajar_sentences *sentences,
                               sejajar_language language, bool placed, sejajar_error *err)
{
    sj_tokens tokens = {.count = sentences->count};

    tokens.first = sj_alloc(sentences->count + 1, sizeof *tokens.first);
    tokens.characters = sj_alloc(sentences->count, sizeof *tokens.characters);
    tokens.end_marks = sj_alloc(sentences->count, sizeof *tokens.end_marks);
    if (!tokens.first || !tokens.characters || !tokens.end_marks ||
        !sj_vocabulary_expect(&tokens.vocabulary, sentences->text.length / bytes_of_type))
        goto no_memory;
    tokens.first[0] = 0;
    for (size_t k = 0; k < sentences->count; k++) {
        const sejajar_sentence *s = &sentences->at[k];
        sejajar_text text = {sentences->text.bytes + s->begin, s->end - s->begin};

        if (!add_words(&tokens, text, language, placed))
            goto no_memory;
        if (tokens.words.count > UINT32_MAX) {
            sj_tokens_free(&tokens);
            return sj_fail(err, SEJAJAR_ERROR_LIMIT, "a document has over four billion words");
        }
        tokens.characters[k] = sj_utf8_visible(text.bytes, text.length);
        tokens.end_marks[k] = (uint8_t)sj_end_mark_of(text);
        tokens.first[k + 1] = (uint32_t)tokens.words.count;
    }
    *out = tokens;
    return SEJAJAR_OK;
no_memory:
    sj_tokens_free(&tokens);
    return sj_fail_memory(err);
}

sejajar_status sj_tokenise(sj_tokens *out, const sejajar_sentences *sentences,
                           sejajar_language language, sejajar_error *err)
{
    return tokenise(out, sentences, language, false, err);
}

sejajar_status sj_tokenise_placed(sj_tokens *out, const sejajar_sentences *sentences,
                                  sejajar_language language, sejajar_error *err)
{
    return tokenise(out, sentences, language, true, err);
}

void sj_tokens_free(sj_tokens *tokens)
{
    sj_vocabulary_free(&tokens->vocabulary);
    sj_array_free(&tokens->words);
    sj_array_free(&tokens->places);
    sj_free(tokens->first);
    sj_free(tokens->characters);
    sj_free(tokens->end_marks);
    *tokens = (sj_tokens){0};
}
