/* XML as a stream of elements and text, read by expat within limits. */
#include "read/xml.h"

#include <expat.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"

enum {
    CHUNK = 1 << 16,
    MOST_NESTED = 64,
    LONGEST_TAG = 4 << 20, /* or comment: expat keeps it in memory as a whole */
};

struct sj_xml {
    XML_Parser parser;
    sj_byte_source *source;
    sj_xml_events events;
    uint64_t given; /* bytes to the parser */
    unsigned depth;
    bool paused, last;
    sejajar_error failed; /* by an event, or reading; status 0: not yet */
};

/* ---- Events ---------------------------------------------------------- */

void sj_xml_fail(sj_xml *xml, sejajar_status status, const char *format, ...)
{
    va_list arguments;

    if (xml->failed.status != SEJAJAR_OK)
        return;
    xml->failed.status = status;
    xml->failed.line = XML_GetCurrentLineNumber(xml->parser);
    xml->failed.byte =
        (uint64_t)(XML_GetCurrentByteIndex(xml->parser) > 0 ? XML_GetCurrentByteIndex(xml->parser)
                                                            : 0);
    va_start(arguments, format);
    vsnprintf(xml->failed.message, sizeof xml->failed.message, format, arguments);
    va_end(arguments);
    XML_StopParser(xml->parser, XML_FALSE);
}

void sj_xml_pause(sj_xml *xml)
{
    if (xml->failed.status == SEJAJAR_OK)
        XML_StopParser(xml->parser, XML_TRUE);
    xml->paused = true;
}

static const char *local(const char *name)
{
    const char *colon = strrchr(name, ':');

    return colon ? colon + 1 : name;
}

/* After an event has failed, expat may still report what it had in hand. */
static void XMLCALL on_open(void *data, const XML_Char *name, const XML_Char **attributes)
{
    sj_xml *xml = data;

    if (++xml->depth > MOST_NESTED)
        sj_xml_fail(xml, SEJAJAR_ERROR_LIMIT, "elements nested more than %d deep", MOST_NESTED);
    if (xml->failed.status == SEJAJAR_OK)
        xml->events.open(xml->events.self, local(name), attributes);
}

static void XMLCALL on_close(void *data, const XML_Char *name)
{
    sj_xml *xml = data;

    xml->depth--;
    if (xml->failed.status == SEJAJAR_OK && xml->events.close)
        xml->events.close(xml->events.self, local(name));
}

static void XMLCALL on_text(void *data, const XML_Char *bytes, int length)
{
    sj_xml *xml = data;

    if (xml->failed.status == SEJAJAR_OK && xml->events.text)
        xml->events.text(xml->events.self, bytes, (size_t)length);
}

/* A declaration alone is harmless, but nothing that we read needs one, and a few of them make
 * gigabytes of a page. */
static void XMLCALL on_entity(void *data, const XML_Char *name, int is_parameter,
                              const XML_Char *value, int length, const XML_Char *base,
                              const XML_Char *system, const XML_Char *public,
                              const XML_Char *notation)
{
    (void)is_parameter, (void)value, (void)length, (void)base;
    (void)system, (void)public, (void)notation;
    sj_xml_fail(data, SEJAJAR_ERROR_FORMAT,
                "the entity '%.60s' is declared here; such files are refused, as entities can "
                "grow without bounds",
                name);
}

static void XMLCALL on_skipped(void *data, const XML_Char *name, int is_parameter)
{
    if (!is_parameter)
        sj_xml_fail(data, SEJAJAR_ERROR_FORMAT,
                    "the entity '%.60s' is not declared in the file, and nothing is fetched", name);
}

uint64_t sj_xml_line(const sj_xml *xml)
{
    return XML_GetCurrentLineNumber(xml->parser);
}

const char *sj_xml_attribute(const char **attributes, const char *name)
{
    for (; attributes[0]; attributes += 2) {
        if (strcmp(attributes[0], name) == 0)
            return attributes[1];
    }
    return NULL;
}

/* ---- Parsing --------------------------------------------------------- */

static void *expat_alloc(size_t size)
{
    return sj_alloc(size, 1);
}

