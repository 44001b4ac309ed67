/* Does a text begin its sentences with small letters, as people do in chats and forums? */
#ifndef SJ_SPLIT_CASING_H
#define SJ_SPLIT_CASING_H

#include <stdbool.h>

#include "split/newlines.h"

/* True if a good part of the paragraphs begin with one; list items do not count. */
bool sj_casing_is_small(sejajar_text text, const sj_newlines *newlines);

#endif
