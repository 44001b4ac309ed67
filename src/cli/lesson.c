/* Words learned from all documents of a batch, where no model is given. */
#include "lesson.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "ordered.h"
#include "report.h"
#include "temporary.h"

/* Pairs to learn from: more take long and tell little. Less likely ones than these are wrong too
 * often. */
enum { ENOUGH_PAIRS = 200000 };
static const double likely = 0.5;

enum { LONGEST_NAME = 512 };

typedef struct {
    workshop shop;
    const job *const *jobs;
    size_t count, next, done;
    atomic_size_t pairs;
    progress *shown;
    char folder[LONGEST_NAME]; /* of the model, while it is made */
    int slot;                  /* for the case that the program is stopped */
    FILE *file;                /* of pairs, in it */
} lesson;

typedef struct {
    const job *given;
    outcome what;
} exercise;

/* ---- Pairs ----------------------------------------------------------- */

static void *take(void *self, size_t *bytes)
{
    lesson *l = self;
    exercise *e;

    (void)bytes;
    if (l->next == l->count || l->pairs >= ENOUGH_PAIRS || !(e = calloc(1, sizeof *e)))
        return NULL;
    e->given = l->jobs[l->next++];
    return e;
}

/* What is wrong with a document is said when it is aligned in earnest. */
static void run(void *self, void *argument)
{
    lesson *l = self;
    exercise *e = argument;
    job j = {.id_path = e->given->id_path, .en_path = e->given->en_path, .keep = true};
    FILE *nowhere = fopen("/dev/null", "w");

    if (!nowhere)
        return;
    e->what = job_run(&l->shop, &j, nowhere);
    fclose(nowhere);
}

static void deliver(void *self, void *argument, bool idle)
{
    lesson *l = self;
    exercise *e = argument;

    (void)idle;
    if (e->what.kept && l->pairs < ENOUGH_PAIRS) {
        fwrite(e->what.kept, 1, e->what.kept_length, l->file);
        l->pairs += e->what.pairs;
    }
    progress_show(l->shown, ++l->done, l->count, l->pairs, 0);
    free(e->what.kept);
    free(e);
}

static bool collect_pairs(lesson *l, unsigned threads)
{
    static const sejajar_column texts[] = {SEJAJAR_COLUMN_ID, SEJAJAR_COLUMN_EN};
    ordered_work work = {l, take, run, deliver};

    l->shop.write = (sejajar_write_options){.format = SEJAJAR_FORMAT_TSV,
                                            .columns = texts,
                                            .column_count = sizeof texts / sizeof *texts,
                                            .min_score = likely};
    l->shop.moses = l->shop.page = l->shop.recut = false;
    ordered_run(&work, threads);
    return !ferror(l->file);
}

/* ---- The model ------------------------------------------------------- */

/* The path of a file in the folder. */
static const char *in_folder(char out[LONGEST_NAME + 32], const lesson *l, const char *name)
{
    snprintf(out, LONGEST_NAME + 32, "%s/%s", l->folder, name);
    return out;
}

static const char *parent_folder(void)
{
    const char *named = getenv("TMPDIR");

    return named && *named ? named : "/tmp";
}

static bool make_folder(lesson *l)
{
    char path[LONGEST_NAME + 32];
    int length = snprintf(l->folder, sizeof l->folder, "%s/sejajar-XXXXXX", parent_folder());

    bool made;

    temporary_lock();
    made = length > 0 && (size_t)length < sizeof l->folder && mkdtemp(l->folder);
    l->slot = temporary_remember(made ? l->folder : NULL);
    temporary_unlock();
    if (!made)
        l->folder[0] = '\0';
    l->file = made ? fopen(in_folder(path, l, "pairs.tsv"), "w") : NULL;
    return l->file != NULL;
}

/* What is mapped into memory outlives its name. */
static void remove_folder(const lesson *l)
{
    static const char *const files[] = {"pairs.tsv", "lexicon.bin", "parameters.txt"};
    char path[LONGEST_NAME + 32];

    if (!l->folder[0])
        return;
    for (size_t k = 0; k < sizeof files / sizeof *files; k++)
        unlink(in_folder(path, l, files[k]));
    rmdir(l->folder);
    temporary_forget(l->slot);
}

static sejajar_model *train(const lesson *l)
{
    char path[LONGEST_NAME + 32];
    sejajar_train_input pairs = {.path = in_folder(path, l, "pairs.tsv"), .weight = 1};
    sejajar_train_options options = {.inputs = &pairs, .input_count = 1};
    sejajar_model *model = NULL;
    sejajar_error err;
    sejajar_status status = sejajar_train(l->folder, &options, &err);

    if (status == SEJAJAR_OK)
        status = sejajar_model_open(&model, l->folder, &err);
    if (status != SEJAJAR_OK && status != SEJAJAR_ERROR_FORMAT && status != SEJAJAR_ERROR_NUMERIC)
        report_plain_error(stderr, NULL, &err); /* those two: no pairs, or too few */
    return model;
}

sejajar_model *lesson_learn(const workshop *shop, const job *const *jobs, size_t count,
                            unsigned threads, progress *shown)
{
    lesson l = {.shop = *shop, .jobs = jobs, .count = count, .shown = shown};
    sejajar_model *model = NULL;
    bool good = make_folder(&l);

    if (good) {
        good = collect_pairs(&l, threads);
        good = fclose(l.file) == 0 && good;
    }
    progress_clear(shown);
    if (good)
        model = train(&l);
    else
        report(stderr, l.folder[0] ? l.folder : parent_folder(),
               "cannot be written; words are learned from each pair of texts alone");
    remove_folder(&l);
    return model;
}