static void *expat_resize(void *memory, size_t size)
{
    return sj_resize(memory, size, 1);
}

sejajar_status sj_xml_open(sj_xml **out, sj_byte_source *source, const sj_xml_events *events,
                           sejajar_error *err)
{
    static const XML_Memory_Handling_Suite memory = {expat_alloc, expat_resize, sj_free};
    sj_xml *xml = sj_alloc_zero(1, sizeof *xml);

    *out = NULL;
    if (!xml || !(xml->parser = XML_ParserCreate_MM(NULL, &memory, NULL))) {
        sj_free(xml);
        sj_byte_source_free(source);
        return sj_fail_memory(err);
    }
    xml->source = source;
    xml->events = *events;
    XML_SetUserData(xml->parser, xml);
    XML_SetElementHandler(xml->parser, on_open, on_close);
    XML_SetCharacterDataHandler(xml->parser, on_text);
    XML_SetEntityDeclHandler(xml->parser, on_entity);
    XML_SetSkippedEntityHandler(xml->parser, on_skipped);
    *out = xml;
    return SEJAJAR_OK;
}

static sejajar_status expat_problem(sj_xml *xml, sejajar_error *err)
{
    enum XML_Error code = XML_GetErrorCode(xml->parser);
    XML_Index byte = XML_GetCurrentByteIndex(xml->parser);

    if (xml->failed.status != SEJAJAR_OK) {
        if (err)
            *err = xml->failed;
        return xml->failed.status;
    }
    if (code == XML_ERROR_NO_MEMORY)
        return sj_fail_memory(err);
    if (code == XML_ERROR_UNKNOWN_ENCODING)
        return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, 1, 0,
                          "it is in an encoding that is not read here: make it UTF-8, and let its "
                          "first line say so");
    return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, XML_GetCurrentLineNumber(xml->parser),
                      byte > 0 ? (uint64_t)byte : 0, "not XML: %s",
                      code == XML_ERROR_NO_ELEMENTS ? "it ends before its elements do"
                                                    : XML_ErrorString(code));
}

/* What expat keeps because it waits for the end of a tag. */
static bool waits_too_long(const sj_xml *xml)
{
    XML_Index byte = XML_GetCurrentByteIndex(xml->parser);

    return byte >= 0 && xml->given > (uint64_t)byte + LONGEST_TAG;
}

static sejajar_status give_more(sj_xml *xml, enum XML_Status *result, sejajar_error *err)
{
    char *room = XML_GetBuffer(xml->parser, CHUNK);
    sejajar_status status;
    size_t got;

    *result = XML_STATUS_ERROR;
    if (!room)
        return sj_fail_memory(err);
    if ((status = sj_byte_source_read(xml->source, room, CHUNK, &got, err)) != SEJAJAR_OK)
        return status;
    xml->last = got == 0;
    xml->given += got;
    *result = XML_ParseBuffer(xml->parser, (int)got, xml->last);
    if (*result == XML_STATUS_OK && waits_too_long(xml)) {
        *result = XML_STATUS_ERROR;
        return sj_fail_at(err, SEJAJAR_ERROR_LIMIT, sj_xml_line(xml), 0,
                          "a tag or comment of more than %d MiB", LONGEST_TAG >> 20);
    }
    return *result == XML_STATUS_ERROR ? expat_problem(xml, err) : SEJAJAR_OK;
}

sejajar_status sj_xml_run(sj_xml *xml, bool *more, sejajar_error *err)
{
    enum XML_Status result = XML_STATUS_OK;
    sejajar_status status = SEJAJAR_OK;

    *more = false;
    if (xml->paused) {
        xml->paused = false;
        result = XML_ResumeParser(xml->parser);
        if (result == XML_STATUS_ERROR)
            status = expat_problem(xml, err);
    }
    while (status == SEJAJAR_OK && result == XML_STATUS_OK && !xml->last)
        status = give_more(xml, &result, err);
    *more = status == SEJAJAR_OK && result == XML_STATUS_SUSPENDED;
    return status;
}

void sj_xml_free(sj_xml *xml)
{
    if (!xml)
        return;
    XML_ParserFree(xml->parser);
    sj_byte_source_free(xml->source);
    sj_free(xml);
}
