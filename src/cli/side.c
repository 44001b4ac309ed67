/* What it takes to read documents, and one document that was read. */
#include "side.h"

#include <string.h>

#include "options.h"
#include "report.h"

/* In the order of sejajar_newlines, sejajar_quotes and sejajar_unit. */
const char *const newlines_choices[] = {"auto", "paragraph", "wrapped", NULL};
const char *const quotes_choices[] = {"split", "keep", NULL};
const char *const unit_choices[] = {"sentence", "paragraph", NULL};

enum { LONGEST_PATH = 4096 };

bool splits_segmented(const command *self, const reading *how, bool abbreviations)
{
    if (!how->segmented || !(how->newlines || how->quotes || how->unit || abbreviations))
        return false;
    usage_error(self, "--segmented text is not split: no --newlines, --quotes, --unit or "
                      "abbreviations");
    return true;
}

bool text_open(sejajar_document **out, const char *path, const char *encoding, FILE *talk)
{
    sejajar_read_options options = {.encoding = encoding};
    sejajar_error err;

    if (sejajar_read(out, path, &options, &err) == SEJAJAR_OK)
        return true;
    report_error(talk, path, &err);
    return false;
}

bool plain_open(sejajar_document **out, const char *path)
{
    sejajar_error err;

    if (sejajar_read(out, path, NULL, &err) == SEJAJAR_OK)
        return true;
    report_plain_error(stderr, path, &err);
    return false;
}

bool glossary_open(sejajar_glossary **out, const char *path)
{
    sejajar_document *document;
    sejajar_status status;
    sejajar_error err;

    if (!plain_open(&document, path))
        return false;
    status = sejajar_glossary_make(out, sejajar_document_text(document), &err);
    sejajar_document_free(document);
    if (status != SEJAJAR_OK)
        report_plain_error(stderr, path, &err);
    return status == SEJAJAR_OK;
}

static bool has_text(const sejajar_sentences *sentences)
{
    for (size_t k = 0; k < sentences->count; k++) {
        if (sentences->at[k].end > sentences->at[k].begin)
            return true;
    }
    return false;
}

sejajar_split_options split_options(const reading *how)
{
    return (sejajar_split_options){.newlines = (sejajar_newlines)how->newlines,
                                   .quotes = (sejajar_quotes)how->quotes,
                                   .unit = (sejajar_unit)how->unit};
}

static sejajar_status cut(side *s, sejajar_text text, bool listed, const reading *how,
                          const sejajar_splitter *splitter, sejajar_error *err)
{
    sejajar_split_options options = split_options(how);

    if (listed || how->segmented)
        return sejajar_lines(&s->sentences, text, err);
    return sejajar_split(&s->sentences, splitter, text, &options, err);
}

static bool fill(side *s, sejajar_text text, bool listed, const reading *how,
                 const sejajar_splitter *splitter, FILE *talk)
{
    sejajar_error err;

    if (cut(s, text, listed, how, splitter, &err) != SEJAJAR_OK)
        report_error(talk, s->path, &err);
    else if (!has_text(s->sentences))
        report(talk, s->path, "there is no text in it");
    else
        return true;
    side_close(s);
    return false;
}

bool side_open(side *s, const char *path, const reading *how, const sejajar_splitter *splitter,
               FILE *talk)
{
    *s = (side){.path = path, .name = path};
    return text_open(&s->document, path, how->encoding, talk) &&
           fill(s, sejajar_document_text(s->document), false, how, splitter, talk);
}

bool side_take(side *s, const char *path, const char *name, sejajar_text text, bool listed,
               const reading *how, const sejajar_splitter *splitter, FILE *talk)
{
    *s = (side){.path = path, .name = name};
    return fill(s, text, listed, how, splitter, talk);
}

void side_close(side *s)
{
    sejajar_sentences_free(s->sentences);
    sejajar_document_free(s->document);
    *s = (side){0};
}

/* `directory`, or the folder `name` of the models. */
static const char *find(char *room, size_t size, const char *directory, const char *name)
{
    sejajar_error err;
    size_t length;

    if (directory)
        return directory;
    if (sejajar_models_directory(room, size - strlen(name) - 1, &err) != SEJAJAR_OK) {
        report_error(stderr, NULL, &err);
        return NULL;
    }
    length = strlen(room);
    snprintf(room + length, size - length, "/%s", name);
    return room;
}

bool splitter_open(sejajar_splitter **out, sejajar_language language, const char *directory,
                   const char *more)
{
    char room[LONGEST_PATH];
    sejajar_document *lines = NULL;
    sejajar_error err;
    bool good;

    directory = find(room, sizeof room, directory, language == SEJAJAR_ID ? "id" : "en");
    if (!directory)
        return false;
    if (sejajar_splitter_open(out, directory, language, &err) != SEJAJAR_OK) {
        report_error(stderr, NULL, &err); /* it names the file */
        return false;
    }
    if (!more)
        return true;
    good = plain_open(&lines, more);
    if (good && sejajar_splitter_add(*out, sejajar_document_text(lines), &err) != SEJAJAR_OK) {
        report_error(stderr, more, &err);
        good = false;
    }
    sejajar_document_free(lines);
    if (!good) {
        sejajar_splitter_free(*out);
        *out = NULL;
    }
    return good;
}

const char *model_directory(char *room, size_t size, const char *directory)
{
    return find(room, size, directory, "id-en");
}

bool model_is_none(const char *directory)
{
    return directory && strcmp(directory, "none") == 0;
}

bool model_open(sejajar_model **out, const char *directory)
{
    char room[LONGEST_PATH];
    sejajar_error err;

    if (model_is_none(directory)) {
        if (sejajar_model_none(out, &err) == SEJAJAR_OK)
            return true;
        report_error(stderr, NULL, &err);
        return false;
    }
    directory = model_directory(room, sizeof room, directory);
    if (!directory)
        return false;
    if (sejajar_model_open(out, directory, &err) == SEJAJAR_OK)
        return true;
    report_error(stderr, NULL, &err); /* it names the file */
    return false;
}
