/* The links that are possible between the words of one Indonesian sentence and those of English
 * ones, the strongest first. */
#ifndef SJ_SCORE_LINK_FINDER_H
#define SJ_SCORE_LINK_FINDER_H

#include "score/links.h"

/* A word of the Indonesian sentence that may be linked with words of an English type. */
typedef struct {
    uint32_t next; /* the next entry of the same type + 1 */
    uint32_t link; /* of the types, in the bitext */
    uint16_t word;
} sj_link_entry;

typedef struct {
    const sj_bitext *bitext;
    uint32_t *head; /* English type → its first entry + 1 */
    SJ_ARRAY(sj_link_entry) entries;
} sj_link_finder;

sejajar_status sj_link_finder_open(sj_link_finder *finder, const sj_bitext *bitext,
                                   sejajar_error *err);
void sj_link_finder_close(sj_link_finder *finder);
/* Turns to an Indonesian sentence, for the next sj_links_find() calls. False: no memory. */
bool sj_link_finder_turn(sj_link_finder *finder, uint32_t id_sentence);
/* Appends the possible links with an English sentence, in falling order of rank. False: no memory.
 */
bool sj_links_find(const sj_link_finder *finder, uint32_t en_sentence, sj_link_list *out);

#endif
