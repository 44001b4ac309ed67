/* What it takes to read documents, and one document that was read. */
#ifndef CLI_SIDE_H
#define CLI_SIDE_H

#include <stdbool.h>
#include <stdio.h>

#include "command.h"
#include "sejajar.h"

/* The settings that commands which read documents have in common. */
typedef struct {
    const char *encoding;
    int newlines; /* sejajar_newlines */
    int quotes;   /* sejajar_quotes */
    int unit;     /* sejajar_unit */
    bool segmented;
} reading;

extern const char *const newlines_choices[], *const quotes_choices[], *const unit_choices[];

sejajar_split_options split_options(const reading *how);

/* Segmented text is not split: true, after a message, where an option says how. */
bool splits_segmented(const command *self, const reading *how, bool abbreviations);

typedef struct {
    const char *path;           /* for messages */
    const char *name;           /* the same in a message about the other side */
    sejajar_document *document; /* NULL: the text belongs to someone else */
    sejajar_sentences *sentences;
} side;

/* Read and split; false after a message. `splitter` is not needed for segmented text. */
bool side_open(side *s, const char *path, const reading *how, const sejajar_splitter *splitter,
               FILE *talk);
/* The same for a text that is here already; `listed`: its lines are sentences, even where
 * `how` does not say so. */
bool side_take(side *s, const char *path, const char *name, sejajar_text text, bool listed,
               const reading *how, const sejajar_splitter *splitter, FILE *talk);
void side_close(side *s);

/* Opens the splitter in `directory`, or in the models' own folder where that is NULL, and
 * adds the abbreviations in the file `more`, which may be NULL. False after a message. */
bool splitter_open(sejajar_splitter **out, sejajar_language language, const char *directory,
                   const char *more);

/* `directory`, or that of the model that comes along, written into `room`, where it is NULL;
 * NULL after a message. */
const char *model_directory(char *room, size_t size, const char *directory);

/* Opens the model in `directory`, or the default one where that is NULL. */
bool model_open(sejajar_model **out, const char *directory);
/* "none": a model that knows nothing. A folder of that name is ./none. */
bool model_is_none(const char *directory);

/* Reads lines of words with their translations; false after a message. */
bool glossary_open(sejajar_glossary **out, const char *path);

/* False, after a message, where `path` cannot be read. */
bool text_open(sejajar_document **out, const char *path, const char *encoding, FILE *talk);
/* The same for lists, beads and the like, which are UTF-8 whatever --encoding says. */
bool plain_open(sejajar_document **out, const char *path);

#endif
