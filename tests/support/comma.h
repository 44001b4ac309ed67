/* A locale whose decimal mark is a comma, for tests that it makes no difference. It is made here,
 * since few machines that run tests have one installed. */
#ifndef TESTS_SUPPORT_COMMA_H
#define TESTS_SUPPORT_COMMA_H

#include <locale.h>

#include "support/check.h"

/* Makes numbers have a comma for whoever asks the locale, until setlocale(LC_NUMERIC, "C"); skips
 * the test where there is no localedef. */
static inline void set_comma(void)
{
    static const char source[] = "LC_NUMERIC\ndecimal_point \",\"\nthousands_sep \".\"\n"
                                 "grouping 3;3\nEND LC_NUMERIC\n";
    char folder[] = "/tmp/sejajar-locale-XXXXXX", path[64], command[256];
    bool made;

    make_file(path, source, sizeof source - 1);
    assert_non_null(mkdtemp(folder));
    snprintf(command, sizeof command,
             "localedef -c -f ANSI_X3.4-1968 -i %s %s/comma >/dev/null 2>&1", path, folder);
    (void)!system(command); /* it warns of all that the locale lacks */
    setenv("LOCPATH", folder, 1);
    made = setlocale(LC_NUMERIC, "comma") != NULL;
    snprintf(command, sizeof command, "rm -r %s %s", path, folder);
    assert_int_equal(system(command), 0);
    if (!made)
        skip();
    snprintf(command, sizeof command, "%.1f", 0.5);
    assert_string_equal(command, "0,5");
}

#endif
