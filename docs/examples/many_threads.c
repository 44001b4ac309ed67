/* Many documents, one model, a thread for each document: what is const is shared without locks.
 * Prints, in the order of the documents, how many beads each has and how likely they are. */
#include <pthread.h>
#include <sejajar.h>
#include <stdio.h>
#include <string.h>

typedef struct {
    const sejajar_model *model;
    const char *id, *en; /* one sentence a line */
    size_t beads;        /* what comes out */
    double mean;
    sejajar_error err;
    pthread_t thread;
} document;

static double mean_probability(const sejajar_alignment *alignment)
{
    double sum = 0;

    for (size_t k = 0; k < alignment->count; k++)
        sum += alignment->beads[k].probability;
    return alignment->count > 0 ? sum / (double)alignment->count : 0;
}

static sejajar_text text(const char *string)
{
    return (sejajar_text){string, strlen(string)};
}

static void *align(void *argument)
{
    document *d = argument;
    sejajar_sentences *id = NULL, *en = NULL;
    sejajar_alignment *alignment = NULL;

    if (sejajar_lines(&id, text(d->id), &d->err) == SEJAJAR_OK &&
        sejajar_lines(&en, text(d->en), &d->err) == SEJAJAR_OK &&
        sejajar_align(&alignment, d->model, id, en, NULL, &d->err) == SEJAJAR_OK) {
        d->beads = alignment->count;
        d->mean = mean_probability(alignment);
    }
    sejajar_alignment_free(alignment);
    sejajar_sentences_free(en);
    sejajar_sentences_free(id);
    return NULL;
}

static int run(document *documents, size_t count)
{
    size_t started = 0;
    int status = 0;

    while (started < count &&
           pthread_create(&documents[started].thread, NULL, align, &documents[started]) == 0)
        started++;
    for (size_t k = 0; k < started; k++) {
        const document *d = &documents[k];

        pthread_join(d->thread, NULL);
        if (d->err.status == SEJAJAR_OK)
            printf("document %zu: %zu beads, %.2f\n", k, d->beads, d->mean);
        else
            fprintf(stderr, "document %zu: %s\n", k, d->err.message);
        status |= d->err.status != SEJAJAR_OK;
    }
    return started < count ? 1 : status;
}

int main(void)
{
    document documents[] = {
        {.id = "Kucing tidur di kursi.\nKami makan nasi.\n",
         .en = "The cat sleeps on the chair.\nWe eat rice.\n"},
        {.id = "Kereta datang pukul tujuh. Penumpang naik.\nHujan turun.\n",
         .en = "The train comes at seven.\nThe passengers get on.\nIt is raining.\n"},
        {.id = "Harga beras naik.\n", .en = "The price of rice is rising.\n"},
    };
    const size_t count = sizeof documents / sizeof *documents;
    sejajar_model *model = NULL;
    sejajar_error err = {0};
    char directory[1024];
    int status = 1;

    if (sejajar_models_directory(directory, sizeof directory - 6, &err) == SEJAJAR_OK &&
        sejajar_model_open(&model, strcat(directory, "/id-en"), &err) == SEJAJAR_OK) {
        for (size_t k = 0; k < count; k++)
            documents[k].model = model;
        status = run(documents, count);
    } else {
        fprintf(stderr, "many_threads: %s\n", err.message);
    }
    sejajar_model_free(model);
    return status;
}
