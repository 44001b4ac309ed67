/* Lists of rules, as options take them. */
#include "rules.h"

#include <stdio.h>
#include <string.h>

#include "sejajar.h"
#include "suggest.h"

static const char *nearest(const char *typed)
{
    suggestion s = {.typed = typed};

    for (unsigned k = 0; k < SEJAJAR_RULES; k++)
        suggestion_offer(&s, sejajar_rule_name((sejajar_rule)k));
    return s.best;
}

bool rules_take(uint32_t *out, const char *list, const char **better)
{
    char name[64];

    *out = 0;
    if (strcmp(list, "none") == 0)
        return true;
    for (const char *at = list;; at++) {
        size_t length = strcspn(at, ",");
        sejajar_rule rule;

        snprintf(name, sizeof name, "%.*s", (int)(length < 60 ? length : 60), at);
        if (strcmp(name, "all") == 0)
            *out |= (1u << SEJAJAR_RULES) - 1;
        else if (sejajar_rule_parse(&rule, name))
            *out |= 1u << rule;
        else {
            *better = nearest(name);
            return false;
        }
        at += length;
        if (!*at)
            return true;
    }
}
