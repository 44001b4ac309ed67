/* sejajar_version(): everything that the results depend on, in one line. */
#include <gsl/gsl_version.h>
#include <inttypes.h>
#include <stdio.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>
#include <utf8proc.h>
#include <xxhash.h>

#include "model/model.h"

/* Of the lexicon, of every parameter (the struct has nothing but doubles, so no bytes
 * between them either) and of what speaks for fidelity, if the model knows. */
static uint64_t fingerprint(const sejajar_model *model)
{
    uint64_t parts[4] = {model->lexicon.checksum,
                         XXH3_64bits(&model->parameters, sizeof model->parameters),
                         model->evidence.checksum, model->neighbours.checksum};

    return XXH3_64bits(parts, model->evidence.known ? sizeof parts : 2 * sizeof *parts);
}

size_t sejajar_version(char *out, size_t size, const sejajar_model *model)
{
    UVersionInfo version;
    char icu[U_MAX_VERSION_STRING_LENGTH], icu_unicode[U_MAX_VERSION_STRING_LENGTH];
    char name[24] = "none";
    int length;

    u_getVersion(version);
    u_versionToString(version, icu);
    u_getUnicodeVersion(version);
    u_versionToString(version, icu_unicode);
    if (model)
        snprintf(name, sizeof name, "%016" PRIx64, fingerprint(model));
    length = snprintf(out, size,
                      "sejajar %s, model %s, ICU %s (Unicode %s), utf8proc %s (Unicode %s), GSL %s",
                      SJ_VERSION, name, icu, icu_unicode, utf8proc_version(),
                      utf8proc_unicode_version(), gsl_version);
    return length > 0 ? (size_t)length : 0;
}
