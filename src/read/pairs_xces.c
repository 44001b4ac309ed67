/* Pairs from XCES: links between the sentences of documents that are files of their own. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/error.h"
#include "base/memory.h"
#include "read/pairs.h"
#include "read/sentence_file.h"
#include "read/xml.h"

enum { LONGEST_PATH = 4096, LONGEST_PAIR = 16 << 20 };

typedef struct {
    sj_xml *xml;
    sj_remarks *remarks;
    bool failed;
    bool english_first;
    bool swapped; /* fromDoc is the English one */
    char folder[LONGEST_PATH];
    char names[2][LONGEST_PATH]; /* of the documents, Indonesian and English */
    sj_sentence_file *files[2];

    /* The link that is being read. */
    sj_bytes text[2];
    char score[32], link[64];
    uint64_t line;
    sejajar_pair_field fields[4];
} xces;

/* ---- Documents ------------------------------------------------------- */

static bool is_file(const char *path)
{
    struct stat about;

    return stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

/* As it is named, with .gz, or without it: archives are packed after they were linked. */
static bool find_packed(char *path, size_t room)
{
    size_t length = strlen(path);

    if (is_file(path))
        return true;
    if (length + 3 < room) {
        memcpy(path + length, ".gz", 4);
        if (is_file(path))
            return true;
        path[length] = '\0';
    }
    if (length > 3 && strcmp(path + length - 3, ".gz") == 0) {
        path[length - 3] = '\0';
        return is_file(path);
    }
    return false;
}

static bool find_document(const xces *x, const char *name, char *path, size_t room)
{
    snprintf(path, room, "%s%s", *name == '/' ? "" : x->folder, name);
    if (find_packed(path, room))
        return true;
    snprintf(path, room, "%s", name);
    return find_packed(path, room);
}

static void open_document(xces *x, int side)
{
    char path[2 * LONGEST_PATH];
    sejajar_error why;
    sejajar_status status;

    if (x->files[side])
        return;
    if (!find_document(x, x->names[side], path, sizeof path)) {
        sj_xml_fail(x->xml, SEJAJAR_ERROR_IO,
                    "the document '%.200s' is neither in '%.100s' nor where the program runs",
                    x->names[side], *x->folder ? x->folder : ".");
        return;
    }
    status = sj_sentence_file_open(&x->files[side], path, &why);
    if (status == SEJAJAR_ERROR_MEMORY)
        sj_xml_fail(x->xml, status, "out of memory");
    else if (status != SEJAJAR_OK)
        sj_xml_fail(x->xml, SEJAJAR_ERROR_IO, "the document '%.200s': line %llu: %.250s", path,
                    (unsigned long long)why.line, why.message);
}

static void open_group(xces *x, const char **attributes)
{
    const char *from = sj_xml_attribute(attributes, "fromDoc");
    const char *to = sj_xml_attribute(attributes, "toDoc");
    sejajar_language languages[2];

    if (!from || !to || strlen(from) >= LONGEST_PATH || strlen(to) >= LONGEST_PATH) {
        sj_xml_fail(x->xml, SEJAJAR_ERROR_FORMAT, "a linkGrp without fromDoc and toDoc");
        return;
    }
    x->swapped = x->english_first;
    if (sj_language_of_path(&languages[0], from) && sj_language_of_path(&languages[1], to) &&
        languages[0] != languages[1])
        x->swapped = languages[0] == SEJAJAR_EN;
    strcpy(x->names[0], x->swapped ? to : from);
    strcpy(x->names[1], x->swapped ? from : to);
    for (int side = 0; side < 2; side++) {
        sj_sentence_file_free(x->files[side]);
        x->files[side] = NULL;
    }
}

/* ---- Links ----------------------------------------------------------- */

static bool append(xces *x, int side, sejajar_text text)
{
    sj_bytes *to = &x->text[side];

    if (text.length > LONGEST_PAIR - to->count) {
        sj_xml_fail(x->xml, SEJAJAR_ERROR_LIMIT, "a link with more than %d MiB of text",
                    LONGEST_PAIR >> 20);
        return false;
    }
    if (!sj_array_reserve(to, text.length + 1)) {
        sj_xml_fail(x->xml, SEJAJAR_ERROR_MEMORY, "out of memory");
        return false;
    }
    if (to->count > 0 && text.length > 0)
        to->at[to->count++] = ' ';
    if (text.length > 0)
        memcpy(to->at + to->count, text.bytes, text.length);
    to->count += text.length;
    return true;
}

/* The sentences named in `list`, with spaces between. */
static bool gather(xces *x, int side, sejajar_text list)
{
    const char *at = list.bytes, *end = at + list.length;
    sejajar_status status;

    open_document(x, side);
    x->text[side].count = 0;
    while (at < end && x->files[side]) {
        const char *space = memchr(at, ' ', (size_t)(end - at));
        sejajar_text name = {at, (size_t)((space ? space : end) - at)}, text;

        at = space ? space + 1 : end;
        if (name.length == 0)
            continue;
        status = sj_sentence_file_find(x->files[side], name, &text);
        if (status == SEJAJAR_ERROR_MEMORY)
            sj_xml_fail(x->xml, status, "out of memory");
        if (status != SEJAJAR_OK) {
            sj_xml_fail(x->xml, SEJAJAR_ERROR_FORMAT, "the document '%.200s' has no sentence %.*s",
                        x->names[side], (int)(name.length < 100 ? name.length : 100), name.bytes);
            return false;
        }
        if (!append(x, side, text))
            return false;
    }
    return x->files[side] != NULL;
}

static bool is_empty(sejajar_text list)
{
    for (size_t k = 0; k < list.length; k++) {
        if (list.bytes[k] != ' ')
            return false;
    }
    return true;
}

static void copy(char *to, size_t room, const char *from)
{
    snprintf(to, room, "%s", from ? from : "");
}

static void open_link(xces *x, const char **attributes)
{
    const char *targets = sj_xml_attribute(attributes, "xtargets");
    const char *stop = targets ? strchr(targets, ';') : NULL;
    sejajar_text lists[2];

    if (!x->names[0][0] || !stop) {
        sj_xml_fail(x->xml, SEJAJAR_ERROR_FORMAT,
                    stop ? "a link outside of a linkGrp" : "a link without xtargets=\"…;…\"");
        return;
    }
    lists[x->swapped] = (sejajar_text){targets, (size_t)(stop - targets)};
    lists[!x->swapped] = (sejajar_text){stop + 1, strlen(stop + 1)};
    if (is_empty(lists[0]) || is_empty(lists[1])) {
        sj_remark(x->remarks, "passed over, links without", is_empty(lists[0]) ? "id" : "en", 1);
        return;
    }
    copy(x->score, sizeof x->score, sj_xml_attribute(attributes, "certainty"));
    copy(x->link, sizeof x->link, sj_xml_attribute(attributes, "id"));
    x->line = sj_xml_line(x->xml);
    if (gather(x, 0, lists[0]) && gather(x, 1, lists[1]))
        sj_xml_pause(x->xml);
}

static void on_open(void *self, const char *name, const char **attributes)
{
    xces *x = self;

    if (strcmp(name, "linkGrp") == 0)
        open_group(x, attributes);
    else if (strcmp(name, "link") == 0)
        open_link(x, attributes);
}

/* ---- Reading --------------------------------------------------------- */

static void xces_free(void *self)
{
    xces *x = self;

    if (!x)
        return;
    sj_xml_free(x->xml);
    for (int side = 0; side < 2; side++) {
        sj_sentence_file_free(x->files[side]);
        sj_array_free(&x->text[side]);
    }
    sj_free(x);
}

/* The folder that the names of documents count from, with a slash, or "". */
static bool set_folder(xces *x, const sj_pairs_input *input)
{
    const char *given = input->options->folder, *path = input->paths[0];
    const char *slash = strrchr(path, '/');
    int length = given ? snprintf(x->folder, sizeof x->folder, "%s/", given)
                       : snprintf(x->folder, sizeof x->folder, "%.*s",
                                  slash ? (int)(slash + 1 - path) : 0, path);

    return length >= 0 && (size_t)length < sizeof x->folder;
}

static sejajar_status xces_open(void **self, const sj_pairs_input *input, sejajar_error *err)
{
    xces *x = sj_alloc_zero(1, sizeof *x);
    sj_xml_events events = {.self = x, .open = on_open};
    sejajar_status status;

    *self = NULL;
    if (!x || !set_folder(x, input)) {
        sj_byte_source_free(input->source);
        status =
            x ? sj_fail(err, SEJAJAR_ERROR_LIMIT, "the path is too long") : sj_fail_memory(err);
        sj_free(x);
        return status;
    }
    x->remarks = input->remarks;
    x->english_first = input->options->english_first;
    status = sj_xml_open(&x->xml, input->source, &events, err);
    if (status != SEJAJAR_OK) {
        xces_free(x);
        return status;
    }
    *self = x;
    return SEJAJAR_OK;
}

static void add_field(xces *x, sejajar_pair *pair, const char *name, const char *value)
{
    if (*value)
        x->fields[pair->field_count++] = (sejajar_pair_field){name, {value, strlen(value)}, false};
}

static sejajar_status xces_next(void *self, sejajar_pair *pair, bool *more, sejajar_error *err)
{
    xces *x = self;
    sejajar_status status;

    if (x->failed)
        return SEJAJAR_OK;
    status = sj_xml_run(x->xml, more, err);
    x->failed = status != SEJAJAR_OK || !*more;
    if (x->failed)
        return status;
    *pair = (sejajar_pair){.id = {x->text[0].at, x->text[0].count},
                           .en = {x->text[1].at, x->text[1].count},
                           .fields = x->fields,
                           .line = x->line};
    add_field(x, pair, "score", x->score);
    add_field(x, pair, "link", x->link);
    add_field(x, pair, "id_document", x->names[0]);
    add_field(x, pair, "en_document", x->names[1]);
    return SEJAJAR_OK;
}

const sj_pairs_reader sj_pairs_xces = {xces_open, xces_next, xces_free};
