/* Fidelity: each kind of evidence alone, on sentences small enough to check by eye. */
#include "fidelity/judge.h"
#include "fidelity/sounds.h"
#include "support/model.h"

static sejajar_judge *judge;

static int open_judge(void **state)
{
    return open_model(state) != 0 ||
           sejajar_judge_open(&judge, model, SEJAJAR_ID, NULL) != SEJAJAR_OK;
}

static int close_judge(void **state)
{
    sejajar_judge_free(judge);
    return close_model(state);
}

static sejajar_text text(const char *string)
{
    return (sejajar_text){string, strlen(string)};
}

static const float *evidence(const char *id, const char *en)
{
    assert_true(sj_judge_collect(judge, text(id), text(en)));
    return judge->list.value;
}

static double fidelity(const char *id, const char *en)
{
    sejajar_judgement j;

    assert_int_equal(sejajar_judge_pair(&j, judge, text(id), text(en), NULL), SEJAJAR_OK);
    assert_true(j.fidelity >= 0 && j.fidelity <= 1);
    return j.fidelity;
}

/* Is there a finding of that kind about just these words? */
static bool finds(const char *id, const char *en, sejajar_finding_kind kind, const char *words)
{
    const char *sides[2] = {id, en};
    sejajar_judgement j;

    assert_int_equal(sejajar_judge_pair(&j, judge, text(id), text(en), NULL), SEJAJAR_OK);
    for (size_t k = 0; k < j.finding_count; k++) {
        const sejajar_finding *f = &j.findings[k];

        if (f->kind == kind && f->end - f->begin == strlen(words) &&
            memcmp(sides[f->side] + f->begin, words, strlen(words)) == 0)
            return true;
    }
    return false;
}

static float numbers_left(const char *id, const char *en)
{
    const float *e = evidence(id, en);

    return e[SJ_ID_numbers] + e[SJ_EN_numbers] + e[SJ_ID_number_words] + e[SJ_EN_number_words] +
           e[SJ_ID_dates] + e[SJ_EN_dates];
}

static void numbers_are_equal_by_value(void **state)
{
    static const struct {
        const char *id, *en;
    } same[] = {
        {"Harganya Rp1.250.000,50.", "It costs Rp1,250,000.50."},
        {"Ada 2,5 juta orang.", "There are 2.5 million people."},
        {"Ada dua setengah juta orang.", "There are 2,500,000 people."},
        {"Seribu dua ratus lima puluh ekor.", "1,250 of them."},
        {"Dua puluh satu orang.", "Twenty-one people."},
        {"Biayanya US$1,39 triliun.", "It costs $1.39tn."},
        {"Ulang tahunnya yang ke-70.", "His seventieth birthday."},
        {"Pada tahun 70-an.", "In the 1970s."},
        {"Rapat dimulai pukul 19.40.", "The meeting began at 7:40 p.m."},
        {"Pada 17 Agustus 2024.", "On 17 August 2024."},
        {"Tanggal 17/8/2024.", "The 17th of August 2024."},
        {"Para pemimpin G20.", "Leaders of the G20."},
        {"Nilainya Rp1,2 triliun.", "It is worth 1,200 billion rupiah."},
        {"Tiga perempat peserta setuju.", "75 percent of the participants agreed."},
        {"Dua pertiga anggota menolak.", "Two-thirds of the members refused."},
        {"Seperlima wilayah itu hutan.", "A fifth of the area is forest."},
        {"Seperempat juta orang datang.", "A quarter of a million people came."},
        {"Hari jadi ketujuh belas.", "The 17th anniversary."},
        {"Ratusan ribu orang mengungsi.", "Hundreds of thousands of people fled."},
        {"Berjuta-juta kali.", "Millions of times."},
        {"Tiga juta orang.", "Three millions of people."},
        {"Setengah cangkir gula.", "1/2 cup of sugar."},
        {"2 1/2 cangkir tepung.", "2½ cups of flour."},
        {"Senin (1/2), ia datang.", "On Monday, 1 February, he came."},
        {"Puluhan orang datang.", "Dozens of people came."},
        {"Rapat dimulai pukul setengah tiga.", "The meeting starts at 2:30 p.m."},
        {"Rapat dimulai pukul 14.30.", "The meeting starts at half past two."},
        {"Rapat dimulai pukul 12.00.", "The meeting starts at noon."},
        {"Dua minggu kemudian ia kembali.", "Fourteen days later he returned."},
        {"Dua dekade kemudian ia kembali.", "Twenty years later he returned."},
        {"Perjalanannya 90 menit.", "The trip takes an hour and a half."},
        {"Suhunya 40 derajat Celsius.", "It was 104 degrees Fahrenheit."},
        {"Teleponnya 0812-3456-7890.", "His phone is +62 812-3456-7890."},
        {"Abad kedua belas.", "It was so."},
    };

    (void)state;
    for (size_t k = 0; k + 1 < COUNT_OF(same); k++)
        if (numbers_left(same[k].id, same[k].en) > 0)
            fail_msg("%s / %s", same[k].id, same[k].en);
}

