/* What the attempts work on, made before anything fails. */
#ifndef TESTS_PUBLIC_MEMORY_GIVEN_H
#define TESTS_PUBLIC_MEMORY_GIVEN_H

#include "support/check.h"

static const char id_text[] = "Hari ini hujan turun. Kami tetap di rumah, kata Dr. Budi.\n\n"
                              "Harga beras Rp12.500 per kilogram.";
static const char en_text[] = "It is raining today. \"We stay at home,\" said Dr. Budi.\n\n"
                              "Rice costs Rp 12,500 per kilogram.";

extern sejajar_splitter *splitter;
extern sejajar_model *model;
extern sejajar_sentences *id, *en;
extern sejajar_alignment *beads; /* of these sentences */

/* The path of a file in a folder of this test's own; good for eight calls more. */
const char *in_folder(const char *name);

/* A sejajar_sink for what nobody reads. */
int ignore(void *to, const char *bytes, size_t length);

/* For cmocka_run_group_tests(). */
int open_all(void **state);
int close_all(void **state);

#endif
