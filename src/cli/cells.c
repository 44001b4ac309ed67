/* Lines of a table and the cells between their tabs. */
#include "cells.h"

#include <string.h>

bool cells_next_line(sejajar_text *line, sejajar_text *rest)
{
    const char *end;

    if (rest->length == 0)
        return false;
    end = memchr(rest->bytes, '\n', rest->length);
    *line = (sejajar_text){rest->bytes, end ? (size_t)(end - rest->bytes) : rest->length};
    rest->bytes += line->length + (end != NULL);
    rest->length -= line->length + (end != NULL);
    if (line->length > 0 && line->bytes[line->length - 1] == '\r')
        line->length--;
    return true;
}

bool cells_next(sejajar_text *cell, sejajar_text *line)
{
    const char *tab;

    if (!line->bytes)
        return false;
    tab = line->length ? memchr(line->bytes, '\t', line->length) : NULL;
    cell->bytes = line->bytes;
    cell->length = tab ? (size_t)(tab - line->bytes) : line->length;
    *line = (sejajar_text){tab ? tab + 1 : NULL, tab ? line->length - cell->length - 1 : 0};
    return true;
}

bool cell_is(sejajar_text cell, const char *word)
{
    return cell.length == strlen(word) && memcmp(cell.bytes, word, cell.length) == 0;
}

size_t cells_cut(char *line, char **cells, size_t room)
{
    size_t count = 0;

    for (char *tab; line; line = tab) {
        tab = strchr(line, '\t');
        if (tab)
            *tab++ = '\0';
        if (count < room)
            cells[count] = line;
        count++;
    }
    return count;
}

char *cells_cut_line(char **rest)
{
    char *line = *rest;
    size_t length;

    if (!line)
        return NULL;
    length = strcspn(line, "\n");
    *rest = line[length] ? line + length + 1 : NULL;
    line[length] = '\0';
    if (length > 0 && line[length - 1] == '\r')
        line[length - 1] = '\0';
    return line;
}
