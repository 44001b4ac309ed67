/* Judges and filters for many documents. */
#include "judges.h"

static void *open_judge(const void *self, sejajar_error *err)
{
    sejajar_judge *judge = NULL;

    (void)!sejajar_judge_open(&judge, self, SEJAJAR_ID, err);
    return judge;
}

static void close_judge(void *judge)
{
    sejajar_judge_free(judge);
}

pool *judges_open(const sejajar_model *model)
{
    return pool_open((pool_kind){open_judge, close_judge, model});
}

static void *open_filter(const void *self, sejajar_error *err)
{
    const filter_kind *kind = self;
    sejajar_filter *filter = NULL;

    (void)!sejajar_filter_open(&filter, kind->model, kind->limits, err);
    return filter;
}

static void close_filter(void *filter)
{
    sejajar_filter_free(filter);
}

pool *filters_open(const filter_kind *kind)
{
    return pool_open((pool_kind){open_filter, close_filter, kind});
}
