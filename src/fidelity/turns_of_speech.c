/* Negations that the other language mostly says without denying. */
#include "fidelity/turns_of_speech.h"

/* don't: the form is "not", too. */
static bool is_contracted(const sj_pair_word *word)
{
    return word->end - word->begin >= 3 && word->begin[1] != 'o' && word->end[-1] == 't';
}

bool sj_negation_denies_nothing(const sj_pair_side *side, sejajar_language language, uint32_t w)
{
    bool is_numero = sj_pair_is(side, w, "no") && w + 1 < side->count &&
                     (side->word[w + 1].kind == SJ_WORD_NUMBER || sj_pair_is(side, w + 1, "of"));

    if (language == SEJAJAR_EN)
        return is_numero;
    return sj_pair_is(side, w - 1, "paling") || sj_pair_is(side, w + 1, "lama"); /* tak lama */
}

/* Is one of them soon behind? "tidak akan pernah saya lupakan" */
static bool has_behind(const sj_pair_side *side, uint32_t w, const char *const *list)
{
    enum { REACH = 5 };

    for (uint32_t at = w + 1; at <= w + REACH && at < side->count; at++) {
        if (sj_pair_is_one_of(side, at, list))
            return true;
        if (sj_pair_ends_clause(side, at, ",;:.!?"))
            return false;
    }
    return false;
}

/* "must not exceed ten", and maksimum sepuluh; "not without a licence", and hanya dengan izin: what
 * limits says what the negation does, if there is nothing else that it stands for. */
static bool is_limited(const sj_pair_side *other)
{
    static const char *const limits[] = {"hanya",    "cuma",       "sekadar", "maksimum",
                                         "maksimal", "terkecuali", "only",    "merely",
                                         "maximum",  "except",     "unless",  NULL};

    for (uint32_t w = 0; w < other->count; w++) {
        bool is_most = (sj_pair_is(other, w, "up") && sj_pair_is(other, w + 1, "to")) ||
                       (sj_pair_is(other, w, "most") && sj_pair_is(other, w - 1, "at")) ||
                       (sj_pair_is(other, w, "paling") && !sj_pair_is(other, w + 1, "tidak"));

        if (other->word[w].partner < 0 && (is_most || sj_pair_is_one_of(other, w, limits)))
            return true;
    }
    return false;
}

/* ---- Indonesian --------------------------------------------------------------- */

/* tiada hari tanpa hujan */
static bool is_double(const sj_pair_side *side, uint32_t w)
{
    enum { WITHIN = 3 };

    for (uint32_t at = w > WITHIN ? w - WITHIN : 0; at < w; at++)
        if (sj_pair_is(side, w, "tanpa") &&
            (sj_pair_is(side, at, "tiada") || sj_pair_is(side, at, "tidak")))
            return true;
    return false;
}

/* "Ada nggak yang lain?", "Sakit tidak kalau saya sentuh?" ask whether. */
static bool is_asked(const sj_pair_side *side, uint32_t w)
{
    static const char *const words[] = {"gak",    "ga",    "nggak", "ngga",
                                        "enggak", "tidak", "tak",   NULL};

    static const char *const ifs[] = {"kalau", "jika", "bila", "ya", NULL};

    return sj_pair_is_one_of(side, w, words) &&
           (sj_pair_is(side, w - 1, "ada") || sj_pair_is_one_of(side, w + 1, ifs));
}

/* jika tidak, and otherwise */
static bool is_otherwise(const sj_pair_side side[2], uint32_t w)
{
    static const char *const ifs[] = {"jika",     "kalau",    "bila",       "apabila",
                                      "bilamana", "andaikan", "seandainya", NULL};
    static const char *const answers[] = {"otherwise", "else", "or", "unless", NULL};

    return sj_pair_is_one_of(&side[0], w - 1, ifs) && sj_pair_has_one_of(&side[1], answers);
}

/* from tracking; out of sync */
static bool keeps_from(const sj_pair_side *en, uint32_t w)
{
    const char *behind = w + 1 < en->count ? sj_pair_form(en, w + 1) : "";
    size_t length = strlen(behind);

    return (sj_pair_is(en, w, "from") && length > 4 && strcmp(behind + length - 3, "ing") == 0) ||
           (sj_pair_is(en, w, "out") && sj_pair_is(en, w + 1, "of"));
}

/* agar tidak melacak, tak selaras: is this said before the partner of what is denied? */
static bool is_kept_from(const sj_pair_side side[2], uint32_t w)
{
    enum { REACH = 4, BEFORE = 4 };

    for (uint32_t at = w + 1; at <= w + REACH && at < side[0].count; at++)
        for (int64_t en = side[0].word[at].partner, from = en - BEFORE; from <= en; from++)
            if (en >= 0 && from >= 0 && keeps_from(&side[1], (uint32_t)from))
                return true;
    return false;
}

