/* What results depend on, named on standard error. */
#include "signature.h"

#include <stdio.h>

void signature_say(const sejajar_model *model, const sejajar_glossary *glossary,
                   const sejajar_splitter *id, const sejajar_splitter *en)
{
    char line[512];

    sejajar_signature(line, sizeof line, model, glossary, id, en);
    fprintf(stderr, "%s\n", line);
}
