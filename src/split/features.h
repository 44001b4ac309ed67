/* What the model sees of a place where a sentence might end. */
#ifndef SJ_SPLIT_FEATURES_H
#define SJ_SPLIT_FEATURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "split/hash.h"
#include "split/token.h"

/* The sign that might end the sentence. The names in features.c follow this order. */
typedef enum {
    SJ_KIND_PERIOD,
    SJ_KIND_ELLIPSIS, /* two or more full stops, or … */
    SJ_KIND_QUESTION,
    SJ_KIND_EXCLAMATION,
    SJ_KIND_MANY, /* several question and exclamation marks */
    SJ_KIND_WIDE, /* one of another script */
    SJ_KIND_EMOTICON,
    /* Without a terminator, by the last character: */
    SJ_KIND_COLON,
    SJ_KIND_SEMICOLON,
    SJ_KIND_COMMA,
    SJ_KIND_DASH,
    SJ_KIND_CLOSER, /* quote or bracket */
    SJ_KIND_SIGN,
    SJ_KIND_WORD,
    SJ_KIND_COUNT
} sj_kind;

typedef enum {
    SJ_CLOSE_NONE,
    SJ_CLOSE_QUOTE_MARK,
    SJ_CLOSE_BRACKET_MARK,
    SJ_CLOSE_BOTH,
    SJ_CLOSE_CITATION, /* [12] */
    SJ_CLOSE_SMILE,    /* an emoticon or pictograph */
    SJ_CLOSE_COUNT
} sj_close;

/* Is the place inside a quotation, and how does that end? */
typedef enum {
    SJ_QUOTE_OUTSIDE,
    SJ_QUOTE_OPEN,   /* it is not closed nearby */
    SJ_QUOTE_CLOSED, /* it is */
    SJ_QUOTE_SPEECH, /* with a comma: who said it follows */
    SJ_QUOTE_COUNT
} sj_quotation;

/* The first letter of the sentence: does the writer use capitals? */
typedef enum { SJ_BEGIN_OTHER, SJ_BEGIN_UPPER, SJ_BEGIN_LOWER } sj_begin;

typedef enum { SJ_GAP_NONE, SJ_GAP_SPACE, SJ_GAP_WIDE, SJ_GAP_LINE, SJ_GAP_COUNT } sj_gap;

typedef enum {
    SJ_FIELD_STRENGTH, /* is there a terminator? */
    SJ_FIELD_KIND,
    SJ_FIELD_CLOSE,
    SJ_FIELD_GAP,
    SJ_FIELD_LIST,    /* what the abbreviations say of the word before */
    SJ_FIELD_QUOTE,   /* in an open quotation? */
    SJ_FIELD_BRACKET, /* in an open bracket? */
    SJ_FIELD_BEGIN,   /* the sentence with a capital? */
    SJ_FIELD_SINCE,   /* bytes since the sentence began, by powers of two */
    SJ_FIELD_REMAIN,  /* bytes until the line ends, by powers of two */
    SJ_FIELD_REPORT,  /* a verb of speech among the next words? */
    SJ_FIELD_PREV_SHAPE,
    SJ_FIELD_PREV_LENGTH,
    SJ_FIELD_PREV_VOWEL,
    SJ_FIELD_PREV_ORDINARY,
    SJ_FIELD_PREV2_SHAPE,
    SJ_FIELD_PREV2_TAIL,
    SJ_FIELD_NEXT_SHAPE,
    SJ_FIELD_NEXT_LENGTH,
    SJ_FIELD_NEXT_ORDINARY,
    SJ_FIELD_NEXT_HEAD,
    SJ_FIELD_NEXT_TAIL,
    SJ_FIELD_NEXT2_SHAPE,
    SJ_FIELD_NEXT2_TAIL,
    SJ_FIELD_COUNT
} sj_field;

typedef enum { SJ_WORD_PREV, SJ_WORD_PREV2, SJ_WORD_NEXT, SJ_WORD_NEXT2, SJ_WORD_COUNT } sj_word;

/* What is near the place is looked at first: the words further away are needed only where it
 * does not decide. */
typedef enum { SJ_NEAR, SJ_AHEAD, SJ_BEHIND, SJ_PART_COUNT } sj_part;

static inline sj_part sj_part_of_field(unsigned field)
{
    return field == SJ_FIELD_NEXT2_SHAPE || field == SJ_FIELD_NEXT2_TAIL   ? SJ_AHEAD
           : field == SJ_FIELD_PREV2_SHAPE || field == SJ_FIELD_PREV2_TAIL ? SJ_BEHIND
                                                                           : SJ_NEAR;
}

static inline sj_part sj_part_of_word(unsigned word)
{
    return word == SJ_WORD_NEXT2 ? SJ_AHEAD : word == SJ_WORD_PREV2 ? SJ_BEHIND : SJ_NEAR;
}

/* ASCII letters without case, by their lowest bits; 0: another character. Of two the second alone
 * may be unknown, or both. */
enum { SJ_ALPHABET = 32, SJ_LETTERS = SJ_ALPHABET * SJ_ALPHABET };

static inline unsigned sj_letter(char c)
{
    char small = (char)(c | 0x20);

    return small >= 'a' && small <= 'z' ? (unsigned)c & (SJ_ALPHABET - 1) : 0;
}

static inline unsigned sj_letters(unsigned first, unsigned second)
{
    return first ? first * SJ_ALPHABET + second : 0;
}

/* What is known at a glance of a word further away: the letter that is nearest to the place. */
typedef enum { SJ_GLANCE_NONE, SJ_GLANCE_SMALL, SJ_GLANCE_CAPITAL, SJ_GLANCE_COUNT } sj_glance;

typedef struct {
    uint8_t field[SJ_FIELD_COUNT];
    uint16_t letters[SJ_PART_COUNT]; /* of the word ahead the first two, of the word behind the last
                                        two, the last one first, as far as seen at a glance */
    uint8_t glance[SJ_PART_COUNT];   /* whether the first of them is a small one */
    sj_token word[SJ_WORD_COUNT];
} sj_context;

enum { SJ_TEMPLATE_FIELDS = 3 }; /* at most */

/* A feature is true where all its fields have the values it asks for. A template
 * is a set of fields; `word` is one of sj_word or -1. */
typedef struct {
    int8_t field[SJ_TEMPLATE_FIELDS]; /* the first `count`; -1: none */
    uint8_t count;
    int8_t word;
    bool weak; /* learned only where there is no terminator */
} sj_template;

extern const sj_template sj_templates[];
extern const size_t sj_template_count;

const char *sj_field_name(sj_field field);
unsigned sj_field_size(sj_field field);
const char *sj_field_value_name(sj_field field, unsigned value);
const char *sj_word_name(sj_word word);

/* How many features template `t` has, 0 for one with a word. */
size_t sj_template_size(size_t t);

/* Where the features of template `t` begin among all those without words; for `t` =
 * sj_template_count, how many there are. */
size_t sj_template_base(size_t t);

/* The feature of template `t` that is true in `context`: its number among those
 * without words, or a hash with the highest bit set. */
uint64_t sj_feature(size_t t, size_t base, const sj_context *context);

/* The same from values and a word's hash. */
uint64_t sj_feature_of(size_t t, size_t base, const uint8_t *values, uint64_t word);

/* The feature of template `number` with a word, which has one field. */
static inline uint64_t sj_word_feature(size_t number, unsigned value, uint64_t word)
{
    return ((word ^ (number * 16 + value + 1)) * SJ_HASH_SPREAD) | UINT64_C(1) << 63;
}

#define SJ_FEATURE_WORD (UINT64_C(1) << 63)

#endif
