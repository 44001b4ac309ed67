/* Names that the languages have different words for. */
#include "fidelity/exonyms.h"

#include <string.h>

#include "tokenise/vocabulary.h"

/* Words of the names of one thing, folded: Indonesian, English. Names of one word that occur in
 * translations are in the lexicon; here are those of several words, where any of one language
 * may stand for any of the other, short forms, and what is rare in the lexicon's texts. */
static const char *const rows[][2] = {
    {"pbb perserikatan bangsa", "un united nations"},
    {"as usa amerika serikat", "us u.s usa america american americans states united"},
    {"inggris raya britania",
     "uk u.k britain british briton britons brits brit united kingdom england english englishman "
     "englishmen"},
    {"ue uni eropa", "eu e.u europe european union"},
    {"uea uni emirat arab", "uae united arab emirates emirati"},
    {"rrc rrt tiongkok cina china", "prc china chinese"},
    {"korsel", "korea korean south"},
    {"korut", "korea korean north"},
    {"ri republik indonesia nkri", "indonesia indonesian republic"},
    {"dki jakarta", "jakarta capital"},
    {"jateng", "java central"},
    {"jatim", "java east"},
    {"jabar", "java west"},
    {"olimpiade", "games olympic olympics olympiad"},
    {"pantai gading", "ivory coast ivorian ivorians"},
    {"eropa", "euro"},
    {"hindia", "indian indies"},
    {"ham hak asasi", "human rights"},
    {"who organisasi kesehatan dunia", "who world health organization organisation"},
    {"imf dana moneter internasional", "imf international monetary fund"},
    {"asean", "asean southeast asian nations"},
    {"dpr dprd dewan rakyat parlemen legislatif",
     "mp mps parliament parliamentary house congress legislature legislative lawmakers council "
     "representatives"},
    {"mpr dpd majelis", "assembly council senate"},
    {"mk mahkamah konstitusi", "constitutional court"},
    {"ma mahkamah agung", "supreme court"},
    {"kpk", "corruption kpk anti graft"},
    {"kpu bawaslu", "election elections electoral polls"},
    {"ojk", "financial authority"},
    {"bi", "bank central"},
    {"bps", "statistics"},
    {"bmkg", "meteorology meteorological weather"},
    {"uud konstitusi", "constitution constitutional"},
    {"uu undang kuhp kuhap", "law laws act code"},
    {"ruu", "bill draft law"},
    {"pp perda perpres permen peraturan", "regulation decree"},
    {"tni tentara ad al au", "military army armed forces navy air troops soldiers"},
    {"polri polda polres polsek polisi", "police"},
    {"kbri kjri kedubes kedutaan", "embassy consulate"},
    {"tki tkw pmi", "migrant workers worker"},
    {"wni", "citizen citizens nationals national indonesian indonesians"},
    {"wna", "foreigner foreigners foreign nationals"},
    {"pns asn", "civil servant servants"},
    {"bumn bumd", "soe soes state owned enterprise enterprises"},
    {"umkm ukm", "msme msmes sme smes small micro businesses enterprises"},
    {"pt tbk cv", "company limited inc ltd corp plc"},
    {"apbn apbd", "budget"},
    {"pdb pnb", "gdp gnp gross domestic product"},
    {"ppn pph pajak", "vat tax"},
    {"phk", "layoffs layoff laid dismissal redundancies redundancy"},
    {"lsm ormas", "ngo ngos organization organisation organizations organisations"},
    {"sdm", "hr human resources personnel"},
    {"ktp", "id identity card"},
    {"sim", "license licence driving"},
    {"paud tk sd smp sma smk", "school schools kindergarten elementary primary junior senior high"},
    {"rs rsud puskesmas", "hospital clinic"},
    {"pltn pltu plta pltd pltb", "nuclear power plant station reactor"},
    {"bbm", "fuel petrol gasoline"},
    {"asi", "breast milk breastfeeding"},
    {"kdrt", "domestic violence abuse"},
    {"tv", "television"},
    {"wib wita wit", "western central eastern indonesian indonesia time"},
    {"lebaran idul idulfitri iduladha fitri adha", "eid al-fitr al-adha fitr adha"},
    {"ramadan ramadhan puasa", "ramadan fasting"},
    {"natal", "christmas"},
    {"paskah", "easter passover"},
    {"prapaskah", "lent"},
    {"imlek", "chinese lunar new year"},
    {"waisak", "vesak buddha"},
    {"setan iblis", "satan devil"},
    {"rasulullah rasul nabi", "prophet messenger apostle muhammad god"},
    {"nusantara", "archipelago"},
    {"barat tengah", "midwest midwestern"},
    {"timur tengah", "mideast"},
    {"bima sakti", "milky way"},
};

