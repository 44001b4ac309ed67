/* Counts which words stand beside each other in both sides of pairs:
 *
 *     count_neighbours MODEL PAIRS.tsv      writes MODEL/neighbours.bin
 *
 * PAIRS.tsv: lines that end with Indonesian, tab, English. Pairs of words that were seen once only
 * are left out. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "fidelity/fluency.h"
#include "model/neighbours.h"

enum { LEAST = 2 };
/* Of every count, so much is left for pairs that were not seen (absolute discounting). */
static const double discount = 0.6;

typedef struct {
    uint32_t a, b;
    float share[2]; /* of all words, by the lexicon; 0: a class */
} together;

typedef SJ_ARRAY(together) together_list;

static _Noreturn void die(const char *what)
{
    fprintf(stderr, "count_neighbours: %s\n", what);
    exit(1);
}

static int by_pair(const void *x, const void *y)
{
    const together *p = x, *q = y;

    if (p->a != q->a)
        return p->a < q->a ? -1 : 1;
    return (p->b > q->b) - (p->b < q->b);
}

static void add_side(together_list *to, sj_pair_side *side, sj_form_memory *memory,
                     const sj_lexicon *lexicon, sejajar_text text, sejajar_language language)
{
    sj_token tokens[SJ_MOST_TOKENS];
    sj_form_facts known[SJ_CUT_WORDS];
    sj_cut_text cut;
    uint32_t count;

    sj_cut_text_make(&cut, text, language);
    sj_form_memory_recall(memory, known, cut.types, cut.forms, cut.count, language);
    sj_pair_side_fill(side, &cut, known, lexicon);
    count = sj_fluency_tokens(tokens, side);
    for (uint32_t k = 1; k < count; k++) {
        together t = {tokens[k - 1].id, tokens[k].id, {tokens[k - 1].share, tokens[k].share}};

        if (!sj_array_push(to, t))
            die("no memory");
    }
}

static void read_pairs(together_list lists[2], const char *path, sj_form_memory *memory,
                       const sj_lexicon *lexicon)
{
    sj_pair_side *side = malloc(sizeof *side);
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;

    if (!file || !side)
        die("cannot open the pairs");
    while (getline(&line, &room, file) > 0) {
        char *en, *id;

        line[strcspn(line, "\n")] = 0;
        if (!(en = strrchr(line, '\t')))
            continue;
        *en++ = 0;
        id = strrchr(line, '\t');
        id = id ? id + 1 : line;
        add_side(&lists[0], side, memory, lexicon, (sejajar_text){id, strlen(id)}, SEJAJAR_ID);
        add_side(&lists[1], side, memory, lexicon, (sejajar_text){en, strlen(en)}, SEJAJAR_EN);
    }
    free(line);
    free(side);
    fclose(file);
}

static double share_of(const sj_neighbours *n, int s, uint32_t token, float share)
{
    return (double)(token > SJ_TOKEN_CLASS(SJ_TOKEN_CLASSES) ? n->share[s][UINT32_MAX - token]
                                                             : share);
}

static void make_table(sj_neighbours *n, int s, together_list *list)
{
    size_t kept = 0;
    uint32_t *slots;

    n->tokens[s] = (float)list->count;
    for (size_t k = 0; k < list->count; k++)
        if (list->at[k].b > SJ_TOKEN_CLASS(SJ_TOKEN_CLASSES))
            n->share[s][UINT32_MAX - list->at[k].b]++;
    for (int c = 0; c < SJ_TOKEN_CLASSES; c++)
        n->share[s][c] /= (float)list->count;
    qsort(list->at, list->count, sizeof *list->at, by_pair);
    for (int round = 0; round < 2; round++) {
        if (round == 1) {
            for (n->slot_count[s] = 1024; n->slot_count[s] < kept + kept / 4; n->slot_count[s] *= 2)
                ;
            slots = calloc(n->slot_count[s], sizeof *slots);
            if (!slots)
                die("no memory");
            n->slots[s] = slots;
        }
        for (size_t k = 0, next; k < list->count; k = next) {
            const together *t = &list->at[k];
            double chance;

            for (next = k + 1; next < list->count && by_pair(t, &list->at[next]) == 0;)
                next++;
            if (next - k < LEAST)
                continue;
            kept += round == 0;
            chance = share_of(n, s, t->a, t->share[0]) * share_of(n, s, t->b, t->share[1]) *
                     (double)list->count;
            if (round == 1)
                sj_neighbours_put(slots, n->slot_count[s], t->a, t->b,
                                  (float)log(((double)(next - k) - discount) / chance));
        }
    }
    fprintf(stderr, "%s: %zu tokens, %zu pairs kept, %u slots\n", s ? "en" : "id", list->count,
            kept, n->slot_count[s]);
}

int main(int argc, char **argv)
{
    together_list lists[2] = {{0}, {0}};
    sj_neighbours neighbours = {0};
    sj_form_memory *memory;
    sejajar_model *model;
    sejajar_output *file;
    sejajar_error err;
    char path[4096];

    if (argc != 3)
        die("usage: count_neighbours MODEL PAIRS");
    if (sejajar_model_open(&model, argv[1], &err) != SEJAJAR_OK ||
        sj_form_memory_open(&memory, model, &err) != SEJAJAR_OK)
        die(err.message);
    read_pairs(lists, argv[2], memory, &model->lexicon);
    for (int s = 0; s < 2; s++)
        make_table(&neighbours, s, &lists[s]);
    snprintf(path, sizeof path, "%s/neighbours.bin", argv[1]);
    if (sejajar_output_open(&file, path, &err) != SEJAJAR_OK ||
        sj_neighbours_write(sejajar_output_write, file, &neighbours, &err) != SEJAJAR_OK ||
        sejajar_output_finish(file, &err) != SEJAJAR_OK)
        die(err.message);
    sejajar_output_free(file);
    for (int s = 0; s < 2; s++) {
        free((void *)(uintptr_t)neighbours.slots[s]);
        sj_array_free(&lists[s]);
    }
    sj_form_memory_close(memory);
    sejajar_model_free(model);
    return 0;
}
