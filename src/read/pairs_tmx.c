/* Pairs from TMX: translation units of two languages or more, as a stream. */
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "read/pairs.h"
#include "read/xml.h"

enum { LONGEST_UNIT = 16 << 20, MOST_FIELDS = 1000 };

/* Where text goes. */
typedef enum { NOWHERE, SEGMENT, PROPERTY } place;

typedef struct {
    size_t name, value, length; /* in `pool` */
} property;

typedef struct {
    sj_xml *xml;
    sj_remarks *remarks;
    bool failed; /* nothing more */

    /* The unit that is being read, or was read last. */
    bool inside;      /* a tu */
    bool in_variant;  /* a tuv */
    bool ready;       /* both sides are there */
    uint64_t line;    /* where it begins */
    int side;         /* of the tuv; -1: another language */
    bool has[2];      /* a segment */
    sj_bytes text[2]; /* Indonesian, English */
    sj_bytes pool;    /* names and values of properties, each followed by a 0 */
    SJ_ARRAY(property) properties;
    sj_fields fields;

    place place;
    unsigned code; /* depth of elements whose text is not the segment's */
} tmx;

/* ---- Keeping --------------------------------------------------------- */

static void append(tmx *t, sj_bytes *to, const char *bytes, size_t length)
{
    if (length > LONGEST_UNIT - to->count) {
        sj_xml_fail(t->xml, SEJAJAR_ERROR_LIMIT, "a unit of more than %d MiB", LONGEST_UNIT >> 20);
        return;
    }
    if (!sj_array_reserve(to, length)) {
        sj_xml_fail(t->xml, SEJAJAR_ERROR_MEMORY, "out of memory");
        return;
    }
    memcpy(to->at + to->count, bytes, length);
    to->count += length;
}

static void open_property(tmx *t, const char *name)
{
    property p = {.name = t->pool.count};

    append(t, &t->pool, name, strlen(name) + 1);
    p.value = t->pool.count;
    if (t->properties.count == MOST_FIELDS)
        sj_xml_fail(t->xml, SEJAJAR_ERROR_LIMIT, "a unit of more than %d properties", MOST_FIELDS);
    else if (!sj_array_push(&t->properties, p))
        sj_xml_fail(t->xml, SEJAJAR_ERROR_MEMORY, "out of memory");
    t->place = PROPERTY;
}

static void close_property(tmx *t)
{
    property *p = &t->properties.at[t->properties.count - 1];

    p->length = t->pool.count - p->value;
    append(t, &t->pool, "", 1);
    t->place = NOWHERE;
}

/* ---- Elements -------------------------------------------------------- */

static void remark_attributes(tmx *t, const char **attributes)
{
    for (; attributes[0]; attributes += 2) {
        if (strcmp(attributes[0], "tuid") != 0 && strcmp(attributes[0], "xml:lang") != 0 &&
            strcmp(attributes[0], "lang") != 0)
            sj_remark(t->remarks, "left out, attribute", attributes[0], 1);
    }
}

static void open_unit(tmx *t, const char **attributes)
{
    const char *name = sj_xml_attribute(attributes, "tuid");

    t->inside = true;
    t->in_variant = false;
    t->place = NOWHERE; /* whatever was not where it should be */
    t->line = sj_xml_line(t->xml);
    t->has[0] = t->has[1] = false;
    t->text[0].count = t->text[1].count = 0;
    t->pool.count = 0;
    t->properties.count = 0;
    remark_attributes(t, attributes);
    if (!name)
        return;
    open_property(t, "tuid");
    append(t, &t->pool, name, strlen(name));
    if (t->properties.count > 0)
        close_property(t);
}

static void open_variant(tmx *t, const char **attributes)
{
    const char *tag = sj_xml_attribute(attributes, "xml:lang");
    sejajar_language language;

    if (!tag)
        tag = sj_xml_attribute(attributes, "lang");
    remark_attributes(t, attributes);
    t->in_variant = true;
    t->side = -1;
    if (!tag || !sejajar_language_parse(&language, tag))
        sj_remark(t->remarks, "left out, text in another language", tag ? tag : "not named", 1);
    else if (t->has[language])
        sj_remark(t->remarks, "left out, second text of a unit in", language ? "en" : "id", 1);
    else
        t->side = (int)language;
}

static void open_segment(tmx *t)
{
    t->place = SEGMENT;
    t->code = 0;
    if (t->side >= 0 && t->has[t->side])
        t->side = -1; /* a variant has one segment */
}

/* Inside a segment: <hi> marks text, everything else is code of some document format. */
static void open_inline(tmx *t, const char *name)
{
    if (t->code > 0 || strcmp(name, "hi") != 0) {
        t->code++;
        if (t->code == 1)
            sj_remark(t->remarks, "left out, inline code", name, 1);
    }
}

