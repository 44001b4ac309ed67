/* Who belongs to whom, in two heaps that were read. */
#ifndef CLI_PARTNERS_H
#define CLI_PARTNERS_H

#include "heap.h"

/* Notes matches in the documents of both sides. False after a message. */
bool partners_find(heap sides[2], const matching *how);

#endif
