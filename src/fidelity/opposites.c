/* Opposites: does one side say rise and the other fall? */
#include "fidelity/opposites.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "fidelity/findings.h"
#include "tokenise/vocabulary.h"

/* Indonesian words, their opposites; English ones, theirs: folded forms. What an ambiguous word is
 * the opposite of stands in one row: old is neither new nor young. */
static const char *const rows[][4] = {
    /* SJ_POLE_MUST */
    {"wajib harus haruslah mesti diwajibkan diharuskan berkewajiban",
     "boleh dapat bisa diperbolehkan berhak", "must shall", "may can"},
    {"lebih", "kurang", "more", "less fewer"},
    {"naik meningkat meningkatkan ditingkatkan peningkatan kenaikan menaikkan dinaikkan melonjak "
     "menguat "
     "tumbuh bertambah",
     "turun menurun menurunkan diturunkan penurunan merosot anjlok melemah menyusut berkurang",
     "rise rises rose risen rising increase increases increased increasing up grew grow grows "
     "growing "
     "raise raised raising",
     "fall falls fell fallen falling decrease decreases decreased decreasing down decline declines "
     "declined drop drops dropped reduce reduced reducing shrank shrink"},
    {"tinggi tertinggi", "rendah terendah", "high higher highest tall", "low lower lowest"},
    {"besar terbesar", "kecil terkecil", "big bigger biggest large larger largest",
     "small smaller smallest"},
    {"panjang terpanjang", "pendek singkat terpendek", "long longer longest",
     "short shorter shortest"},
    {"baru muda terbaru termuda", "lama tua tertua terlama",
     "new newer newest young younger youngest", "old older oldest"},
    {"sebelum menjelang", "setelah sesudah selepas usai seusai pasca", "before preceding prior",
     "after following"},
    {"pertama", "terakhir", "first", "last"},
    {"baik bagus terbaik membaik", "buruk jelek terburuk memburuk", "good better best",
     "bad worse worst"},
    {"menang memenangkan kemenangan pemenang mengalahkan menundukkan", "kalah kekalahan",
     "win wins won winning victory winner beat beats", "lose loses lost losing defeat loser"},
    {"utara", "selatan", "north northern", "south southern"},
    {"timur", "barat", "east eastern", "west western"},
    {"kiri", "kanan", "left", "right"},
    {"atas", "bawah", "above upper top", "below lower bottom"},
    {"selalu", "jarang", "always", "rarely seldom sometimes never"},
    {"semua seluruh", "sebagian beberapa", "all every", "some"},
    {"pria lelaki laki", "wanita perempuan", "man men male males", "woman women female females"},
    {"suami", "istri isteri", "husband husbands", "wife wives"},
    {"ayah bapak", "ibu", "father", "mother"},
    {"putra", "putri", "son sons", "daughter daughters"},
    {"buka membuka dibuka terbuka pembukaan", "tutup menutup ditutup tertutup penutupan",
     "open opens opened opening", "close closes closed closing shut"},
    {"masuk memasuki", "keluar", "enter enters entered entering", "exit leave leaves left"},
    {"panas", "dingin", "hot", "cold"},
    {"cepat tercepat", "lambat terlambat", "fast faster fastest quickly",
     "slow slower slowest slowly"},
    {"mudah gampang termudah", "sulit susah sukar tersulit", "easy easier easiest easily",
     "hard harder hardest difficult"},
    {"kaya terkaya", "miskin termiskin", "rich richer richest wealthy", "poor poorer poorest"},
    {"kuat terkuat", "lemah terlemah", "strong stronger strongest", "weak weaker weakest"},
    {"benar betul", "salah keliru", "true correct", "false wrong incorrect"},
    {"aman", "berbahaya bahaya", "safe safer safely", "dangerous unsafe"},
    {"dekat terdekat", "jauh terjauh", "near nearer nearest nearby close", "far farther farthest"},
    {"siang", "malam", "day daytime noon", "night midnight"},
    {"pagi", "sore petang", "morning", "afternoon evening"},
    {"aktifkan mengaktifkan diaktifkan fungsikan on nyalakan menyalakan dinyalakan menyala "
     "hidupkan "
     "menghidupkan dihidupkan",
     "nonaktifkan menonaktifkan dinonaktifkan off matikan mematikan dimatikan padamkan memadamkan "
     "dipadamkan",
     "enable enables enabled enabling activate on",
     "disable disables disabled disabling deactivate off"},
    {"maksimum maksimal", "minimum minimal", "maximum most", "minimum least"},
    {"mulai dimulai memulai", "selesai berakhir mengakhiri diakhiri",
     "start starts started begin begins began", "finish finishes finished end ends ended"},
    {"banyak terbanyak", "sedikit tersedikit", "many much", "few little"},
    {"mendukung didukung dukungan", "menentang ditentang", "support supports supported",
     "oppose opposes opposed"},
    {"menerima diterima", "menolak ditolak", "accept accepts accepted received receive",
     "reject rejects rejected refuse refuses refused"},
    {"mengizinkan diizinkan membolehkan memperbolehkan", "melarang dilarang",
     "allow allows allowed", "ban bans banned forbid forbidden prohibit prohibited"},
    {"membeli dibeli pembeli", "menjual dijual penjual", "buy buys bought buyer",
     "sell sells sold seller"},
    {"ekspor mengekspor", "impor mengimpor", "export exports exported", "import imports imported"},
    {"untung keuntungan laba", "rugi kerugian", "profit profits", "loss losses"},
    {"positif", "negatif", "positive", "negative"},
    {"menambah menambahkan ditambahkan", "mengurangi dikurangi menghapus dihapus", "add adds added",
     "remove removes removed subtract delete deleted"},
    {"sebelumnya", "berikutnya selanjutnya", "previous previously", "next"},
    {"bersih", "kotor", "clean net", "dirty gross"},
    {"penuh", "kosong", "full", "empty"},
    {"basah", "kering", "wet", "dry"},
    {"tebal", "tipis", "thick", "thin"},
    {"lebar", "sempit", "wide", "narrow"},
    {"berat terberat", "ringan", "heavy heavier heaviest", "light lighter lightest"},
    {"mahal termahal", "murah termurah", "expensive", "cheap cheaper cheapest"},
    {"terang", "gelap", "bright", "dark"},
    {"berhasil sukses keberhasilan", "gagal kegagalan",
     "succeed succeeds succeeded success successful", "fail fails failed failure unsuccessful"},
    {"aset", "liabilitas", "assets", "liabilities"},
    {"pendapatan", "pengeluaran", "income revenue", "expenses expenditure expense"},
    {"teman kawan sahabat", "musuh", "friend friends", "enemy enemies"},
    {"mencintai cinta", "membenci benci", "love loves loved", "hate hates hated"},
    {"unggah mengunggah diunggah", "unduh mengunduh diunduh", "upload uploads uploaded",
     "download downloads downloaded"},
    {"horizontal", "vertikal", "horizontal horizontally", "vertical vertically"},
    {"tersambung terhubung", "terputus", "connected", "disconnected"},
    {"aktif", "nonaktif", "active", "inactive"},
    {"sementara", "permanen", "temporary temporarily", "permanent permanently"},
    {"kemarin", "besok", "yesterday", "tomorrow"},
    {"hidup", "mati tewas meninggal", "alive living live lives", "dead died dies"},
};