static void another_number_or_date_is_an_error(void **state)
{
    (void)state;
    assert_true(finds("Ia membeli 25 buku.", "She bought 52 books.", SEJAJAR_FINDING_NUMBER, "52"));
    assert_true(finds("Ada 5 miliar orang.", "There are 5 million people.", SEJAJAR_FINDING_NUMBER,
                      "5 million"));
    assert_true(finds("Ia datang pada hari Senin.", "She came on Thursday.", SEJAJAR_FINDING_NUMBER,
                      "Thursday"));
    assert_true(finds("Ratusan ribu orang mengungsi.", "Hundreds of people fled.",
                      SEJAJAR_FINDING_NUMBER, "Hundreds"));
    assert_true(finds("Dua pertiga anggota menolak.", "A third of the members refused.",
                      SEJAJAR_FINDING_NUMBER, "third"));
    assert_true(finds("Keempat terdakwa dibebaskan.", "The five defendants were acquitted.",
                      SEJAJAR_FINDING_NUMBER, "five"));
    assert_true(numbers_left("Ia membeli 3 buku.", "She bought books.") > 0);
    assert_true(fidelity("Ia membeli 25 buku.", "She bought 52 books.") <
                fidelity("Ia membeli 25 buku.", "She bought 25 books."));
}

static bool differ_in_unit(const char *id, const char *en)
{
    sejajar_judgement j;

    assert_int_equal(sejajar_judge_pair(&j, judge, text(id), text(en), NULL), SEJAJAR_OK);
    for (size_t k = 0; k < j.finding_count; k++)
        if (strcmp(j.findings[k].evidence, "the unit differs") == 0)
            return true;
    return false;
}

