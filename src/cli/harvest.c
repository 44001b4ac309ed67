/* What a few pairs of documents yield. */
#include "harvest.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "report.h"

/* ---- Which files it was ------------------------------------------------------ */

/* Size and time of a file: whether it is still the one that was read. */
static void put_stamp(char *out, size_t size, const char *path)
{
    struct stat about;

    if (stat(path, &about) == 0)
        snprintf(out, size, "%jd.%jd.%ld", (intmax_t)about.st_size, (intmax_t)about.st_mtim.tv_sec,
                 about.st_mtim.tv_nsec);
    else
        snprintf(out, size, "none");
}

static void put_beginning(char *out, size_t size, const listed *pair)
{
    char id[80], en[80];

    put_stamp(id, sizeof id, pair->id);
    put_stamp(en, sizeof en, pair->en);
    snprintf(out, size, "document\t%s\t%s\t%s\t%s\t", pair->id, pair->en, id, en);
}

enum { LONGEST_BEGINNING = 2 * LONGEST_DOCUMENT_PATH + 256 };

bool harvested_is_of(const char *at, const char *end, const listed *pair)
{
    char beginning[LONGEST_BEGINNING];
    size_t length;

    put_beginning(beginning, sizeof beginning, pair);
    length = strlen(beginning);
    return (size_t)(end - at) >= length && memcmp(at, beginning, length) == 0;
}

/* ---- Lines ---------------------------------------------------------------------- */

static const char *skip_fields(const char *at, const char *end, int count)
{
    for (; at && count > 0; count--) {
        at = memchr(at, '\t', (size_t)(end - at));
        at = at ? at + 1 : NULL;
    }
    return at;
}

static const char *read_number(uint64_t *out, const char *at, const char *end)
{
    *out = 0;
    for (; at && at < end && *at >= '0' && *at <= '9'; at++)
        *out = *out * 10 + (uint64_t)(*at - '0');
    return at && at < end && *at == '\t' ? at + 1 : NULL;
}

bool harvested_read(harvested *out, const char **at, const char *end)
{
    const char *stop = *at < end ? memchr(*at, '\n', (size_t)(end - *at)) : NULL;
    uint64_t *numbers[] = {&out->id_sentences, &out->en_sentences, &out->beads, &out->share,
                           &out->rows};
    const char *field = stop ? skip_fields(*at, stop, 5) : NULL;

    *out = (harvested){.reason = ""};
    for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++)
        field = read_number(numbers[k], field, stop);
    if (!field)
        return false;
    out->reason = field;
    out->reason_length = (size_t)(stop - field);
    *at = stop + 1;
    return true;
}

static int put_line(results *to, const listed *pair, const harvested *h)
{
    char beginning[LONGEST_BEGINNING], numbers[5 * 24];
    int status;

    put_beginning(beginning, sizeof beginning, pair);
    snprintf(numbers, sizeof numbers,
             "%" PRIu64 "\t%" PRIu64 "\t%" PRIu64 "\t%" PRIu64 "\t%" PRIu64 "\t", h->id_sentences,
             h->en_sentences, h->beads, h->share, h->rows);
    status = results_write(to, beginning, strlen(beginning));
    status |= results_write(to, numbers, strlen(numbers));
    status |= results_write(to, h->reason, h->reason_length);
    return status | results_write(to, "\n", 1);
}

/* Three hashes, whether the last two say anything, and rules: hexadecimal digits. */
enum { HASH = 16, RULES = 8, ROW_BEGINNING = 3 * HASH + 1 + RULES };

static char *put_hexadecimal(char *to, uint64_t number, int digits)
{
    for (int k = digits; k-- > 0; number >>= 4)
        to[k] = "0123456789abcdef"[number & 15];
    return to + digits;
}

/* All digits of hashes are as common: branches that ask for each would be guessed wrongly. */
static bool read_hexadecimal(uint64_t *out, const char **at, int digits)
{
    bool good = true;

    *out = 0;
    for (; digits > 0; digits--, ++*at) {
        unsigned digit = (unsigned)(**at - '0'), letter = (unsigned)(**at - 'a');

        good &= (digit < 10) | (letter < 6);
        *out = *out << 4 | (digit < 10 ? digit : letter + 10);
    }
    return good;
}

static int put_row_beginning(results *to, const sejajar_print *print, uint32_t broken)
{
    char text[ROW_BEGINNING + 1], *at = text;

    at = put_hexadecimal(at, print->exact, HASH);
    at = put_hexadecimal(at, print->near[0], HASH);
    at = put_hexadecimal(at, print->near[1], HASH);
    at = put_hexadecimal(at, print->has_near, 1);
    at = put_hexadecimal(at, broken, RULES);
    *at++ = '\t';
    return results_write(to, text, (size_t)(at - text));
}

bool harvested_row_read(harvested_row *out, const char **at, const char *end)
{
    const char *stop = *at < end ? memchr(*at, '\n', (size_t)(end - *at)) : NULL;
    uint64_t has_near, broken;

    if (!stop || stop - *at <= ROW_BEGINNING || !read_hexadecimal(&out->print.exact, at, HASH) ||
        !read_hexadecimal(&out->print.near[0], at, HASH) ||
        !read_hexadecimal(&out->print.near[1], at, HASH) || !read_hexadecimal(&has_near, at, 1) ||
        !read_hexadecimal(&broken, at, RULES) || **at != '\t')
        return false;
    out->print.has_near = has_near != 0;
    out->broken = (uint32_t)broken;
    ++*at;
    out->line = (sejajar_text){*at, (size_t)(stop - *at)};
    *at = stop + 1;
    return true;
}

/* ---- Pairs --------------------------------------------------------------------------- */

