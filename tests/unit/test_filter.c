/* What makes pairs unfit: one example of each rule, and of what only looks like it. */
#include "support/model.h"

/* What a filter of its own says. */
static uint32_t look(sejajar_print *print, const sejajar_model *with,
                     const sejajar_filter_options *options, sejajar_text id, sejajar_text en,
                     double score, double fidelity)
{
    sejajar_filter *filter;
    uint32_t broken;

    assert_int_equal(sejajar_filter_open(&filter, with, options, NULL), SEJAJAR_OK);
    broken = sejajar_filter_pair(print, filter, id, en, score, fidelity);
    sejajar_filter_free(filter);
    return broken;
}

static void names_of(uint32_t broken, char *out)
{
    *out = '\0';
    for (unsigned k = 0; k < SEJAJAR_RULES; k++) {
        if (broken >> k & 1)
            strcat(strcat(out, *out ? "," : ""), sejajar_rule_name((sejajar_rule)k));
    }
}

static void breaks(const char *id, const char *en, const char *wanted)
{
    sejajar_filter_options options = sejajar_filter_defaults();
    char names[512];

    names_of(look(NULL, model, &options, (sejajar_text){id, strlen(id)},
                  (sejajar_text){en, strlen(en)}, SEJAJAR_FILTER_NONE, SEJAJAR_FILTER_NONE),
             names);
    assert_string_equal(names, wanted);
}

static void good_pairs_break_nothing(void **state)
{
    (void)state;
    breaks("Hujan turun sejak pagi.", "It has been raining since morning.", "");
    breaks("Ya.", "Yes.", "");
    breaks("Jakarta", "Jakarta", "");
    breaks("Bank Indonesia", "Bank Indonesia", "");
    breaks("Pada 17 Agustus 2024 pukul 10.30", "On 17 August 2024 at 10:30 a.m.", "");
    breaks("Jika a < b dan c > d, berhentilah.", "If a < b and c > d, stop.", "");
    breaks("Tulis ke kami di surat@contoh.example hari ini.",
           "Write to us at surat@contoh.example today.", "");
    breaks("Kafé \xE2\x80\x9CSêja\xE2\x80\x9D buka.", "The café “Sêja” is open.", "");
}

static void each_rule_sees_what_it_is_for(void **state)
{
    (void)state;
    breaks("...", "It rained.", "empty");
    breaks("", "", "empty");
    breaks("Hujan turun.",
           "It rained all day long and all of the night, and in the morning the river was over the "
           "banks.",
           "ratio");
    breaks("Simpan berkas ini di dalam folder yang sama dengan program.",
           "Simpan berkas ini di dalam folder yang sama dengan program.", "copy,language");
    breaks("We went to the market because it did not rain.",
           "Kami pergi ke pasar karena hujan tidak turun.", "swapped");
    breaks("Kami pergi ke pasar karena hujan tidak turun.",
           "Wij gingen naar de markt omdat het vandaag niet regende.", "language");
    breaks("Kami pergi ke pasar.", "\xD0\x9C\xD1\x8B \xD0\xBF\xD0\xBE\xD1\x88\xD0\xBB\xD0\xB8.",
           "script");
    breaks("12 345 678 90 12 A", "12 345 678 90 12 B", "letters");
    breaks("Nomor 12, nomor 34 dan nomor 56 menang.", "Number 13, number 35 and number 57 win.",
           "numbers");
    breaks(
        "Selamat datang di kota kami yang indah dan ramai sekali pada malam hari ini.",
        "Welcome welcome welcome welcome welcome welcome welcome welcome welcome to our town our "
        "town our town.",
        "repetition");
    breaks("Baca selengkapnya", "Read more", "boilerplate");
    breaks("Baca Juga: Warga tiga desa di lereng gunung itu kini menanam kopi di sela pohon yang "
           "dulu mereka tebang untuk kayu bakar",
           "The people of three villages on the slope now grow coffee between the trees that they "
           "once felled for firewood",
           "boilerplate");
    breaks("Beranda | Berita | Olahraga | Ekonomi | Kontak",
           "Home | News | Sports | Economy | Contact", "boilerplate");
    breaks("Kafe itu buka.", "The caf\xC3\x83\xC2\xA9 is open.", "mojibake");
    breaks("Kafe itu buka.", "The caf\xEF\xBF\xBD is open.", "mojibake");
    breaks("Kami <b>pulang</b>.", "We went <b>home</b>.", "markup");
    breaks("Kami&nbsp;pulang.", "We went home.", "markup");
    breaks("https://contoh.example/id/artikel", "https://contoh.example/en/article", "url");
}

static void scores_have_thresholds(void **state)
{
    sejajar_filter_options options = sejajar_filter_defaults();
    sejajar_text id = TEXT("Hujan turun."), en = TEXT("It rained.");

    (void)state;
    options.min_score = options.min_fidelity = 0.5;
    assert_int_equal(look(NULL, model, &options, id, en, 0.4, 0.6), 1u << SEJAJAR_RULE_SCORE);
    assert_int_equal(look(NULL, model, &options, id, en, 0.5, 0.4), 1u << SEJAJAR_RULE_FIDELITY);
    assert_int_equal(look(NULL, model, &options, id, en, SEJAJAR_FILTER_NONE, SEJAJAR_FILTER_NONE),
                     0);
    options.rules = 1u << SEJAJAR_RULE_COPY;
    assert_int_equal(look(NULL, model, &options, id, en, 0.4, 0.4), 0);
}

