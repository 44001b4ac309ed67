/* Words of one kind, of which one is never the other: uncle and father, red and blue. */
#include "fidelity/kinds.h"

#include <math.h>
#include <string.h>

#include "fidelity/findings.h"

/* Indonesian words for one of a kind, English ones; and so on for each of the kind: folded forms.
 * Left out is what may be of two kinds, or mean two of one. */
enum { MOST = 36 };
static const char *const kinds[][MOST][2] = {
    {{"semua seluruh segenap", "all every each whole entire"},
     {"kebanyakan mayoritas", "most majority"}},
    {{"rata rerata purata", "mean average"}, {"median", "median"}, {"modus", "mode"}},
    {{"atas", "up upward upwards above top upper"},
     {"bawah", "down downward downwards below bottom lower"}},
    {{"ayah ayahnya ayahku", "father dad"},
     {"ibu ibunya ibuku", "mother mom mum"},
     {"paman pamannya", "uncle"},
     {"bibi bibinya", "aunt"},
     {"kakek kakeknya", "grandfather grandpa"},
     {"nenek neneknya", "grandmother grandma"},
     {"sepupu", "cousin cousins"},
     {"keponakan", "nephew niece"},
     {"mertua", "in-law"}},
    {{"merah", "red"},
     {"biru", "blue"},
     {"hijau", "green"},
     {"kuning", "yellow"},
     {"putih", "white"},
     {"hitam", "black"},
     {"ungu", "purple"},
     {"abu", "grey gray"}},
    {{"jantung", "heart"},
     {"paru", "lung lungs pulmonary"},
     {"ginjal", "kidney kidneys renal"},
     {"lambung perut", "stomach belly abdomen gastric"},
     {"usus", "bowel bowels gut intestine intestines"},
     {"otak", "brain"},
     {"tulang", "bone bones"},
     {"otot", "muscle muscles"},
     {"telinga", "ear ears"},
     {"hidung", "nose"},
     {"leher", "neck"},
     {"bahu", "shoulder shoulders"},
     {"lutut", "knee knees"},
     {"siku", "elbow"},
     {"dada", "chest"},
     {"lidah", "tongue"},
     {"gigi", "tooth teeth"},
     {"jari", "finger fingers toe toes"},
     {"tumit", "heel"}},
    {{"emas", "gold"},
     {"perak", "silver"},
     {"tembaga", "copper"},
     {"besi", "iron"},
     {"baja", "steel"},
     {"aluminium", "aluminium aluminum"},
     {"perunggu", "bronze"},
     {"kuningan", "brass"},
     {"kayu", "wood wooden"},
     {"batu", "stone stones"},
     {"plastik", "plastic"},
     {"kertas", "paper"}},
    {{"anjing", "dog dogs"},
     {"kucing", "cat cats"},
     {"sapi", "cow cows cattle beef"},
     {"kerbau", "buffalo"},
     {"kambing", "goat goats"},
     {"domba", "sheep lamb"},
     {"ayam", "chicken chickens hen hens"},
     {"bebek itik", "duck ducks"},
     {"kuda", "horse horses"},
     {"ikan", "fish"},
     {"babi", "pig pigs pork"},
     {"burung", "bird birds"},
     {"tikus", "rat rats mouse mice"},
     {"ular", "snake snakes"},
     {"gajah", "elephant elephants"},
     {"harimau", "tiger tigers"},
     {"singa", "lion lions"},
     {"monyet", "monkey monkeys"},
     {"kelinci", "rabbit rabbits"},
     {"nyamuk", "mosquito mosquitoes"},
     {"lebah", "bee bees"},
     {"kupu", "butterfly"}},
    {{"nasi beras padi", "rice"},
     {"roti", "bread"},
     {"susu", "milk"},
     {"kopi", "coffee"},
     {"teh", "tea"},
     {"gula", "sugar"},
     {"garam", "salt"},
     {"telur", "egg eggs"},
     {"keju", "cheese"},
     {"mentega", "butter"},
     {"madu", "honey"},
     {"apel", "apple apples"},
     {"pisang", "banana bananas"},
     {"mangga", "mango mangoes"},
     {"pala", "nutmeg"},
     {"cengkih cengkeh", "clove cloves"},
     {"lada merica cabai cabe", "pepper peppers chilli chili chillies"},
     {"jagung", "corn maize"},
     {"kedelai", "soybean soybeans soya"},
     {"kelapa", "coconut coconuts"},
     {"singkong", "cassava"},
     {"kentang", "potato potatoes"},
     {"tomat", "tomato tomatoes"},
     {"bawang", "onion onions garlic"},
     {"jahe", "ginger"},
     {"kunyit", "turmeric"},
     {"durian", "durian"}},
    {{"air", "water"},
     {"udara", "air"},
     {"oli minyak", "oil"},
     {"bensin", "petrol gasoline"},
     {"solar", "diesel"},
     {"uap", "steam vapour vapor"},
     {"asap", "smoke"}},
    {{"mobil", "car cars"},
     {"motor sepeda", "motorcycle motorcycles motorbike bicycle bicycles bike"},
     {"bus bis", "bus buses"},
     {"kereta", "train trains carriage"},
     {"kapal perahu", "ship ships vessel boat boats"},
     {"pesawat", "plane planes airplane aircraft"}},
    {{"sekolah", "school schools"},
     {"pasar", "market markets"},
     {"masjid mesjid", "mosque mosques"},
     {"gereja", "church churches"},
     {"bandara", "airport"},
     {"stasiun", "station"},
     {"pelabuhan", "port harbour harbor"},
     {"perpustakaan", "library"},
     {"museum", "museum"},
     {"jembatan", "bridge"},
     {"penjara", "prison jail"},
     {"pabrik", "factory plant"},
     {"gudang", "warehouse store"},
     {"restoran", "restaurant"},
     {"kuil", "temple"},
     {"benteng", "fort fortress"}},
    {{"dokter", "doctor doctors physician"},
     {"perawat", "nurse nurses"},
     {"guru", "teacher teachers"},
     {"hakim", "judge judges"},
     {"jaksa", "prosecutor prosecutors"},
     {"pengacara", "lawyer lawyers"},
     {"petani", "farmer farmers"},
     {"nelayan", "fisherman fishermen fishers"},
     {"sopir supir", "driver drivers"},
     {"wartawan jurnalis", "journalist journalists reporter"},
     {"insinyur", "engineer engineers"},
     {"apoteker", "pharmacist"},
     {"pedagang", "trader traders merchant merchants"},
     {"murid siswa mahasiswa pelajar", "student students pupil pupils"},
     {"menteri", "minister ministers"},
     {"gubernur", "governor"},
     {"bupati", "regent"},
     {"walikota", "mayor"},
     {"presiden", "president"},
     {"raja", "king"},
     {"ratu", "queen"},
     {"pangeran", "prince"},
     {"polisi", "police policeman"},
     {"tentara prajurit", "soldier soldiers army troops"}},
    {{"pembeli", "buyer buyers purchaser"},
     {"penjual", "seller sellers"},
     {"pemasok", "supplier suppliers"},
     {"penyewa", "tenant tenants lessee"},
     {"pemilik", "owner owners landlord"},
     {"kontraktor", "contractor contractors"},
     {"peminjam", "borrower"},
     {"karyawan pekerja pegawai buruh", "employee employees worker workers"},
     {"majikan", "employer employers"},
     {"penerbit", "publisher publishers"},
     {"penerjemah", "translator"}},
    {{"demam", "fever"},
     {"batuk", "cough coughing"},
     {"mual", "nausea"},
     {"muntah", "vomiting"},
     {"diare", "diarrhoea diarrhea"},
     {"sembelit konstipasi", "constipation"},
     {"ruam", "rash"},
     {"pusing", "dizziness dizzy"},
     {"diabetes", "diabetes diabetic"},
     {"kanker", "cancer"},
     {"stroke", "stroke"},
     {"asma", "asthma"},
     {"hipertensi", "hypertension"},
     {"hipotermia", "hypothermia"},
     {"dehidrasi", "dehydration"},
     {"anemia", "anaemia anemia"},
     {"perdarahan pendarahan", "bleeding haemorrhage hemorrhage"},
     {"pembengkakan bengkak", "swelling"},
     {"kejang", "seizure seizures convulsions"},
     {"alergi", "allergy allergic allergies"},
     {"memar", "bruise bruises bruising"}},
    {{"gunung", "mountain mountains mount"},
     {"laut", "sea ocean"},
     {"sungai", "river rivers"},
     {"danau", "lake lakes"},
     {"hutan", "forest forests"},
     {"pantai", "beach beaches coast"},
     {"pulau", "island islands"},
     {"lembah", "valley"},
     {"gurun", "desert"},
     {"bukit", "hill hills"},
     {"gua", "cave caves"},
     {"sawah", "paddy"},
     {"kebun", "garden gardens plantation"}},
    {{"hujan", "rain rainfall"},
     {"salju", "snow"},
     {"angin", "wind winds"},
     {"badai", "storm storms"},
     {"banjir", "flood floods flooding"},
     {"gempa", "earthquake quake"},
     {"kebakaran", "fire fires"},
     {"kekeringan", "drought"},
     {"longsor", "landslide landslides"},
     {"kabut", "fog mist"},
     {"petir", "lightning"},
     {"letusan", "eruption"}},
    {{"pintu", "door doors gate"},
     {"jendela", "window windows"},
     {"atap", "roof"},
     {"lantai", "floor"},
     {"dinding tembok", "wall walls"},
     {"meja", "table desk"},
     {"kursi", "chair chairs seat"},
     {"lemari", "cupboard wardrobe closet"},
     {"sapu", "broom"},
     {"cangkul", "hoe"},
     {"payung", "umbrella"},
     {"sepatu", "shoe shoes boots"},
     {"topi", "hat cap"},
     {"jaket", "jacket coat"},
     {"celana", "trousers pants"},
     {"cermin", "mirror"},
     {"jam", "clock watch"},
     {"piring", "plate plates dish dishes"},
     {"cangkir", "cup cups"},
     {"sendok", "spoon"},
     {"garpu", "fork"},
     {"pisau", "knife knives"}},
    {{"utara", "north northern"},
     {"selatan", "south southern"},
     {"timur", "east eastern"},
     {"barat", "west western"},
     {"tengah", "central middle"}},
    {{"harian", "daily"},
     {"mingguan", "weekly"},
     {"bulanan", "monthly"},
     {"tahunan", "yearly annual annually"}},
    {{"buku", "book books"},
     {"majalah", "magazine magazines"},
     {"koran", "newspaper newspapers"},
     {"kontrak", "contract contracts"},
     {"faktur", "invoice invoices"},
     {"kuitansi kwitansi", "receipt receipts"},
     {"paspor", "passport"},
     {"sertifikat", "certificate"},
     {"formulir", "form"}},
};

