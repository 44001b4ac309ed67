/* Abbreviations and weights of one language, as read from a directory. */
#ifndef SJ_SPLIT_SPLITTER_H
#define SJ_SPLIT_SPLITTER_H

#include "sejajar.h"
#include "split/abbreviations.h"
#include "split/hard_rules.h"
#include "split/scan.h"
#include "split/weights.h"

struct sejajar_splitter {
    sejajar_language language;
    sj_abbreviations abbreviations;
    sj_weights weights;
};

/* What the splitter knows of its language; points into it. */
static inline sj_knowledge sj_splitter_knowledge(const sejajar_splitter *splitter)
{
    return (sj_knowledge){splitter->language, &splitter->abbreviations, &splitter->weights.ordinary,
                          &splitter->weights.known};
}

/* A scan of `text` with the options set (NULL: the usual ones) and without a judge. */
sj_scan sj_splitter_scan(const sejajar_splitter *splitter, sejajar_text text,
                         const sejajar_split_options *options);

/* Read DIRECTORY/abbreviations.txt into `list`. */
sejajar_status sj_splitter_read_abbreviations(sj_abbreviations *list, const char *directory,
                                              sejajar_error *err);

/* DIRECTORY/NAME into `path`; false where that is too long. */
bool sj_splitter_path(char *path, size_t size, const char *directory, const char *name);

#endif
