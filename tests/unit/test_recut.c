/* sejajar_recut(): sentences cut where the other text shows that one ends. */
#include "support/model.h"
#include "support/splitters.h"

static int open_all(void **state)
{
    return open_model(state) || open_splitters(state);
}

static int close_all(void **state)
{
    return close_splitters(state) || close_model(state);
}

typedef struct {
    sejajar_sentences *side[2];
    sejajar_alignment *alignment;
} pair;

static pair align(const char *id, const char *en, bool crossing)
{
    const char *texts[2] = {id, en};
    sejajar_align_options options = {.crossing = crossing};
    pair p = {0};

    for (int k = 0; k < 2; k++) {
        sejajar_text text = {texts[k], strlen(texts[k])};

        assert_int_equal(sejajar_split(&p.side[k], splitters[k], text, NULL, NULL), SEJAJAR_OK);
    }
    assert_int_equal(sejajar_align(&p.alignment, model, p.side[0], p.side[1], &options, NULL),
                     SEJAJAR_OK);
    return p;
}

static void recut(pair *p)
{
    assert_int_equal(sejajar_recut(p->alignment, model, p->side[0], p->side[1], NULL), SEJAJAR_OK);
}

static void drop(pair *p)
{
    sejajar_alignment_free(p->alignment);
    sejajar_sentences_free(p->side[0]);
    sejajar_sentences_free(p->side[1]);
}

static void put(char *to, size_t size, const sejajar_sentences *s, uint32_t first, uint32_t count)
{
    size_t n = strlen(to);

    for (uint32_t k = first; k < first + count; k++)
        n += (size_t)snprintf(to + n, size - n, "%s%.*s", k > first ? " + " : "",
                              (int)(s->at[k].end - s->at[k].begin), s->text.bytes + s->at[k].begin);
}

/* The beads as lines "id | en". */
static const char *beads(const pair *p)
{
    static char out[8192];

    out[0] = 0;
    for (size_t k = 0; k < p->alignment->count; k++) {
        const sejajar_bead *b = &p->alignment->beads[k];

        put(out, sizeof out, p->side[0], b->id_first, b->id_count);
        strcat(out, " | ");
        put(out, sizeof out, p->side[1], b->en_first, b->en_count);
        strcat(out, "\n");
    }
    return out;
}

/* Every sentence once; nothing but white space between them, and no text lost. */
static void check_whole(const pair *p)
{
    size_t held[2] = {0, 0};

    for (size_t k = 0; k < p->alignment->count; k++) {
        held[0] += p->alignment->beads[k].id_count;
        held[1] += p->alignment->beads[k].en_count;
    }
    for (int side = 0; side < 2; side++) {
        const sejajar_sentences *s = p->side[side];
        size_t at = 0;

        assert_int_equal(held[side], s->count);
        for (size_t k = 0; k <= s->count; k++) {
            size_t to = k < s->count ? s->at[k].begin : s->text.length;

            assert_true(at <= to);
            for (; at < to; at++)
                assert_true(s->text.bytes[at] == ' ' || s->text.bytes[at] == '\n');
            if (k < s->count) {
                assert_true(s->at[k].begin < s->at[k].end);
                at = s->at[k].end;
            }
        }
    }
}

static const char rapat[] =
    "Rapat di balai desa dimulai pukul delapan malam. Di papan tulis tertera, \"Rapat jalan desa\" "
    "Pak Lurah membuka rapat dengan doa bersama. Warga yang datang sekitar tiga puluh orang; "
    "mereka duduk di tikar. Bu Sri bertanya berapa biaya perbaikan jalan itu.";
static const char meeting[] =
    "The meeting in the village hall began at eight in the evening. On the blackboard were the "
    "words \"Village road meeting.\" The village head opened the meeting with a common prayer. "
    "About thirty residents came. They sat on mats. Mrs. Sri asked how much the repair of the "
    "road would cost.";

static void an_end_in_the_other_text_settles_a_doubt(void **state)
{
    pair p = align(rapat, meeting, false);

    (void)state;
    recut(&p);
    assert_string_equal(
        beads(&p), "Rapat di balai desa dimulai pukul delapan malam. | "
                   "The meeting in the village hall began at eight in the evening.\n"
                   "Di papan tulis tertera, \"Rapat jalan desa\" | "
                   "On the blackboard were the words \"Village road meeting.\"\n"
                   "Pak Lurah membuka rapat dengan doa bersama. | "
                   "The village head opened the meeting with a common prayer.\n"
                   "Warga yang datang sekitar tiga puluh orang; | About thirty residents came.\n"
                   "mereka duduk di tikar. | They sat on mats.\n"
                   "Bu Sri bertanya berapa biaya perbaikan jalan itu. | "
                   "Mrs. Sri asked how much the repair of the road would cost.\n");
    check_whole(&p);
    drop(&p);
}

