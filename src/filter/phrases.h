/* What stands around the text of web pages. */
#ifndef SJ_FILTER_PHRASES_H
#define SJ_FILTER_PHRASES_H

#include "sejajar.h"

/* A line that leads to another article ("Baca juga: …"); or a short text with a phrase of
 * navigation, cookies, copyright or sharing in it, or a bar of links. `words` is how many it has.
 */
bool sj_is_boilerplate(sejajar_text text, size_t words);

#endif
