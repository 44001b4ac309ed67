/* Judges for many documents. */
#include "judges.h"

#include <pthread.h>
#include <stdlib.h>

enum { MOST = 128 };

struct judges {
    const sejajar_model *model;
    pthread_mutex_t lock;
    sejajar_judge *idle[MOST];
    size_t count;
};

judges *judges_open(const sejajar_model *model)
{
    judges *all = calloc(1, sizeof *all);

    if (!all)
        return NULL;
    all->model = model;
    pthread_mutex_init(&all->lock, NULL);
    return all;
}

void judges_close(judges *all)
{
    if (!all)
        return;
    for (size_t k = 0; k < all->count; k++)
        sejajar_judge_free(all->idle[k]);
    pthread_mutex_destroy(&all->lock);
    free(all);
}

sejajar_judge *judges_borrow(judges *all, sejajar_error *err)
{
    sejajar_judge *judge = NULL;

    pthread_mutex_lock(&all->lock);
    if (all->count > 0)
        judge = all->idle[--all->count];
    pthread_mutex_unlock(&all->lock);
    if (!judge)
        (void)!sejajar_judge_open(&judge, all->model, SEJAJAR_ID, err);
    return judge;
}

void judges_give_back(judges *all, sejajar_judge *judge)
{
    pthread_mutex_lock(&all->lock);
    if (judge && all->count < MOST) {
        all->idle[all->count++] = judge;
        judge = NULL;
    }
    pthread_mutex_unlock(&all->lock);
    sejajar_judge_free(judge);
}
