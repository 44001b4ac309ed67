/* Filling in the caller's sejajar_error. */
#ifndef SJ_BASE_ERROR_H
#define SJ_BASE_ERROR_H

#include "sejajar.h"

/* Write status and message into `err`, which may be NULL, and return `status`,
 * so that a function can end with `return sj_fail(err, …)`. */
sejajar_status sj_fail(sejajar_error *err, sejajar_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same with the place: line from 1, byte from 0. */
sejajar_status sj_fail_at(sejajar_error *err, sejajar_status status, uint64_t line, uint64_t byte,
                          const char *format, ...) __attribute__((format(printf, 5, 6)));

sejajar_status sj_fail_memory(sejajar_error *err);

/* SEJAJAR_ERROR_IO: what could not be done, and why the system (errno) says it could not. */
sejajar_status sj_fail_system(sejajar_error *err, int number, const char *what);

/* SEJAJAR_ERROR_IO, for where a sink has asked to stop. */
sejajar_status sj_fail_sink(sejajar_error *err);

/* Put "path: " before the message of an error that is there already, for where several
 * files are read and the caller could not tell in which it is. Returns its status. */
sejajar_status sj_fail_in(sejajar_error *err, sejajar_status status, const char *path);
/* The same with the line and byte that the error has, if any: "path:LINE: byte N: ". */
sejajar_status sj_fail_there(sejajar_error *err, sejajar_status status, const char *path);

#endif
