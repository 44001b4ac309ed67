/* JSON for human eyes. */
#ifndef CLI_JSON_TEXT_H
#define CLI_JSON_TEXT_H

#include <stdio.h>

/* Prints a JSON value as indented lines: "name: value", lists of plain values in one
 * line. What is not JSON is printed as it stands. */
void json_print_text(FILE *to, const char *json);

#endif
