/* Sets of words, and how often words were met. */
#include "split/words.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* This many words cover more than nine in ten of running text. */
enum { MOST_ORDINARY = 2000, RAREST = 5, WORDS_A_LINE = 12 };

static bool grow(sj_words *words)
{
    size_t room = words->room ? words->room * 2 : 1024;
    uint64_t *at = sj_alloc_zero(room, sizeof *at);

    if (!at)
        return false;
    for (size_t i = 0; i < words->room; i++)
        if (words->at[i])
            *sj_words_place(at, room, words->at[i]) = words->at[i];
    sj_free(words->at);
    words->at = at;
    words->room = room;
    return true;
}

static size_t filter_bit(uint64_t hash)
{
    return (size_t)(hash >> 40) & (SJ_WORD_FILTER - 1);
}

bool sj_words_add(sj_words *words, uint64_t hash)
{
    size_t bit = filter_bit(hash);
    uint64_t *found;

    if (words->count * 2 >= words->room && !grow(words))
        return false;
    found = sj_words_place(words->at, words->room, hash);
    words->count += *found == 0;
    *found = hash;
    words->filter[bit / 64] |= UINT64_C(1) << bit % 64;
    return true;
}

void sj_words_release(sj_words *words)
{
    sj_free(words->at);
    *words = (sj_words){0};
}

static const char *const id_reports[] = {
    "kata",    "katanya",    "ujar",     "ujarnya",  "tutur",   "tuturnya", "ucap",     "ucapnya",
    "ungkap",  "ungkapnya",  "jelas",    "jelasnya", "tegas",   "tegasnya", "tambah",   "tambahnya",
    "lanjut",  "lanjutnya",  "imbuh",    "imbuhnya", "papar",   "paparnya", "terang",   "terangnya",
    "tanya",   "tanyanya",   "jawab",    "jawabnya", "sahut",   "sahutnya", "seru",     "serunya",
    "teriak",  "teriaknya",  "bisik",    "bisiknya", "gumam",   "gumamnya", "tukas",    "tukasnya",
    "pungkas", "pungkasnya", "sebut",    "sebutnya", "berkata", "bertanya", "menjawab", "berteriak",
    "berseru", "berbisik",   "bergumam", "menyahut", NULL};
static const char *const en_reports[] = {
    "said",     "says",     "say",      "asked",     "asks",      "ask",       "replied",
    "replies",  "answered", "cried",    "cries",     "shouted",   "whispered", "muttered",
    "yelled",   "added",    "called",   "exclaimed", "demanded",  "wondered",  "thought",
    "screamed", "murmured", "inquired", "insisted",  "continued", "snapped",   "told",
    "wrote",    "laughed",  "sighed",   "growled",   "began",     "started",   NULL};

static const char *const en_openers[] = {
    "the",       "he",        "she",      "it",           "they",      "we",       "you",
    "this",      "these",     "those",    "there",        "in",        "on",       "at",
    "as",        "if",        "when",     "while",        "after",     "since",    "but",
    "however",   "although",  "though",   "because",      "then",      "also",     "another",
    "despite",   "according", "and",      "or",           "so",        "nobody",   "everyone",
    "everybody", "someone",   "somebody", "nothing",      "his",       "her",      "its",
    "their",     "my",        "our",      "your",         "what",      "why",      "how",
    "where",     "who",       "yes",      "nevertheless", "meanwhile", "moreover", "therefore",
    "thus",      "instead",   "yet",      "perhaps",      "maybe",     "until",    "unless",
    "before",    "during",    NULL};
static const char *const id_openers[] = {
    "dan",       "dia",      "ia",       "mereka",      "kami",       "kita",        "saya",
    "aku",       "kamu",     "itu",      "ini",         "tetapi",     "tapi",        "namun",
    "lalu",      "kemudian", "jadi",     "maka",        "akan",       "karena",      "ketika",
    "saat",      "setelah",  "sesudah",  "jika",        "kalau",      "padahal",     "meski",
    "meskipun",  "walau",    "walaupun", "tak",         "tidak",      "di",          "pada",
    "dalam",     "dari",     "untuk",    "sejak",       "atau",       "beliau",      "guna",
    "demi",      "dengan",   "oleh",     "sebagai",     "menurut",    "selain",      "sementara",
    "sedangkan", "bahkan",   "adapun",   "selanjutnya", "sebelumnya", "sebagaimana", "berdasarkan",
    "semua",     "semuanya", "apakah",   "mengapa",     "kenapa",     "bagaimana",   "siapa",
    "seorang",   "sebuah",   "beberapa", "akhirnya",    "akibatnya",  "sebab",       "sekarang",
    "kini",      "nanti",    "begitu",   "demikian",    NULL};

/* In the training corpora these had a capital only where a sentence began, titles of works
 * aside. */
static const char *const id_connectives[] = {
    "namun",  "walaupun",  "meskipun", "meski",     "sedangkan", "padahal", "kemudian", "lalu",
    "bahkan", "akibatnya", "adapun",   "karenanya", "walau",     "setelah", "sesudah",  NULL};

/* These do so at least after a name, a number or a bracket: a writer who gives "Ia" a capital
 * within a sentence does so after small words. */
static const char *const id_beginners[] = {
    "ia",     "mereka",   "beliau",   "harus",       "banyak", "lebih",    "sebelumnya", "sekarang",
    "kini",   "apakah",   "mengapa",  "kenapa",      "jika",   "kalau",    "karena",     "sehingga",
    "selain", "seorang",  "sebuah",   "tetapi",      "tapi",   "biasanya", "bagaimana",  "umumnya",
    "jadi",   "misalnya", "akhirnya", "selanjutnya", NULL};