static void it_works_from_either_side(void **state)
{
    pair p =
        align("Kami menunggu di stasiun. Keretanya terlambat dua jam. Ibu membeli nasi bungkus.",
              "We waited at the station; the train was two hours late. Mother bought packed "
              "rice.",
              false);

    (void)state;
    recut(&p);
    assert_string_equal(beads(&p), "Kami menunggu di stasiun. | We waited at the station;\n"
                                   "Keretanya terlambat dua jam. | the train was two hours late.\n"
                                   "Ibu membeli nasi bungkus. | Mother bought packed rice.\n");
    check_whole(&p);
    drop(&p);
}

static void what_the_other_text_does_not_end_stays(void **state)
{
    static const char id[] = "Warga yang datang sekitar tiga puluh orang; mereka duduk di tikar. "
                             "Rapat selesai pukul sepuluh.";
    static const char en[] = "About thirty residents came; they sat on mats. "
                             "The meeting ended at ten.";
    pair p = align(id, en, false);
    char before[1024];

    (void)state;
    snprintf(before, sizeof before, "%s", beads(&p));
    recut(&p);
    assert_string_equal(beads(&p), before);
    assert_int_equal(p.side[0]->count, 2);
    drop(&p);
}

static void an_addition_is_not_pressed_into_it(void **state)
{
    /* Nobody says in Indonesian that they sat on mats. */
    static const char id[] =
        "Rapat dimulai pukul delapan malam. Warga yang datang tiga puluh orang; "
        "di luar hujan deras. Rapat selesai pukul sepuluh.";
    static const char en[] = "The meeting began at eight in the evening. Thirty residents came. "
                             "Everybody had brought along cheese and onions. The meeting ended at "
                             "ten.";
    pair p = align(id, en, false);

    (void)state;
    recut(&p);
    assert_null(strstr(beads(&p), "deras. | Everybody"));
    check_whole(&p);
    drop(&p);
}

static void a_second_time_changes_nothing(void **state)
{
    pair p = align(rapat, meeting, false);
    char before[4096];

    (void)state;
    recut(&p);
    snprintf(before, sizeof before, "%s", beads(&p));
    recut(&p);
    assert_string_equal(beads(&p), before);
    drop(&p);
}

static void moved_beads_are_cut_too(void **state)
{
    pair p = align(rapat, meeting, true);

    (void)state;
    recut(&p);
    check_whole(&p);
    assert_int_equal(p.side[0]->count, 6);
    drop(&p);
}

static void lines_are_never_cut(void **state)
{
    static const char id[] = "Warga yang datang tiga puluh orang; mereka duduk di tikar.\n";
    static const char en[] = "Thirty residents came.\nThey sat on mats.\n";
    pair p = {0};

    (void)state;
    assert_int_equal(sejajar_lines(&p.side[0], (sejajar_text){id, sizeof id - 1}, NULL),
                     SEJAJAR_OK);
    assert_int_equal(sejajar_lines(&p.side[1], (sejajar_text){en, sizeof en - 1}, NULL),
                     SEJAJAR_OK);
    assert_int_equal(sejajar_align(&p.alignment, model, p.side[0], p.side[1], NULL, NULL),
                     SEJAJAR_OK);
    recut(&p);
    assert_int_equal(p.side[0]->count, 1);
    assert_int_equal(p.alignment->count, 1);
    drop(&p);
}

static void nothing_is_cut_without_a_lexicon(void **state)
{
    pair p = align(rapat, meeting, false);
    sejajar_model *none;

    (void)state;
    assert_int_equal(sejajar_model_none(&none, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_recut(p.alignment, none, p.side[0], p.side[1], NULL), SEJAJAR_OK);
    assert_int_equal(p.side[0]->count, 4);
    sejajar_model_free(none);
    drop(&p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_end_in_the_other_text_settles_a_doubt),
        cmocka_unit_test(it_works_from_either_side),
        cmocka_unit_test(what_the_other_text_does_not_end_stays),
        cmocka_unit_test(an_addition_is_not_pressed_into_it),
        cmocka_unit_test(a_second_time_changes_nothing),
        cmocka_unit_test(moved_beads_are_cut_too),
        cmocka_unit_test(lines_are_never_cut),
        cmocka_unit_test(nothing_is_cut_without_a_lexicon),
    };

    return cmocka_run_group_tests(tests, open_all, close_all);
}
