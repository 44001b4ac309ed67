/* Lists of rules, as options take them. */
#ifndef CLI_RULES_H
#define CLI_RULES_H

#include <stdbool.h>
#include <stdint.h>

/* "duplicate,ratio", "all" or "none" to a set of rules, a bit each; false where one is unknown:
 * `*better` is a rule with such a name, or stays. */
bool rules_take(uint32_t *out, const char *list, const char **better);

#endif