static void enter_words(sj_listed_forms *forms, sejajar_language side, const char *words,
                        uint16_t kind)
{
    while (*words) {
        size_t length = strcspn(words, " ");

        sj_listed_form_enter(forms, side, words, length)->kind = kind;
        words += length + (words[length] == ' ');
    }
}

void sj_kinds_enter(sj_listed_forms *forms)
{
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        for (size_t n = 0; n < MOST && kinds[k][n][0]; n++)
            for (int side = 0; side < 2; side++)
                enter_words(forms, (sejajar_language)side, kinds[k][n][side],
                            (uint16_t)((k + 1) << 8 | n));
}

/* How much it speaks for an error that another of the kind stands there. */
static const double weight = 0.6;
/* Words as far apart, of the lengths of both sides, do not stand for each other. Nats that other
 * words may explain of them. */
static const float same_place = 0.25F, most_covered = 1;

/* kelinci percobaan, grand father, up to: together they are something else. */
static bool is_compound(const sj_pair_side *side, uint32_t w)
{
    static const char *const behind[] = {"percobaan", NULL};
    static const char *const before[] = {"grand", NULL};

    return (sj_pair_is(side, w, "up") && sj_pair_is(side, w + 1, "to")) ||
           sj_pair_is_one_of(side, w + 1, behind) || sj_pair_is_one_of(side, w - 1, before);
}