/* A pair of sentences on its way. */
typedef struct {
    sejajar_text id, en;
    const char *score; /* as it was written: 0 to 1, four decimals */
    size_t score_length;
    double probability;
} sentence_pair;

/* id, en, score: nothing in them is a tab or a line end. */
static const char *read_pair(sentence_pair *p, const char *at, const char *end)
{
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    const char *en = (const char *)memchr(at, '\t', (size_t)(stop - at)) + 1;
    const char *score = (const char *)memchr(en, '\t', (size_t)(stop - en)) + 1;

    *p = (sentence_pair){{at, (size_t)(en - at) - 1},
                         {en, (size_t)(score - en) - 1},
                         score,
                         (size_t)(stop - score),
                         0};
    for (size_t k = 0; k < p->score_length; k++) {
        if (score[k] != '.')
            p->probability = p->probability * 10 + (score[k] - '0');
    }
    p->probability /= 1e4;
    return stop + 1;
}

static int put_text(results *to, const char *text)
{
    return results_write(to, text, strlen(text));
}

/* 0 to 1 with four decimals, whatever the locale; negative: not judged, nothing. */
static int put_fidelity(results *to, double fidelity)
{
    char text[] = "0.0000";
    unsigned left;

    if (fidelity < 0)
        return 0;
    left = (unsigned)(fidelity * 1e4 + 0.5);
    for (int k = 5; k > 1; k--, left /= 10)
        text[k] = (char)('0' + left % 10);
    text[0] = (char)('0' + left);
    return results_write(to, text, sizeof text - 1);
}

/* Looks which rules a pair breaks, judges it, and writes it. Nobody sees the fidelity of what is
 * dropped for another reason; but where it is a reason itself, it is counted. */
static bool take_pair(results *rows, const harvesting *how, sejajar_filter *filter,
                      sejajar_judge *judge, sentence_pair *p)
{
    bool is_reason = how->min_fidelity > 0;
    sejajar_judgement judgement = {.fidelity = -1};
    sejajar_print print;
    uint32_t broken;
    int status;

    if (judge && is_reason &&
        sejajar_judge_pair(&judgement, judge, p->id, p->en, NULL) != SEJAJAR_OK)
        return false;
    broken = sejajar_filter_pair(&print, filter, p->id, p->en, p->probability, judgement.fidelity);
    if (judge && !is_reason && !(broken & how->drop) &&
        sejajar_filter_judge(&judgement, filter, judge, NULL) != SEJAJAR_OK)
        return false;
    status = put_row_beginning(rows, &print, broken);
    status |= results_write(rows, p->id.bytes, p->id.length) | put_text(rows, "\t");
    status |= results_write(rows, p->en.bytes, p->en.length) | put_text(rows, "\t");
    status |= results_write(rows, p->score, p->score_length) | put_text(rows, "\t");
    status |= put_fidelity(rows, judgement.fidelity) | put_text(rows, "\n");
    return status == 0;
}

static bool take_pairs(results *rows, harvested *h, const harvesting *how, const results *pairs)
{
    sejajar_filter *filter = pool_borrow(how->filters, NULL);
    sejajar_judge *judge = how->judging ? pool_borrow(how->shop->judges, NULL) : NULL;
    const char *at = pairs->kept, *end = at ? at + pairs->kept_length : NULL; /* NULL: no pairs */
    bool good = filter && (judge || !how->judging);
    sentence_pair p;

    while (good && at < end) {
        at = read_pair(&p, at, end);
        good = take_pair(rows, how, filter, judge, &p);
        h->rows++;
    }
    pool_give_back(how->shop->judges, judge);
    pool_give_back(how->filters, filter);
    return good;
}

/* ---- Documents -------------------------------------------------------------------------- */

/* What was said, as a reason: one line, without the program's name. */
static void take_reason(harvested *h, const char *said)
{
    static const char name[] = "sejajar: ";

    if (strncmp(said, name, sizeof name - 1) == 0)
        said += sizeof name - 1;
    h->reason = said;
    h->reason_length = strcspn(said, "\n");
}

static bool take_alignment(results *rows, harvested *h, const harvesting *how, const aligned *a)
{
    static const sejajar_column columns[] = {SEJAJAR_COLUMN_ID, SEJAJAR_COLUMN_EN,
                                             SEJAJAR_COLUMN_SCORE};
    sejajar_write_options options = {.columns = columns, .column_count = 3};
    results pairs;
    bool good;

    h->id_sentences = a->id.sentences->count;
    h->en_sentences = a->en.sentences->count;
    h->beads = a->alignment->count;
    h->share =
        (uint64_t)(1e4 * sejajar_alignment_share(a->alignment, a->id.sentences, a->en.sentences) +
                   0.5);
    results_keep(&pairs);
    good = sejajar_write(results_write, &pairs, a->alignment, a->id.sentences, a->en.sentences,
                         &options, NULL) == SEJAJAR_OK &&
           take_pairs(rows, h, how, &pairs);
    results_abandon(&pairs);
    return good;
}

bool harvest(results *to, const harvesting *how, const listed *documents)
{
    harvested h = {.reason = ""};
    char *said = NULL;
    size_t said_length;
    FILE *talk = open_memstream(&said, &said_length);
    bool good = talk != NULL;
    results rows;
    aligned a;

    results_keep(&rows);
    if (good && aligned_open(&a, how->shop, documents->id, documents->en, talk)) {
        good = take_alignment(&rows, &h, how, &a);
        aligned_close(&a);
        fclose(talk);
    } else if (good) {
        fclose(talk);
        take_reason(&h, said);
    }
    good = good && put_line(to, documents, &h) == 0 &&
           (rows.kept_length == 0 || results_write(to, rows.kept, rows.kept_length) == 0);
    results_abandon(&rows);
    free(said);
    return good;
}