static void the_same_number_of_another_unit_is_an_error(void **state)
{
    static const struct {
        const char *id, *en;
        bool differ;
    } cases[] = {
        {"Kelas itu 30 kaki panjangnya.", "The classroom is 30 metres long.", true},
        {"Kelas itu 30 kaki panjangnya.", "The classroom is 30 ft long.", false},
        {"Pacuan itu seratus meter.", "The race was over a hundred yards.", false}, /* about */
        {"Tekanannya 8,5 bar.", "The pressure is 8.5 psi.", true},
        {"Harganya £200.", "It costs 200 dollars.", true},
        {"Harganya 200 €.", "It costs $200.", true},
        {"Harganya 200 pound.", "It costs £200.", false},
        {"Harganya Rp. 500.000.", "It costs IDR 500,000.", false},
        {"Beratnya dua ratus pon.", "It weighs two hundred pounds.", false},
        {"Beratnya dua ratus kilogram.", "It weighs two hundred pounds.", true},
        {"Harganya dua ratus pound sterling.", "It costs two hundred pounds sterling.", false},
        {"Beli lima ons gula.", "Buy five ounces of sugar.", false},
        {"Minum obat ini dua kali sehari.", "Take this medicine twice a week.", true},
        {"Minum obat ini dua kali sehari.", "Take this medicine twice daily.", false},
        {"Harganya S$200.", "It costs US$200.", true},
        {"Harganya S$200.", "It costs 200 Singapore dollars.", false},
        {"Harganya S$200.", "It costs $200.", false},
        {"Harganya 200 dolar AS.", "It costs SGD 200.", true},
        {"Harganya 200 dolar Selandia Baru.", "It costs 200 New Zealand dollars.", false},
        {"Harganya 200 dolar Hong Kong.", "It costs 200 Canadian dollars.", true},
        {"Ada 200 orang dengan dolar AS.", "There are 200 people with dollars.", false},
        {"Tarifnya $5/jam.", "The rate is $5 per hour.", false},
        {"Tarifnya $5/jam.", "The rate is $5 per day.", true},
        {"Dalam sembilan puluh (90) hari.", "Within ninety (90) days.", false},
        {"Dalam sembilan puluh (90) hari.", "Within ninety (90) months.", true},
        {"Lima kilometer dalam lima jam.", "In five hours five kilometres.", false},
        {"Ada tiga bulan di langit planet itu.", "That planet has three moons.", false},
        {"Isinya 5 meter kubik.", "It holds 5 cubic metres.", false},
        {"Isinya 5 meter kubik.", "It holds 5 cubic feet.", true},
    };

    (void)state;
    for (size_t k = 0; k < COUNT_OF(cases); k++)
        if (differ_in_unit(cases[k].id, cases[k].en) != cases[k].differ)
            fail_msg("%s / %s", cases[k].id, cases[k].en);
    assert_true(numbers_left("Jaraknya 7 kilometer.", "It is 7 miles away.") > 0);
    assert_true(numbers_left("Kebun itu 100 kaki persegi.", "The garden is 9.3 square metres.") ==
                0);
}

static void days_and_times_may_be_said_without_a_number(void **state)
{
    (void)state;
    assert_true(numbers_left("Toko itu buka siang malam.", "The shop is open 24 hours a day.") ==
                0);
    assert_true(numbers_left("Toko itu buka siang malam.", "The shop is open 14 hours a day.") > 0);
    assert_true(numbers_left("Kantor tutup pada akhir tahun.", "The office is closed on 31 "
                                                               "December.") == 0);
    assert_true(numbers_left("Kantor tutup pada akhir tahun.", "The office is closed on 30 "
                                                               "November.") > 0);
    assert_true(numbers_left("Anak-anak libur pada 25 Desember.", "There is no school at "
                                                                  "Christmas.") == 0);
}

static void negation_is_told_from_its_other_words(void **state)
{
    (void)state;
    assert_true(finds("Ia tidak datang.", "She came.", SEJAJAR_FINDING_NEGATION, "tidak"));
    assert_true(finds("Ia sudah datang.", "She has not come.", SEJAJAR_FINDING_NEGATION, "not"));
    assert_true(evidence("Beras itu tidak aman.", "The rice is unsafe.")[SJ_ID_negation] == 0);
    assert_true(evidence("Ia belum datang.", "She hasn't come.")[SJ_ID_negation] == 0);
    assert_true(evidence("Paling tidak empat cangkir.", "At least four cups.")[SJ_ID_negation] ==
                0);
    assert_true(evidence("Beras itu aman.", "The rice is unsafe.")[SJ_EN_negation_words] > 0);
}

