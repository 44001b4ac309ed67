/* Pairs from a table: columns separated by tabs, with names in the first line or without. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "read/pairs.h"
#include "read/utf8_check.h"

enum { MOST_COLUMNS = 256 };

typedef struct {
    sj_line_source *lines;
    sj_remarks *remarks;
    size_t sides[2]; /* which columns the texts are in */
    size_t count;    /* of the named columns */
    bool header;     /* has still to be read */
    const char *names[MOST_COLUMNS];
    char *header_text;                       /* what names[] of the first ones points into */
    char numbered[MOST_COLUMNS][12];         /* and of the others */
    sejajar_text cells[MOST_COLUMNS];        /* of the line that was read last */
    sejajar_pair_field fields[MOST_COLUMNS]; /* and of its pair */
} tsv;

/* ---- Cells ----------------------------------------------------------- */

/* False where there are too many. */
static bool cut(sejajar_text line, sejajar_text cells[MOST_COLUMNS], size_t *count)
{
    const char *at = line.bytes, *end = at + line.length;

    for (*count = 0; *count < MOST_COLUMNS;) {
        const char *tab = at < end ? memchr(at, '\t', (size_t)(end - at)) : NULL;

        cells[(*count)++] = (sejajar_text){at, (size_t)((tab ? tab : end) - at)};
        if (!tab)
            return true;
        at = tab + 1;
    }
    return false;
}

/* The first line of `text`, without its end, and what follows. */
static sejajar_text first_line(sejajar_text *text)
{
    const char *end = text->length ? memchr(text->bytes, '\n', text->length) : NULL;
    size_t length = end ? (size_t)(end - text->bytes) : text->length;
    sejajar_text line = {text->bytes, length};

    text->bytes += length + (end != NULL);
    text->length -= length + (end != NULL);
    if (line.length > 0 && line.bytes[line.length - 1] == '\r')
        line.length--;
    return line;
}

/* ---- Which columns --------------------------------------------------- */

static bool is_name_of(const char *name, int side, bool *by_language)
{
    static const char *const known[2][3] = {{"src_text", "src", "source"},
                                            {"trg_text", "trg", "target"}};
    sejajar_language language;

    *by_language = sejajar_language_parse(&language, name);
    if (*by_language)
        return (int)language == side;
    for (size_t k = 0; k < 3; k++) {
        if (strcmp(name, known[side][k]) == 0)
            return true;
    }
    return side == 1 && strcmp(name, "tgt") == 0;
}

static bool find_known(const tsv *t, int side, size_t *column, bool *by_language)
{
    for (size_t k = 0; k < t->count; k++) {
        if (is_name_of(t->names[k], side, by_language)) {
            *column = k;
            return true;
        }
    }
    return false;
}

/* A name, or a number from 1. */
static bool find_asked(const tsv *t, const char *asked, size_t *column)
{
    char *end;
    unsigned long number = strtoul(asked, &end, 10);

    *column = number - 1;
    if (*asked >= '0' && *asked <= '9' && !*end)
        return number >= 1 && number <= MOST_COLUMNS;
    for (*column = 0; *column < t->count; ++*column) {
        if (strcmp(t->names[*column], asked) == 0)
            return true;
    }
    return false;
}

static bool is_number(const char *asked)
{
    return asked[strspn(asked, "0123456789")] == '\0';
}

static sejajar_status no_column(const tsv *t, const char *asked, sejajar_error *err)
{
    char list[256] = "";
    size_t length = 0;

    for (size_t k = 0; k < t->count && length < sizeof list - 1; k++)
        length += (size_t)snprintf(list + length, sizeof list - length, "%s%s", k > 0 ? ", " : "",
                                   t->names[k]);
    return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, 1, 0, "no column %s; the first line has: %s",
                      asked, list);
}

/* Sets the columns of both texts from the first line, whose cells are in names[]. `*named` says
 * whether that line is a header, `*sure` whether the languages are certain. */
