/* Beads on their way into a format: columns, formats, and what they have in common. */
#ifndef SJ_WRITE_WRITER_H
#define SJ_WRITE_WRITER_H

#include "write/buffer.h"
#include "write/value.h"

typedef struct sj_writer_format sj_writer_format;

typedef struct {
    sj_buffer buffer;
    const sj_writer_format *format;
    const sejajar_sentences *id, *en;
    const sejajar_column *columns;
    size_t column_count;
    const sejajar_write_options *options;
    const sejajar_bead *beads; /* all of them */
    sj_notation notation;
    bool json;
    uint64_t links; /* XCES: written so far */
} sj_writer;

/* One value, as the notation has it. */
void sj_put_column(sj_writer *w, sejajar_column column, const sejajar_bead *bead);
/* 3,4,5 */
void sj_put_numbers(sj_buffer *buffer, uint32_t first, uint32_t count);

struct sj_writer_format {
    const char *name;
    sj_notation notation;
    bool columns; /* they can be chosen; else every bead is written, whatever the options say */
    void (*begin)(sj_writer *w);
    void (*document)(sj_writer *w);
    void (*bead)(sj_writer *w, const sejajar_bead *bead); /* NULL: not for alignments */
    void (*document_end)(sj_writer *w);
    void (*end)(sj_writer *w);
};

/* NULL where there is none. */
const sj_writer_format *sj_writer_format_of(sejajar_format format);

#endif
