/* sejajar_align() as a program sees it. */
#include "support/model.h"
#include "support/random.h"

/* ---- Pairs of texts --------------------------------------------------- */

typedef struct {
    sejajar_sentences *id, *en;
    sejajar_alignment *alignment;
} pair;

/* Every sentence of both sides is in exactly one bead, in order. */
static void check_cover(const pair *p)
{
    size_t i = 0, j = 0;

    for (size_t k = 0; k < p->alignment->count; k++) {
        const sejajar_bead *b = &p->alignment->beads[k];
        assert_int_equal(b->id_first, i);
        assert_int_equal(b->en_first, j);
        assert_true(b->id_count + b->en_count > 0);
        assert_true(b->id_count <= 4 && b->en_count <= 4);
        assert_true(b->probability >= 0 && b->probability <= 1);
        i += b->id_count;
        j += b->en_count;
    }
    assert_int_equal(i, p->id->count);
    assert_int_equal(j, p->en->count);
}

static pair align(const char *id, const char *en)
{
    pair p = {lines_of(id), lines_of(en), NULL};

    assert_int_equal(sejajar_align(&p.alignment, model, p.id, p.en, NULL, NULL), SEJAJAR_OK);
    check_cover(&p);
    return p;
}

static void drop(pair *p)
{
    sejajar_alignment_free(p->alignment);
    sejajar_sentences_free(p->id);
    sejajar_sentences_free(p->en);
}

/* The shapes of all beads, as "1-1 2-1 0-1". */
static const char *shapes(const pair *p)
{
    static char out[4096];
    size_t n = 0;

    out[0] = 0;
    for (size_t k = 0; k < p->alignment->count; k++) {
        const sejajar_bead *b = &p->alignment->beads[k];
        n += (size_t)snprintf(out + n, sizeof out - n, "%s%u-%u", n ? " " : "", b->id_count,
                              b->en_count);
        assert_true(n < sizeof out);
    }
    return out;
}

static void check_shapes(const char *id, const char *en, const char *wanted)
{
    pair p = align(id, en);

    assert_string_equal(shapes(&p), wanted);
    drop(&p);
}

/* ---- Ordinary texts --------------------------------------------------- */

static void translations_are_paired(void **state)
{
    (void)state;
    check_shapes("Kapal itu tiba pada pukul 10.30.\nPenumpang turun satu per satu.\n"
                 "Hujan belum berhenti.",
                 "The ship arrived at 10:30.\nThe passengers got off one by one.\n"
                 "The rain had not stopped yet.",
                 "1-1 1-1 1-1");
}

static void a_sentence_may_become_two(void **state)
{
    (void)state;
    check_shapes("Ibu pergi ke pasar untuk membeli ikan, lalu ia memasak makan malam di dapur.\n"
                 "Ayah membaca koran.",
                 "Mother went to the market to buy fish.\nThen she cooked dinner in the kitchen.\n"
                 "Father read the newspaper.",
                 "1-2 1-1");
}

static void an_addition_stays_alone(void **state)
{
    (void)state;
    check_shapes("Pemerintah membangun jembatan baru.\nBiayanya 25 juta rupiah.",
                 "The government is building a new bridge.\n"
                 "Photographs by our correspondent in Surabaya.\nIt costs 25 million rupiah.",
                 "1-1 0-1 1-1");
}

static void sure_beads_have_high_probabilities(void **state)
{
    pair p = align("Presiden mengunjungi Yogyakarta pada 17 Agustus 1949.",
                   "The president visited Yogyakarta on 17 August 1949.");

    (void)state;
    assert_int_equal(p.alignment->count, 1);
    assert_true(p.alignment->beads[0].probability > 0.95);
    drop(&p);
}

/* ---- Odd texts -------------------------------------------------------- */

static void empty_sides_are_allowed(void **state)
{
    (void)state;
    check_shapes("", "", "");
    check_shapes("Satu.\nDua.", "", "1-0 1-0");
    check_shapes("", "One.\nTwo.\nThree.", "0-1 0-1 0-1");
}

static void one_sentence_each_is_enough(void **state)
{
    (void)state;
    check_shapes("Terima kasih.", "Thank you.", "1-1");
}

