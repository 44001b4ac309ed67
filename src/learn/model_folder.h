/* The folder that a model is written into: its files appear together, or none does. */
#ifndef SJ_LEARN_MODEL_FOLDER_H
#define SJ_LEARN_MODEL_FOLDER_H

#include "sejajar.h"

enum { SJ_MODEL_LEXICON = 0, SJ_MODEL_PARAMETERS, SJ_MODEL_FILES };

typedef struct {
    const char *directory;
    bool made; /* created by us, so removed again on failure */
    sejajar_output *files[SJ_MODEL_FILES];
} sj_model_folder;

/* Creates the folder if there is none. Whoever has a model of it open keeps the old files. */
sejajar_status sj_model_folder_open(sj_model_folder *folder, const char *directory,
                                    sejajar_error *err);
/* Gives the files their names, if `status` says that they were written. Returns `status`; or, if
 * that is SEJAJAR_OK or SEJAJAR_ERROR_IO, what the files say, as they know the reason. */
sejajar_status sj_model_folder_close(sj_model_folder *folder, sejajar_status status,
                                     sejajar_error *err);

#endif
