/* Lines of a table and the cells between their tabs, as views of what was read. */
#ifndef CLI_CELLS_H
#define CLI_CELLS_H

#include <stdbool.h>

#include "sejajar.h"

/* The next line of `rest`, without its end; false at the end. */
bool cells_next_line(sejajar_text *line, sejajar_text *rest);

/* The next cell of a line; false after the last. An empty line has one, empty, cell. */
bool cells_next(sejajar_text *cell, sejajar_text *line);

bool cell_is(sejajar_text cell, const char *word);

/* Cuts the next line, without its end, off a string of the caller's; NULL after the last. */
char *cells_cut_line(char **rest);

/* Cuts a line of the caller's at its tabs: cells[0, room) become the first of them. Returns how
 * many there are, which may be more. */
size_t cells_cut(char *line, char **cells, size_t room);

#endif
