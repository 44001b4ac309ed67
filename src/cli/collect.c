/* What comes of many jobs, one after the other: messages, counts, and pairs for one output. */
#include "collect.h"

#include <stdlib.h>
#include <string.h>

#include "command.h"

FILE *parcel_open(parcel *p)
{
    *p = (parcel){.what = {.status = STATUS_FAILED}};
    return open_memstream(&p->talk, &p->talk_length);
}

void collection_begin(collection *c, const workshop *shop, bool quiet, bool standard_output)
{
    *c = (collection){.shop = shop};
    atomic_init(&c->stopped, false);
    progress_begin(&c->progress, quiet, standard_output);
}

bool collection_open(collection *c, const char *path)
{
    c->is_open = c->shop->moses ? results_open_moses(&c->out, path, stderr)
                                : results_open(&c->out, path, stderr);
    return c->is_open;
}

/* What stands before the first pair, as the names of columns, or after the last. */
static sejajar_status write_part(collection *c, sejajar_part part)
{
    static const sejajar_alignment none = {0};
    static const sejajar_sentences nothing = {0};
    sejajar_write_options options = c->shop->write;

    options.part = part;
    c->begun = true;
    return sejajar_write(results_write, &c->out, &none, &nothing, &nothing, &options, NULL);
}

static void add_pairs(collection *c, const outcome *what, bool flush)
{
    if (!c->is_open)
        return;
    if ((what->kept && !c->begun && write_part(c, SEJAJAR_PART_BEGIN) != SEJAJAR_OK) ||
        (what->kept && results_write(&c->out, what->kept, what->kept_length) != 0) ||
        (flush && !results_flush(&c->out)))
        atomic_store(&c->stopped, true);
}

static void say(collection *c, const parcel *p)
{
    if (p->talk && p->talk_length == 0)
        return;
    progress_clear(&c->progress);
    fputs(p->talk ? p->talk : "sejajar: out of memory\n", stderr);
}

void collection_add(collection *c, parcel *p, bool flush)
{
    if (!atomic_load(&c->stopped)) {
        say(c, p);
        add_pairs(c, &p->what, flush);
        c->done++;
        c->failed += p->what.status != STATUS_DONE;
        c->pairs += p->what.pairs;
    }
    free(p->talk);
    free(p->what.kept);
}

int collection_close(collection *c, bool whole)
{
    bool is_file = c->is_open && strcmp(c->out.path, "-") != 0;
    int status = c->failed > 0 || !whole ? STATUS_FAILED : STATUS_DONE;

    progress_clear(&c->progress);
    if (c->begun && whole && !atomic_load(&c->stopped))
        (void)write_part(c, SEJAJAR_PART_END); /* the output remembers what went wrong */
    if (is_file && (!c->begun || !whole))
        results_abandon(&c->out);
    else if (c->is_open && results_close(&c->out, SEJAJAR_OK, NULL, stderr) != STATUS_DONE)
        status = STATUS_FAILED;
    return status;
}