static void empty_lines_become_null_beads(void **state)
{
    pair p = align("Kucing itu tidur.\n\nAnjing itu menggonggong.\n\n",
                   "\nThe cat is sleeping.\nThe dog is barking.\n");

    (void)state;
    for (size_t k = 0; k < p.alignment->count; k++) {
        const sejajar_bead *b = &p.alignment->beads[k];
        for (uint32_t i = b->id_first; i < b->id_first + b->id_count; i++)
            if (p.id->at[i].begin == p.id->at[i].end)
                assert_int_equal(b->en_count, 0);
        for (uint32_t j = b->en_first; j < b->en_first + b->en_count; j++)
            if (p.en->at[j].begin == p.en->at[j].end)
                assert_int_equal(b->id_count, 0);
    }
    assert_string_equal(shapes(&p), "0-1 1-1 1-0 1-1 1-0");
    drop(&p);
}

static char *repeat(const char *line, size_t count)
{
    size_t length = strlen(line);
    char *out = malloc(count * length + 1);

    assert_non_null(out);
    for (size_t k = 0; k < count; k++)
        memcpy(out + k * length, line, length);
    out[count * length] = 0;
    return out;
}

static void texts_of_nothing_but_empty_lines_are_null_beads(void **state)
{
    char *many = repeat("\n", 700);
    pair p = align(many, many);

    (void)state;
    assert_int_equal(p.alignment->count, 1400);
    for (size_t k = 0; k < 1400; k++) {
        assert_int_equal(p.alignment->beads[k].id_count + p.alignment->beads[k].en_count, 1);
        assert_true(p.alignment->beads[k].probability > 0);
    }
    drop(&p);
    free(many);
}

static void a_side_may_be_a_thousand_times_longer(void **state)
{
    char *many = repeat("Hari ini hujan turun di Bogor.\n", 3000);
    char *other = repeat("It is raining in Bogor today.\n", 3000);
    pair p;

    (void)state;
    p = align(many, "It is raining in Bogor today.\nThe sun shines.\nGood night.\n");
    drop(&p);
    p = align("Hari ini hujan turun di Bogor.\nMatahari bersinar.\nSelamat malam.\n", other);
    drop(&p);
    free(many);
    free(other);
}

static void the_same_sentence_over_and_over_is_paired_in_order(void **state)
{
    char *id = repeat("Hari ini hujan turun di Bogor.\n", 60);
    char *en = repeat("It is raining in Bogor today.\n", 60);
    pair p = align(id, en);

    (void)state;
    assert_int_equal(p.alignment->count, 60);
    drop(&p);
    free(id);
    free(en);
}

static void an_extremely_long_sentence_is_no_problem(void **state)
{
    char *id = repeat("dan kapal besar itu berlayar lagi ", 20000);
    char *en = repeat("and the big ship sails once again ", 20000);
    char *one = repeat("a", 1000000);
    pair p;

    (void)state;
    p = align(id, en);
    assert_string_equal(shapes(&p), "1-1");
    drop(&p);
    p = align(one, "a");
    drop(&p);
    p = align("a", one);
    drop(&p);
    free(id);
    free(en);
    free(one);
}

static void sentences_without_words_are_sentences(void **state)
{
    pair p = align("***\n---\n…\n", "***\n—\n\xE2\x80\x8B\n");

    (void)state;
    drop(&p);
}

/* English where Indonesian is expected: nothing crashes, and names still agree. */
static void swapped_sides_still_make_an_alignment(void **state)
{
    pair p = align("The rain fell on Semarang.\nNobody was hurt in 2019.",
                   "Hujan turun di Semarang.\nTidak ada yang terluka pada 2019.");

    (void)state;
    assert_string_equal(shapes(&p), "1-1 1-1");
    drop(&p);
}

static void unrelated_texts_are_not_forced_together(void **state)
{
    pair p = align("Resep ini membutuhkan tiga butir telur.\nAduk sampai rata.\nSajikan hangat.",
                   "The committee adjourned without a vote.\nShares fell by 4 percent in Tokyo.\n"
                   "Astronomers found water on a distant moon.");
    size_t sure = 0;

    (void)state;
    for (size_t k = 0; k < p.alignment->count; k++)
        sure += p.alignment->beads[k].id_count && p.alignment->beads[k].en_count &&
                p.alignment->beads[k].probability > 0.9;
    assert_int_equal(sure, 0);
    drop(&p);
}

