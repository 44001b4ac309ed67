/* Characters that mean something to JSON or XML. */
#include <string.h>

#include "base/utf8.h"
#include "write/value.h"

/* ---- JSON ------------------------------------------------------------ */

static const char *json_escape(unsigned char c)
{
    switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\t': return "\\t";
    case '\n': return "\\n";
    case '\r': return "\\r";
    default: return NULL;
    }
}

static void put_json(sj_buffer *buffer, const char *at, const char *end)
{
    static const char hex[] = "0123456789abcdef";
    const char *plain = at;

    for (; at < end; at++) {
        unsigned char c = (unsigned char)*at;
        const char *escape = json_escape(c);

        if (c >= 0x20 && !escape)
            continue;
        sj_put(buffer, plain, (size_t)(at - plain));
        plain = at + 1;
        if (escape) {
            sj_put_string(buffer, escape);
            continue;
        }
        sj_put(buffer, "\\u00", 4);
        sj_put_byte(buffer, hex[c >> 4]);
        sj_put_byte(buffer, hex[c & 15]);
    }
    sj_put(buffer, plain, (size_t)(at - plain));
}

/* ---- XML ------------------------------------------------------------- */

/* A parser would make spaces of tabs and line ends within an attribute, and of \r anywhere. */
static const char *xml_escape(unsigned char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;"; /* "]]>" must not stand in text */
    case '"': return "&quot;";
    case '\t': return "&#9;";
    case '\n': return "&#10;";
    case '\r': return "&#13;";
    default: return NULL;
    }
}

/* XML 1.0, production 2: how many bytes of no legal character are here, 0 for a legal one. */
static size_t xml_forbids(const char *at, const char *end)
{
    if ((unsigned char)*at < 0x20)
        return 1;
    if (end - at >= 3 && memcmp(at, "\xEF\xBF", 2) == 0 && (unsigned char)at[2] >= 0xBE)
        return 3; /* U+FFFE and U+FFFF */
    return 0;
}

static void put_xml(sj_buffer *buffer, const char *at, const char *end)
{
    const char *plain = at;

    while (at < end) {
        const char *escape = xml_escape((unsigned char)*at);
        size_t forbidden = escape ? 0 : xml_forbids(at, end);

        if (!escape && !forbidden) {
            at++;
            continue;
        }
        sj_put(buffer, plain, (size_t)(at - plain));
        if (escape)
            sj_put_string(buffer, escape);
        at += escape ? 1 : forbidden;
        plain = at;
        buffer->dropped += forbidden > 0;
    }
    sj_put(buffer, plain, (size_t)(at - plain));
}

void sj_put_escaped(sj_buffer *buffer, sj_notation notation, const char *at, const char *end)
{
    switch (notation) {
    case SJ_PLAIN: sj_put(buffer, at, (size_t)(end - at)); break;
    case SJ_JSON: put_json(buffer, at, end); break;
    case SJ_XML: put_xml(buffer, at, end); break;
    }
}

void sj_put_name(sj_buffer *buffer, sj_notation notation, const char *name)
{
    const char *at = name, *end = name + strlen(name);

    if (notation == SJ_PLAIN) {
        sj_put_string(buffer, name);
        return;
    }
    while (at < end) {
        const char *begin = at;
        uint32_t c = sj_utf8_next(&at, end);

        if (c == 0xFFFD)
            sj_put_string(buffer, "\xEF\xBF\xBD");
        else if (c == 0x7F && notation == SJ_JSON)
            sj_put_string(buffer, "\\u007f"); /* JSON allows it, terminals obey it */
        else
            sj_put_escaped(buffer, notation, begin, at);
    }
}
