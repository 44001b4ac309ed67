/* Places where a sentence might have ended, though it did not. */
#include "split/doubts.h"

#include <stdlib.h>
#include <string.h>

#include "normalise/characters.h"
#include "split/marks.h"

static bool is_letter(char c)
{
    return (unsigned char)c < 0x80 && (sj_ascii_kinds[(unsigned char)c] & SJ_LETTER);
}

/* Does this semicolon end a clause, and neither "&amp;" nor "(Tan 2019;"? */
static bool ends_clause(const char *at, sejajar_text text)
{
    const char *begin = at, *end = text.bytes + text.length;

    if (end - at < 2 || !sj_space_length(at + 1, end))
        return false;
    while (begin > text.bytes && at - begin < 8 && is_letter(begin[-1]))
        begin--;
    return begin < at && (begin == text.bytes || begin[-1] != '&');
}

static int compare(const void *a, const void *b)
{
    size_t x = ((const sejajar_doubt *)a)->end, y = ((const sejajar_doubt *)b)->end;

    return (x > y) - (x < y);
}

/* In order, each once. */
static void put_in_order(sj_doubts *doubts)
{
    size_t kept = 0;

    qsort(doubts->at, doubts->count, sizeof *doubts->at, compare);
    for (size_t k = 0; k < doubts->count; k++)
        if (kept == 0 || doubts->at[k].end > doubts->at[kept - 1].end)
            doubts->at[kept++] = doubts->at[k];
    doubts->count = kept;
}

bool sj_doubts_finish(sj_doubts *doubts, sejajar_text text)
{
    const char *at = text.bytes, *end = text.bytes + text.length;
    size_t before = doubts->count;

    for (; at < end && (at = memchr(at, ';', (size_t)(end - at))) != NULL; at++) {
        sejajar_doubt doubt = {.end = (size_t)(at + 1 - text.bytes)};

        if (!ends_clause(at, text))
            continue;
        doubt.next = (size_t)(sj_marks_blank(at + 1, end).end - text.bytes);
        if (!sj_array_push(doubts, doubt))
            return false;
    }
    if (doubts->count > before)
        put_in_order(doubts);
    return true;
}
