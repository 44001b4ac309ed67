/* What the parameters of a model say about shapes and gaps before any text is seen. */
#ifndef SJ_MODEL_PATH_PRIOR_H
#define SJ_MODEL_PATH_PRIOR_H

#include "align/path.h"
#include "model/parameters.h"

sj_path_prior sj_path_prior_of(const sj_parameters *parameters);

#endif
