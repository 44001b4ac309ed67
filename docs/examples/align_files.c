/* Two files of running text in, sentence pairs out:
 *
 *     align_files ID_FILE EN_FILE
 *
 * Files may be compressed; a pair is a line of Indonesian, English and probability. */
#include <sejajar.h>
#include <stdio.h>

/* One side of the pair; all of it is freed by close_side(). */
typedef struct {
    sejajar_document *document;
    sejajar_splitter *splitter;
    sejajar_sentences *sentences;
} side;

static sejajar_status open_side(side *s, const char *path, const char *models,
                                sejajar_language language, sejajar_error *err)
{
    char directory[1024];

    snprintf(directory, sizeof directory, "%s/%s", models, language == SEJAJAR_ID ? "id" : "en");
    if (sejajar_read(&s->document, path, NULL, err) != SEJAJAR_OK ||
        sejajar_splitter_open(&s->splitter, directory, language, err) != SEJAJAR_OK)
        return err->status;
    return sejajar_split(&s->sentences, s->splitter, sejajar_document_text(s->document), NULL, err);
}

static void close_side(side *s)
{
    sejajar_sentences_free(s->sentences); /* they point into the document: they go first */
    sejajar_splitter_free(s->splitter);
    sejajar_document_free(s->document);
}

static int print(void *to, const char *bytes, size_t length)
{
    return fwrite(bytes, 1, length, to) == length ? 0 : -1;
}

static sejajar_status align(const side *id, const side *en, const char *models, sejajar_error *err)
{
    sejajar_model *model = NULL;
    sejajar_alignment *alignment = NULL;
    char directory[1024];
    sejajar_status status;

    snprintf(directory, sizeof directory, "%s/id-en", models);
    if ((status = sejajar_model_open(&model, directory, err)) == SEJAJAR_OK &&
        (status = sejajar_align(&alignment, model, id->sentences, en->sentences, NULL, err)) ==
            SEJAJAR_OK)
        status = sejajar_write(print, stdout, alignment, id->sentences, en->sentences, NULL, err);
    sejajar_alignment_free(alignment);
    sejajar_model_free(model);
    return status;
}

int main(int argc, char **argv)
{
    side id = {0}, en = {0};
    sejajar_error err = {0};
    char models[1000];
    const char *about = "models"; /* what an error is about */
    sejajar_status status;

    if (argc != 3) {
        fprintf(stderr, "usage: align_files ID_FILE EN_FILE\n");
        return 2;
    }
    status = sejajar_models_directory(models, sizeof models, &err);
    if (status == SEJAJAR_OK)
        status = open_side(&id, about = argv[1], models, SEJAJAR_ID, &err);
    if (status == SEJAJAR_OK)
        status = open_side(&en, about = argv[2], models, SEJAJAR_EN, &err);
    if (status == SEJAJAR_OK)
        status = align(&id, &en, models, &err);
    if (status != SEJAJAR_OK)
        fprintf(stderr, "align_files: %s: %s\n", about, err.message);
    close_side(&en);
    close_side(&id);
    return status == SEJAJAR_OK ? 0 : 1;
}