static void the_same_texts_give_the_same_probabilities(void **state)
{
    static const char id[] = "Kami tiba di Medan.\nHujan turun.\nSemua orang menunggu bus.";
    static const char en[] = "We got to Medan.\nIt rained.\nEverybody was waiting for the bus.";
    pair one = align(id, en), two = align(id, en);

    (void)state;
    assert_int_equal(one.alignment->count, two.alignment->count);
    for (size_t k = 0; k < one.alignment->count; k++)
        assert_true(one.alignment->beads[k].probability == two.alignment->beads[k].probability);
    drop(&one);
    drop(&two);
}

/* ---- Any lines -------------------------------------------------------- */

static void make_lines(char *out, size_t room, const char *const *words, uint32_t word_count,
                       uint32_t *seed)
{
    size_t n = 0;
    uint32_t lines = random_below(seed, 40);

    out[0] = 0;
    for (uint32_t k = 0; k < lines; k++) {
        for (uint32_t w = random_below(seed, 12); w > 0; w--)
            n += (size_t)snprintf(out + n, room - n, "%s ", words[random_below(seed, word_count)]);
        n += (size_t)snprintf(out + n, room - n, "\n");
        assert_true(n < room);
    }
}

static void any_lines_are_covered(void **state)
{
    static const char *const id[] = {"kapal", "Bandung", "12.500", "dan", "?", "anak-anak", "中"};
    static const char *const en[] = {"ship", "Bandung", "12,500", "and", "?", "don't", "children"};
    uint32_t seed = 1;

    (void)state;
    for (int round = 0; round < 60; round++) {
        static char texts[2][1 << 16];
        pair p;

        make_lines(texts[0], sizeof texts[0], id, COUNT_OF(id), &seed);
        make_lines(texts[1], sizeof texts[1], en, COUNT_OF(en), &seed);
        p = align(texts[0], texts[1]);
        drop(&p);
    }
}

/* ---- Explaining and translating --------------------------------------- */

static void only_a_bead_of_both_texts_can_be_explained(void **state)
{
    static const sejajar_bead wrong[] = {
        {0, 0, 0, 1, 0, false},          {0, 1, 0, 0, 0, false},         {0, 5, 0, 1, 0, false},
        {2, 1, 0, 1, 0, false},          {0, 3, 0, 1, 0, false},         {0, 1, 1, 2, 0, false},
        {UINT32_MAX, 2, 0, 1, 0, false}, {0, 1, 2, UINT32_MAX, 0, false}};
    sejajar_sentences *id = lines_of("Satu.\nDua."), *en = lines_of("One.\nTwo.");
    kept json = {NULL, 0};
    sejajar_error err;

    (void)state;
    for (size_t k = 0; k < COUNT_OF(wrong); k++)
        assert_int_equal(sejajar_explain(keep, &json, model, id, en, &wrong[k], NULL, &err),
                         SEJAJAR_ERROR_ARGUMENT);
    assert_null(json.at);
    assert_int_equal(sejajar_explain(keep, &json, model, id, en,
                                     &(sejajar_bead){0, 2, 0, 2, 0, false}, NULL, NULL),
                     SEJAJAR_OK);
    assert_non_null(strstr(json.at, "\"shape\": \"2-2\""));
    assert_int_equal(json.at[json.length - 1], '\n');
    free(json.at);
    sejajar_sentences_free(id);
    sejajar_sentences_free(en);
}

static int refuse(void *to, const char *bytes, size_t length)
{
    (void)to, (void)bytes, (void)length;
    return -1;
}

static void a_sink_that_refuses_is_an_error(void **state)
{
    sejajar_sentences *id = lines_of("Satu."), *en = lines_of("One.");

    (void)state;
    assert_int_equal(sejajar_explain(refuse, NULL, model, id, en,
                                     &(sejajar_bead){0, 1, 0, 1, 0, false}, NULL, NULL),
                     SEJAJAR_ERROR_IO);
    sejajar_sentences_free(id);
    sejajar_sentences_free(en);
}

/* ---- Memory ----------------------------------------------------------- */

static sejajar_sentences *given[2];

