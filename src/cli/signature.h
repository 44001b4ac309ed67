/* What results depend on, named on standard error. */
#ifndef CLI_SIGNATURE_H
#define CLI_SIGNATURE_H

#include "sejajar.h"

/* One line; each may be NULL. */
void signature_say(const sejajar_model *model, const sejajar_glossary *glossary,
                   const sejajar_splitter *id, const sejajar_splitter *en);

#endif
