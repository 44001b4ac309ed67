/* Growable arrays, typed by macro.
 *
 *     SJ_ARRAY(uint32_t) numbers = {0};
 *     if (!sj_array_push(&numbers, 7)) → no memory
 *     numbers.at[i], numbers.count
 *     sj_array_free(&numbers);
 */
#ifndef SJ_BASE_ARRAY_H
#define SJ_BASE_ARRAY_H

#include <stdbool.h>
#include <stddef.h>

#define SJ_ARRAY(type)                                                                             \
    struct {                                                                                       \
        type *at;                                                                                  \
        size_t count, room;                                                                        \
    }

/* Make room for `more` further elements; false where there is no memory. */
#define sj_array_reserve(array, more)                                                              \
    ((size_t)(more) <= (array)->room - (array)->count ||                                           \
     sj_array_grow((void **)&(array)->at, &(array)->room, (array)->count, (more),                  \
                   sizeof *(array)->at))

#define sj_array_push(array, value)                                                                \
    (sj_array_reserve(array, 1) && ((array)->at[(array)->count++] = (value), true))

#define sj_array_free(array)                                                                       \
    sj_array_release((void **)&(array)->at, &(array)->count, &(array)->room)

/* The address of element `index`, which may be just after the last; NULL where the array
 * has never held anything, as NULL + 0 is not C17. */
#define sj_array_from(array, index) ((array)->at ? (array)->at + (index) : NULL)

bool sj_array_grow(void **at, size_t *room, size_t count, size_t more, size_t size);
void sj_array_release(void **at, size_t *count, size_t *room);

#endif
