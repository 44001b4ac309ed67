/* What can be said of a bead: the table of columns. */
#include <string.h>

#include "base/text.h"
#include "write/writer.h"

static void put_id(sj_writer *w, const sejajar_bead *bead)
{
    sj_put_sentences(&w->buffer, w->notation, w->id, bead->id_first, bead->id_count);
}

static void put_en(sj_writer *w, const sejajar_bead *bead)
{
    sj_put_sentences(&w->buffer, w->notation, w->en, bead->en_first, bead->en_count);
}

static void put_score(sj_writer *w, const sejajar_bead *bead)
{
    sj_put_probability(&w->buffer, bead->probability);
}

static void put_shape(sj_writer *w, const sejajar_bead *bead)
{
    sj_put_string(&w->buffer, w->json ? "\"" : "");
    sj_put_count(&w->buffer, bead->id_count);
    sj_put_byte(&w->buffer, '-');
    sj_put_count(&w->buffer, bead->en_count);
    sj_put_string(&w->buffer, w->json ? "\"" : "");
}

void sj_put_numbers(sj_buffer *buffer, uint32_t first, uint32_t count)
{
    for (uint32_t k = 0; k < count; k++) {
        if (k > 0)
            sj_put_byte(buffer, ',');
        sj_put_count(buffer, (uint64_t)first + k);
    }
}

static void put_index(sj_writer *w, uint32_t first, uint32_t count)
{
    sj_put_string(&w->buffer, w->json ? "[" : "");
    sj_put_numbers(&w->buffer, first, count);
    sj_put_string(&w->buffer, w->json ? "]" : "");
}

static void put_id_index(sj_writer *w, const sejajar_bead *bead)
{
    put_index(w, bead->id_first, bead->id_count);
}

static void put_en_index(sj_writer *w, const sejajar_bead *bead)
{
    put_index(w, bead->en_first, bead->en_count);
}

static void put_offset(sj_writer *w, const sejajar_sentences *sentences, uint32_t first,
                       uint32_t count)
{
    if (count > 0)
        sj_put_count(&w->buffer, sentences->at[first].begin);
    else
        sj_put_string(&w->buffer, w->json ? "null" : "");
}

static void put_id_offset(sj_writer *w, const sejajar_bead *bead)
{
    put_offset(w, w->id, bead->id_first, bead->id_count);
}

static void put_en_offset(sj_writer *w, const sejajar_bead *bead)
{
    put_offset(w, w->en, bead->en_first, bead->en_count);
}

static void put_fidelity(sj_writer *w, const sejajar_bead *bead)
{
    if (w->options->fidelity)
        sj_put_probability(&w->buffer, w->options->fidelity[bead - w->beads]);
    else
        sj_put_string(&w->buffer, w->json ? "null" : "");
}

static void put_key(sj_writer *w, const sejajar_bead *bead)
{
    const char *key = w->options->key;

    (void)bead;
    if (!key) {
        sj_put_string(&w->buffer, w->json ? "null" : "");
    } else if (w->notation == SJ_PLAIN) {
        sj_put_text(&w->buffer, SJ_PLAIN, sj_text_of(key)); /* a cell has no tab */
    } else {
        sj_put_string(&w->buffer, w->json ? "\"" : "");
        sj_put_name(&w->buffer, w->notation, key);
        sj_put_string(&w->buffer, w->json ? "\"" : "");
    }
}

static void put_moved(sj_writer *w, const sejajar_bead *bead)
{
    if (w->json)
        sj_put_string(&w->buffer, bead->moved ? "true" : "false");
    else
        sj_put_byte(&w->buffer, bead->moved ? '1' : '0');
}

/* In the order of sejajar_column. */
static const struct {
    const char *name;
    void (*put)(sj_writer *w, const sejajar_bead *bead);
} columns[] = {
    {"id", put_id},
    {"en", put_en},
    {"score", put_score},
    {"shape", put_shape},
    {"id_index", put_id_index},
    {"en_index", put_en_index},
    {"id_offset", put_id_offset},
    {"en_offset", put_en_offset},
    {"key", put_key},
    {"moved", put_moved},
    {"fidelity", put_fidelity},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

void sj_put_column(sj_writer *w, sejajar_column column, const sejajar_bead *bead)
{
    columns[column].put(w, bead);
}

const char *sejajar_column_name(sejajar_column column)
{
    return (unsigned)column < COLUMNS ? columns[column].name : NULL;
}

bool sejajar_column_parse(sejajar_column *out, const char *name)
{
    for (size_t k = 0; k < COLUMNS; k++) {
        if (strcmp(columns[k].name, name) == 0) {
            *out = (sejajar_column)k;
            return true;
        }
    }
    return false;
}
