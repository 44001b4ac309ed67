/* XML as a stream of elements and text, read by expat within limits: nothing is fetched, no
 * entities are declared, nothing is nested or long beyond reason. */
#ifndef SJ_READ_XML_H
#define SJ_READ_XML_H

#include "read/byte_source.h"

typedef struct sj_xml sj_xml;

/* Names are without prefix. `attributes` are name, value, name, value, …, NULL. `close` and `text`
 * may be NULL. */
typedef struct {
    void *self;
    void (*open)(void *self, const char *name, const char **attributes);
    void (*close)(void *self, const char *name);
    void (*text)(void *self, const char *bytes, size_t length);
} sj_xml_events;

/* Owns `source` from here on, also where it fails. */
sejajar_status sj_xml_open(sj_xml **out, sj_byte_source *source, const sj_xml_events *events,
                           sejajar_error *err);
/* Go on until an event pauses (`*more`), or to the end. */
sejajar_status sj_xml_run(sj_xml *xml, bool *more, sejajar_error *err);

/* For events: come back after this one; stop with an error at this place (in words of printf). */
void sj_xml_pause(sj_xml *xml);
void sj_xml_fail(sj_xml *xml, sejajar_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
uint64_t sj_xml_line(const sj_xml *xml);
/* The value of an attribute, NULL where there is none. A name may have a prefix: xml:lang. */
const char *sj_xml_attribute(const char **attributes, const char *name);
void sj_xml_free(sj_xml *xml);

#endif