static sejajar_status align_given(sejajar_error *err)
{
    sejajar_alignment *alignment;
    sejajar_status status = sejajar_align(&alignment, model, given[0], given[1], NULL, err);

    if (status != SEJAJAR_OK)
        assert_null(alignment);
    sejajar_alignment_free(alignment);
    return status;
}

/* Long enough for anchors, a corridor that is widened and merged beads. */
static void lack_of_memory_is_an_error_like_any_other(void **state)
{
    char id[8192], en[8192];
    size_t n = 0, m = 0;

    (void)state;
    for (int k = 0; k < 40; k++) {
        n += (size_t)snprintf(id + n, sizeof id - n, "Rumah nomor %d di Jalan Melati%s\n", 100 + k,
                              k % 5 ? "." : " dan pohon di belakangnya.");
        m += (size_t)snprintf(en + m, sizeof en - m, "House number %d in Melati Street.\n%s",
                              100 + k, k % 5 ? "" : "And the tree behind it.\n");
    }
    given[0] = lines_of(id);
    given[1] = lines_of(en);
    assert_true(fail_every_allocation(align_given) > 50);
    sejajar_sentences_free(given[0]);
    sejajar_sentences_free(given[1]);
}

/* A text of two made-up languages, in which word k of the one is word k of the other. */
static void write_made_up(char *out, size_t size, const char *prefix, uint32_t seed, int left_out)
{
    size_t n = 0;

    for (int line = 0; line < 120; line++) {
        int words = 3 + (int)random_below(&seed, 9);
        for (int w = 0; w < words; w++) {
            uint32_t word = random_below(&seed, 60);
            if (line % 20 != left_out)
                n += (size_t)snprintf(out + n, size - n, "%s%c%c ", prefix, (char)('a' + word / 8),
                                      (char)('a' + word % 8));
        }
        if (line % 20 != left_out)
            n += (size_t)snprintf(out + n, size - n, "\n");
    }
}

static void without_a_model_words_are_learned_from_the_texts(void **state)
{
    static char id[20000], en[20000];
    sejajar_model *shipped = model;
    size_t matched = 0;
    pair p;

    (void)state;
    write_made_up(id, sizeof id, "ka", 5, 3);
    write_made_up(en, sizeof en, "zo", 5, 11);
    assert_int_equal(sejajar_model_none(&model, NULL), SEJAJAR_OK);
    p = align(id, en);
    for (size_t k = 0; k < p.alignment->count; k++) {
        const sejajar_bead *b = &p.alignment->beads[k];
        matched += b->id_count == 1 && b->en_count == 1 && b->probability > 0.5;
    }
    assert_true(matched >= 100); /* of 108 */
    drop(&p);
    sejajar_model_free(model);
    model = shipped;
}

/* No word in common, nothing learned yet: a long line is the translation of two by its length. */
static void without_words_lengths_join_sentences(void **state)
{
    static const char *const id =
        "pqp qpq ppq\n"
        "pqqp qppq ppqq qqpp pqpq qpqp ppqp qqpq pqqq qpqq ppqp\n"
        "qpqp ppqq qqpp pqpq qpqp ppqp qqpq\n"
        "ppqp qqpq pqqq qpqq ppqp qpqp ppqq qqpp pqpq\n"
        "qq pp qp\n"
        "ppqq qqpp pqpq qpqp ppqp qqpq pqqq qpqq ppqp qqpq pqqq qpqq ppqp\n";
    static const char *const en =
        "xyx yxy xxy\n"
        "xyyx yxxy xxyy yyxx xyxy yxyx xxyx yyxy xyyy yxyy xxyx\n"
        "yxyx xxyy yyxx xyxy yxyx xxyx yyxy xxyx yyxy xyyy yxyy xxyx yxyx xxyy yyxx xyxy\n"
        "yy xx yx\n"
        "xxyy yyxx xyxy yxyx xxyx yyxy xyyy yxyy xxyx yyxy xyyy yxyy xxyx\n";
    sejajar_model *shipped = model;
    pair p;

    (void)state;
    assert_int_equal(sejajar_model_none(&model, NULL), SEJAJAR_OK);
    p = align(id, en);
    assert_string_equal(shapes(&p), "1-1 1-1 2-1 1-1 1-1");
    drop(&p);
    sejajar_model_free(model);
    model = shipped;
}

