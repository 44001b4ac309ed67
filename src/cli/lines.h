/* Standard input, line by line, without reading ahead further than it must. */
#ifndef CLI_LINES_H
#define CLI_LINES_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { LONGEST_LINE = 64 << 20 };

typedef struct {
    char *bytes; /* of it alone, without the line end; NULL where it is too long */
    size_t length;
    uint64_t number; /* from 1 */
    uint64_t offset; /* of its first byte in the input */
} input_line;

typedef struct {
    const atomic_bool *stopped; /* may become true while it waits: the end of the input */
    int watched;                /* a file that ends the input when its reader has gone; -1: none */
    int problem;                /* errno where reading failed */
    bool gone;                  /* whoever reads the output, or the output itself */
    uint64_t number, offset;
    size_t at, end;
    char waiting[1 << 16];
} line_reader;

/* False at the end, or where `problem` says why. The caller frees line->bytes. */
bool lines_next(line_reader *r, input_line *line);

#endif
