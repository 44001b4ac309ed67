/* What comes of many jobs, one after the other: messages, counts, and pairs for one output. */
#include "collect.h"

#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "report.h"

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
    c->is_open = results_open(&c->out, path, stderr);
    return c->is_open;
}

/* The names of the columns, before the first pair. */
static sejajar_status begin_output(collection *c)
{
    static const sejajar_alignment none = {0};
    static const sejajar_sentences nothing = {0};

    c->begun = true;
    if (!c->shop->write.header)
        return SEJAJAR_OK;
    return sejajar_write(results_write, &c->out, &none, &nothing, &nothing, &c->shop->write, NULL);
}

static void add_pairs(collection *c, const outcome *what, bool flush)
{
    if (!c->is_open)
        return;
    if ((what->kept && !c->begun && begin_output(c) != SEJAJAR_OK) ||
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
    if (is_file && (!c->begun || !whole))
        results_abandon(&c->out);
    else if (c->is_open && results_close(&c->out, SEJAJAR_OK, NULL, stderr) != STATUS_DONE)
        status = STATUS_FAILED;
    return status;
}
