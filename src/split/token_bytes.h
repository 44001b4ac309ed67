/* Reading a word byte by byte, whatever it is. */
#ifndef SJ_SPLIT_TOKEN_BYTES_H
#define SJ_SPLIT_TOKEN_BYTES_H

#include "split/token.h"

/* As sj_token_read_ahead() and sj_token_read_behind(). */
void sj_token_read_bytes_ahead(sj_token *out, const char *at, const char *end);
void sj_token_read_bytes_behind(sj_token *out, const char *at, const char *begin, bool trim);

#endif
