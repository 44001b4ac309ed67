/* sejajar_evaluate(): how many beads agree, strictly and laxly.
 *
 * As Thompson & Koehn (EMNLP 2019) count: strict = the very same lists of numbers on both
 * sides; lax = some pair of sentences in the bead is paired by the other file too. Beads
 * with an empty side are not counted, nor do they pair anything. */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "evaluate/beads_file.h"

typedef struct {
    const uint32_t *id, *en;
    size_t id_count, en_count;
} bead;

/* One file's beads with text on both sides, ready to look others up in. */
typedef struct {
    sj_beads_file file;
    uint32_t *sorted;   /* file.numbers, ascending within each side of each bead */
    bead *beads;        /* as listed, in the order of compare_beads() */
    bead *sorted_beads; /* the same beads, pointing into `sorted` */
    size_t count;
    SJ_ARRAY(uint64_t) links; /* Indonesian number << 32 | its bead, ascending */
} beads_set;

static int compare_numbers(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

static int compare_links(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

static int compare_lists(const uint32_t *x, size_t x_count, const uint32_t *y, size_t y_count)
{
    for (size_t k = 0; k < x_count && k < y_count; k++) {
        if (x[k] != y[k])
            return x[k] < y[k] ? -1 : 1;
    }
    return (x_count > y_count) - (x_count < y_count);
}

static int compare_beads(const void *a, const void *b)
{
    const bead *x = a, *y = b;
    int order = compare_lists(x->id, x->id_count, y->id, y->id_count);

    return order ? order : compare_lists(x->en, x->en_count, y->en, y->en_count);
}

/* ---- Preparing a file ------------------------------------------------ */

static void collect_beads(beads_set *set)
{
    const uint32_t *numbers = set->file.numbers.at;

    for (size_t k = 0; k < set->file.beads.count; k++) {
        const sj_listed_bead *listed = &set->file.beads.at[k];

        if (sj_listed_bead_is_null(listed))
            continue;
        set->beads[set->count++] = (bead){numbers + listed->id, numbers + listed->en,
                                          listed->en - listed->id, listed->end - listed->en};
    }
    if (set->count > 0)
        qsort(set->beads, set->count, sizeof *set->beads, compare_beads);
}

static bool sort_sides(beads_set *set)
{
    if (set->file.numbers.count > 0)
        memcpy(set->sorted, set->file.numbers.at, set->file.numbers.count * sizeof *set->sorted);
    for (size_t k = 0; k < set->count; k++) {
        bead b = set->beads[k];
        uint32_t *id = set->sorted + (b.id - set->file.numbers.at);
        uint32_t *en = set->sorted + (b.en - set->file.numbers.at);

        qsort(id, b.id_count, sizeof *id, compare_numbers);
        qsort(en, b.en_count, sizeof *en, compare_numbers);
        set->sorted_beads[k] = (bead){id, en, b.id_count, b.en_count};
        for (size_t i = 0; i < b.id_count; i++) {
            if (!sj_array_push(&set->links, (uint64_t)id[i] << 32 | k))
                return false;
        }
    }
    if (set->links.count > 0)
        qsort(set->links.at, set->links.count, sizeof *set->links.at, compare_links);
    return true;
}

static sejajar_status prepare(beads_set *set, sejajar_text text, sejajar_error *err)
{
    sejajar_status status = sj_beads_file_parse(&set->file, text, err);

    if (status != SEJAJAR_OK)
        return status;
    if (set->file.beads.count > UINT32_MAX)
        return sj_fail(err, SEJAJAR_ERROR_LIMIT, "more beads than this program handles");
    set->beads = sj_alloc(set->file.beads.count, sizeof *set->beads);
    set->sorted_beads = sj_alloc(set->file.beads.count, sizeof *set->sorted_beads);
    set->sorted = sj_alloc(set->file.numbers.count, sizeof *set->sorted);
    if (!set->beads || !set->sorted_beads || !set->sorted)
        return sj_fail_memory(err);
    collect_beads(set);
    return sort_sides(set) ? SEJAJAR_OK : sj_fail_memory(err);
}

static void release(beads_set *set)
{
    sj_beads_file_release(&set->file);
    sj_array_free(&set->links);
    sj_free(set->beads);
    sj_free(set->sorted_beads);
    sj_free(set->sorted);
}

/* ---- Comparing ------------------------------------------------------- */

static bool has_strictly(const beads_set *set, const bead *wanted)
{
    return set->count > 0 &&
           bsearch(wanted, set->beads, set->count, sizeof *set->beads, compare_beads) != NULL;
}

static bool share_english(const bead *a, const bead *b)
{
    for (size_t j = 0; j < a->en_count; j++) {
        if (bsearch(&a->en[j], b->en, b->en_count, sizeof *b->en, compare_numbers))
            return true;
    }
    return false;
}

/* The first link that is not before `wanted`. */
static size_t find_link(const beads_set *set, uint64_t wanted)
{
    size_t low = 0, high = set->links.count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (set->links.at[middle] < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool has_laxly(const beads_set *set, const bead *wanted)
{
    for (size_t i = 0; i < wanted->id_count; i++) {
        uint64_t id = wanted->id[i];

        for (size_t k = find_link(set, id << 32);
             k < set->links.count && set->links.at[k] >> 32 == id; k++) {
            if (share_english(wanted, &set->sorted_beads[(uint32_t)set->links.at[k]]))
                return true;
        }
    }
    return false;
}

/* How many beads of `tested` the other file has. */
static void count(const beads_set *tested, const beads_set *other, uint64_t *strict, uint64_t *lax)
{
    for (size_t k = 0; k < tested->count; k++) {
        *strict += has_strictly(other, &tested->beads[k]);
        *lax += has_laxly(other, &tested->sorted_beads[k]);
    }
}

sejajar_status sejajar_evaluate(sejajar_counts *add_to, sejajar_text gold, sejajar_text system,
                                sejajar_error *err)
{
    beads_set g = {0}, s = {0};
    sejajar_status status;

    if ((status = prepare(&g, gold, err)) != SEJAJAR_OK ||
        (status = prepare(&s, system, err)) != SEJAJAR_OK)
        goto done;
    count(&s, &g, &add_to->strict_precise, &add_to->lax_precise);
    count(&g, &s, &add_to->strict_recalled, &add_to->lax_recalled);
    add_to->system += s.count;
    add_to->gold += g.count;
done:
    release(&g);
    release(&s);
    return status;
}
