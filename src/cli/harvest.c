/* What a few pairs of documents yield. */
#include "harvest.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* ---- Which files it was ------------------------------------------------------ */

static file_stamp stamp_of(const char *path)
{
    struct stat about;

    if (stat(path, &about) != 0)
        return (file_stamp){.there = false};
    return (file_stamp){true, about.st_size, about.st_mtim};
}

pair_stamps harvest_stamps(const listed *pair)
{
    return (pair_stamps){stamp_of(pair->id), stamp_of(pair->en)};
}

static void put_stamp(char *out, size_t size, const file_stamp *stamp)
{
    if (stamp->there)
        snprintf(out, size, "%jd.%jd.%ld", (intmax_t)stamp->size, (intmax_t)stamp->changed.tv_sec,
                 stamp->changed.tv_nsec);
    else
        snprintf(out, size, "none");
}

static void put_beginning(char *out, size_t size, const listed *pair, const pair_stamps *stamps)
{
    char id[80], en[80];

    put_stamp(id, sizeof id, &stamps->id);
    put_stamp(en, sizeof en, &stamps->en);
    snprintf(out, size, "document\t%s\t%s\t%s\t%s\t", pair->id, pair->en, id, en);
}

enum { LONGEST_BEGINNING = 2 * LONGEST_DOCUMENT_PATH + 256 };