/* Ends of the names of files and sites that are no words. */
static const char *const suffixes[] = {"com", "org", "net", "edu",  "gov", "html", "htm",
                                       "php", "jpg", "png", "jpeg", "gif", "svg",  "pdf",
                                       "txt", "doc", "exe", "zip",  NULL};

/* What stands between the parts of a name with a small letter. */
static const char *const particles[] = {"de", "van", "von", "der", "den", "bin", "binti", NULL};

/* What letters stand after to tell one from another, in both languages. */
static const char *const labels[] = {
    "vitamin",  "hepatitis",  "golongan", "tipe",     "type",    "kelas",   "class",
    "generasi", "generation", "huruf",    "letter",   "seri",    "serie",   "series",
    "grup",     "group",      "blok",     "block",    "zona",    "zone",    "kategori",
    "category", "akreditasi", "nilai",    "grade",    "kuartal", "quarter", "semester",
    "triwulan", "abad",       "plan",     "rencana",  "gedung",  "bagian",  "butir",
    "lampiran", "appendix",   "opsi",     "option",   "pilihan", "darah",   "jenis",
    "varian",   "tim",        "team",     "kelompok", "pihak",   "jalur",   "rute",
    "gerbong",  "peron",      "ruang",    "room",     "titik",   "point",   NULL};

static bool is_among(const char *const *list, const sj_token *token)
{
    size_t length = (size_t)(token->end - token->begin);

    for (; *list; list++)
        if (**list == (*token->begin | 0x20) && strlen(*list) == length &&
            memcmp(*list + 1, token->begin + 1, length - 1) == 0)
            return true;
    return false;
}

bool sj_word_reports(const sj_token *token, sejajar_language language)
{
    return is_among(language == SEJAJAR_ID ? id_reports : en_reports, token);
}

bool sj_word_opens(const sj_token *token, sejajar_language language)
{
    return is_among(language == SEJAJAR_ID ? id_openers : en_openers, token);
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

static struct sj_word_count *count_place(struct sj_word_count *at, size_t room, uint64_t hash)
{
    size_t i = (size_t)(hash >> 8) & (room - 1);

    while (at[i].hash && at[i].hash != hash)
        i = (i + 1) & (room - 1);
    return &at[i];
}

static bool grow_counts(sj_word_counts *counts)
{
    size_t room = counts->room ? counts->room * 2 : 1 << 14;
    struct sj_word_count *at = sj_alloc_zero(room, sizeof *at);

    if (!at)
        return false;
    for (size_t i = 0; i < counts->room; i++)
        if (counts->at[i].hash)
            *count_place(at, room, counts->at[i].hash) = counts->at[i];
    sj_free(counts->at);
    counts->at = at;
    counts->room = room;
    return true;
}

bool sj_word_counts_add(sj_word_counts *counts, const sj_token *token, bool inside)
{
    size_t length = (size_t)(token->end - token->begin);
    struct sj_word_count *found;

    if (token->shape != SJ_SHAPE_LOWER && token->shape != SJ_SHAPE_CAPITAL)
        return true;
    if (length >= sizeof found->word)
        return true;
    if (counts->count * 2 >= counts->room && !grow_counts(counts))
        return false;
    found = count_place(counts->at, counts->room, token->hash);
    if (!found->hash) {
        found->hash = token->hash;
        counts->count++;
    }
    found->lower += token->shape == SJ_SHAPE_LOWER;
    found->capital += inside && token->shape == SJ_SHAPE_CAPITAL;
    if (token->shape == SJ_SHAPE_LOWER && found->lower == 1)
        memcpy(found->word, token->begin, length);
    return true;
}

static int by_count(const void *left, const void *right)
{
    const struct sj_word_count *a = left, *b = right;

    if (a->lower != b->lower)
        return a->lower > b->lower ? -1 : 1;
    return strcmp(a->word, b->word);
}

static int by_word(const void *left, const void *right)
{
    return strcmp(((const struct sj_word_count *)left)->word,
                  ((const struct sj_word_count *)right)->word);
}

/* From here on `at` is a sorted list, no table. */
bool sj_word_counts_choose(sj_word_counts *counts, sj_words *words)
{
    size_t kept = 0;

    for (size_t i = 0; i < counts->room; i++) {
        struct sj_word_count *one = &counts->at[i];

        if (one->lower >= RAREST && one->lower >= one->capital)
            counts->at[kept++] = *one;
    }
    if (kept)
        qsort(counts->at, kept, sizeof *counts->at, by_count);
    counts->count = kept < MOST_ORDINARY ? kept : MOST_ORDINARY;
    if (kept)
        qsort(counts->at, counts->count, sizeof *counts->at, by_word);
    for (size_t i = 0; i < counts->count; i++)
        if (!sj_words_add(words, counts->at[i].hash))
            return false;
    return true;
}

bool sj_word_counts_write(const sj_word_counts *counts, FILE *file)
{
    for (size_t i = 0; i < counts->count; i++) {
        bool first = i % WORDS_A_LINE == 0;
        bool last = i % WORDS_A_LINE == WORDS_A_LINE - 1 || i + 1 == counts->count;

        if (fprintf(file, "%s%s%s", first ? "ordinary\t" : " ", counts->at[i].word,
                    last ? "\n" : "") < 0)
            return false;
    }
    return true;
}

void sj_word_counts_release(sj_word_counts *counts)
{
    sj_free(counts->at);
    *counts = (sj_word_counts){0};
}
