/* Standard input, line by line, without reading ahead further than it must. */
#include "lines.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Looks up now and then, as the output may have failed meanwhile. */
static bool wait_for_input(const line_reader *r)
{
    struct pollfd files[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = r->watched}};

    while (!atomic_load(r->stopped)) {
        int count = poll(files, 2, 1000);

        if (count > 0 && (files[1].revents & POLLERR))
            return false;
        if ((count > 0 && files[0].revents) || (count < 0 && errno != EINTR))
            return true; /* reading says what is wrong */
    }
    return false;
}

/* False at the end. */
static bool fill(line_reader *r)
{
    ssize_t got;

    if (!wait_for_input(r)) {
        r->gone = true;
        return false;
    }
    while ((got = read(STDIN_FILENO, r->waiting, sizeof r->waiting)) < 0 && errno == EINTR)
        ;
    if (got < 0)
        r->problem = errno;
    r->at = 0;
    r->end = got > 0 ? (size_t)got : 0;
    return got > 0;
}

/* What is beyond the longest line is not kept, and neither is what came before. */
static bool append(input_line *line, size_t *room, const char *bytes, size_t length)
{
    size_t wanted = line->length + length;
    char *more = line->bytes;

    line->length = wanted;
    if (wanted > LONGEST_LINE) {
        free(line->bytes);
        line->bytes = NULL;
        return true;
    }
    if (wanted > *room || !line->bytes) {
        *room = wanted + wanted / 2 + 1;
        more = realloc(line->bytes, *room);
    }
    if (!more)
        return false;
    memcpy(more + wanted - length, bytes, length);
    line->bytes = more;
    return true;
}

/* Takes what is waiting, up to the line end; true where the line is complete. */
static bool take_part(line_reader *r, input_line *line, size_t *room)
{
    const char *from = r->waiting + r->at;
    const char *stop = memchr(from, '\n', r->end - r->at);
    size_t length = stop ? (size_t)(stop - from) : r->end - r->at;

    if (!append(line, room, from, length))
        r->problem = ENOMEM;
    r->at += length + (stop != NULL);
    r->offset += length + (stop != NULL);
    return stop != NULL;
}

bool lines_next(line_reader *r, input_line *line)
{
    bool complete = false, any = false;
    size_t room = 0;

    *line = (input_line){.number = r->number + 1, .offset = r->offset};
    while (!complete && r->problem == 0 && (r->at < r->end || fill(r))) {
        complete = take_part(r, line, &room);
        any = true;
    }
    if (!any || r->problem != 0 || r->gone) {
        free(line->bytes);
        line->bytes = NULL;
        return false;
    }
    r->number++;
    return true;
}
