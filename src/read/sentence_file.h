/* A document whose sentences have names: OPUS XML, or lines with their numbers. */
#ifndef SJ_READ_SENTENCE_FILE_H
#define SJ_READ_SENTENCE_FILE_H

#include "sejajar.h"

typedef struct sj_sentence_file sj_sentence_file;

/* Of XML the elements s, by their attribute id, white space made one space; of all else the
 * lines, from 1. */
sejajar_status sj_sentence_file_open(sj_sentence_file **out, const char *path, sejajar_error *err);
/* SEJAJAR_ERROR_FORMAT where there is no sentence of this name, SEJAJAR_ERROR_MEMORY. Best in the
 * order of the file. */
sejajar_status sj_sentence_file_find(sj_sentence_file *file, sejajar_text name, sejajar_text *text);
void sj_sentence_file_free(sj_sentence_file *file);

#endif
