/* A document whose sentences have names: OPUS XML, or lines with their numbers. */
#include "read/sentence_file.h"

#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "read/bytes.h"
#include "read/line_source.h"
#include "read/xml.h"

static const size_t limit = (size_t)1 << 30;

typedef struct {
    size_t name, name_length; /* in `pool`; lines have none */
    size_t text, length;
} sentence;

struct sj_sentence_file {
    sj_bytes pool;
    SJ_ARRAY(sentence) at;
    bool lines;
    size_t next;       /* where the last one was found, and one more */
    sentence **sorted; /* by name; made when it is needed */
    sj_xml *xml;       /* while it is read */
    bool inside;       /* a sentence */
};

/* ---- Keeping --------------------------------------------------------- */

static sejajar_status append(sj_sentence_file *f, const char *bytes, size_t length,
                             sejajar_error *err)
{
    if (length > limit - f->pool.count)
        return sj_bytes_too_many(limit, err);
    if (!sj_array_reserve(&f->pool, length + 1))
        return sj_fail_memory(err);
    if (length > 0)
        memcpy(f->pool.at + f->pool.count, bytes, length);
    f->pool.count += length;
    return SEJAJAR_OK;
}

static sejajar_status add_line(sj_sentence_file *f, sejajar_text line, sejajar_error *err)
{
    sentence s = {0, 0, f->pool.count, line.length};
    sejajar_status status = append(f, line.bytes, line.length, err);

    if (status == SEJAJAR_OK && !sj_array_push(&f->at, s))
        status = sj_fail_memory(err);
    return status;
}

/* ---- XML ------------------------------------------------------------- */

static void keep(sj_sentence_file *f, const char *bytes, size_t length)
{
    sejajar_error why;

    if (append(f, bytes, length, &why) != SEJAJAR_OK)
        sj_xml_fail(f->xml, why.status, "%s", why.message);
}