static uint32_t see(sejajar_seen *seen, const char *id, const char *en)
{
    sejajar_filter_options options = sejajar_filter_defaults();
    sejajar_print print;
    uint32_t broken = 0;

    look(&print, model, &options, (sejajar_text){id, strlen(id)}, (sejajar_text){en, strlen(en)},
         SEJAJAR_FILTER_NONE, SEJAJAR_FILTER_NONE);
    assert_int_equal(sejajar_seen_add(seen, &print, options.rules, &broken, NULL), SEJAJAR_OK);
    return broken;
}

static void duplicates_are_seen_in_order(void **state)
{
    static const char id[] = "Pada hari itu hujan turun sejak pagi dan kami semua tidak pergi ke "
                             "pasar yang ada di tepi sungai.";
    static const char en[] = "On that day it rained from the morning on and none of us went to the "
                             "market at the side of the river.";
    const uint32_t same = 1u << SEJAJAR_RULE_DUPLICATE, near = 1u << SEJAJAR_RULE_NEAR_DUPLICATE;
    char longer[256];
    sejajar_seen *seen;

    (void)state;
    assert_int_equal(sejajar_seen_open(&seen, NULL), SEJAJAR_OK);
    assert_int_equal(see(seen, "Ya.", "Yes."), 0);
    assert_int_equal(see(seen, "Ya!", "Yes"), same);
    assert_int_equal(see(seen, "Ya.", "Yeah."), 0);
    assert_int_equal(see(seen, "...", "."), 0);
    assert_int_equal(see(seen, "...", ","), 0);
    assert_int_equal(see(seen, id, en), 0);
    assert_int_equal(see(seen, id, en), same);
    snprintf(longer, sizeof longer, "%s Ya.", id);
    assert_int_equal(see(seen, longer, en), near);
    for (int k = 0; k < 5000; k++) {
        snprintf(longer, sizeof longer, "Halaman %d", k);
        assert_int_equal(see(seen, longer, "Page"), 0);
    }
    assert_int_equal(see(seen, "halaman 17", "page"), same);
    sejajar_seen_free(seen);
}

static void rules_have_names(void **state)
{
    sejajar_rule rule;

    (void)state;
    for (unsigned k = 0; k < SEJAJAR_RULES; k++) {
        assert_true(sejajar_rule_parse(&rule, sejajar_rule_name((sejajar_rule)k)));
        assert_int_equal(rule, k);
        assert_non_null(sejajar_rule_meaning(rule));
    }
    assert_false(sejajar_rule_parse(&rule, "rules"));
    assert_null(sejajar_rule_name(SEJAJAR_RULES));
    assert_null(sejajar_rule_meaning(SEJAJAR_RULES));
}

static void without_words_no_language_is_seen(void **state)
{
    sejajar_filter_options options = sejajar_filter_defaults();
    sejajar_model *none;

    (void)state;
    assert_int_equal(sejajar_model_none(&none, NULL), SEJAJAR_OK);
    assert_int_equal(
        look(NULL, none, &options, TEXT("Het regende gisteren."), TEXT("Il a plu hier."), -1, -1),
        0);
    sejajar_model_free(none);
}

/* One filter for many pairs says of each what a new one says, though it remembers words. */
static void words_are_remembered_as_they_are(void **state)
{
    static const char *const texts[] = {"Hujan turun sejak pagi tadi.",
                                        "It has been raining since morning.",
                                        "Kucing itu tidur di atas kursi.", "", "1, 2, 3 & 4"};
    enum { TEXTS = sizeof texts / sizeof *texts };
    sejajar_filter_options options = sejajar_filter_defaults();
    sejajar_filter *filter;

    (void)state;
    assert_int_equal(sejajar_filter_open(&filter, model, &options, NULL), SEJAJAR_OK);
    for (int k = 0; k < 2 * TEXTS * TEXTS; k++) {
        const char *id = texts[k % TEXTS], *en = texts[k / TEXTS % TEXTS];
        sejajar_text sides[2] = {{id, strlen(id)}, {en, strlen(en)}};
        sejajar_print prints[2];

        assert_int_equal(sejajar_filter_pair(&prints[0], filter, sides[0], sides[1], -1, -1),
                         look(&prints[1], model, &options, sides[0], sides[1], -1, -1));
        assert_true(prints[0].exact == prints[1].exact);
    }
    sejajar_filter_free(filter);
}

/* A side of more words than are kept of a cut text, and what stands behind them. */
static void long_texts_are_counted_whole(void **state)
{
    sejajar_filter_options options = sejajar_filter_defaults();
    static char id[8000], en[8000];

    (void)state;
    for (int k = 0; k < 600; k++) {
        strcat(id, k % 2 ? "rumah " : "pohon ");
        strcat(en, k % 2 ? "house " : "tree ");
    }
    options.rules = 1u << SEJAJAR_RULE_LENGTH;
    options.max_characters = 8000;
    options.max_words = 600;
    assert_int_equal(look(NULL, model, &options, (sejajar_text){id, strlen(id)},
                          (sejajar_text){en, strlen(en)}, -1, -1),
                     0);
    options.max_words = 599;
    assert_int_equal(look(NULL, model, &options, (sejajar_text){id, strlen(id)},
                          (sejajar_text){en, strlen(en)}, -1, -1),
                     1u << SEJAJAR_RULE_LENGTH);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_pairs_break_nothing),
        cmocka_unit_test(each_rule_sees_what_it_is_for),
        cmocka_unit_test(scores_have_thresholds),
        cmocka_unit_test(duplicates_are_seen_in_order),
        cmocka_unit_test(rules_have_names),
        cmocka_unit_test(without_words_no_language_is_seen),
        cmocka_unit_test(words_are_remembered_as_they_are),
        cmocka_unit_test(long_texts_are_counted_whole),
    };

    return cmocka_run_group_tests(tests, open_model, close_model);
}
