/* Where the time of alignment goes, stage by stage.
 *
 *     bench_stages MODELS_DIRECTORY JOBS [--segmented]
 *
 * JOBS: lines of `id path <tab> en path`, as for sejajar align --batch. All pairs go through
 * the library on one thread; the linker puts the clocks below around its stages (--wrap in
 * tests/CMakeLists.txt), so that nothing in the library knows of them. Prints a line
 * `stage <tab> seconds` for each stage, in the order of the text. tools/bench.py --stages
 * repeats it and compares two builds. Processor time, so that other work matters less. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "align/narrow.h"
#include "align/path.h"
#include "score/points.h"
#include "score/scorer.h"

enum { READ, SPLIT, TOKENISE, LEXICON, ANCHORS, LOOK, SCORE, SEARCH, WRITE, REST, STAGES };

static const char *const names[STAGES] = {"read",       "split", "tokenise", "lexicon", "anchors",
                                          "first look", "score", "search",   "write",   "rest"};
static double spent[STAGES];
/* Stages call each other: time counts for the one that was begun last. */
static int stage = REST;
static struct timespec since;

/* From here on time counts for `next`; returns the stage that it counted for. */
static int turn_to(int next)
{
    struct timespec now;
    int before = stage;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    spent[stage] +=
        (double)(now.tv_sec - since.tv_sec) + (double)(now.tv_nsec - since.tv_nsec) / 1e9;
    since = now;
    stage = next;
    return before;
}

/* A function of the library, and in its place one that turns the clock to a stage. The linker does
 * not see types: that both are of the library's is for the compiler to check. */
#define STAGE(number, name, parameters, arguments)                                                 \
    extern __typeof__(name) __real_##name, __wrap_##name;                                          \
    sejajar_status __wrap_##name parameters                                                        \
    {                                                                                              \
        int before = turn_to(number);                                                              \
        sejajar_status status = __real_##name arguments;                                           \
        turn_to(before);                                                                           \
        return status;                                                                             \
    }

STAGE(TOKENISE, sj_tokenise,
      (sj_tokens * out, const sejajar_sentences *sentences, sejajar_language language,
       sejajar_error *err),
      (out, sentences, language, err))
STAGE(LEXICON, sj_bitext_make,
      (sj_bitext * out, const sj_tokens *const sides[2], const sj_word_knowledge *known,
       sejajar_error *err),
      (out, sides, known, err))
STAGE(ANCHORS, sj_anchors_find,
      (sj_anchor_list * out, uint32_t id_count, uint32_t en_count, sj_find_points find,
       void *finder, sejajar_error *err),
      (out, id_count, en_count, find, finder, err))
STAGE(LOOK, sj_corridor_narrow,
      (sj_corridor * out, const sj_corridor *wide, sj_guess_row guess, void *guesser,
       sejajar_error *err),
      (out, wide, guess, guesser, err))
STAGE(SCORE, sj_scorer_row,
      (void *scorer, uint32_t i, uint32_t low, uint32_t high, float *out, sejajar_error *err),
      (scorer, i, low, high, out, err))
STAGE(SEARCH, sj_path_find,
      (sejajar_bead * out, size_t *count, double *likelihood, const sj_path_problem *problem,
       sejajar_error *err),
      (out, count, likelihood, problem, err))

typedef struct {
    sejajar_model *model;
    sejajar_splitter *splitter[2];
    bool segmented;
} shop;

static sejajar_error error;

static void check(sejajar_status status)
{
    if (status == SEJAJAR_OK)
        return;
    fprintf(stderr, "bench_stages: %s\n", error.message);
    exit(1);
}

static int count_bytes(void *to, const char *bytes, size_t length)
{
    (void)bytes;
    *(size_t *)to += length;
    return 0;
}

static void run(const shop *s, const char *const paths[2])
{
    sejajar_document *documents[2];
    sejajar_sentences *sentences[2];
    sejajar_alignment *alignment;
    sejajar_write_options options = {0};
    size_t bytes = 0;

    for (int k = 0; k < 2; k++) {
        turn_to(READ);
        check(sejajar_read(&documents[k], paths[k], NULL, &error));
        turn_to(SPLIT);
        if (s->segmented)
            check(sejajar_lines(&sentences[k], sejajar_document_text(documents[k]), &error));
        else
            check(sejajar_split(&sentences[k], s->splitter[k], sejajar_document_text(documents[k]),
                                NULL, &error));
    }
    turn_to(REST);
    check(sejajar_align(&alignment, s->model, sentences[0], sentences[1], NULL, &error));
    turn_to(WRITE);
    check(sejajar_write(count_bytes, &bytes, alignment, sentences[0], sentences[1], &options,
                        &error));
    turn_to(REST);
    sejajar_alignment_free(alignment);
    for (int k = 0; k < 2; k++) {
        sejajar_sentences_free(sentences[k]);
        sejajar_document_free(documents[k]);
    }
}

static void run_all(const shop *s, const char *jobs)
{
    FILE *file = fopen(jobs, "r");
    char line[8192];

    if (!file) {
        fprintf(stderr, "bench_stages: %s: cannot be read\n", jobs);
        exit(1);
    }
    while (fgets(line, sizeof line, file)) {
        char *id = strtok(line, "\t\n"), *en = strtok(NULL, "\t\n");

        if (id && en)
            run(s, (const char *const[]){id, en});
    }
    fclose(file);
}

int main(int argc, char **argv)
{
    char path[4096];
    shop s = {.segmented = argc == 4};

    if (argc < 3 || argc > 4 || (argc == 4 && strcmp(argv[3], "--segmented") != 0)) {
        fprintf(stderr, "usage: bench_stages MODELS_DIRECTORY JOBS [--segmented]\n");
        return 2;
    }
    snprintf(path, sizeof path, "%s/id-en", argv[1]);
    check(sejajar_model_open(&s.model, path, &error));
    snprintf(path, sizeof path, "%s/id", argv[1]);
    check(sejajar_splitter_open(&s.splitter[0], path, SEJAJAR_ID, &error));
    snprintf(path, sizeof path, "%s/en", argv[1]);
    check(sejajar_splitter_open(&s.splitter[1], path, SEJAJAR_EN, &error));
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &since);
    run_all(&s, argv[2]);
    turn_to(REST);
    for (int k = 0; k < STAGES; k++)
        printf("%s\t%.4f\n", names[k], spent[k]);
    sejajar_splitter_free(s.splitter[0]);
    sejajar_splitter_free(s.splitter[1]);
    sejajar_model_free(s.model);
    return 0;
}
