/* A pair of sentences as words, each with what the model knows of it. */
#include "fidelity/sides.h"

#include "normalise/characters.h"

/* Above this share of capitals they mean nothing: a title. */
static const float title_share = 0.6F;

bool sj_pair_is_one_of(const sj_pair_side *side, uint32_t word, const char *const *list)
{
    for (; *list; list++)
        if (sj_pair_is(side, word, *list))
            return true;
    return false;
}

bool sj_pair_has_one_of(const sj_pair_side *side, const char *const *list)
{
    for (uint32_t w = 0; w < side->count; w++)
        if (sj_pair_is_one_of(side, w, list))
            return true;
    return false;
}

bool sj_pair_has_form(const sj_pair_side *side, const char *form, size_t length)
{
    for (uint32_t w = 0; w < side->count; w++)
        if (side->word[w].form_length == length && memcmp(sj_pair_form(side, w), form, length) == 0)
            return true;
    return false;
}

bool sj_pair_ends_clause(const sj_pair_side *side, uint32_t word, const char *marks)
{
    const char *behind = side->word[word].end;

    return behind == side->text.bytes + side->text.length || strchr(marks, *behind) != NULL;
}

/* Of letters. */
static bool begins_with_capital(const char *word, const char *end)
{
    if ((unsigned char)*word < 0x80)
        return *word >= 'A' && *word <= 'Z';
    return (sj_character_kind(sj_utf8_next(&word, end)) & SJ_UPPER) != 0;
}

static bool ends_sentence(char c)
{
    switch (c) {
    case '.':
    case '?':
    case '!':
    case ':':
    case '"':
    case '\xE2': /* a curly quote */
    case '\0': return true;
    default: return false;
    }
}

/* Does a sentence, or a quotation, begin at `at`, behind a word that ends at `before`? */
static bool begins_sentence(const char *before, const char *at)
{
    for (; before < at; before++)
        if (ends_sentence(*before))
            return true;
    return false;
}

static void mark_names(sj_pair_side *side, sejajar_language language)
{
    uint32_t capitals = 0, letters = 0;
    const char *before = NULL;

    for (uint32_t w = 0; w < side->count; w++) {
        letters += side->word[w].kind == SJ_WORD_LETTERS;
        capitals += side->word[w].is_capital;
    }
    if ((float)capitals > title_share * (float)letters)
        return;
    for (uint32_t w = 0; w < side->count; w++) {
        sj_pair_word *word = &side->word[w];
        const char *last = before;

        if (word->kind != SJ_WORD_MARK) /* a quotation mark is looked at as what it is */
            before = word->end;
        if (!word->is_capital)
            continue;
        if (word->facts.sense == SJ_SENSE_MONTH || word->facts.sense == SJ_SENSE_WEEKDAY)
            continue;
        if (language == SEJAJAR_EN && word->end - word->begin == 1)
            continue; /* I, A */
        word->is_name =
            word->facts.unit == SJ_NO_UNIT || !(!last || begins_sentence(last, word->begin));
    }
}

/* The links of a word are asked of memory, too: they are wanted when both sides are there. */
void sj_pair_side_fill(sj_pair_side *side, const sj_cut_text *text, const sj_form_facts *known,
                       const sj_lexicon *lexicon)
{
    unsigned traits = 0;

    side->text = text->text;
    side->forms = text->forms;
    side->count = text->count;
    side->characters = sj_utf8_visible(text->text.bytes, text->text.length);
    for (uint32_t w = 0; w < text->count; w++) {
        const sj_cut_word *word = &text->word[w];
        const sj_type *type = &text->types[word->type];
        sj_pair_word *to = &side->word[w];

        to->begin = word->begin;
        to->end = word->end;
        to->facts = known[word->type];
        to->form = type->form;
        to->form_length = type->form_length;
        to->kind = type->kind;
        to->is_capital =
            type->kind == SJ_WORD_LETTERS && begins_with_capital(word->begin, word->end);
        to->is_name = false;
        to->partner = -1;
        to->worth = to->weakness = 0; /* the others are filled when partners are known */
        traits |= to->facts.traits;
        if (to->is_capital && to->form_length > 1 && (word->end[-1] & 0x20) == 0)
            traits |= SJ_TRAIT_QUANTITY; /* XIX */
        if (to->facts.links < to->facts.links_end)
            __builtin_prefetch(&lexicon->link_en[to->facts.links]);
    }
    side->traits = traits;
    mark_names(side, text->language);
}