static void a_model_without_words_translates_none(void **state)
{
    sejajar_translation out[2];
    sejajar_model *none;
    size_t count = 9;

    (void)state;
    assert_int_equal(sejajar_model_none(&none, NULL), SEJAJAR_OK);
    assert_int_equal(
        sejajar_translate(none, SEJAJAR_ID, (sejajar_text){"rumah", 5}, out, 2, &count, NULL),
        SEJAJAR_OK);
    assert_int_equal(count, 0);
    sejajar_model_free(none);
}

static void adapting_keeps_what_is_right(void **state)
{
    sejajar_align_options options = {.adapt = true};
    pair p = align("Kucing itu tidur di kursi.\nHari ini hujan.\nDia membeli dua buku baru.\n",
                   "The cat is asleep on the chair.\nIt is raining today.\nShe bought two new "
                   "books.\n");
    sejajar_alignment *adapted;

    (void)state;
    assert_int_equal(sejajar_align(&adapted, model, p.id, p.en, &options, NULL), SEJAJAR_OK);
    assert_int_equal(adapted->count, p.alignment->count);
    for (size_t k = 0; k < adapted->count; k++)
        assert_int_equal(adapted->beads[k].en_first, p.alignment->beads[k].en_first);
    sejajar_alignment_free(adapted);
    drop(&p);
}

/* ---- Long omissions ---------------------------------------------------- */

enum { LONG_TEXT = 15000, OMITTED = 3000, LINE_WORDS = 7 };

/* Line k of a text in which names make the sense, some common and some rare. */
static size_t put_line(char *to, uint32_t k)
{
    static const char *const syllables[] = {"ba", "ki", "lo", "mu", "ne", "ra", "si", "to",
                                            "wu", "ze", "da", "fi", "go", "hu", "je", "vo"};
    uint32_t seed = k * 2654435761u + 1;
    size_t n = 0;

    for (int w = 0; w < LINE_WORDS; w++) {
        uint32_t name = random_below(&seed, 1 + random_below(&seed, 4096));
        for (int part = 0; part < 3; part++, name /= 16)
            n += (size_t)sprintf(to + n, "%s", syllables[name % 16]);
        n += (size_t)sprintf(to + n, w + 1 < LINE_WORDS ? " " : ".\n");
    }
    return n;
}

/* All lines but those of the omission that begins at `from`. */
static char *long_text(uint32_t from)
{
    char *text = malloc((size_t)LONG_TEXT * LINE_WORDS * 8);
    size_t n = 0;

    assert_non_null(text);
    for (uint32_t k = 0; k < LONG_TEXT; k++)
        if (k < from || k >= from + OMITTED)
            n += put_line(text + n, k);
    return text;
}

/* A fifth of the lines is missing on one side, later another fifth on the other. */
static void long_omissions_end_where_they_end(void **state)
{
    enum { IN_EN = LONG_TEXT * 3 / 10, IN_ID = LONG_TEXT * 6 / 10 };
    char *id = long_text(IN_ID), *en = long_text(IN_EN);
    pair p = align(id, en);
    size_t wrong = 0;

    (void)state;
    for (size_t k = 0; k < p.alignment->count; k++) {
        const sejajar_bead *b = &p.alignment->beads[k];
        uint32_t i = b->id_first + (b->id_first >= IN_ID ? OMITTED : 0);
        uint32_t j = b->en_first + (b->en_first >= IN_EN ? OMITTED : 0);
        bool alone =
            b->id_count ? i >= IN_EN && i < IN_EN + OMITTED : j >= IN_ID && j < IN_ID + OMITTED;

        if (b->id_count && b->en_count)
            wrong += b->id_count != 1 || b->en_count != 1 || i != j;
        else
            wrong += !alone;
    }
    assert_int_equal(wrong, 0);
    drop(&p);
    free(id);
    free(en);
}

