/* What a text makes a habit of, that changes how all of it is to be read. */
#ifndef SJ_SPLIT_HABITS_H
#define SJ_SPLIT_HABITS_H

#include <stdbool.h>

#include "split/newlines.h"

typedef struct {
    bool small;    /* sentences begin with small letters, as in chats and forums */
    bool speakers; /* who speaks is named before it: minutes, plays, chats, interviews */
    bool wide;     /* two spaces between sentences, as typists put them */
} sj_habits;

/* From how its paragraphs begin, and what follows its full stops. */
sj_habits sj_habits_survey(sejajar_text text, const sj_newlines *newlines);

/* Where the label of the line that begins at `at` ends, behind its colon: "Ms. Quill:",
 * "[7:30 pm] Wulan (C2):". NULL if it has none. */
const char *sj_habits_label(const char *at, const char *end);

#endif
