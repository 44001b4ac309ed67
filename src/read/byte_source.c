/* The bytes of a file one after the other, decompressed on the way. */
#include "read/byte_source.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/memory.h"
#include "read/encoding.h"
#include "read/inflate.h"
#include "read/transcoder.h"

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
    char encoding[64];         /* to convert from; "": all is passed on */
    sj_transcoder *transcoder; /* NULL: not known yet */
    char *raw;                 /* what is to be converted */
    size_t raw_at, raw_end;
    bool looked;               /* at the first bytes, where UTF-16 shows */
    bool raw_ended, converted; /* all is read; all is passed on */
    char in[CHUNK];
};

/* Converting, if need be. */
static sejajar_status prepare(sj_byte_source *s, const char *encoding, sejajar_error *err)
{
    if (!encoding || sj_encoding_is_utf8(encoding))
        return SEJAJAR_OK;
    strncpy(s->encoding, encoding, sizeof s->encoding - 1);
    if (!(s->raw = sj_alloc(CHUNK, 1)))
        return sj_fail_memory(err);
    return strcmp(encoding, "auto") == 0 ? SEJAJAR_OK
                                         : sj_transcoder_open(&s->transcoder, encoding, err);
}

sejajar_status sj_byte_source_open(sj_byte_source **out, const char *path, const char *encoding,
                                   sejajar_error *err)
{
    sejajar_status status;
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
    if ((status = prepare(s, encoding, err)) != SEJAJAR_OK) {
        sj_byte_source_free(s);
        return status;
    }
    *out = s;
    return SEJAJAR_OK;
}

/* More bytes after those that are waiting, which move to the front. */
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

static sejajar_status read_inside(sj_byte_source *s, char *to, size_t room, size_t *got,
                                  sejajar_error *err)
{
    sejajar_status status = s->begun ? SEJAJAR_OK : begin(s, err);

    *got = 0;
    if (status != SEJAJAR_OK)
        return status;
    return s->inflater ? read_inflated(s, to, room, got, err) : read_plain(s, to, room, got, err);
}

/* ---- Converting ------------------------------------------------------ */

/* More after what is to be converted, which moves to the front. */
static sejajar_status fill_raw(sj_byte_source *s, sejajar_error *err)
{
    sejajar_status status;
    size_t got;

    memmove(s->raw, s->raw + s->raw_at, s->raw_end - s->raw_at);
    s->raw_end -= s->raw_at;
    s->raw_at = 0;
    status = read_inside(s, s->raw + s->raw_end, CHUNK - s->raw_end, &got, err);
    s->raw_end += got;
    s->raw_ended = got == 0;
    return status;
}

static sejajar_status have_raw(sj_byte_source *s, size_t wanted, sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;

    while (status == SEJAJAR_OK && s->raw_end - s->raw_at < wanted && !s->raw_ended)
        status = fill_raw(s, err);
    return status;
}

/* Of text that is not ASCII from its first byte on. */
static sejajar_status find_out(sj_byte_source *s, sejajar_error *err)
{
    sejajar_status status = have_raw(s, CHUNK, err);
    const char *name;

    if (status != SEJAJAR_OK)
        return status;
    name = sj_encoding_detect((sejajar_text){s->raw + s->raw_at, s->raw_end - s->raw_at});
    if (name)
        return sj_transcoder_open(&s->transcoder, name, err);
    s->encoding[0] = 0;
    return SEJAJAR_OK;
}

/* Every other byte of Latin letters in UTF-16 is ASCII. */
static sejajar_status look(sj_byte_source *s, sejajar_error *err)
{
    sejajar_status status = have_raw(s, TELLING, err);

    s->looked = true;
    if (status != SEJAJAR_OK || !memchr(s->raw, 0, s->raw_end < TELLING ? s->raw_end : TELLING))
        return status;
    return find_out(s, err);
}

/* What needs no converting is passed on: ASCII, as long as nothing is known, or all. */
static size_t pass_on(sj_byte_source *s, char *to, size_t room)
{
    size_t count = s->raw_end - s->raw_at, plain = 0;
    const char *from = s->raw + s->raw_at;

    if (count > room)
        count = room;
    while (plain < count && (!s->encoding[0] || (unsigned char)from[plain] < 0x80))
        plain++;
    memcpy(to, from, plain);
    s->raw_at += plain;
    return plain;
}

/* The encoding is the caller's to name, so bytes that are not of it are no damage to pass over. */
static sejajar_status transcode(sj_byte_source *s, char *to, size_t room, size_t *got,
                                sejajar_error *err)
{
    sj_transcoding step = {.at = s->raw + s->raw_at,
                           .end = s->raw + s->raw_end,
                           .last = s->raw_ended,
                           .to = to,
                           .room = room};
    sejajar_status status = sj_transcoder_step(s->transcoder, &step, err);

    if (status == SEJAJAR_ERROR_ENCODING && err)
        err->status = SEJAJAR_ERROR_ARGUMENT;
    s->raw_at = (size_t)(step.at - s->raw);
    s->converted = step.done;
    *got = step.got;
    return status == SEJAJAR_ERROR_ENCODING ? SEJAJAR_ERROR_ARGUMENT : status;
}

static sejajar_status read_converted(sj_byte_source *s, char *to, size_t room, size_t *got,
                                     sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;

    for (*got = 0; status == SEJAJAR_OK && *got == 0 && !s->converted;) {
        if (!s->looked && !s->transcoder) {
            status = look(s, err);
        } else if (s->raw_at == s->raw_end && !s->raw_ended) {
            status = fill_raw(s, err);
        } else if (s->transcoder) {
            status = transcode(s, to, room, got, err);
        } else if (s->raw_at == s->raw_end) {
            s->converted = true;
        } else if ((*got = pass_on(s, to, room)) == 0) {
            status = find_out(s, err);
        }
    }
    return status;
}

static sejajar_status read_on(sj_byte_source *s, char *to, size_t room, size_t *got,
                              sejajar_error *err)
{
    return s->raw ? read_converted(s, to, room, got, err) : read_inside(s, to, room, got, err);
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
    sj_transcoder_free(source->transcoder);
    sj_free(source->raw);
    sj_free(source);
}