/* The first row that has a word is its row. */
static void enter_words(sj_listed_forms *forms, sejajar_language side, const char *words,
                        int8_t pole)
{
    while (*words) {
        size_t length = strcspn(words, " ");
        sj_listed_form *at = sj_listed_form_enter(forms, side, words, length);

        at->pole = at->pole ? at->pole : pole;
        words += length + (words[length] == ' ');
    }
}

void sj_opposites_enter(sj_listed_forms *forms)
{
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++)
        for (int s = 0; s < 2; s++) {
            enter_words(forms, (sejajar_language)s, rows[k][2 * s], (int8_t)(k + 1));
            enter_words(forms, (sejajar_language)s, rows[k][2 * s + 1], (int8_t)(-(int)k - 1));
        }
}

/* How much it speaks for an error that the opposite stands there. */
static const double weight = 0.7;
/* Words as far apart, of the lengths of both sides, do not stand for each other. */
static const float same_place = 0.25F;

static bool is_loose(const sj_pair_word *word)
{
    return word->facts.pole != 0 && abs(word->facts.pole) != SJ_POLE_MUST && word->partner < 0;
}

/* A frequent word that explains it no better is hardly its partner: "sebelum" and was. In nats. */
static const float least_covered = 2, too_frequent = 0.003F;

