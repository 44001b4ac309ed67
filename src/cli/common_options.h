/* Options that every command understands, so that one set of them goes with all. A command that has
 * progress, threads or a model to name has rows of its own for them. */
#ifndef CLI_COMMON_OPTIONS_H
#define CLI_COMMON_OPTIONS_H

#include "command.h"

typedef struct {
    bool quiet, signature;
    unsigned threads;
} common_settings;

extern const option common_options[];

#endif
