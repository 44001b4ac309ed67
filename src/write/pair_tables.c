/* Pairs as TSV and as Moses files. */
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/text.h"
#include "write/pair_writer.h"

static bool breaks_lines(char c)
{
    return c == '\t' || c == '\n' || c == '\r';
}

/* Tabs and line ends become spaces. */
static void put_flat(sejajar_pair_writer *w, sj_buffer *buffer, sejajar_text text)
{
    const char *at = text.bytes, *end = at + text.length, *plain = at;
    bool changed = false;

    for (; at < end; at++) {
        if (!breaks_lines(*at))
            continue;
        sj_put(buffer, plain, (size_t)(at - plain));
        sj_put_byte(buffer, ' ');
        plain = at + 1;
        changed = true;
    }
    if (end > plain)
        sj_put(buffer, plain, (size_t)(end - plain));
    if (changed)
        sj_remark(&w->remarks, "made spaces, tabs and line ends in values", "", 1);
}

static sejajar_status keep_columns(sejajar_pair_writer *w, const sejajar_pair *pair,
                                   sejajar_error *err)
{
    for (size_t k = 0; k < pair->field_count; k++) {
        size_t size = strlen(pair->fields[k].name) + 1;
        char *name;

        if (!sj_pair_has_own_name(w, pair, k))
            continue;
        name = sj_alloc(size, 1);
        if (!name || !sj_array_push(&w->columns, name)) {
            sj_free(name);
            return sj_fail_memory(err);
        }
        memcpy(name, pair->fields[k].name, size);
    }
    return SEJAJAR_OK;
}

/* columnN, as readers call what has no name, and the score in its usual place. */
static bool name_is_usual(const char *name, size_t position)
{
    if (position == 2 && strcmp(name, "score") == 0)
        return true;
    return strncmp(name, "column", 6) == 0 && name[6] &&
           name[6 + strspn(name + 6, "0123456789")] == '\0';
}

static void tsv_header(sejajar_pair_writer *w)
{
    bool wanted = w->options.header == SEJAJAR_HEADER_YES;

    for (size_t k = 0; k < w->columns.count; k++)
        wanted |=
            w->options.header == SEJAJAR_HEADER_AUTO && !name_is_usual(w->columns.at[k], k + 2);
    if (!wanted)
        return;
    sj_put_string(&w->buffers[0], "id\ten");
    for (size_t k = 0; k < w->columns.count; k++) {
        sj_put_byte(&w->buffers[0], '\t');
        put_flat(w, &w->buffers[0], sj_text_of(w->columns.at[k]));
    }
    sj_put_byte(&w->buffers[0], '\n');
}

static bool has_column(const sejajar_pair_writer *w, const char *name, size_t position)
{
    if (position < w->columns.count && strcmp(w->columns.at[position], name) == 0)
        return true;
    for (size_t k = 0; k < w->columns.count; k++) {
        if (strcmp(w->columns.at[k], name) == 0)
            return true;
    }
    return false;
}

static void remark_new_columns(sejajar_pair_writer *w, const sejajar_pair *pair)
{
    for (size_t k = 0; k < pair->field_count; k++) {
        if (!has_column(w, pair->fields[k].name, k))
            sj_remark(&w->remarks, "left out, as the first pair does not have it, column",
                      pair->fields[k].name, 1);
    }
}

sejajar_status sj_put_tsv_pair(sejajar_pair_writer *w, const sejajar_pair *pair, sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;

    if (w->count == 0 && (status = keep_columns(w, pair, err)) == SEJAJAR_OK)
        tsv_header(w);
    else
        remark_new_columns(w, pair);
    put_flat(w, &w->buffers[0], pair->id);
    sj_put_byte(&w->buffers[0], '\t');
    put_flat(w, &w->buffers[0], pair->en);
    for (size_t k = 0; k < w->columns.count; k++) {
        const sejajar_pair_field *field = sj_pair_find_field(pair, w->columns.at[k], k);

        sj_put_byte(&w->buffers[0], '\t');
        if (field)
            put_flat(w, &w->buffers[0], field->value);
    }
    sj_put_byte(&w->buffers[0], '\n');
    return status;
}

sejajar_status sj_put_moses_pair(sejajar_pair_writer *w, const sejajar_pair *pair,
                                 sejajar_error *err)
{
    (void)err;
    put_flat(w, &w->buffers[0], pair->id);
    sj_put_byte(&w->buffers[0], '\n');
    put_flat(w, &w->buffers[1], pair->en);
    sj_put_byte(&w->buffers[1], '\n');
    sj_pair_leave_fields(w, pair);
    return SEJAJAR_OK;
}
