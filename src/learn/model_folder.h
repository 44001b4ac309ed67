/* The folder of a model that is written: its files appear together, or none does. */
#ifndef SJ_LEARN_MODEL_FOLDER_H
#define SJ_LEARN_MODEL_FOLDER_H

#include "sejajar.h"

enum { SJ_MODEL_LEXICON = 0, SJ_MODEL_PARAMETERS, SJ_MODEL_FILES };

typedef struct {
    const char *directory;
    bool made; /* by us; it goes again if nothing comes of it */
    sejajar_output *files[SJ_MODEL_FILES];
} sj_model_folder;

/* Makes the folder where there is none. Those who have a model of it open go on with the files that
 * they have. */
sejajar_status sj_model_folder_open(sj_model_folder *folder, const char *directory,
                                    sejajar_error *err);
/* Gives the files their names if `status`, of what was written, is SEJAJAR_OK or
 * SEJAJAR_ERROR_IO, of which it knows the reason; else `status` is what it returns. */
sejajar_status sj_model_folder_close(sj_model_folder *folder, sejajar_status status,
                                     sejajar_error *err);

#endif
