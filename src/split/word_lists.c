/* Words that say what they are wherever they stand. */
#include "split/word_lists.h"

#include <string.h>

/* clang-format off */
/* Also with -ku and -nya: "katanya". */
static const char *const id_reports[] = {
    "kata", "ujar", "tutur", "ucap", "ungkap", "jelas", "tegas", "tambah", "lanjut", "imbuh",
    "papar", "terang", "tanya", "bertanya", "jawab", "sahut", "seru", "teriak", "bisik", "gumam",
    "tukas", "pungkas", "sebut", "berkata", "menjawab", "berteriak", "berseru", "berbisik",
    "bergumam", "menyahut", "menegaskan", "mengatakan", "menjelaskan", "menambahkan", "menuturkan",
    "mengungkapkan", "menukas", "menyela", "membentak", "mengeluh", "memekik", "menjerit",
    "menimpali", "mengumumkan", "pikir", "batin", "pesan", "sela", "balas", "sambung", "timpal",
    "potong", "bentak", "hardik", "jerit", "pekik", "rengek", "keluh", "gerutu", "bujuk", "desak",
    "celetuk", "sapa", "perintah", "panggil", "tegur", "goda", NULL};
static const char *const en_reports[] = {
    "said", "says", "say", "asked", "asks", "ask", "replied", "replies", "answered", "cried",
    "cries", "shouted", "whispered", "muttered", "yelled", "added", "called", "exclaimed",
    "demanded", "wondered", "thought", "screamed", "murmured", "inquired", "insisted", "continued",
    "snapped", "told", "wrote", "laughed", "sighed", "growled", "began", "started", NULL};

static const char *const en_openers[] = {
    "i", "the", "he", "she", "it", "they", "we", "you", "this", "these", "those", "there", "in", "on",
    "at", "as", "if", "when", "while", "after", "since", "but", "however", "although", "though",
    "because", "then", "also", "another", "despite", "according", "and", "or", "so", "nobody",
    "everyone", "everybody", "someone", "somebody", "nothing", "his", "her", "its", "their", "my",
    "our", "your", "what", "why", "how", "where", "who", "yes", "nevertheless", "meanwhile",
    "moreover", "therefore", "thus", "instead", "yet", "perhaps", "maybe", "until", "unless",
    "before", "during", "most", "many", "some", "each", "every", "all", "both", "several", "few",
    "such", "from", "to", "for", "by", "with", "without", "within", "through", "between", "not",
    "never", "only", "even", "here", "now", "today", "yesterday", "tomorrow", "later", "again",
    "once", "soon", "still", "whether", "which", "that", "let", "do", "does", "did", "wo", /* n't */ "is", "are",
    "was", "were", "can", "could", "would", "should", "has", "have", "had", "please", "no",
    "everything", "something", "anyone", "anything", "others", "nor", "otherwise", "finally",
    "unfortunately", "fortunately", "indeed", "besides", "furthermore", "suddenly", "usually",
    "often", "sometimes", NULL};
static const char *const id_openers[] = {
    "dan", "dia", "ia", "mereka", "kami", "kita", "saya", "aku", "kamu", "itu", "ini", "tetapi",
    "tapi", "namun", "lalu", "kemudian", "jadi", "maka", "akan", "karena", "ketika", "saat",
    "setelah", "sesudah", "jika", "kalau", "padahal", "meski", "meskipun", "walau", "walaupun",
    "tak", "tidak", "di", "pada", "dalam", "dari", "untuk", "sejak", "atau", "beliau", "guna",
    "demi", "dengan", "oleh", "sebagai", "menurut", "selain", "sementara", "sedangkan", "bahkan",
    "adapun", "selanjutnya", "sebelumnya", "sebagaimana", "berdasarkan", "semua", "semuanya",
    "apakah", "mengapa", "kenapa", "bagaimana", "siapa", "seorang", "sebuah", "beberapa",
    "akhirnya", "akibatnya", "sebab", "sekarang", "kini", "nanti", "begitu", "demikian", "jangan",
    "setiap", "tiap", "banyak", "sebagian", "seluruh", "sering", "biasanya", "umumnya", "kadang",
    "mungkin", "tentu", "sudah", "belum", "masih", "bila", "bilamana", "apabila", "agar", "supaya",
    "sehingga", "bukan", "hingga", "sampai", "secara", "tanpa", "terhadap", "antara", "tentang",
    "yang", "hanya", "cukup", "hasilnya", "keduanya", "ketiganya", "seperti", "walhasil", "alhasil",
    "sayangnya", "untungnya", "tiba-tiba", "para", "ada", "apa", "kapan", "berapa", "harap",
    "mohon", "silakan", "lihat", "gunakan", "pastikan", "hal", "misalnya", "contohnya", "artinya",
    "sebaliknya", "lagi", "pula", NULL};