static void on_open(void *self, const char *name, const char **attributes)
{
    tmx *t = self;

    if (t->place == SEGMENT)
        open_inline(t, name);
    else if (strcmp(name, "tu") == 0)
        open_unit(t, attributes);
    else if (t->inside && strcmp(name, "tuv") == 0)
        open_variant(t, attributes);
    else if (t->in_variant && t->place == NOWHERE && strcmp(name, "seg") == 0)
        open_segment(t);
    else if (t->in_variant && (strcmp(name, "prop") == 0 || strcmp(name, "note") == 0))
        sj_remark(t->remarks, "left out, of single texts, element", name, 1);
    else if (t->inside && t->place == NOWHERE && strcmp(name, "note") == 0)
        open_property(t, "note");
    else if (t->inside && t->place == NOWHERE && strcmp(name, "prop") == 0) {
        const char *type = sj_xml_attribute(attributes, "type");

        open_property(t, type ? sj_pairs_field_name(type) : "prop");
    }
}

static void close_unit(tmx *t)
{
    t->inside = false;
    if (t->has[0] && t->has[1]) {
        t->ready = true;
        sj_xml_pause(t->xml);
    } else {
        sj_remark(t->remarks, "passed over, units without", t->has[0] ? "en" : "id", 1);
    }
}

static void on_close(void *self, const char *name)
{
    tmx *t = self;

    if (t->place == SEGMENT && strcmp(name, "seg") != 0) {
        t->code -= t->code > 0;
    } else if (t->place == SEGMENT) {
        t->place = NOWHERE;
        t->code = 0;
        if (t->side >= 0)
            t->has[t->side] = true;
    } else if (strcmp(name, "tuv") == 0) {
        t->in_variant = false;
    } else if (t->inside && strcmp(name, "tu") == 0) {
        close_unit(t);
    } else if (t->place == PROPERTY && (strcmp(name, "prop") == 0 || strcmp(name, "note") == 0)) {
        close_property(t);
    }
}

static void on_text(void *self, const char *bytes, size_t length)
{
    tmx *t = self;

    if (t->place == SEGMENT && t->side >= 0 && t->code == 0)
        append(t, &t->text[t->side], bytes, length);
    else if (t->place == PROPERTY)
        append(t, &t->pool, bytes, length);
}

/* ---- Reading --------------------------------------------------------- */

static void tmx_free(void *self)
{
    tmx *t = self;

    if (!t)
        return;
    sj_xml_free(t->xml);
    for (int side = 0; side < 2; side++)
        sj_array_free(&t->text[side]);
    sj_array_free(&t->pool);
    sj_array_free(&t->properties);
    sj_array_free(&t->fields);
    sj_free(t);
}

static sejajar_status tmx_open(void **self, const sj_pairs_input *input, sejajar_error *err)
{
    tmx *t = sj_alloc_zero(1, sizeof *t);
    sj_xml_events events = {t, on_open, on_close, on_text};
    sejajar_status status;

    *self = NULL;
    if (!t) {
        sj_byte_source_free(input->source);
        return sj_fail_memory(err);
    }
    t->remarks = input->remarks;
    status = sj_xml_open(&t->xml, input->source, &events, err);
    if (status != SEJAJAR_OK) {
        tmx_free(t);
        return status;
    }
    *self = t;
    return SEJAJAR_OK;
}

static sejajar_status make_pair(tmx *t, sejajar_pair *pair, sejajar_error *err)
{
    t->fields.count = 0;
    for (size_t k = 0; k < t->properties.count; k++) {
        const property *p = &t->properties.at[k];
        sejajar_pair_field field = {
            t->pool.at + p->name, {t->pool.at + p->value, p->length}, false};

        if (!sj_array_push(&t->fields, field))
            return sj_fail_memory(err);
    }
    *pair = (sejajar_pair){.id = {t->text[0].at ? t->text[0].at : "", t->text[0].count},
                           .en = {t->text[1].at ? t->text[1].at : "", t->text[1].count},
                           .fields = t->fields.at,
                           .field_count = t->fields.count,
                           .line = t->line};
    return SEJAJAR_OK;
}

static sejajar_status tmx_next(void *self, sejajar_pair *pair, bool *more, sejajar_error *err)
{
    tmx *t = self;
    sejajar_status status;

    if (t->failed)
        return SEJAJAR_OK;
    t->ready = false;
    status = sj_xml_run(t->xml, more, err);
    t->failed = status != SEJAJAR_OK || !*more;
    if (status == SEJAJAR_OK && *more)
        status = make_pair(t, pair, err);
    return status;
}

const sj_pairs_reader sj_pairs_tmx = {tmx_open, tmx_next, tmx_free};
