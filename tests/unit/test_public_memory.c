/* Every public call that can fail, letting every allocation on its way fail once: those of ours,
 * which the library has to report as lack of memory, and those of the libraries it stands on,
 * after which it may report what they say, but neither crash nor leak. */
#include "unit/public_memory/attempts.h"
#include "unit/public_memory/failing_malloc.h"
#include "unit/public_memory/given.h"
#include "unit/public_memory/unfailing.h"

/* public_api/check.py looks for a call of every function of sejajar.h in the files of these. */
static const attempt_list *const lists[] = {
    &text_attempts,    &model_attempts,   &alignment_attempts,
    &judging_attempts, &writing_attempts, &pair_attempts,
};

/* Of many allocations a few: the first ones, then ever fewer. */
static long next(const attempt *a, long n)
{
    return n + (a->heavy ? 1 + n / 4 : 1);
}

/* From this one on all fail. */
static void let_ours_fail(const attempt *a)
{
    sejajar_status status = SEJAJAR_ERROR_MEMORY;

    for (long n = 1; status != SEJAJAR_OK; n = next(a, n)) {
        sejajar_error err = {.status = SEJAJAR_OK};

        sj_memory_fail_after((size_t)n);
        status = a->run(&err);
        sj_memory_fail_after(0);
        if (status != err.status || (status != SEJAJAR_OK && status != SEJAJAR_ERROR_MEMORY))
            fail_msg("%s: status %d after allocation %ld failed", a->name, status, n);
    }
}

static void our_allocations_fail(void **state)
{
    (void)state;
    for (size_t l = 0; l < COUNT_OF(lists); l++)
        for (size_t k = 0; k < lists[l]->count; k++)
            let_ours_fail(&lists[l]->at[k]);
}

#if OWN_MALLOC
/* This one alone. Once without any failure first: what libraries keep for good is there then. */
static void let_any_fail(const attempt *a)
{
    bool failed = true;

    assert_int_equal(a->run(NULL), SEJAJAR_OK);
    for (long n = 0; failed; n = next(a, n)) {
        long before = malloc_live(), leaked;

        malloc_fail_after(n);
        a->run(NULL);
        failed = malloc_has_failed();
        malloc_fail_after(-1);
        leaked = malloc_live() - before;
        if (leaked)
            fail_msg("%s: %ld allocations leaked after number %ld failed", a->name, leaked, n);
    }
}
#endif

static void any_allocation_fails(void **state)
{
    (void)state;
#if OWN_MALLOC
    for (size_t l = 0; l < COUNT_OF(lists); l++)
        for (size_t k = 0; k < lists[l]->count; k++)
            if (!lists[l]->at[k].ours_only)
                let_any_fail(&lists[l]->at[k]);
#else
    skip();
#endif
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(our_allocations_fail),
        cmocka_unit_test(any_allocation_fails),
        cmocka_unit_test(what_cannot_fail_needs_no_memory),
    };

    return cmocka_run_group_tests(tests, open_all, close_all);
}