/* In the training corpora these had a capital only where a sentence began, titles of works
 * aside. */
static const char *const id_connectives[] = {
    "namun", "walaupun", "meskipun", "meski", "sedangkan", "padahal", "kemudian", "lalu", "bahkan",
    "akibatnya", "adapun", "karenanya", "walau", "setelah", "sesudah", NULL};

/* These do so at least after a name, a number or a bracket: a writer who gives "Ia" a capital
 * within a sentence does so after small words. */
static const char *const id_beginners[] = {
    "ia", "mereka", "beliau", "harus", "banyak", "lebih", "sebelumnya", "sekarang", "kini",
    "apakah", "mengapa", "kenapa", "jika", "kalau", "karena", "sehingga", "selain", "seorang",
    "sebuah", "tetapi", "tapi", "biasanya", "bagaimana", "umumnya", "jadi", "misalnya", "akhirnya",
    "selanjutnya", NULL};

/* Ends of the names of files and sites that are no words. */
static const char *const suffixes[] = {
    "com", "org", "net", "edu", "gov", "html", "htm", "php", "jpg", "png", "jpeg", "gif", "svg",
    "pdf", "txt", "doc", "exe", "zip", NULL};

/* What stands between the parts of a name with a small letter. */
static const char *const particles[] = {"de", "van", "von", "der", "den", "bin", "binti", NULL};

/* Those that are ordinary words without a capital, or nearly. */
static const char *const months[] = {"may", "march", "mei", "maret", NULL};

/* What a company is by law, without a full stop: "Gas Co. Ltd". */
static const char *const companies[] = {
    "co", "ltd", "inc", "corp", "llc", "plc", "tbk", "bhd", "gmbh", NULL};

/* What stands behind the names of people. */
static const char *const behind_names[] = {
    "jr", "sr", "esq", "m.d", "ph.d", "r.n", "b.a", "m.a", "b.s", "m.s", "b.sc", "m.sc", "j.d",
    "ed.d", "d.d.s", "d.v.m", "m.b.a", "ll.b", "ll.m", "d.phil", "c.p.a", "m.p", "q.c", "k.c", NULL};

static const char *const extolling[] = {"maha", NULL};

/* What letters stand after to tell one from another, in both languages. */
static const char *const labels[] = {
    "vitamin", "hepatitis", "golongan", "tipe", "type", "kelas", "class", "generasi", "generation",
    "huruf", "letter", "seri", "serie", "series", "grup", "group", "blok", "block", "zona", "zone",
    "kategori", "category", "akreditasi", "nilai", "grade", "kuartal", "quarter", "semester",
    "triwulan", "abad", "plan", "rencana", "gedung", "bagian", "butir", "lampiran", "appendix",
    "opsi", "option", "pilihan", "darah", "jenis", "varian", "tim", "team", "kelompok", "pihak",
    "jalur", "rute", "gerbong", "peron", "ruang", "room", "titik", "point", "annex", "exhibit",
    "schedule", "figure", "table", "part", "jawaban", "jawabannya", "kunci", "box", "stage",
    "stadium", "fase", "phase", "tahap", NULL};

/* Measures that stand behind a number, and before no name as those of the kitchen do: "2 tbsp.
 * Dijon mustard". */
static const char *const measures[] = {
    "m", "g", "l", "h", "km", "cm", "mm", "kg", "mg", "ml", "ha", "gr", "hz", "khz", "mhz", "ghz", "kb",
    "mb", "gb", "tb", "kw", "kwh", "mph", "rpm", "sec", "secs", "min", "mins", "hr", "hrs", "wks",
    "mos", "yr", "yrs", "dtk", "mnt", "bln", "th", "thn", "jt", "rb", "mlr", "m.p.h", "r.p.m", NULL};

