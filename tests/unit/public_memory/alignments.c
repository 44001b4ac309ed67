/* Aligning, explaining, comparing, matching documents. */
#include "unit/public_memory/attempts.h"
#include "unit/public_memory/given.h"

static sejajar_status align_with(const sejajar_model *with, bool adapt, sejajar_error *err)
{
    sejajar_align_options options = {.adapt = adapt};
    sejajar_alignment *alignment;
    sejajar_status status = sejajar_align(&alignment, with, id, en, &options, err);

    sejajar_alignment_free(alignment);
    return status;
}

static sejajar_status align(sejajar_error *err)
{
    return align_with(model, false, err);
}

static sejajar_status align_adapting(sejajar_error *err)
{
    return align_with(model, true, err);
}

static sejajar_status align_without_model(sejajar_error *err)
{
    sejajar_model *none;
    sejajar_status status = sejajar_model_none(&none, err);

    if (status == SEJAJAR_OK)
        status = align_with(none, false, err);
    sejajar_model_free(none);
    return status;
}

static sejajar_status align_with_glossary(sejajar_error *err)
{
    sejajar_glossary *glossary;
    sejajar_align_options options = {0};
    sejajar_alignment *alignment = NULL;
    sejajar_status status =
        sejajar_glossary_make(&glossary, TEXT("beras\trice\nrumah sakit\thospital\n"), err);

    options.glossary = glossary;
    if (status == SEJAJAR_OK)
        status = sejajar_align(&alignment, model, id, en, &options, err);
    sejajar_alignment_free(alignment);
    sejajar_glossary_free(glossary);
    return status;
}

/* Two paragraphs change places. */
static sejajar_status align_crossing(sejajar_error *err)
{
    static const char id_lines[] = "Pasar buka sejak subuh.\nPedagang ikan datang dari pelabuhan.\n"
                                   "Harga cumi naik dua kali.\nSore hari hujan turun deras.\n"
                                   "Jalan ke jembatan tergenang air.\nBus sekolah berputar arah.\n";
    static const char en_lines[] =
        "In the afternoon heavy rain fell.\nThe road to the bridge was "
        "flooded.\nThe school bus turned around.\nThe market opens at dawn.\n"
        "Fish sellers come from the harbour.\nSquid prices doubled.\n";
    sejajar_align_options options = {.crossing = true};
    sejajar_sentences *sides[2] = {NULL, NULL};
    sejajar_alignment *alignment = NULL;
    sejajar_status status = sejajar_lines(&sides[0], TEXT(id_lines), err);

    if (status == SEJAJAR_OK)
        status = sejajar_lines(&sides[1], TEXT(en_lines), err);
    if (status == SEJAJAR_OK)
        status = sejajar_align(&alignment, model, sides[0], sides[1], &options, err);
    sejajar_alignment_free(alignment);
    sejajar_sentences_free(sides[0]);
    sejajar_sentences_free(sides[1]);
    return status;
}

/* A text beside itself with full stops for semicolons. */
static sejajar_status recut(sejajar_error *err)
{
    sejajar_text texts[2] = {TEXT("Kami menunggu; hujan turun. Kereta terlambat; ibu pulang."),
                             TEXT("Kami menunggu. Hujan turun. Kereta terlambat. Ibu pulang.")};
    sejajar_sentences *cut[2] = {NULL, NULL};
    sejajar_alignment *alignment = NULL;
    sejajar_status status = sejajar_split(&cut[0], splitter, texts[0], NULL, err);

    if (status == SEJAJAR_OK)
        status = sejajar_split(&cut[1], splitter, texts[1], NULL, err);
    if (status == SEJAJAR_OK)
        status = sejajar_align(&alignment, model, cut[0], cut[1], NULL, err);
    if (status == SEJAJAR_OK)
        status = sejajar_recut(alignment, model, cut[0], cut[1], err);
    sejajar_alignment_free(alignment);
    sejajar_sentences_free(cut[0]);
    sejajar_sentences_free(cut[1]);
    return status;
}

static sejajar_status explain(sejajar_error *err)
{
    sejajar_bead bead = {0, 1, 0, 1, 0, false};

    return sejajar_explain(ignore, NULL, model, id, en, &bead, NULL, err);
}

static sejajar_status match(sejajar_error *err)
{
    sejajar_match found[SEJAJAR_MOST_PARTNERS];
    sejajar_profile *made[2] = {NULL, NULL};
    const sejajar_profile *all[2];
    sejajar_matcher *matcher = NULL;
    size_t count = 0;
    sejajar_status status =
        sejajar_profile_make(&made[0], model, SEJAJAR_ID, TEXT(id_text), "id/a.txt", err);

    if (status == SEJAJAR_OK)
        status = sejajar_profile_make(&made[1], model, SEJAJAR_EN, TEXT(en_text), "en/a.txt", err);
    all[0] = made[0];
    all[1] = made[1];
    if (status == SEJAJAR_OK)
        status = sejajar_matcher_open(&matcher, model, &all[0], 1, &all[1], 1, err);
    if (status == SEJAJAR_OK)
        status = sejajar_matcher_find(matcher, 0, 1, found, &count, err);
    if (status == SEJAJAR_OK)
        status = sejajar_matches_rate(found, count, err);
    if (status == SEJAJAR_OK)
        status = sejajar_matches_choose(found, &count, 0.5, err);
    sejajar_matcher_free(matcher);
    sejajar_profile_free(made[0]);
    sejajar_profile_free(made[1]);
    return status;
}

static sejajar_status evaluate(sejajar_error *err)
{
    sejajar_counts counts = {0};

    return sejajar_evaluate(&counts, TEXT("[0,1]:[0]\n[2]:[1]\n"), TEXT("[0]:[0]\n[1,2]:[1]\n"),
                            err);
}

static const attempt attempts[] = {
    {.name = "align", .run = align},
    {.name = "align, adapting", .run = align_adapting},
    {.name = "align without a model", .run = align_without_model},
    {.name = "align with a glossary", .run = align_with_glossary},
    {.name = "align, crossing", .run = align_crossing, .heavy = true},
    {.name = "recut", .run = recut},
    {.name = "explain", .run = explain},
    {.name = "match", .run = match},
    {.name = "evaluate", .run = evaluate},
};

const attempt_list alignment_attempts = {attempts, COUNT_OF(attempts)};