static bool is_nearly_loose(const sj_pair_side side[2], int s, uint32_t w)
{
    const sj_pair_word *word = &side[s].word[w];

    return is_loose(word) || (word->facts.pole != 0 && abs(word->facts.pole) > SJ_POLE_MORE &&
                              word->covered < least_covered &&
                              side[1 - s].word[word->partner].facts.frequency > too_frequent);
}

/* "on" is mostly no opposite of off: only ON, and turned on. */
static bool is_preposition(const sj_pair_side *side, uint32_t w)
{
    static const char *const verbs[] = {"turn",   "turns",    "turned",   "turning",
                                        "switch", "switches", "switched", "switching",
                                        "power",  "powered",  NULL};
    const sj_pair_word *word = &side->word[w];

    return sj_pair_is(side, w, "on") && word->begin[1] != 'N' &&
           !sj_pair_is_one_of(side, w - 1, verbs);
}

/* Is the translation itself, or another of the opposites, on that side? */
static bool is_said(const sj_pair_side *side, int8_t pole)
{
    for (uint32_t w = 0; w < side->count; w++)
        if (side->word[w].facts.pole == pole && !is_preposition(side, w))
            return true;
    return false;
}

/* tidak mudah, not easy, less expensive: the opposite of the opposite. */
static bool is_denied(const sj_pair_side *side, uint32_t w)
{
    static const char *const less[] = {"less", "least", "kurang", NULL};

    for (uint32_t at = w > 2 ? w - 2 : 0; at < w; at++)
        if (side->word[at].facts.sense == SJ_SENSE_NEGATION || sj_pair_is_one_of(side, at, less))
            return true;
    return false;
}

/* "never" and "selalu tidak" */
static bool is_never(const sj_pair_side side[2], uint32_t en)
{
    bool denied = false;

    for (uint32_t w = 0; w < side[0].count; w++)
        denied |= side[0].word[w].facts.sense == SJ_SENSE_NEGATION;
    return denied && sj_pair_is(&side[1], en, "never");
}

static bool are_opposites(const sj_pair_side side[2], uint32_t id, uint32_t en)
{
    const sj_pair_word *i = &side[0].word[id], *e = &side[1].word[en];
    float apart = (float)id / (float)side[0].count - (float)en / (float)side[1].count;

    return (is_loose(i) || is_loose(e)) && is_nearly_loose(side, 1, en) &&
           !is_preposition(&side[1], en) && i->facts.pole == -e->facts.pole &&
           fabsf(apart) < same_place && sj_neighbours_agree(side, id, en) &&
           !is_said(&side[1], i->facts.pole) && !is_said(&side[0], e->facts.pole) &&
           is_denied(&side[0], id) == is_denied(&side[1], en) && !is_never(side, en);
}