/* What follows an hour, as capitals: "5 p.m. Monday", "8 a.m. Eastern". */
static const char *const calendar[] = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "eastern", "pacific",
    "central", "mountain", "atlantic", "greenwich", "local", "standard", "daylight", "british",
    "western", "indonesian", "jakarta", "daily", "weekdays", "weekends", "mondays", "tuesdays",
    "wednesdays", "thursdays", "fridays", "saturdays", "sundays", NULL};

/* Without a vowel, and short for nothing. */
static const char *const interjections[] = {"hm",  "hmm", "mm",  "mmm", "sh",  "shh", "br", "brr",
                                            "grr", "tsk", "pst", "psst", "pff", "psh", "mhm", "hmmm", "mmmm", "shhh", "brrr", "grrr", "pfft", NULL};

static const char *const persons[] = {"i", "he", "she", "they", "we", NULL};
/* clang-format on */

static bool is_listed(const char *const *list, const char *word, size_t length)
{
    for (; *list; list++)
        if (**list == (*word | 0x20) && strlen(*list) == length &&
            memcmp(*list + 1, word + 1, length - 1) == 0)
            return true;
    return false;
}

static bool is_among(const char *const *list, const sj_token *token)
{
    return is_listed(list, token->begin, (size_t)(token->end - token->begin));
}

/* "M.D": the list has "m.d". */
static bool is_among_folded(const char *const *list, const sj_token *token)
{
    char small[8];
    size_t length = (size_t)(token->end - token->begin);

    if (length == 0 || length > sizeof small)
        return false;
    for (size_t k = 0; k < length; k++)
        small[k] = (char)(token->begin[k] | 0x20);
    return is_listed(list, small, length);
}

/* "katanya", "kataku": the list has "kata". */
static bool is_among_with(const char *const *list, const sj_token *token, const char *suffix)
{
    size_t length = (size_t)(token->end - token->begin), cut = strlen(suffix);

    return length > cut && memcmp(token->end - cut, suffix, cut) == 0 &&
           is_listed(list, token->begin, length - cut);
}

bool sj_word_reports(const sj_token *token, sejajar_language language)
{
    if (language == SEJAJAR_EN)
        return is_among(en_reports, token);
    return is_among(id_reports, token) || is_among_with(id_reports, token, "nya") ||
           is_among_with(id_reports, token, "ku");
}

/* "That's", "They'll", "Didn't": as long as it is without what it is contracted with. */
static size_t uncontracted(const sj_token *token)
{
    size_t length = (size_t)(token->end - token->begin);

    for (size_t k = 1; k < length; k++)
        if (token->begin[k] == '\'' ||
            (length - k >= 3 && memcmp(token->begin + k, "\xE2\x80\x99", 3) == 0))
            return k;
    return length;
}

bool sj_word_opens(const sj_token *token, sejajar_language language)
{
    size_t length;

    if (language == SEJAJAR_ID)
        return is_among(id_openers, token);
    length = uncontracted(token);
    return is_listed(en_openers, token->begin, length) ||
           (token->begin + length < token->end && token->begin[length - 1] == 'n' &&
            is_listed(en_openers, token->begin, length - 1));
}

bool sj_word_connects(const sj_token *token)
{
    return is_among(id_connectives, token);
}

bool sj_word_begins(const sj_token *token)
{
    return is_among(id_beginners, token);
}

bool sj_word_is_suffix(const sj_token *token)
{
    return is_among(suffixes, token);
}

bool sj_word_is_particle(const sj_token *token)
{
    return is_among(particles, token);
}

bool sj_word_labels(const sj_token *token)
{
    return is_among(labels, token);
}

bool sj_word_is_month(const sj_token *token)
{
    return is_among(months, token);
}

bool sj_word_extols(const sj_token *token)
{
    return is_among(extolling, token);
}

bool sj_word_is_company(const sj_token *token)
{
    return is_among(companies, token);
}

bool sj_word_follows_name(const sj_token *token)
{
    return is_among_folded(behind_names, token);
}

bool sj_word_measures(const sj_token *token)
{
    return is_among(measures, token);
}

bool sj_word_is_calendar(const sj_token *token)
{
    return is_among(calendar, token);
}

bool sj_word_interjects(const sj_token *token)
{
    return is_among(interjections, token);
}

bool sj_word_is_person(const sj_token *token)
{
    return is_among(persons, token);
}
