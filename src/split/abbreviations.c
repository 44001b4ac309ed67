/* Which words with a full stop are abbreviations, and of what class. */
#include "split/abbreviations.h"

#include <stdbool.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/table.h"
#include "base/text.h"
#include "split/hash.h"

/* A longer "word" is not looked up: nobody abbreviates to this. */
enum { LONGEST = 40 };

static bool insert(sj_abbreviations *list, uint64_t key, sj_abbreviation_class class)
{
    struct sj_abbreviation *found;

    if (!sj_table_reserve((void **)&list->at, &list->room, list->count, sizeof *list->at, 0))
        return false;
    found = sj_table_place(list->at, list->room, sizeof *list->at, 0, key);
    if (!found->key)
        list->count++;
    *found = (struct sj_abbreviation){key, class};
    return true;
}

static sj_abbreviation_class class_named(const char *name, size_t length)
{
    if (length != 1)
        return SJ_ABBREVIATION_NONE;
    return *name == 'A'   ? SJ_ABBREVIATION_NEVER
           : *name == 'N' ? SJ_ABBREVIATION_NUMBER
           : *name == 'E' ? SJ_ABBREVIATION_MAYBE
                          : SJ_ABBREVIATION_NONE;
}

static bool add_spelled(sj_abbreviations *list, const char *word, size_t length)
{
    sj_token token = {.begin = word, .end = word + length};
    char spelled[LONGEST];

    return sj_word_set_add(&list->spelled,
                           sj_hash_word(spelled, sj_token_spell(spelled, sizeof spelled, &token)));
}

/* One line without its end. A word without a class is taken as one that may end a
 * sentence; without a full stop it gets one. */
static sejajar_status add_line(sj_abbreviations *list, const char *line, size_t length,
                               const char *name, uint64_t number, uint64_t byte, sejajar_error *err)
{
    const char *tab = memchr(line, '\t', length);
    size_t word = tab ? (size_t)(tab - line) : length;
    sj_abbreviation_class class = SJ_ABBREVIATION_MAYBE;
    uint64_t key;

    if (length == 0 || *line == '#')
        return SEJAJAR_OK;
    if (word == 0 || word > LONGEST || memchr(line, ' ', word) || memchr(line, 0, word))
        return sj_fail_at(err, SEJAJAR_ERROR_MODEL, number, byte,
                          "%s, line %llu: not an abbreviation of one word and at most %d bytes",
                          name, (unsigned long long)number, LONGEST);
    if (tab)
        class = class_named(tab + 1, length - word - 1);
    if (class == SJ_ABBREVIATION_NONE)
        return sj_fail_at(err, SEJAJAR_ERROR_MODEL, number, byte,
                          "%s, line %llu: the class of an abbreviation is A, N or E", name,
                          (unsigned long long)number);
    key = sj_hash_bytes(SJ_HASH_START, line, word);
    if (line[word - 1] != '.')
        key = sj_hash_byte(key, '.');
    if (!insert(list, sj_hash_finish(key), class))
        return sj_fail_memory(err);
    return add_spelled(list, line, word - (line[word - 1] == '.')) ? SEJAJAR_OK
                                                                   : sj_fail_memory(err);
}

sejajar_status sj_abbreviations_add(sj_abbreviations *list, sejajar_text lines, const char *name,
                                    sejajar_error *err)
{
    const char *at, *end;

    lines = sj_text_given(lines);
    at = lines.bytes;
    end = at + lines.length;
    for (uint64_t number = 1; at < end; number++) {
        sejajar_text line = sj_without_return(sj_next_line(&at, end));
        sejajar_status status = add_line(list, line.bytes, line.length, name, number,
                                         (uint64_t)(line.bytes - lines.bytes), err);

        if (status != SEJAJAR_OK)
            return status;
    }
    list->checksum =
        sj_hash_finish(sj_hash_bytes(SJ_HASH_START ^ list->checksum, lines.bytes, lines.length));
    return SEJAJAR_OK;
}

void sj_abbreviations_release(sj_abbreviations *list)
{
    sj_free(list->at);
    sj_word_set_release(&list->spelled);
    *list = (sj_abbreviations){0};
}

static sj_abbreviation_class find(const sj_abbreviations *list, const char *word, size_t length)
{
    uint64_t key = sj_hash_finish(sj_hash_bytes(SJ_HASH_START, word, length));
    const struct sj_abbreviation *found =
        sj_table_place(list->at, list->room, sizeof *list->at, 0, key);

    return found->key ? found->class : SJ_ABBREVIATION_NONE;
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static char lower(char c)
{
    return is_upper(c) ? (char)(c + ('a' - 'A')) : c;
}

sj_abbreviation_class sj_abbreviations_look_up(const sj_abbreviations *list, const sj_token *token,
                                               bool *folded)
{
    const char *end = token->end + 1;
    char word[LONGEST];
    size_t length = 0;
    sj_abbreviation_class class;

    if (!sj_word_set_have(&list->spelled, token->hash))
        return SJ_ABBREVIATION_NONE;
    for (const char *at = token->begin; at < end; at++) {
        if (at + 1 < end && (unsigned char)at[0] == 0xC2 && (unsigned char)at[1] == 0xAD) {
            at++; /* a soft hyphen */
            continue;
        }
        if (length == LONGEST)
            return SJ_ABBREVIATION_NONE;
        word[length++] = *at;
    }
    if (length == 0)
        return SJ_ABBREVIATION_NONE;
    class = find(list, word, length);
    if (class != SJ_ABBREVIATION_NONE || length < 3 || !is_upper(word[0]))
        return class;
    *folded = true;
    if (is_upper(word[1])) { /* DR. PROF. JL. */
        for (size_t i = 1; i < length; i++)
            word[i] = lower(word[i]);
        class = find(list, word, length);
        if (class != SJ_ABBREVIATION_NONE)
            return class;
    }
    word[0] = lower(word[0]);
    return find(list, word, length);
}

bool sj_abbreviations_list(const sj_abbreviations *list, const sj_token *token,
                           sj_abbreviation_class class)
{
    bool folded;

    return token->tail == SJ_TAIL_PERIOD && *token->end == '.' &&
           sj_abbreviations_find(list, token, &folded) == class;
}
