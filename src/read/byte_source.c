/* The bytes of a file one after the other, decompressed on the way. */
#include "read/byte_source.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/memory.h"
#include "read/inflate.h"

enum { CHUNK = 1 << 16, TELLING = 4 /* bytes say what a file is */ };

struct sj_byte_source {
    int file;
    bool standard; /* input: not ours to close */
    bool begun, ended;
    sj_inflater *inflater; /* NULL: not compressed */
    bool inflated;         /* to the end */
    size_t at, end;        /* of in[]: what has been read and is waiting */
    char *ahead;           /* looked at before it was asked for */
    size_t ahead_at, ahead_end;
    char in[CHUNK];
};

sejajar_status sj_byte_source_open(sj_byte_source **out, const char *path, sejajar_error *err)
{
    sj_byte_source *s = sj_alloc_zero(1, sizeof *s);
    struct stat about;

    *out = NULL;
    if (!s)
        return sj_fail_memory(err);
    s->standard = strcmp(path, "-") == 0;
    s->file = s->standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (s->file < 0) {
        int number = errno;

        sj_free(s);
        return sj_fail_system(err, number, "cannot open");
    }
    if (fstat(s->file, &about) == 0 && S_ISDIR(about.st_mode)) {
        sj_byte_source_free(s);
        return sj_fail(err, SEJAJAR_ERROR_IO, "this is a directory, not a file");
    }
    *out = s;
    return SEJAJAR_OK;
}

/* More bytes behind those that are waiting, which move to the front. */
static sejajar_status fill(sj_byte_source *s, sejajar_error *err)
{
    ssize_t got;

    memmove(s->in, s->in + s->at, s->end - s->at);
    s->end -= s->at;
    s->at = 0;
    while ((got = read(s->file, s->in + s->end, CHUNK - s->end)) < 0 && errno == EINTR)
        ;
    if (got < 0)
        return sj_fail_system(err, errno, "cannot read");
    s->end += (size_t)got;
    s->ended = got == 0;
    return SEJAJAR_OK;
}

static sejajar_status begin(sj_byte_source *s, sejajar_error *err)
{
    s->begun = true;
    while (s->end < TELLING && !s->ended) {
        sejajar_status status = fill(s, err);

        if (status != SEJAJAR_OK)
            return status;
    }
    return sj_inflater_open(&s->inflater, s->in, s->end, err);
}

static sejajar_status read_plain(sj_byte_source *s, char *to, size_t room, size_t *got,
                                 sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;

    if (s->at == s->end && !s->ended)
        status = fill(s, err);
    *got = s->end - s->at < room ? s->end - s->at : room;
    memcpy(to, s->in + s->at, *got);
    s->at += *got;
    return status;
}

static sejajar_status read_inflated(sj_byte_source *s, char *to, size_t room, size_t *got,
                                    sejajar_error *err)
{
    while (*got == 0 && !s->inflated) {
        sj_inflating step = {s->in + s->at, s->in + s->end, s->ended, to, room, 0, false};
        sejajar_status status = sj_inflater_step(s->inflater, &step, err);
        bool moved = step.at > s->in + s->at || step.got > 0;

        s->at = (size_t)(step.at - s->in);
        *got = step.got;
        s->inflated = step.done;
        if (status == SEJAJAR_OK && !moved && !s->ended)
            status = fill(s, err);
        if (status != SEJAJAR_OK)
            return status;
    }
    return SEJAJAR_OK;
}

static sejajar_status read_on(sj_byte_source *s, char *to, size_t room, size_t *got,
                              sejajar_error *err)
{
    sejajar_status status = s->begun ? SEJAJAR_OK : begin(s, err);

    *got = 0;
    if (status != SEJAJAR_OK)
        return status;
    return s->inflater ? read_inflated(s, to, room, got, err) : read_plain(s, to, room, got, err);
}

sejajar_status sj_byte_source_read(sj_byte_source *source, char *to, size_t room, size_t *got,
                                   sejajar_error *err)
{
    size_t waiting = source->ahead_end - source->ahead_at;

    if (waiting == 0)
        return read_on(source, to, room, got, err);
    *got = waiting < room ? waiting : room;
    memcpy(to, source->ahead + source->ahead_at, *got);
    source->ahead_at += *got;
    return SEJAJAR_OK;
}

sejajar_status sj_byte_source_peek(sj_byte_source *source, sejajar_text *first, sejajar_error *err)
{
    size_t got = 1;

    if (!source->ahead && !(source->ahead = sj_alloc(CHUNK, 1)))
        return sj_fail_memory(err);
    while (got > 0 && source->ahead_end < CHUNK) {
        sejajar_status status = read_on(source, source->ahead + source->ahead_end,
                                        CHUNK - source->ahead_end, &got, err);

        if (status != SEJAJAR_OK)
            return status;
        source->ahead_end += got;
    }
    *first = (sejajar_text){source->ahead, source->ahead_end};
    return SEJAJAR_OK;
}

void sj_byte_source_free(sj_byte_source *source)
{
    if (!source)
        return;
    if (!source->standard)
        close(source->file);
    sj_inflater_free(source->inflater);
    sj_free(source->ahead);
    sj_free(source);
}
