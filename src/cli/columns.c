/* Which column of a table is which. */
#include "columns.h"

#include <stdlib.h>
#include <string.h>

#include "cells.h"

/* "id=NAME" or "en=3" */
static bool take_one(table_columns *columns, const char *at, size_t length)
{
    int side = strncmp(at, "id=", 3) == 0 ? 0 : strncmp(at, "en=", 3) == 0 ? 1 : -1;
    char *to, *end;
    unsigned long number;

    if (side < 0 || length <= 3 || length - 3 >= LONGEST_COLUMN_NAME)
        return false;
    to = columns->name[side];
    memcpy(to, at + 3, length - 3);
    to[length - 3] = 0;
    number = strtoul(to, &end, 10);
    columns->number[side] = 0;
    if (*end == 0 && *to >= '0' && *to <= '9') {
        if (number < 1 || number > 10000)
            return false;
        columns->number[side] = (unsigned)number;
    } else {
        columns->header = true; /* names are in a header */
    }
    return true;
}

bool columns_take(void *settings, const char *value, const char **better)
{
    (void)better;
    for (const char *at = value;; at++) {
        size_t length = strcspn(at, ",");

        if (!take_one(settings, at, length))
            return false;
        at += length;
        if (!*at)
            return true;
    }
}

/* ---- Finding them ----------------------------------------------------------- */

static int find_name(sejajar_text header, const char *name)
{
    sejajar_text cell;

    for (int k = 0; cells_next(&cell, &header); k++) {
        if (cell_is(cell, name))
            return k;
    }
    return NO_COLUMN;
}

static int last_of(sejajar_text line)
{
    sejajar_text cell;
    int count = 0;

    while (cells_next(&cell, &line))
        count++;
    return count - 1;
}

const char *columns_find(int out[MOST_CELLS], const table_columns *columns,
                         const extra_column extra[MOST_EXTRA], sejajar_text first)
{
    static const char *const usual[] = {"id", "en"};

    for (int side = 0; side < 2; side++) {
        const char *name = columns->name[side][0] ? columns->name[side] : usual[side];

        out[side] = columns->number[side] ? (int)columns->number[side] - 1
                    : columns->header     ? find_name(first, name)
                                          : side;
        if (out[side] == NO_COLUMN)
            return name;
    }
    for (int k = 0; k < MOST_EXTRA; k++) {
        int place = extra[k].place == LAST_COLUMN ? last_of(first) : extra[k].place;

        out[2 + k] = columns->header && extra[k].name ? find_name(first, extra[k].name) : place;
        if (out[2 + k] == NO_COLUMN && extra[k].needed)
            return extra[k].name;
    }
    return NULL;
}

/* ---- Are they the right ones? ------------------------------------------------ */

/* The cells of a column, with spaces between, from the beginning of a table. */
static bool looks(sejajar_text lines, int column, sejajar_language language)
{
    char text[1 << 14];
    size_t length = 0;
    sejajar_text line, cell;
    sejajar_language guess;

    while (cells_next_line(&line, &lines)) {
        int k = 0;

        while (cells_next(&cell, &line) && k < column)
            k++;
        if (k < column)
            continue;
        if (cell.length + 1 > sizeof text - length)
            break;
        memcpy(text + length, cell.bytes, cell.length);
        length += cell.length;
        text[length++] = ' ';
    }
    return sejajar_language_guess(&guess, (sejajar_text){text, length}) && guess == language;
}

bool columns_look_swapped(const table_columns *columns, const int found[MOST_CELLS],
                          sejajar_text lines)
{
    bool said = columns->header || columns->number[0] || columns->number[1];

    return !said && looks(lines, found[0], SEJAJAR_EN) && looks(lines, found[1], SEJAJAR_ID);
}