static sejajar_status choose(tsv *t, const sejajar_pairs_options *o, bool *named, bool *sure,
                             sejajar_error *err)
{
    const char *asked[2] = {o->id_column, o->en_column};
    bool found[2], by_language[2] = {false, false};

    for (int side = 0; side < 2; side++) {
        found[side] = find_known(t, side, &t->sides[side], &by_language[side]);
        if (asked[side] && !find_asked(t, asked[side], &t->sides[side]))
            return no_column(t, asked[side], err);
        found[side] |= asked[side] && !is_number(asked[side]);
    }
    *named = o->header == SEJAJAR_HEADER_YES ||
             (o->header == SEJAJAR_HEADER_AUTO && found[0] && found[1]);
    *sure = asked[0] || asked[1] || (*named && by_language[0] && by_language[1]);
    for (size_t side = 0; side < 2; side++) {
        if (!asked[side] && (!*named || !found[side]))
            t->sides[side] = side; /* without names: the first two */
    }
    if (t->sides[0] == t->sides[1])
        return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, 1, 0,
                          "both texts would be in column %zu: name the columns", t->sides[0] + 1);
    return SEJAJAR_OK;
}

/* ---- Names ----------------------------------------------------------- */

static sejajar_status name_columns(tsv *t, sejajar_text line, sejajar_error *err)
{
    char *text = t->header_text = sj_alloc(line.length + 1, 1);

    if (!text)
        return sj_fail_memory(err);
    memcpy(text, line.bytes, line.length);
    text[line.length] = '\0';
    if (!cut((sejajar_text){text, line.length}, t->cells, &t->count))
        return sj_fail_at(err, SEJAJAR_ERROR_LIMIT, 1, 0, "more than %d columns", MOST_COLUMNS);
    for (size_t k = 0; k < t->count; k++) {
        text[t->cells[k].bytes - text + (ptrdiff_t)t->cells[k].length] = '\0';
        t->names[k] = t->cells[k].bytes;
    }
    return SEJAJAR_OK;
}

static bool looks_like_score(const char *cell)
{
    return (*cell == '0' || *cell == '1') && (cell[1] == '.' || !cell[1]) &&
           (!cell[1] || cell[2 + strspn(cell + 2, "0123456789")] == '\0');
}

/* Column 3 is what align writes there, if it looks like that. */
static void number_columns(tsv *t)
{
    bool score = t->count > 2 && t->sides[0] + t->sides[1] == 1 && looks_like_score(t->names[2]);

    t->count = 0;
    if (score)
        snprintf(t->numbered[2], sizeof t->numbered[2], "score");
}

static const char *name_of(const tsv *t, size_t column)
{
    if (column < t->count && t->names[column][0])
        return sj_pairs_field_name(t->names[column]);
    return t->numbered[column];
}

/* ---- Opening --------------------------------------------------------- */

static sejajar_status gather(const tsv *t, sejajar_text text, sj_bytes sides[2], sejajar_error *err)
{
    sejajar_text cells[MOST_COLUMNS];
    size_t count;

    while (text.length > 0) {
        sejajar_text line = first_line(&text);

        for (int side = 0; side < 2 && cut(line, cells, &count); side++) {
            sejajar_text cell = t->sides[side] < count ? cells[t->sides[side]] : (sejajar_text){0};

            if (!sj_array_reserve(&sides[side], cell.length + 1))
                return sj_fail_memory(err);
            if (cell.length > 0)
                memcpy(sides[side].at + sides[side].count, cell.bytes, cell.length);
            sides[side].count += cell.length;
            sides[side].at[sides[side].count++] = ' ';
        }
    }
    return SEJAJAR_OK;
}

static void swap(tsv *t)
{
    size_t column = t->sides[0];

    t->sides[0] = t->sides[1];
    t->sides[1] = column;
}

static sejajar_status swap_if_need_be(tsv *t, sejajar_text text, sejajar_error *err)
{
    sj_bytes sides[2] = {{0}, {0}};
    sejajar_status status = gather(t, text, sides, err);

    if (status == SEJAJAR_OK && sides[0].count > 0 &&
        sj_pairs_look_swapped(
            (sejajar_text[2]){{sides[0].at, sides[0].count}, {sides[1].at, sides[1].count}})) {
        swap(t);
        sj_remark(t->remarks,
                  "the second text of a line is taken for the Indonesian one: it looks so", "", 0);
    }
    sj_array_free(&sides[0]);
    sj_array_free(&sides[1]);
    return status;
}

