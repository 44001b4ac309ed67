/* Documents by the names of their files. */
#ifndef SJ_MATCH_NAMESAKES_H
#define SJ_MATCH_NAMESAKES_H

#include "match/profile.h"

enum { SJ_NO_DOCUMENT = UINT32_MAX };

typedef struct {
    uint64_t hash;
    uint32_t document;
} sj_name;

/* By rising hash; none that several documents share. */
typedef struct {
    sj_name *at;
    size_t count;
} sj_namesakes;

/* False where there is no memory. */
bool sj_namesakes_make(sj_namesakes *out, const sejajar_profile *const *profiles, size_t count);
/* The document with that name, SJ_NO_DOCUMENT where there is none. */
uint32_t sj_namesake(const sj_namesakes *names, uint64_t hash);
void sj_namesakes_free(sj_namesakes *names);

#endif
