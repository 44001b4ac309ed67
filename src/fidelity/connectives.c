/* Because and although, certainly and perhaps: does one side say so where the other says another
 * of them? */
#include "fidelity/connectives.h"

#include <string.h>

#include "fidelity/findings.h"

/* Of the first three one stands where another does not, and so of the last two. */
typedef enum { CAUSE, CONCESSION, EXCEPTION, CERTAINTY, POSSIBILITY, RELATIONS } relation;
enum { MOST = 24 };

/* Words that say so clearly, and those that may say so, too: in Indonesian, in English. */
static const char *const clear[RELATIONS][2][MOST] = {
    {{"karena", "sebab", "lantaran", "akibat", "berkat", "gara", "disebabkan", "akibatnya", NULL},
     {"because", "due", "owing", "thanks", "caused", "causes", NULL}},
    {{"meskipun", "walaupun", "meski", "walau", "kendati", "kendatipun", "biarpun", "sungguhpun",
      "sekalipun", NULL},
     {"although", "though", "despite", "notwithstanding", "albeit", NULL}},
    {{"kecuali", "terkecuali", NULL}, {"unless", "except", "excluding", NULL}},
    {{"pasti", "niscaya", "dipastikan", NULL},
     {"certainly", "definitely", "surely", "undoubtedly", "inevitably", NULL}},
    {{"mungkin", "barangkali", "kemungkinan", NULL},
     {"may", "might", "perhaps", "possibly", "maybe", NULL}},
};
static const char *const vague[RELATIONS][2][MOST] = {
    {{"sehingga", "maka", "jadi", "oleh", "dengan", "atas", "dari", "demi", "mengingat",
      "menyebabkan", "makanya", "alasan", "alasannya", "mengapa", "kenapa", "soalnya", NULL},
     {"since", "as", "for", "so", "from", "by", "thus", "therefore", "hence", "given", "result",
      "resulting", "reason", "reasons", "why", "cause", "attributed", "through", NULL}},
    {{"tetapi", "tapi", "namun", "padahal", "pun", "sementara", "sedangkan", "bagaimanapun",
      "sekali", "daripada", "apapun", NULL},
     {"but", "yet", "however", "nevertheless", "even", "while", "whereas", "regardless", "spite",
      "whatever", "whichever", "no", "matter", "if", "when", "only", "nonetheless", NULL}},
    {{"selain", "tanpa", "tidak", "bukan", "tak", "asal", "asalkan", "hanya", "selama", "jika",
      "kalau", "sebelum", "sampai", "hingga", "lain", "belum", NULL},
     {"other", "without", "not", "but", "besides", "only", "if", "until", "than", "apart", "aside",
      "no", "or", "otherwise", "never", NULL}},
    {{"tentu", "tentunya", "tentulah", "selalu", "harus", "jelas", "yakin", "memang", "sudah",
      "pastinya", "pastilah", "kepastian", "pernah", NULL},
     {"certain", "certainty", "sure", "must", "always", "clearly", "obviously", "doubt", "definite",
      "course", "exactly", "never", "bound", "indeed", "fixed", NULL}},
    {{"dapat", "bisa", "boleh", "kira", "agaknya", "tampaknya", "rupanya", "semoga", "moga",
      "dapatkah", "bisakah", "bolehkah", "apakah", "entah", "memungkinkan", "hampir", NULL},
     {"can", "could", "likely", "possible", "probably", "probability", "chance", "seems", "should",
      "would", "possibility", "potentially", "potential", "cannot", "chances", "whether", "almost",
      NULL}},
};

static bool is_of_clauses(relation r)
{
    return r <= EXCEPTION;
}

/* In the bits of a form, those of what it may say are so far behind. */
enum { MAY_SAY = 8 };

static void enter(sj_listed_forms *forms, int side, const char *const *words, unsigned bits)
{
    for (; *words; words++)
        sj_listed_form_enter(forms, (sejajar_language)side, *words, strlen(*words))->relations |=
            (uint16_t)bits;
}

void sj_connectives_enter(sj_listed_forms *forms)
{
    for (int r = 0; r < RELATIONS; r++)
        for (int side = 0; side < 2; side++) {
            enter(forms, side, clear[r][side], (1U | 1U << MAY_SAY) << r);
            enter(forms, side, vague[r][side], 1U << MAY_SAY << r);
        }
}

static unsigned bits_of(const sj_pair_side *side)
{
    unsigned bits = 0;

    for (uint32_t w = 0; w < side->count; w++)
        bits |= side->word[w].facts.relations;
    return bits;
}

static uint32_t place_of(const sj_pair_side *side, relation r)
{
    uint32_t w = 0;

    while (w + 1 < side->count && !(side->word[w].facts.relations >> r & 1U))
        w++;
    return w;
}

/* How much it speaks for an error. */
static const double weight = 0.6;

static void compare(sj_evidence_list *to, const sj_pair_side side[2], relation id, relation en)
{
    uint32_t first = place_of(&side[0], id), second = place_of(&side[1], en);
    sejajar_finding *f;

    to->value[SJ_BOTH_opposites]++; /* no less */
    f = sj_finding_add(to, SEJAJAR_FINDING_MISTRANSLATION, side, 1, second, second, weight,
                       is_of_clauses(id) ? "the clauses are joined by another relation"
                                         : "one side is certain of it, the other is not");
    if (f)
        sj_finding_against(f, side, first, first);
}

void sj_connectives_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    unsigned bits[2] = {bits_of(&side[0]), bits_of(&side[1])};
    unsigned only[2]; /* said by one side, and not even perhaps by the other */

    for (int s = 0; s < 2; s++)
        only[s] = bits[s] & ~(bits[1 - s] >> MAY_SAY) & ((1U << RELATIONS) - 1);
    for (int id = 0; only[0] && only[1] && id < RELATIONS; id++)
        for (int en = 0; (only[0] >> id & 1U) && en < RELATIONS; en++)
            if ((only[1] >> en & 1U) && is_of_clauses((relation)id) == is_of_clauses((relation)en))
                compare(to, side, (relation)id, (relation)en);
}