static bool is_loose(const sj_pair_word *word)
{
    return word->facts.kind != 0 && word->partner < 0 && word->covered < most_covered &&
           word->surprise > 0;
}

static bool has_kind(const sj_pair_side *side, uint16_t kind)
{
    for (uint32_t w = 0; w < side->count; w++)
        if (side->word[w].facts.kind == kind)
            return true;
    return false;
}

/* "seluruh peserta" and "most of the participants": is the next word of content the partner? */
static bool precede_partners(const sj_pair_side side[2], uint32_t id, uint32_t en)
{
    enum { BEHIND = 3 };

    for (uint32_t w = id + 1; w <= id + BEHIND && w < side[0].count; w++) {
        const sj_pair_word *word = &side[0].word[w];

        if (word->partner >= 0 && sj_pair_word_is_content(word))
            return word->partner > (int64_t)en && word->partner <= (int64_t)en + BEHIND;
    }
    return false;
}

static bool are_different(const sj_pair_side side[2], uint32_t id, uint32_t en)
{
    const sj_form_facts *a = &side[0].word[id].facts, *b = &side[1].word[en].facts;
    float apart = (float)id / (float)side[0].count - (float)en / (float)side[1].count;

    return a->kind >> 8 == b->kind >> 8 && a->kind != b->kind && sj_form_opposed_pole(a, b) == 0 &&
           fabsf(apart) < same_place && !is_compound(&side[0], id) && !is_compound(&side[1], en) &&
           (sj_neighbours_agree(side, id, en) || precede_partners(side, id, en)) &&
           !has_kind(&side[0], b->kind) && !has_kind(&side[1], a->kind);
}

void sj_kinds_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    sj_pair_list loose[2];

    if (!sj_pair_both_have(side, SJ_TRAIT_KIND))
        return;
    for (int s = 0; s < 2; s++)
        sj_pair_collect(&loose[s], &side[s], is_loose);
    for (uint32_t i = 0; i < loose[0].count; i++)
        for (uint32_t e = 0; e < loose[1].count; e++) {
            uint32_t id = loose[0].at[i], en = loose[1].at[e];

            if (!are_different(side, id, en))
                continue;
            to->value[SJ_BOTH_opposites] += sj_finding_add_mistranslation(
                to, side, id, en, weight, "another of its kind stands on the other side");
        }
}