static void on_open(void *self, const char *name, const char **attributes)
{
    sj_sentence_file *f = self;
    const char *id;

    if (f->inside && strcmp(name, "w") == 0)
        keep(f, " ", 1); /* tokenised text has its white space between words only */
    if (f->inside || strcmp(name, "s") != 0)
        return;
    id = sj_xml_attribute(attributes, "id");
    if (!id) {
        sj_xml_fail(f->xml, SEJAJAR_ERROR_FORMAT, "a sentence, <s>, without id");
        return;
    }
    if (!sj_array_push(&f->at, ((sentence){.name = f->pool.count, .name_length = strlen(id)}))) {
        sj_xml_fail(f->xml, SEJAJAR_ERROR_MEMORY, "out of memory");
        return;
    }
    keep(f, id, strlen(id));
    f->at.at[f->at.count - 1].text = f->pool.count;
    f->inside = true;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* White space becomes one space, at the ends none. */
static size_t collapse(char *text, size_t length)
{
    size_t out = 0;

    for (size_t k = 0; k < length; k++) {
        if (!is_space(text[k]))
            text[out++] = text[k];
        else if (out > 0 && text[out - 1] != ' ')
            text[out++] = ' ';
    }
    return out > 0 && text[out - 1] == ' ' ? out - 1 : out;
}

static void on_close(void *self, const char *name)
{
    sj_sentence_file *f = self;
    sentence *s;

    if (!f->inside || strcmp(name, "s") != 0)
        return;
    s = &f->at.at[f->at.count - 1];
    s->length = collapse(f->pool.at + s->text, f->pool.count - s->text);
    f->pool.count = s->text + s->length;
    f->inside = false;
}

static void on_text(void *self, const char *bytes, size_t length)
{
    sj_sentence_file *f = self;

    if (f->inside)
        keep(f, bytes, length);
}

/* ---- Opening --------------------------------------------------------- */

static sejajar_status read_xml(sj_sentence_file *f, sj_byte_source *source, sejajar_error *err)
{
    sj_xml_events events = {f, on_open, on_close, on_text};
    sejajar_status status = sj_xml_open(&f->xml, source, &events, err);
    bool more = true;

    if (status == SEJAJAR_OK)
        status = sj_xml_run(f->xml, &more, err);
    sj_xml_free(f->xml);
    f->xml = NULL;
    return status;
}

static sejajar_status read_lines(sj_sentence_file *f, sj_byte_source *source, sejajar_error *err)
{
    sj_line_source *lines;
    sejajar_status status = sj_line_source_open(&lines, source, err);
    sj_line line;
    bool more = true;

    f->lines = true;
    while (status == SEJAJAR_OK && more) {
        status = sj_line_source_next(lines, &line, &more, err);
        if (status == SEJAJAR_OK && more)
            status = add_line(f, line.text, err);
    }
    sj_line_source_free(lines);
    return status;
}

static bool is_xml(sejajar_text first)
{
    size_t k = first.length >= 3 && memcmp(first.bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

    while (k < first.length && is_space(first.bytes[k]))
        k++;
    return k + 1 < first.length && first.bytes[k] == '<' &&
           strchr("?!abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", first.bytes[k + 1]);
}

sejajar_status sj_sentence_file_open(sj_sentence_file **out, const char *path, sejajar_error *err)
{
    sj_sentence_file *f = sj_alloc_zero(1, sizeof *f);
    sejajar_text first;
    sj_byte_source *source;
    sejajar_status status;

    *out = NULL;
    if (!f)
        return sj_fail_memory(err);
    status = sj_byte_source_open(&source, path, NULL, err);
    if (status == SEJAJAR_OK && (status = sj_byte_source_peek(source, &first, err)) != SEJAJAR_OK)
        sj_byte_source_free(source);
    else if (status == SEJAJAR_OK)
        status = is_xml(first) ? read_xml(f, source, err) : read_lines(f, source, err);
    if (status != SEJAJAR_OK) {
        sj_sentence_file_free(f);
        return status;
    }
    *out = f;
    return SEJAJAR_OK;
}

/* ---- Finding --------------------------------------------------------- */

static sejajar_text name_of(const sj_sentence_file *f, const sentence *s)
{
    return (sejajar_text){f->pool.at + s->name, s->name_length};
}

static int compare(sejajar_text a, sejajar_text b)
{
    size_t length = a.length < b.length ? a.length : b.length;
    int order = length > 0 ? memcmp(a.bytes, b.bytes, length) : 0;

    return order ? order : (a.length > b.length) - (a.length < b.length);
}

/* Merge sort: of two with one name the first stays first, whatever libc does. */
static void sort(const sj_sentence_file *f, sentence **at, sentence **spare, size_t count)
{
    size_t half = count / 2, i = 0, j = half, k = 0;

    if (count < 2)
        return;
    sort(f, at, spare, half);
    sort(f, at + half, spare, count - half);
    while (i < half || j < count) {
        bool left = j == count || (i < half && compare(name_of(f, at[i]), name_of(f, at[j])) <= 0);

        spare[k++] = left ? at[i++] : at[j++];
    }
    memcpy(at, spare, count * sizeof *at);
}

static bool make_sorted(sj_sentence_file *f)
{
    sentence **spare = sj_alloc(f->at.count, sizeof *spare);

    f->sorted = sj_alloc(f->at.count, sizeof *f->sorted);
    if (f->sorted && spare) {
        for (size_t k = 0; k < f->at.count; k++)
            f->sorted[k] = &f->at.at[k];
        sort(f, f->sorted, spare, f->at.count);
    }
    if (!spare) {
        sj_free(f->sorted);
        f->sorted = NULL;
    }
    sj_free(spare);
    return f->sorted != NULL;
}

static sentence *find_sorted(const sj_sentence_file *f, sejajar_text name)
{
    size_t low = 0, high = f->at.count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (compare(name_of(f, f->sorted[middle]), name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < f->at.count && compare(name_of(f, f->sorted[low]), name) == 0 ? f->sorted[low]
                                                                               : NULL;
}

static sentence *find_line(sj_sentence_file *f, sejajar_text name)
{
    size_t number = 0;

    for (size_t k = 0; k < name.length; k++) {
        if (name.bytes[k] < '0' || name.bytes[k] > '9' || number > f->at.count)
            return NULL;
        number = number * 10 + (size_t)(name.bytes[k] - '0');
    }
    return number >= 1 && number <= f->at.count ? &f->at.at[number - 1] : NULL;
}

static bool is_next(const sj_sentence_file *f, sejajar_text name)
{
    return f->next < f->at.count && compare(name_of(f, &f->at.at[f->next]), name) == 0;
}

sejajar_status sj_sentence_file_find(sj_sentence_file *file, sejajar_text name, sejajar_text *text)
{
    sentence *s;

    if (file->lines) {
        s = find_line(file, name);
    } else if (is_next(file, name)) {
        s = &file->at.at[file->next];
    } else {
        if (!file->sorted && !make_sorted(file))
            return SEJAJAR_ERROR_MEMORY;
        s = find_sorted(file, name);
    }
    if (!s)
        return SEJAJAR_ERROR_FORMAT;
    file->next = (size_t)(s - file->at.at) + 1;
    *text = (sejajar_text){file->pool.at + s->text, s->length};
    return SEJAJAR_OK;
}

void sj_sentence_file_free(sj_sentence_file *file)
{
    if (!file)
        return;
    sj_xml_free(file->xml);
    sj_array_free(&file->pool);
    sj_array_free(&file->at);
    sj_free(file->sorted);
    sj_free(file);
}
