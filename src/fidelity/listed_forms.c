/* What our own lists say of a form. */
#include "fidelity/listed_forms.h"

#include <string.h>

#include "fidelity/connectives.h"
#include "fidelity/frames.h"
#include "fidelity/kinds.h"
#include "fidelity/opposites.h"
#include "tokenise/vocabulary.h"

static size_t place_of(const sj_listed_form *places, uint64_t key)
{
    size_t place = key & (SJ_LISTED_PLACES - 1);

    while (places[place].key != 0 && places[place].key != key)
        place = (place + 1) & (SJ_LISTED_PLACES - 1);
    return place;
}

static uint64_t key_of(uint64_t hash)
{
    return hash ? hash : 1;
}

sj_listed_form *sj_listed_form_enter(sj_listed_forms *forms, sejajar_language side,
                                     const char *form, size_t length)
{
    uint64_t key = key_of(sj_form_hash(form, length));
    sj_listed_form *at = &forms->place[side][place_of(forms->place[side], key)];

    at->key = key;
    return at;
}

const sj_listed_form *sj_listed_form_find(const sj_listed_forms *forms, sejajar_language side,
                                          uint64_t hash)
{
    return &forms->place[side][place_of(forms->place[side], key_of(hash))];
}

static void enter_meanings(sj_listed_forms *forms, sejajar_language side,
                           const sj_meaning *meanings, size_t count)
{
    for (size_t k = 0; k < count; k++) {
        const sj_meaning *m = &meanings[k];
        sj_listed_form *at = sj_listed_form_enter(forms, side, m->form, strlen(m->form));

        at->sense = (uint8_t)m->sense;
        at->value = m->value;
    }
}

void sj_listed_forms_fill(sj_listed_forms *forms)
{
    *forms = (sj_listed_forms){0};
    enter_meanings(forms, SEJAJAR_ID, sj_id_meanings, sj_id_meaning_count);
    enter_meanings(forms, SEJAJAR_EN, sj_en_meanings, sj_en_meaning_count);
    sj_opposites_enter(forms);
    sj_kinds_enter(forms);
    sj_connectives_enter(forms);
    sj_frames_enter(forms);
}