static bool holds(const char *words, const char *form, size_t length)
{
    for (const char *at = words; (at = strstr(at, form)) != NULL; at++)
        if ((at == words || at[-1] == ' ') && (at[length] == ' ' || at[length] == 0))
            return true;
    return false;
}

/* Names of one word, which are names wherever they have a capital. */
static const char *const names[][2] = {
    {"yerusalem", "jerusalem"},
    {"kairo", "cairo"},
    {"moskwa moskow", "moscow"},
    {"ceko", "czech czechia"},
    {"kroasia", "croatia croatian"},
    {"siprus", "cyprus"},
    {"suriah", "syria syrian"},
    {"yordania", "jordan"},
    {"maroko", "morocco moroccan"},
    {"mesir", "egypt egyptian egyptians egyptology egyptologist egyptologists"},
    {"yunani", "greece greek athens"},
    {"swiss", "swiss switzerland"},
    {"prancis perancis", "france french frenchman frenchmen"},
    {"belanda", "netherlands dutch dutchman dutchmen holland hague"},
    {"spanyol", "spain spanish spaniard spaniards"},
    {"denmark", "denmark danish dane danes"},
    {"finlandia", "finland finnish finn finns"},
    {"polandia", "poland polish pole poles"},
    {"wales", "wales welsh welshman"},
    {"australia", "australia australian australians aussie aussies"},
    {"libanon lebanon", "lebanon lebanese"},
    {"monako", "monaco monegasque"},
    {"jerman", "germany german"},
    {"jepang", "japan japanese"},
    {"filipina", "philippines philippine filipino filipinos"},
    {"selandia", "zealand kiwi kiwis"},
    {"siam muangthai", "thailand thai"},
    {"quran alquran qur'an al-quran", "quran koran qur'an"},
    {"isa yesus", "jesus"},
    {"musa", "moses"},
    {"daud", "david"},
    {"sulaiman salomo", "solomon"},
    {"ibrahim", "abraham"},
    {"nuh", "noah"},
    {"yunus", "jonah"},
    {"yusuf", "joseph"},
    {"maryam", "mary"},
    {"yahya", "john"},
    {"ayub", "job"},
    {"harun", "aaron"},
    {"konghucu khonghucu", "confucius confucian confucianism"},
    {"ismail", "ishmael"},
    {"jibril", "gabriel"},
};

static void add_words(sj_form_set *to, const char *words)
{
    while (*words) {
        size_t length = strcspn(words, " ");

        sj_form_set_add(to, sj_form_hash(words, length) << 1);
        words += length + (words[length] == ' ');
    }
}

void sj_exonyms_fill(sj_form_set words[2])
{
    for (int s = 0; s < 2; s++) {
        words[s] = (sj_form_set){0};
        for (size_t k = 0; k < sizeof rows / sizeof *rows; k++)
            add_words(&words[s], rows[k][s]);
        for (size_t k = 0; k < sizeof names / sizeof *names; k++)
            add_words(&words[s], names[k][s]);
    }
}

/* us is not US; what is longer may be written small. */
enum { SHORT = 4 };

static bool is_answered(const char *words, const sj_pair_side *other)
{
    for (uint32_t w = 0; w < other->count; w++) {
        const sj_pair_word *word = &other->word[w];

        if ((word->is_capital || word->form_length > SHORT) &&
            holds(words, sj_pair_form(other, w), word->form_length))
            return true;
    }
    return false;
}

bool sj_exonym_occurs(const sj_pair_side side[2], int s, uint32_t word)
{
    const char *form = sj_pair_form(&side[s], word);
    size_t length = side[s].word[word].form_length;

    if (!(side[s].word[word].facts.traits & SJ_TRAIT_EXONYM))
        return false;
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++)
        if (holds(rows[k][s], form, length) && is_answered(rows[k][1 - s], &side[1 - s]))
            return true;
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (holds(names[k][s], form, length) && is_answered(names[k][1 - s], &side[1 - s]))
            return true;
    return false;
}

bool sj_exonym_is_name(const char *form, int s)
{
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (holds(names[k][s], form, strlen(form)))
            return true;
    return false;
}
