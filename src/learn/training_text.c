/* Sentence pairs and dictionary entries as numbers, ready for estimation. */
#include "learn/training_text.h"

#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tokenise/stems.h"

/* A pair is learned from only if neither side has more than RATIO times the words of the other, and
 * SLACK more: beyond that, most pairs are not translations. */
enum { RATIO = 4, SLACK = 6 };

typedef struct {
    sj_training_text *text;
    sj_stemmer *stemmer[2];
} reader;

static bool stem_form(reader *r, int side, const sj_word *word, uint32_t form)
{
    char stem[SJ_FORM_MAX + 1];
    size_t length = word->form_length;
    const char *is = word->form;
    uint32_t number;

    if (form < r->text->stem_of[side].count)
        return true;
    if (word->kind == SJ_WORD_LETTERS) {
        length = sj_stem(r->stemmer[side], stem, word->form, length);
        is = stem;
    }
    number = sj_vocabulary_add(&r->text->stems[side], is, length, word->kind);
    return number != UINT32_MAX && sj_array_push(&r->text->stem_of[side], number);
}

static bool add_side(reader *r, sj_training_pair *pair, int side, sejajar_text text)
{
    sj_training_text *to = r->text;
    sj_words words;
    sj_word word;

    pair->first[side] = to->words[side].count;
    sj_words_begin(&words, text, (sejajar_language)side);
    while (sj_words_next(&words, &word)) {
        uint32_t form = sj_vocabulary_add(&to->forms[side], word.form, word.form_length, word.kind);
        if (form == UINT32_MAX || !stem_form(r, side, &word, form) ||
            !sj_array_push(&to->words[side], form))
            return false;
    }
    pair->count[side] = (uint32_t)(to->words[side].count - pair->first[side]);
    pair->characters[side] = sj_utf8_visible(text.bytes, text.length);
    return true;
}

static bool can_be_learned_from(const sj_training_pair *pair)
{
    uint32_t id = pair->count[0], en = pair->count[1];

    return id && en && id <= SJ_TRAINING_WORDS && en <= SJ_TRAINING_WORDS &&
           id <= RATIO * en + SLACK && en <= RATIO * id + SLACK;
}

static bool add_pair(reader *r, sejajar_text id, sejajar_text en, float weight, bool dictionary)
{
    sj_training_pair pair = {.weight = weight, .dictionary = dictionary};
    sj_training_text *to = r->text;

    if (!add_side(r, &pair, 0, id) || !add_side(r, &pair, 1, en))
        return false;
    if (can_be_learned_from(&pair))
        return sj_array_push(&to->pairs, pair);
    to->words[0].count = pair.first[0];
    to->words[1].count = pair.first[1];
    return true;
}

/* The columns of a line, at most `room`; returns how many there are. */
static int cut_columns(sejajar_text line, sejajar_text *columns, int room)
{
    int n = 0;

    for (const char *at = line.bytes, *end = at + line.length; n < room;) {
        const char *tab = memchr(at, '\t', (size_t)(end - at));
        columns[n++] = (sejajar_text){at, (size_t)((tab ? tab : end) - at)};
        if (!tab)
            break;
        at = tab + 1;
    }
    return n;
}

/* 0.9876, as align writes it after both texts, its name in a header, or nothing, as filter writes
 * where it finds nothing. */
static bool looks_like_score(sejajar_text cell)
{
    const char *at = cell.bytes, *end = at + cell.length;

    if (cell.length == 0 || sj_bytes_are(cell.bytes, cell.length, "score"))
        return true;
    if ((*at != '0' && *at != '1') || (cell.length > 1 && at[1] != '.'))
        return false;
    for (at += cell.length > 1 ? 2 : 1; at < end && *at >= '0' && *at <= '9'; at++)
        ;
    return at == end;
}

/* Of three columns the first says where the pair is from, unless the third is a score. */
static bool has_sources(const sejajar_text *columns, int count)
{
    return count == 3 && !looks_like_score(columns[2]);
}

static bool same_text(sejajar_text a, sejajar_text b)
{
    return a.length == b.length && memcmp(a.bytes, b.bytes, a.length) == 0;
}

/* A word with many translations says little for each: the entries of a head word,
 * which stand together, share its weight. */
static void share_weight(sj_training_text *text, size_t first)
{
    size_t count = text->pairs.count - first;

    for (size_t k = first; k < text->pairs.count; k++)
        text->pairs.at[k].weight /= (float)count;
}

static sejajar_status read_lines(reader *r, sejajar_text file, const sejajar_train_input *input,
                                 sejajar_error *err)
{
    const char *at = file.bytes, *end = at + file.length;
    sejajar_text head = {"", 0};
    size_t head_first = r->text->pairs.count;
    int sources = -1; /* the first line tells */

    for (uint64_t number = 1; at < end; number++) {
        sejajar_text line = sj_without_return(sj_next_line(&at, end)), columns[3];
        int n = cut_columns(line, columns, 3);
        const sejajar_text *id;

        if (line.length == 0)
            continue;
        if (n < 2)
            return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, number,
                              (uint64_t)(line.bytes - file.bytes),
                              "a line without a tab; wanted are Indonesian, a tab, English");
        if (sources < 0)
            sources = !input->dictionary && has_sources(columns, n);
        id = sources && n == 3 ? &columns[1] : &columns[0];
        if (input->dictionary && !same_text(head, id[0])) {
            share_weight(r->text, head_first);
            head_first = r->text->pairs.count;
            head = id[0];
        }
        if (!add_pair(r, id[0], id[1], (float)input->weight, input->dictionary))
            return sj_fail_memory(err);
    }
    if (input->dictionary)
        share_weight(r->text, head_first);
    return SEJAJAR_OK;
}

sejajar_status sj_training_text_read(sj_training_text *text, const sejajar_train_input *input,
                                     sejajar_error *err)
{
    const sejajar_read_options options = {.encoding = input->encoding};
    reader r = {.text = text};
    sejajar_document *document = NULL;
    sejajar_status status;

    r.stemmer[0] = sj_stemmer_open(SEJAJAR_ID);
    r.stemmer[1] = sj_stemmer_open(SEJAJAR_EN);
    if (!r.stemmer[0] || !r.stemmer[1]) {
        status = sj_fail_memory(err);
        goto done;
    }
    if ((status = sejajar_read(&document, input->path, &options, err)) != SEJAJAR_OK) {
        sj_fail_there(err, status, input->path);
        goto done;
    }
    status = read_lines(&r, sejajar_document_text(document), input, err);
    if (status == SEJAJAR_ERROR_FORMAT)
        sj_fail_there(err, status, input->path);
done:
    sejajar_document_free(document);
    sj_stemmer_close(r.stemmer[0]);
    sj_stemmer_close(r.stemmer[1]);
    return status;
}

void sj_training_text_free(sj_training_text *text)
{
    for (int side = 0; side < 2; side++) {
        sj_vocabulary_free(&text->forms[side]);
        sj_vocabulary_free(&text->stems[side]);
        sj_array_free(&text->stem_of[side]);
        sj_array_free(&text->words[side]);
    }
    sj_array_free(&text->pairs);
}