/* What says the same in other words, leaves a term as it is, or lacks but a mark. */
static void what_people_would_not_mind_is_not_named(void **state)
{
    static const struct {
        const char *id, *en;
    } good[] = {
        {"Dinding itu tidak dapat ditembus.", "The wall is impenetrable."},
        {"Wajahnya tidak asing bagi saya.", "Her face is familiar to me."},
        {"Mungkin kalian sudah mendengar kabar itu.", "You may or may not have heard the news."},
        {"Saya hanya minum air putih.", "I drink nothing but water."},
        {"Bayi itu meninggal sebelum umurnya satu tahun.", "The baby died when he was a year old."},
        {"Ada nggak rumah yang lebih murah?", "Is there a cheaper house?"},
        {"Kamu mau ke mana sekarang?", "where are you going now."},
        {"Mesin hanya boleh dijalankan dengan penutup.",
         "Do not run the machine without its cover."},
        {"Kemiringannya maksimum sepuluh derajat.", "It must not tilt by more than ten degrees."},
        {"Biayanya tidak lebih dari 12 juta rupiah.", "It costs up to 12 million rupiah."},
        {"Sakit tidak kalau saya sentuh?", "Does it hurt if I touch it?"},
        {"Orang itu tampak tidak tenang.", "That man looked tense."},
        {"Mereka tinggal di Jalur Gaza.", "They live in the Gaza Strip."},
        {"Bakteri dan arkea hidup di sana.", "Bacteria and Archaea live there."},
        {"Mari kita pulang sekarang.", "Why don't we go home now?"},
        {"Sistem menulis “out of memory” lalu berhenti.",
         "The system writes “out of memory” and stops."},
    };
    sejajar_judgement j;

    (void)state;
    for (size_t k = 0; k < COUNT_OF(good); k++) {
        assert_int_equal(sejajar_judge_pair(&j, judge, text(good[k].id), text(good[k].en), NULL),
                         SEJAJAR_OK);
        if (j.finding_count > 0)
            fail_msg("%s / %s: %s", good[k].id, good[k].en, j.findings[0].evidence);
    }
}

static void names_are_found_in_other_spellings_and_languages(void **state)
{
    (void)state;
    assert_true(evidence("Dia lahir di Belanda.", "He was born in the Netherlands.")[SJ_ID_names] ==
                0);
    assert_true(evidence("Kata Presiden Zelensky kemarin.", "So said President Zelenskyy "
                                                            "yesterday.")[SJ_ID_names] == 0);
    assert_true(finds("Kami bertemu Sari kemarin.", "We met Ratna yesterday.",
                      SEJAJAR_FINDING_ENTITY, "Ratna"));
    assert_true(evidence("Kami bertemu Sari di pasar.", "We met her at the market.")[SJ_ID_names] ==
                1);
}

static void what_has_no_translation_is_an_omission_or_an_addition(void **state)
{
    const char *id =
        "Pemerintah menaikkan harga beras, dan para petani menolak kebijakan baru itu.";
    const char *en = "The government raised the price of rice.";

    (void)state;
    assert_true(evidence(id, en)[SJ_ID_span] > evidence(id, en)[SJ_EN_span]);
    assert_true(fidelity(id, en) < fidelity(id, "The government raised the price of rice, and the "
                                                "farmers rejected the new policy."));
}

static void a_copy_is_no_translation(void **state)
{
    const char *id = "Pemerintah menaikkan harga beras di semua daerah.";

    (void)state;
    assert_true(fidelity(id, id) < 0.05);
    assert_true(evidence(id, id)[SJ_EN_foreign_span] > 9);
    assert_true(finds("Kami makan nasi.", "We ate nasi yang enak sekali itu.",
                      SEJAJAR_FINDING_UNTRANSLATED, "nasi yang enak sekali itu"));
}

static void shuffled_words_are_out_of_order(void **state)
{
    const char *id = "Pemerintah kota menaikkan harga air minum untuk semua pelanggan tahun ini.";
    const float good = evidence(id, "The city government raised the price of drinking water for "
                                    "all customers this year.")[SJ_BOTH_jumps];

    (void)state;
    assert_true(evidence(id, "Water all year raised the customers city of price for government "
                             "drinking this the.")[SJ_BOTH_jumps] < good);
}

static void names_are_compared_as_they_sound(void **state)
{
    (void)state;
    assert_true(sj_sound_alike("quran", "koran"));
    assert_true(sj_sound_alike("syiah", "shia"));
    assert_true(sj_sound_alike("harto", "suharto"));
    assert_true(sj_sound_alike("libia", "libyan"));
    assert_false(sj_sound_alike("surabaya", "makassar"));
    assert_false(sj_sound_alike("", "a"));
    assert_false(sj_sound_alike("h", ""));
}