static bool is_turned_in_indonesian(const sj_pair_side side[2], uint32_t w)
{
    static const char *const behind[] = {
        "apa",       "lebih",  "seperti", "hanya",   "cuma",     "saja",    "ubahnya", "lain",
        "kalah",     "jarang", "sejam",   "sehari",  "seminggu", "sebulan", "setahun", "genap",
        "terhitung", "kurang", "main",    "sengaja", "sia",      "berapa",  NULL};
    static const char *const litotes[] = {
        "asing",    "berawak",      "berdaya",    "bersalah",     "dilupakan", "diragukan",
        "hampa",    "heran",        "henti",      "hentinya",     "keruan",    "kuasa",
        "kunjung",  "lupa",         "lupakan",    "masalah",      "melupakan", "pelak",
        "ragu",     "sabar",        "sadar",      "senonoh",      "sopan",     "terbatas",
        "terduga",  "terbayangkan", "terelakkan", "terhindarkan", "terhingga", "terlupakan",
        "ternilai", "urung",        NULL};
    static const char *const before[] = {"atau", "tahu", "mau", "hampir", "lebih", NULL};
    const sj_pair_side *id = &side[0];

    return sj_pair_is_one_of(id, w + 1, behind) || has_behind(id, w, litotes) ||
           sj_pair_is_one_of(id, w - 1, before) || is_double(id, w) || is_asked(id, w) ||
           sj_pair_is(id, w, "bukankah") || sj_pair_is(id, w, "tidakkah") ||
           is_otherwise(side, w) || is_kept_from(side, w);
}

/* ---- English ------------------------------------------------------------------- */

/* nor do I; he did not come, nor did she: the other language denies once, or not at all. */
static bool is_continued(const sj_pair_side *en, uint32_t w)
{
    static const char *const verbs[] = {"do",    "does", "did",   "am",     "is",  "are",
                                        "was",   "were", "have",  "has",    "had", "can",
                                        "could", "will", "would", "should", NULL};

    if (!sj_pair_is(en, w, "nor") && !sj_pair_is(en, w, "neither"))
        return false;
    for (uint32_t at = 0; at < w; at++)
        if (en->word[at].facts.sense == SJ_SENSE_NEGATION)
            return true;
    return sj_pair_is_one_of(en, w + 1, verbs);
}

/* don't you, isn't it; why don't we; well, if it isn't Tom */
static bool is_asking(const sj_pair_side *en, uint32_t w)
{
    static const char *const subjects[] = {"i",     "you", "we",   "they", "he",    "she",   "it",
                                           "there", "all", "this", "that", "these", "those", NULL};

    return is_contracted(&en->word[w]) &&
           (w == 1 || sj_pair_is_one_of(en, w + 1, subjects) || sj_pair_is(en, w - 2, "why") ||
            (sj_pair_is(en, w - 2, "it") && sj_pair_is(en, w - 3, "if")));
}

/* They did not pay until May, and baru dibayar bulan Mei. */
static bool is_until(const sj_pair_side side[2], uint32_t w)
{
    enum { REACH = 10 };
    static const char *const until[] = {"until", "till", "til", NULL};
    static const char *const baru[] = {"baru", "barulah", NULL};

    for (uint32_t at = w + 1; at <= w + REACH; at++)
        if (sj_pair_is_one_of(&side[1], at, until))
            return sj_pair_has_one_of(&side[0], baru);
    return false;
}

/* not tilt by more than ten: which is the same as at most. */
static bool is_compared(const sj_pair_side *en, uint32_t w)
{
    static const char *const than[] = {"than", NULL};

    return has_behind(en, w, than);
}

static bool is_turned_in_english(const sj_pair_side side[2], uint32_t w)
{
    static const char *const behind[] = {
        "doubt", "question", "matter",  "wonder",  "only", "just",  "if",      "long",
        "time",  "until",    "mention", "kidding", "help", "later", "more",    "less",
        "fewer", "but",      "other",   "agree",   "else", "bad",   "special", NULL};

    static const char *const litotes[] = {"forget", "forgotten", "fail", "fails", NULL};
    const sj_pair_side *en = &side[1];

    return is_until(side, w) || has_behind(en, w, litotes) || is_compared(en, w) ||
           sj_pair_is(en, w - 1, "or") || sj_pair_is_one_of(en, w + 1, behind) ||
           (sj_pair_is(en, w + 1, "to") && sj_pair_is(en, w + 2, "mention")) ||
           (sj_pair_is(en, w - 1, "may") && sj_pair_is(en, w - 2, "or")) ||
           (sj_pair_is(en, w - 1, "the") && sj_pair_is(en, w, "nothing")) || is_continued(en, w) ||
           is_asking(en, w);
}

bool sj_negation_may_be_turned(const sj_pair_side side[2], int s, uint32_t w)
{
    const sj_pair_word *word = &side[s].word[w];

    if (sj_pair_is(&side[s], w + 1, "?") || word->is_name) /* Without in a title */
        return true;
    if (sj_pair_has_form(&side[1 - s], sj_pair_form(&side[s], w), word->form_length))
        return true; /* --no-relax, not in a program */
    if (is_limited(&side[1 - s]))
        return true;
    return s == SEJAJAR_ID ? is_turned_in_indonesian(side, w) : is_turned_in_english(side, w);
}

bool sj_negation_is_joined(const sj_pair_side side[2], int s, uint32_t w)
{
    enum { WITHIN = 8 };
    static const char *const joins[] = {"atau", "ataupun", "maupun", "or", "nor", NULL};
    const sj_pair_side *other = &side[1 - s];
    bool again = false, joined = false;

    for (uint32_t at = w > WITHIN ? w - WITHIN : 0; at <= w + WITHIN && at < side[s].count; at++)
        again |= at != w && side[s].word[at].facts.sense == SJ_SENSE_NEGATION;
    for (uint32_t at = 0; again && at < other->count; at++)
        joined |= other->word[at].partner < 0 && sj_pair_is_one_of(other, at, joins);
    return joined;
}