/* "pulls up", "quite a few", "two years old", prior consultation: these have no opposite. */
static bool may_be_shown(const sj_pair_side *side, uint32_t w)
{
    static const char *const never[][2] = {{"up", ""},       {"down", ""},     {"few", "a"},
                                           {"little", "a"},  {"old", "years"}, {"old", "year"},
                                           {"old", "months"}};
    const char *form = sj_pair_form(side, w), *before = w > 0 ? sj_pair_form(side, w - 1) : "";

    if (sj_pair_is(side, w, "prior") && !sj_pair_is(side, w + 1, "to"))
        return false;
    for (size_t k = 0; k < sizeof never / sizeof *never; k++)
        if (strcmp(form, never[k][0]) == 0 && (!*never[k][1] || strcmp(before, never[k][1]) == 0))
            return false;
    return true;
}

/* Of all and some: do both stand before words that are partners? Else they are of other things. */
static bool are_of_one(const sj_pair_side side[2], uint32_t id, uint32_t en)
{
    enum { BEHIND = 3 };
    static const char *const amounts[] = {"semua", "seluruh", "sebagian", "beberapa", NULL};

    if (!sj_pair_is_one_of(&side[0], id, amounts))
        return true;
    for (uint32_t w = id + 1; w <= id + BEHIND && w < side[0].count; w++)
        if (side[0].word[w].partner > (int64_t)en &&
            side[0].word[w].partner <= (int64_t)en + BEHIND)
            return true;
    return false;
}

/* The only word of that pole, if one is wanted before `behind`; -1: there is none, or several, or
 * it is denied. */
static int64_t only_one(const sj_pair_side *side, int8_t pole, const char *behind)
{
    int64_t found = -1;

    for (uint32_t w = 0; w < side->count; w++) {
        if (side->word[w].facts.pole != pole || (behind && !sj_pair_is(side, w + 1, behind)))
            continue;
        if (found >= 0 || is_denied(side, w))
            return -1;
        found = w;
    }
    return found;
}

/* lebih sedikit is fewer, though "lebih" alone is more. */
static void compare_amounts(sj_evidence_list *to, const sj_pair_side side[2])
{
    static const char *const few[] = {"few",   "little",   "lower", "smaller",
                                      "least", "slightly", "bit",   NULL};
    static const char *const little[] = {"sedikit", "berkurang", "terlalu", NULL};
    int64_t more = only_one(&side[1], SJ_POLE_MORE, NULL);
    int64_t less = only_one(&side[1], -SJ_POLE_MORE, NULL);
    int64_t en = more >= 0 ? more : less, id;
    sejajar_finding *f;

    if ((more >= 0) == (less >= 0) || is_said(&side[1], more >= 0 ? -SJ_POLE_MORE : SJ_POLE_MORE))
        return;
    id = only_one(&side[0], SJ_POLE_MORE, more >= 0 ? "sedikit" : "banyak");
    if (id < 0 ||
        (more >= 0 ? sj_pair_has_one_of(&side[1], few)
                   : sj_pair_has_one_of(&side[0], little) || is_said(&side[0], -SJ_POLE_MORE)))
        return;
    to->value[SJ_BOTH_opposites]++;
    f = sj_finding_add(to, SEJAJAR_FINDING_MISTRANSLATION, side, 1, (uint32_t)en, (uint32_t)en,
                       weight, "the opposite stands on the other side");
    if (f)
        sj_finding_against(f, side, (uint32_t)id, (uint32_t)id + 1);
}

void sj_opposites_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    to->value[SJ_BOTH_opposites] = 0;
    if (!sj_pair_both_have(side, SJ_TRAIT_POLE))
        return;
    for (uint32_t i = 0; i < side[0].count; i++)
        for (uint32_t e = 0; is_nearly_loose(side, 0, i) && e < side[1].count; e++) {
            if (!are_opposites(side, i, e))
                continue;
            to->value[SJ_BOTH_opposites]++;
            if (!may_be_shown(&side[0], i) || !may_be_shown(&side[1], e) || !are_of_one(side, i, e))
                continue;
            sj_finding_add_mistranslation(to, side, i, e, weight,
                                          "the opposite stands on the other side");
        }
    if (to->value[SJ_BOTH_opposites] == 0)
        compare_amounts(to, side);
}