static void what_faces_nothing_is_a_gap(void **state)
{
    float gap;

    (void)state;
    gap = evidence("Mereka membeli beras dan gula di pasar.",
                   "They bought rice and sugar at the market.")[SJ_ID_gap];
    assert_true(evidence("Mereka membeli beras dan gula di pasar.",
                         "They bought rice at the market.")[SJ_ID_gap] > gap);
}

static void opposites_are_told_from_what_is_denied(void **state)
{
    (void)state;
    assert_true(evidence("Harga beras naik lagi.",
                         "The price of rice fell again.")[SJ_BOTH_opposites] == 1);
    assert_true(evidence("Harga beras naik lagi.",
                         "The price of rice rose again.")[SJ_BOTH_opposites] == 0);
    assert_true(
        evidence("Soal itu tidak mudah.", "That question is difficult.")[SJ_BOTH_opposites] == 0);
}

static void must_is_not_may(void **state)
{
    const int opposites = SJ_BOTH_opposites;

    (void)state;
    assert_true(
        evidence("Pembeli wajib menolak barang.", "The Buyer may reject goods.")[opposites] > 0);
    assert_true(evidence("Siswa boleh membawa buku.", "Students must bring books.")[opposites] > 0);
    assert_true(evidence("Siswa boleh membawa buku.", "Students may bring books.")[opposites] == 0);
    assert_true(evidence("Siswa tidak boleh membawa buku.", "Students must not bring "
                                                            "books.")[opposites] == 0);
    assert_true(evidence("Kita bisa melihat gunung.", "We shall see mountains.")[opposites] == 0);
    assert_true(evidence("Siswa harus dapat membaca.", "Students must read.")[opposites] == 0);
    assert_true(evidence("Tak satu pun dari buku itu boleh dibawa.",
                         "None of these books must be brought.")[opposites] == 0);
}

static void names_do_not_change_places_about_a_verb(void **state)
{
    static const char id[] = "Rusia menyerang Ukraina pada Februari.";

    (void)state;
    assert_true(finds(id, "Ukraine attacked Russia in February.", SEJAJAR_FINDING_MISTRANSLATION,
                      "Ukraine attacked Russia"));
    assert_true(fidelity(id, "Ukraine attacked Russia in February.") <
                fidelity(id, "Russia attacked Ukraine in February."));
    assert_true(evidence(id, "Ukraine was attacked by Russia in February.")[SJ_BOTH_opposites] ==
                0);
    assert_true(evidence("Ukraina diserang Rusia pada Februari.",
                         "Russia attacked Ukraine in February.")[SJ_BOTH_opposites] == 0);
}

static void from_whom_and_to_whom_do_not_change_places(void **state)
{
    static const char id[] = "Uang itu dikirim oleh gubernur kepada menteri.";

    (void)state;
    assert_true(finds(id, "The money was sent by the minister to the governor.",
                      SEJAJAR_FINDING_MISTRANSLATION, "minister to the governor"));
    assert_true(
        evidence(id, "The money was sent to the minister by the governor.")[SJ_BOTH_opposites] ==
        0);
    assert_true(finds("Kereta dari Bandung ke Jakarta.", "The train from Jakarta to Bandung.",
                      SEJAJAR_FINDING_MISTRANSLATION, "Jakarta to Bandung"));
    assert_true(evidence("Dari rumah ke rumah.", "From house to house.")[SJ_BOTH_opposites] == 0);
}

static void another_of_its_kind_is_an_error(void **state)
{
    (void)state;
    assert_true(finds("Pamannya membeli beras di pasar.", "Her father bought rice at the market.",
                      SEJAJAR_FINDING_MISTRANSLATION, "father"));
    assert_true(finds("Mereka membeli mobil merah itu.", "They bought that blue car.",
                      SEJAJAR_FINDING_MISTRANSLATION, "blue"));
    assert_true(evidence("Pamannya membeli beras di pasar.",
                         "Her uncle bought rice at the market.")[SJ_BOTH_opposites] == 0);
    assert_true(evidence("Kelinci percobaan itu mati.", "The lab rat died.")[SJ_BOTH_opposites] ==
                0);
}