static sejajar_status prepare(tsv *t, const sj_pairs_input *input, sejajar_error *err)
{
    sejajar_text first, rest, line;
    sejajar_status status;
    size_t mark;
    bool sure = false;

    for (size_t k = 0; k < MOST_COLUMNS; k++)
        snprintf(t->numbered[k], sizeof t->numbered[k], "column%zu", k + 1);
    if ((status = sj_byte_source_peek(input->source, &first, err)) != SEJAJAR_OK)
        return status;
    mark = sj_utf8_mark_length(first);
    first = (sejajar_text){first.bytes + mark, first.length - mark};
    rest = first;
    line = first_line(&rest);
    if ((status = name_columns(t, line, err)) != SEJAJAR_OK ||
        (status = choose(t, input->options, &t->header, &sure, err)) != SEJAJAR_OK)
        return status;
    if (!t->header)
        number_columns(t);
    if (input->options->english_first && !sure)
        swap(t);
    else if (!sure)
        status = swap_if_need_be(t, t->header ? rest : first, err);
    return status;
}

static void tsv_free(void *self)
{
    tsv *t = self;

    if (!t)
        return;
    sj_line_source_free(t->lines);
    sj_free(t->header_text);
    sj_free(t);
}

static sejajar_status tsv_open(void **self, const sj_pairs_input *input, sejajar_error *err)
{
    tsv *t = sj_alloc_zero(1, sizeof *t);
    sejajar_status status = t ? SEJAJAR_OK : sj_fail_memory(err);

    if (t) {
        t->remarks = input->remarks;
        status = prepare(t, input, err);
    }
    if (status != SEJAJAR_OK)
        sj_byte_source_free(input->source);
    else
        status = sj_line_source_open(&t->lines, input->source, err);
    if (status != SEJAJAR_OK) {
        tsv_free(t);
        t = NULL;
    }
    *self = t;
    return status;
}

/* ---- Reading --------------------------------------------------------- */

/* The next line that is neither empty nor the header. */
static sejajar_status next_line(tsv *t, sj_line *line, bool *more, sejajar_error *err)
{
    for (;;) {
        sejajar_status status = sj_line_source_next(t->lines, line, more, err);

        if (status != SEJAJAR_OK || !*more)
            return status;
        if (t->header)
            t->header = false;
        else if (line->text.length > 0)
            return SEJAJAR_OK;
        else
            sj_remark(t->remarks, "passed over, empty lines", "", 1);
    }
}

static sejajar_status make_pair(tsv *t, sejajar_pair *pair, const sj_line *line, sejajar_error *err)
{
    size_t count;

    if (!cut(line->text, t->cells, &count))
        return sj_line_fail(err, SEJAJAR_ERROR_FORMAT, line, "more than 256 columns");
    if (count <= t->sides[0] || count <= t->sides[1])
        return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, line->number, line->offset,
                          "%zu column%s; the texts are in columns %zu and %zu", count,
                          count > 1 ? "s" : "", t->sides[0] + 1, t->sides[1] + 1);
    *pair = (sejajar_pair){.id = t->cells[t->sides[0]],
                           .en = t->cells[t->sides[1]],
                           .fields = t->fields,
                           .line = line->number};
    for (size_t k = 0; k < count; k++) {
        if (k != t->sides[0] && k != t->sides[1])
            t->fields[pair->field_count++] =
                (sejajar_pair_field){name_of(t, k), t->cells[k], false};
    }
    return SEJAJAR_OK;
}

static sejajar_status tsv_next(void *self, sejajar_pair *pair, bool *more, sejajar_error *err)
{
    sj_line line;
    sejajar_status status = next_line(self, &line, more, err);

    return status == SEJAJAR_OK && *more ? make_pair(self, pair, &line, err) : status;
}

const sj_pairs_reader sj_pairs_tsv = {tsv_open, tsv_next, tsv_free};
