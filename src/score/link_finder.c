/* The links that are possible between the words of two sentences, the strongest first. */
#include "score/link_finder.h"

#include <string.h>

#include "base/error.h"
#include "base/memory.h"

sejajar_status sj_link_finder_open(sj_link_finder *finder, const sj_bitext *bitext,
                                   sejajar_error *err)
{
    *finder = (sj_link_finder){.bitext = bitext};
    finder->head = sj_alloc_zero(bitext->side[1]->vocabulary.types.count, sizeof *finder->head);
    return finder->head ? SEJAJAR_OK : sj_fail_memory(err);
}

void sj_link_finder_close(sj_link_finder *finder)
{
    sj_free(finder->head);
    sj_array_free(&finder->entries);
}

bool sj_link_finder_turn(sj_link_finder *finder, uint32_t id_sentence)
{
    const sj_bitext *b = finder->bitext;
    const sj_tokens *id = b->side[0];
    const uint32_t first = id->first[id_sentence], end = id->first[id_sentence + 1];
    size_t count = 0, most = 0;
    sj_link_entry *entries;

    for (size_t k = 0; k < finder->entries.count; k++)
        finder->head[b->links.at[finder->entries.at[k].link].en] = 0;
    finder->entries.count = 0;
    for (uint32_t w = first; w < end; w++)
        most += b->first[id->words.at[w] + 1] - b->first[id->words.at[w]];
    if (!sj_array_reserve(&finder->entries, most))
        return false;
    entries = finder->entries.at;
    for (uint32_t w = first; w < end; w++) {
        uint32_t type = id->words.at[w];

        for (uint32_t link = b->first[type]; link < b->first[type + 1]; link++) {
            uint32_t *head = &finder->head[b->links.at[link].en];

            entries[count++] = (sj_link_entry){*head, link, (uint16_t)(w - first)};
            *head = (uint32_t)count;
        }
    }
    finder->entries.count = count;
    return true;
}

/* ---- Sorting: by falling rank, between equals the earlier words first ---- */

/* Runs of this many links are sorted by counting, and then merged. */
enum { RUN = 16 };

/* Higher keys come first. Ranks are positive, and the bits of positive floats rise with them. */
static uint64_t key_of(const sj_link *link)
{
    uint32_t rank;

    memcpy(&rank, &link->rank, sizeof rank);
    return (uint64_t)rank << 32 | (~((uint32_t)link->id << 16 | link->en) & UINT32_MAX);
}

/* The place of each link is the number of higher ones: there is no branch to mispredict. */
static void sort_run(sj_link *links, size_t count)
{
    uint64_t keys[RUN];
    sj_link old[RUN];

    for (size_t k = 0; k < count; k++) {
        old[k] = links[k];
        keys[k] = key_of(&links[k]);
    }
    for (size_t k = 0; k < count; k++) {
        size_t at = 0;
        for (size_t other = 0; other < count; other++)
            at += keys[other] > keys[k];
        links[at] = old[k];
    }
}

static void merge_runs(sj_link *out, const sj_link *a, size_t a_count, const sj_link *b,
                       size_t b_count)
{
    const sj_link *a_end = a_count ? a + a_count : a; /* NULL may stand for none */
    const sj_link *b_end = b_count ? b + b_count : b;

    while (a < a_end && b < b_end) {
        bool first = key_of(a) > key_of(b);
        *out++ = *(first ? a : b);
        a += first;
        b += !first;
    }
    memcpy(out, a, (size_t)(a_end - a) * sizeof *a);
    memcpy(out + (a_end - a), b, (size_t)(b_end - b) * sizeof *b);
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Most lists have a dozen links or none, a few have hundreds. `spare` has as much room as they. */
static void sort_links(sj_link *links, size_t count, sj_link *spare)
{
    sj_link *from = links, *to = spare;

    for (size_t k = 0; k < count; k += RUN)
        sort_run(links + k, least(RUN, count - k));
    for (size_t run = RUN; run < count; run *= 2) {
        sj_link *merged = to;
        for (size_t k = 0; k < count; k += 2 * run) {
            size_t a = least(run, count - k), b = least(run, count - k - a);
            merge_runs(to + k, from + k, a, from + k + a, b);
        }
        to = from;
        from = merged;
    }
    if (from != links)
        memcpy(links, from, count * sizeof *links);
}

/* Writes the words of a sentence that have links, and returns how many. Without branches, which the
 * processor could not predict. */
static size_t linked_words(const sj_link_finder *finder, const uint32_t *types, size_t count,
                           uint16_t *out)
{
    size_t linked = 0;

    for (size_t w = 0; w < count; w++) {
        out[linked] = (uint16_t)w;
        linked += finder->head[types[w]] != 0;
    }
    return linked;
}

bool sj_links_find(const sj_link_finder *finder, uint32_t en_sentence, sj_link_list *out)
{
    const sj_bitext *b = finder->bitext;
    const uint32_t first = b->side[1]->first[en_sentence];
    const uint32_t *types = sj_array_from(&b->side[1]->words, first);
    uint16_t words[SJ_SENTENCE_WORDS];
    size_t count = linked_words(finder, types, b->side[1]->first[en_sentence + 1] - first, words);
    size_t before = out->count;

    for (size_t n = 0; n < count; n++)
        for (uint32_t k = finder->head[types[words[n]]]; k; k = finder->entries.at[k - 1].next) {
            const sj_link_entry *entry = &finder->entries.at[k - 1];
            const sj_type_link *of = &b->links.at[entry->link];
            sj_link link = {entry->word, words[n], of->id_odds, of->en_odds, of->rank};

            if (!sj_array_push(out, link))
                return false;
        }
    if (out->count - before < 2)
        return true;
    if (!sj_array_reserve(out, out->count - before))
        return false;
    sort_links(sj_array_from(out, before), out->count - before, sj_array_from(out, out->count));
    return true;
}