static void marks_and_ends_are_compared(void **state)
{
    (void)state;
    assert_true(evidence("Mau ke mana?", "Where to?")[SJ_BOTH_questions] == 0);
    assert_true(
        finds("Mau ke mana?", "He goes there.", SEJAJAR_FINDING_PUNCTUATION, "Mau ke mana?") ||
        evidence("Mau ke mana?", "He goes there.")[SJ_BOTH_questions] == 1);
    assert_true(finds("Ia berkata, “Kami pasti menang lagi.”", "He said they would win again.",
                      SEJAJAR_FINDING_PUNCTUATION, "Kami pasti menang lagi"));
    assert_true(evidence("Ia pulang.", "He went home,")[SJ_EN_cut] > 0);
}

static void repeated_words_count_on_the_side_that_repeats(void **state)
{
    const float *e = evidence("Ia makan makan nasi.", "He ate rice.");

    (void)state;
    assert_true(e[SJ_ID_repeated] == 1);
    assert_true(e[SJ_EN_repeated] == 0);
}

static void the_direction_names_what_is_missing(void **state)
{
    const char *id = "Ia pulang.", *en = "He went home because the harvest had failed again and "
                                         "nobody in the village wanted to stay.";
    sejajar_judge *other;
    sejajar_judgement a, b;

    (void)state;
    assert_int_equal(sejajar_judge_open(&other, model, SEJAJAR_EN, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_judge_pair(&a, judge, text(id), text(en), NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_judge_pair(&b, other, text(id), text(en), NULL), SEJAJAR_OK);
    assert_true(a.fidelity == b.fidelity);
    assert_true(a.finding_count > 0 && a.finding_count == b.finding_count);
    for (size_t k = 0; k < a.finding_count; k++) {
        assert_true(a.findings[k].kind != SEJAJAR_FINDING_OMISSION || a.findings[k].side == 0);
        assert_true(b.findings[k].kind != SEJAJAR_FINDING_OMISSION || b.findings[k].side == 1);
    }
    sejajar_judge_free(other);
}

static void nothing_is_an_answer_too(void **state)
{
    (void)state;
    assert_true(fidelity("", "\t ") == 0);
    assert_true(finds("", "\t ", SEJAJAR_FINDING_OMISSION, ""));
    assert_true(fidelity("Ia pulang.", " ") == 0);
    assert_true(finds("Ia pulang.", " ", SEJAJAR_FINDING_OMISSION, "Ia pulang."));
    assert_true(fidelity("", "He went home.") == 0);
    assert_true(finds("", "He went home.", SEJAJAR_FINDING_ADDITION, "He went home."));
    fidelity("...", "???");
    fidelity("12", "12");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_equal_by_value),
        cmocka_unit_test(another_number_or_date_is_an_error),
        cmocka_unit_test(the_same_number_of_another_unit_is_an_error),
        cmocka_unit_test(days_and_times_may_be_said_without_a_number),
        cmocka_unit_test(negation_is_told_from_its_other_words),
        cmocka_unit_test(what_people_would_not_mind_is_not_named),
        cmocka_unit_test(names_are_found_in_other_spellings_and_languages),
        cmocka_unit_test(what_has_no_translation_is_an_omission_or_an_addition),
        cmocka_unit_test(a_copy_is_no_translation),
        cmocka_unit_test(shuffled_words_are_out_of_order),
        cmocka_unit_test(names_are_compared_as_they_sound),
        cmocka_unit_test(what_faces_nothing_is_a_gap),
        cmocka_unit_test(opposites_are_told_from_what_is_denied),
        cmocka_unit_test(must_is_not_may),
        cmocka_unit_test(names_do_not_change_places_about_a_verb),
        cmocka_unit_test(from_whom_and_to_whom_do_not_change_places),
        cmocka_unit_test(another_of_its_kind_is_an_error),
        cmocka_unit_test(marks_and_ends_are_compared),
        cmocka_unit_test(repeated_words_count_on_the_side_that_repeats),
        cmocka_unit_test(the_direction_names_what_is_missing),
        cmocka_unit_test(nothing_is_an_answer_too),
    };

    return cmocka_run_group_tests(tests, open_judge, close_judge);
}
