/* sejajar_read(): a file as a document of checked UTF-8. */
#include "base/error.h"
#include "base/memory.h"
#include "read/bytes.h"
#include "read/encoding.h"
#include "read/inflate.h"
#include "read/utf8_check.h"

static const size_t default_limit = (size_t)1 << 30;

struct sejajar_document {
    sj_bytes bytes;
    size_t start; /* after the byte order mark */
};

static sejajar_status fill(sejajar_document *document, const char *path,
                           const sejajar_read_options *options, sejajar_error *err)
{
    sj_bytes *bytes = &document->bytes;
    size_t limit = options && options->limit ? options->limit : default_limit;
    const char *encoding = options ? options->encoding : NULL;
    sejajar_status status;

    if ((status = sj_bytes_load(bytes, path, limit, err)) != SEJAJAR_OK ||
        (status = sj_inflate(bytes, limit, err)) != SEJAJAR_OK ||
        (status = sj_encoding_to_utf8(bytes, encoding, limit, err)) != SEJAJAR_OK ||
        (status = sj_bytes_close(bytes, err)) != SEJAJAR_OK)
        return status;
    document->start = sj_utf8_mark_length((sejajar_text){bytes->at, bytes->count});
    return sj_utf8_check((sejajar_text){bytes->at, bytes->count}, err);
}

sejajar_status sejajar_read(sejajar_document **out, const char *path,
                            const sejajar_read_options *options, sejajar_error *err)
{
    sejajar_document *document = sj_alloc_zero(1, sizeof *document);
    sejajar_status status;

    *out = NULL;
    if (!document)
        return sj_fail_memory(err);
    status = fill(document, path, options, err);
    if (status != SEJAJAR_OK) {
        sejajar_document_free(document);
        return status;
    }
    *out = document;
    return SEJAJAR_OK;
}

sejajar_text sejajar_document_text(const sejajar_document *document)
{
    return (sejajar_text){document->bytes.at + document->start,
                          document->bytes.count - document->start};
}

void sejajar_document_free(sejajar_document *document)
{
    if (!document)
        return;
    sj_array_free(&document->bytes);
    sj_free(document);
}
