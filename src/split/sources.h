/* Where a quotation is from, in brackets behind it: `"… ." (H.R. Muslim) Beliau …`. */
#ifndef SJ_SPLIT_SOURCES_H
#define SJ_SPLIT_SOURCES_H

#include "split/hard_rules.h"

/* Does the source of the quotation that ends at `c` follow? */
bool sj_source_follows(const sj_scan *scan, const sj_candidate *c);
/* Is `c` right behind such a source? */
bool sj_source_ends(const sj_scan *scan, const sj_candidate *c);

/* "this month? (1/5)": nothing but a number in brackets, where a line ends. */
bool sj_source_counts(const sj_scan *scan, const char *at);

#endif