/* Two paragraphs of three sentences change places. */
static void a_moved_paragraph_is_found_when_asked_for(void **state)
{
    const char *id = "Pasar itu buka sejak subuh.\nPedagang ikan datang dari pelabuhan.\n"
                     "Harga cumi naik dua kali lipat.\nSore hari hujan turun deras.\n"
                     "Jalan ke jembatan tergenang air.\nBus sekolah terpaksa berputar arah.\n"
                     "Malamnya listrik padam.\n";
    const char *en = "In the afternoon heavy rain fell.\nThe road to the bridge was flooded.\n"
                     "The school bus had to turn around.\nThe market opens at dawn.\n"
                     "Fish sellers come from the harbour.\nThe price of squid has doubled.\n"
                     "In the evening the electricity failed.\n";
    static const uint32_t wanted[] = {3, 4, 5, 0, 1, 2, 6};
    sejajar_align_options options = {.crossing = true};
    pair p = align(id, en);
    sejajar_alignment *crossing;
    size_t moved = 0, plain = 0;

    (void)state;
    for (size_t k = 0; k < p.alignment->count; k++) {
        assert_false(p.alignment->beads[k].moved);
        plain += p.alignment->beads[k].id_count && p.alignment->beads[k].en_count;
    }
    assert_true(plain <= 4);
    assert_int_equal(sejajar_align(&crossing, model, p.id, p.en, &options, NULL), SEJAJAR_OK);
    assert_int_equal(crossing->count, 7);
    for (uint32_t k = 0; k < 7; k++) {
        assert_int_equal(crossing->beads[k].id_first, k);
        assert_int_equal(crossing->beads[k].en_first, wanted[k]);
        assert_true(crossing->beads[k].probability > .9);
        moved += crossing->beads[k].moved;
    }
    assert_int_equal(moved, 3);
    sejajar_alignment_free(crossing);
    drop(&p);
}

static void a_text_without_bytes_is_an_empty_one(void **state)
{
    sejajar_text none = {NULL, 0};
    sejajar_counts counts = {0};
    pair p = {0};
    size_t count = 1, length = sejajar_version(NULL, 0, model);
    double share;

    (void)state;
    assert_int_equal(sejajar_lines(&p.id, none, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_lines(&p.en, none, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_align(&p.alignment, model, p.id, p.en, NULL, NULL), SEJAJAR_OK);
    check_cover(&p);
    share = sejajar_alignment_share(p.alignment, p.id, p.en);
    assert_true(share == 0);
    assert_int_equal(sejajar_translate(model, SEJAJAR_ID, none, NULL, 0, &count, NULL), SEJAJAR_OK);
    assert_int_equal(count, 0);
    assert_int_equal(sejajar_evaluate(&counts, none, none, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_signature(NULL, 0, model, NULL, NULL, NULL), length);
    drop(&p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(translations_are_paired),
        cmocka_unit_test(a_sentence_may_become_two),
        cmocka_unit_test(an_addition_stays_alone),
        cmocka_unit_test(sure_beads_have_high_probabilities),
        cmocka_unit_test(empty_sides_are_allowed),
        cmocka_unit_test(one_sentence_each_is_enough),
        cmocka_unit_test(empty_lines_become_null_beads),
        cmocka_unit_test(a_text_without_bytes_is_an_empty_one),
        cmocka_unit_test(texts_of_nothing_but_empty_lines_are_null_beads),
        cmocka_unit_test(a_side_may_be_a_thousand_times_longer),
        cmocka_unit_test(the_same_sentence_over_and_over_is_paired_in_order),
        cmocka_unit_test(an_extremely_long_sentence_is_no_problem),
        cmocka_unit_test(sentences_without_words_are_sentences),
        cmocka_unit_test(swapped_sides_still_make_an_alignment),
        cmocka_unit_test(unrelated_texts_are_not_forced_together),
        cmocka_unit_test(the_same_texts_give_the_same_probabilities),
        cmocka_unit_test(any_lines_are_covered),
        cmocka_unit_test(without_a_model_words_are_learned_from_the_texts),
        cmocka_unit_test(without_words_lengths_join_sentences),
        cmocka_unit_test(a_model_without_words_translates_none),
        cmocka_unit_test(adapting_keeps_what_is_right),
        cmocka_unit_test(long_omissions_end_where_they_end),
        cmocka_unit_test(a_moved_paragraph_is_found_when_asked_for),
        cmocka_unit_test(only_a_bead_of_both_texts_can_be_explained),
        cmocka_unit_test(a_sink_that_refuses_is_an_error),
        cmocka_unit_test(lack_of_memory_is_an_error_like_any_other),
    };

    return cmocka_run_group_tests(tests, open_model, close_model);
}
