/* What stands around text and links in TMX and XCES, for alignments and for pairs. */
#ifndef SJ_WRITE_XML_FRAMES_H
#define SJ_WRITE_XML_FRAMES_H

#include "write/buffer.h"

void sj_put_tmx_begin(sj_buffer *buffer);
void sj_put_tmx_end(sj_buffer *buffer);
/* Around the text of one language; `language` is id or en. */
void sj_put_tmx_open(sj_buffer *buffer, const char *language);
void sj_put_tmx_close(sj_buffer *buffer);

void sj_put_xces_begin(sj_buffer *buffer);
void sj_put_xces_end(sj_buffer *buffer);
/* The start of the links between two documents. */
void sj_put_xces_group(sj_buffer *buffer, const char *id_name, const char *en_name);

#endif
