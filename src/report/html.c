/* What every HTML page of ours has: a frame that needs no network, and escaping. */
#include "report/html.h"

#include <string.h>

#include "write/value.h"

/* ---- Escaping -------------------------------------------------------- */

static const char *text_escape(char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    case '\0': return "\xEF\xBF\xBD"; /* U+FFFD, as which a browser would read it anyway */
    default: return NULL;
    }
}

/* In JSON these stand in strings only, where they may as well be numbers; a script element
 * would end, or begin a comment, with them. */
static const char *json_escape(char c)
{
    switch (c) {
    case '<': return "\\u003c";
    case '>': return "\\u003e";
    case '&': return "\\u0026";
    default: return NULL;
    }
}

static int put_escaped(sj_buffer *to, const char *at, size_t length, const char *(*escape)(char))
{
    const char *end = at + length, *plain = at;

    for (; at < end; at++) {
        const char *instead = escape(*at);

        if (!instead)
            continue;
        sj_put(to, plain, (size_t)(at - plain));
        sj_put_string(to, instead);
        plain = at + 1;
    }
    sj_put(to, plain, (size_t)(end - plain));
    return to->failed ? -1 : 0;
}

int sj_html_text_sink(void *to, const char *bytes, size_t length)
{
    return put_escaped(to, bytes, length, text_escape);
}

int sj_html_json_sink(void *to, const char *bytes, size_t length)
{
    return put_escaped(to, bytes, length, json_escape);
}

void sj_html_put(sj_buffer *page, sejajar_text text)
{
    sj_buffer through;

    sj_buffer_open(&through, sj_html_text_sink, page);
    sj_put_text(&through, false, text);
    (void)sj_buffer_close(&through, NULL); /* where it fails, the page has, too */
}

void sj_html_put_string(sj_buffer *page, const char *text)
{
    sj_html_put(page, (sejajar_text){text, strlen(text)});
}

void sj_html_put_json(sj_buffer *page, sejajar_text text)
{
    sj_buffer through;

    sj_buffer_open(&through, sj_html_json_sink, page);
    sj_put_text(&through, true, text);
    (void)sj_buffer_close(&through, NULL);
}

/* ---- The frame ------------------------------------------------------- */

void sj_html_put_asset(sj_buffer *page, const sj_asset *asset)
{
    sj_put(page, (const char *)asset->bytes, asset->length);
}

static void put_assets(sj_buffer *page, const sj_asset *first, const sj_asset *const *others)
{
    sj_html_put_asset(page, first);
    for (; others && *others; others++)
        sj_html_put_asset(page, *others);
}

void sj_html_begin(sj_buffer *page, const sj_html_frame *frame)
{
    sj_put_string(page,
                  "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<meta name=\"color-scheme\" content=\"light dark\">\n"
                  /* Nothing is fetched, whatever gets into the page. */
                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                  "style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; "
                  "form-action 'none'\">\n<title>");
    sj_html_put_string(page, frame->title);
    sj_put_string(page, "</title>\n<style>\n");
    put_assets(page, &sj_page_css, frame->styles);
    sj_put_string(page, "</style>\n</head>\n<body>\n"
                        "<a class=\"skip\" href=\"#main\">Skip to the content</a>\n"
                        "<header class=\"top\">\n<h1>");
    sj_html_put_string(page, frame->title);
    sj_put_string(page, "</h1>\n<button type=\"button\" id=\"theme\" class=\"scripted\">"
                        "Colours: <span>automatic</span></button>\n</header>\n"
                        "<main id=\"main\" tabindex=\"-1\">\n");
}

void sj_html_end(sj_buffer *page, const sj_html_frame *frame)
{
    sj_put_string(page, "</main>\n");
    if (frame->signature) {
        sj_put_string(page, "<footer>");
        sj_html_put_string(page, frame->signature);
        sj_put_string(page, "</footer>\n");
    }
    sj_put_string(page, "<script type=\"module\">\n");
    put_assets(page, &sj_page_js, frame->scripts);
    sj_put_string(page, "</script>\n</body>\n</html>\n");
}
