/* Which column of a table is which. */
#ifndef CLI_COLUMNS_H
#define CLI_COLUMNS_H

#include <stdbool.h>

#include "sejajar.h"

enum { LONGEST_COLUMN_NAME = 64 };

/* By number from 1, or by name if there is a header. */
typedef struct {
    bool header;
    char name[2][LONGEST_COLUMN_NAME]; /* of id and en; "": unnamed */
    unsigned number[2];                /* 0: by name */
    const char *encoding;              /* of the table; NULL: UTF-8 */
} table_columns;

/* Reads "id=NAME,en=3". Of OPTION_CALL rows: `settings` must begin with its table_columns. */
bool columns_take(void *settings, const char *value, const char **better);

/* Columns beside id and en that someone wants to look at. */
typedef struct {
    const char *name; /* in the header */
    int place;        /* without one: from 0; LAST_COLUMN; or NO_COLUMN */
    bool needed;      /* a header must have it */
} extra_column;

enum { LAST_COLUMN = -2, NO_COLUMN = -1, MOST_EXTRA = 2, MOST_CELLS = 2 + MOST_EXTRA };

/* Where they are, from 0, or NO_COLUMN: id, en, and the extra ones. NULL, or the name that the
 * header `first`, or the first line, lacks. */
const char *columns_find(int out[MOST_CELLS], const table_columns *columns,
                         const extra_column extra[MOST_EXTRA], sejajar_text first);

/* Whether the first lines of a table have English where Indonesian was found and the other way
 * round, and no one said which columns they are. */
bool columns_look_swapped(const table_columns *columns, const int found[MOST_CELLS],
                          sejajar_text lines);

#endif
