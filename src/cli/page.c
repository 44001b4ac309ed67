/* A pair of documents as a page, or as its picture alone. */
#include "page.h"

#include <string.h>

#include "command.h"
#include "paths.h"
#include "results.h"

/* Names as they stand in a page. */
typedef struct {
    char title[256], signature[512];
    sejajar_page_options options;
} labels;

static void label(labels *l, const workshop *shop, const job *j, const aligned *a)
{
    bool has_key = j->key && strcmp(j->key, j->id_path) != 0;

    l->options = (sejajar_page_options){.title = has_key ? j->key : l->title,
                                        .id_name = path_name(a->id.path),
                                        .en_name = path_name(a->en.path),
                                        .any_languages = shop->any_languages,
                                        .signature = l->signature};
    snprintf(l->title, sizeof l->title, "%s – %s", l->options.id_name, l->options.en_name);
    sejajar_signature(l->signature, sizeof l->signature, shop->model, shop->glossary, shop->id,
                      shop->en);
}

typedef sejajar_status write_function(sejajar_sink sink, void *to,
                                      const sejajar_alignment *alignment,
                                      const sejajar_sentences *id, const sejajar_sentences *en,
                                      const sejajar_page_options *options, sejajar_error *err);

static int write_to(const char *path, write_function *write_it, const workshop *shop, const job *j,
                    const aligned *a, FILE *talk)
{
    labels l;
    sejajar_status status;
    sejajar_error err;
    results r;

    label(&l, shop, j, a);
    if (!results_open(&r, path, talk) || !workshop_spares(shop, &r, j->id_path, j->en_path, talk))
        return STATUS_FAILED;
    status = write_it(results_write, &r, a->alignment, a->id.sentences, a->en.sentences, &l.options,
                      &err);
    return results_close(&r, status, &err, talk);
}

int page_write(const workshop *shop, const job *j, const aligned *a, FILE *talk)
{
    return write_to(j->out_path, sejajar_write_page, shop, j, a, talk);
}

int dot_plot_write(const workshop *shop, const job *j, const aligned *a, FILE *talk)
{
    return write_to(j->dot_plot, sejajar_write_dot_plot, shop, j, a, talk);
}
