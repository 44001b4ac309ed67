/* The rules: a row each. */
#ifndef SJ_FILTER_RULES_H
#define SJ_FILTER_RULES_H

#include "filter/facts.h"

/* Bits, 1 << rule, of those in options->rules that a pair breaks; not those of duplicates. */
uint32_t sj_rules_broken(const sj_facts *facts, const sejajar_filter_options *options);

#endif