bool harvested_is_of(const char *at, const char *end, const listed *pair, const pair_stamps *stamps)
{
    char beginning[LONGEST_BEGINNING];
    size_t length;

    put_beginning(beginning, sizeof beginning, pair, stamps);
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

static int put_line(results *to, const listed *pair, const pair_stamps *stamps, const harvested *h)
{
    char beginning[LONGEST_BEGINNING], numbers[5 * 24];
    int status;

    put_beginning(beginning, sizeof beginning, pair, stamps);
    snprintf(numbers, sizeof numbers,
             "%" PRIu64 "\t%" PRIu64 "\t%" PRIu64 "\t%" PRIu64 "\t%" PRIu64 "\t", h->id_sentences,
             h->en_sentences, h->beads, h->share, h->rows);
    status = results_write(to, beginning, strlen(beginning));
    status |= results_write(to, numbers, strlen(numbers));
    status |= results_write(to, h->reason, h->reason_length);
    return status | results_write(to, "\n", 1);
}

/* Three hashes, whether the last two say anything, and rules: digits of six bits, which are the
 * characters from ';' on. */
enum { BITS = 6, HASH = 11, RULES = 6, ROW_BEGINNING = 3 * HASH + 1 + RULES };
static const char first_digit = ';';
_Static_assert(BITS *HASH >= 64 && BITS * RULES >= 32, "digits for all bits");

static char *put_digits(char *to, uint64_t number, int digits)
{
    for (int k = digits; k-- > 0; number >>= BITS)
        to[k] = (char)(first_digit + (number & ((1 << BITS) - 1)));
    return to + digits;
}

static bool read_digits(uint64_t *out, const char **at, int digits)
{
    bool good = true;

    *out = 0;
    for (; digits > 0; digits--, ++*at) {
        unsigned digit = (unsigned)(**at - first_digit);

        good &= digit < 1 << BITS;
        *out = *out << BITS | digit;
    }
    return good;
}

static int put_row_beginning(results *to, const sejajar_print *print, uint32_t broken)
{
    char text[ROW_BEGINNING + 1], *at = text;

    at = put_digits(at, print->exact, HASH);
    at = put_digits(at, print->near[0], HASH);
    at = put_digits(at, print->near[1], HASH);
    at = put_digits(at, print->has_near, 1);
    at = put_digits(at, broken, RULES);
    *at++ = '\t';
    return results_write(to, text, (size_t)(at - text));
}

bool harvested_row_read(harvested_row *out, const char **at, const char *end)
{
    const char *stop = *at < end ? memchr(*at, '\n', (size_t)(end - *at)) : NULL;
    uint64_t has_near, broken;

    if (!stop || stop - *at <= ROW_BEGINNING || !read_digits(&out->print.exact, at, HASH) ||
        !read_digits(&out->print.near[0], at, HASH) ||
        !read_digits(&out->print.near[1], at, HASH) || !read_digits(&has_near, at, 1) ||
        !read_digits(&broken, at, RULES) || broken >> SEJAJAR_RULES != 0 || **at != '\t')
        return false;
    out->print.has_near = has_near != 0;
    out->broken = (uint32_t)broken;
    ++*at;
    out->line = (sejajar_text){*at, (size_t)(stop - *at)};
    *at = stop + 1;
    return true;
}

/* ---- Pairs --------------------------------------------------------------------------- */

/* 0 to 1 with four decimals, whatever the locale. */
static char *put_share(char *to, double share)
{
    unsigned left = (unsigned)(share * 1e4 + 0.5);

    for (int k = 5; k > 1; k--, left /= 10)
        to[k] = (char)('0' + left % 10);
    to[0] = (char)('0' + left);
    to[1] = '.';
    return to + 6;
}

static int put_row_end(results *to, const sejajar_screened *p)
{
    char text[2 * sizeof "\t0.0000"], *at = text;

    *at++ = '\t';
    at = put_share(at, p->score);
    *at++ = '\t';
    if (p->fidelity >= 0) /* it was judged */
        at = put_share(at, p->fidelity);
    *at++ = '\n';
    return results_write(to, text, (size_t)(at - text));
}

/* Where pairs go. */
typedef struct {
    results *rows;
    harvested *h;
} basket;

/* A sejajar_screened_sink. */
static int take_pair(void *self, const sejajar_screened *p)
{
    basket *to = self;
    results *rows = to->rows;
    int status = put_row_beginning(rows, &p->print, p->broken);

    status |= results_write(rows, p->id.bytes, p->id.length) | results_write(rows, "\t", 1);
    status |= results_write(rows, p->en.bytes, p->en.length) | put_row_end(rows, p);
    to->h->rows++;
    return status;
}

static bool take_pairs(results *rows, harvested *h, const harvesting *how, const aligned *a)
{
    sejajar_screening screening = {
        .filter = pool_borrow(how->filters, NULL),
        .judge = how->judging ? pool_borrow(how->shop->judges, NULL) : NULL,
        .drop = how->drop,
        .words = a->words,
    };
    basket to = {rows, h};
    bool good = screening.filter && (screening.judge || !how->judging) &&
                sejajar_screen(&screening, a->alignment, a->id.sentences, a->en.sentences,
                               take_pair, &to, NULL) == SEJAJAR_OK;

    pool_give_back(how->shop->judges, screening.judge);
    pool_give_back(how->filters, screening.filter);
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
    h->id_sentences = a->id.sentences->count;
    h->en_sentences = a->en.sentences->count;
    h->beads = a->alignment->count;
    h->share =
        (uint64_t)(1e4 * sejajar_alignment_share(a->alignment, a->id.sentences, a->en.sentences) +
                   0.5);
    return take_pairs(rows, h, how, a);
}

bool harvest(results *to, results *rows, const harvesting *how, const listed *documents,
             const pair_stamps *stamps)
{
    harvested h = {.reason = ""};
    char *said = NULL;
    size_t said_length;
    FILE *talk = open_memstream(&said, &said_length);
    bool good = talk != NULL;
    aligned a;

    rows->kept_length = 0;
    if (good && aligned_open(&a, how->shop, documents->id, documents->en, talk)) {
        good = take_alignment(rows, &h, how, &a);
        aligned_close(&a);
        fclose(talk);
    } else if (good) {
        fclose(talk);
        take_reason(&h, said);
    }
    good = good && put_line(to, documents, stamps, &h) == 0 &&
           (rows->kept_length == 0 || results_write(to, rows->kept, rows->kept_length) == 0);
    free(said);
    return good;
}
