/* What every HTML page of ours has: a frame that needs no network, and escaping. */
#ifndef SJ_REPORT_HTML_H
#define SJ_REPORT_HTML_H

#include "write/buffer.h"

/* A file of assets/ that the build has put into the library. */
typedef struct {
    const unsigned char *bytes;
    size_t length;
} sj_asset;

/* Of every page: looks, light and dark, in print; the button that changes between them. */
extern const sj_asset sj_page_css, sj_page_js;
/* Of the page of an alignment. */
extern const sj_asset sj_fidelity_css, sj_fidelity_js;
extern const sj_asset sj_alignment_css, sj_beads_js, sj_correct_js, sj_files_js, sj_filter_js,
    sj_plot_js, sj_keys_js;
extern const sj_asset sj_alignment_overview_html, sj_alignment_tools_html;

typedef struct {
    const char *title;     /* any text; escaped here */
    const char *signature; /* what made the page, for its foot; NULL: nothing */
    /* After those of every page, one after the other in one element; they end with NULL. The
     * script is a module, which runs when everything else is there. */
    const sj_asset *const *styles, *const *scripts;
} sj_html_frame;

void sj_html_put_asset(sj_buffer *page, const sj_asset *asset);

/* From the doctype to the opened <main id="main">, with the title as heading. */
void sj_html_begin(sj_buffer *page, const sj_html_frame *frame);
/* The rest. */
void sj_html_end(sj_buffer *page, const sj_html_frame *frame);

/* Text between tags, or in an attribute within quotation marks; white space as in
 * write/value.h. */
void sj_html_put(sj_buffer *page, sejajar_text text);
void sj_html_put_string(sj_buffer *page, const char *text);

/* A text as JSON string that may stand in a script element. */
void sj_html_put_json(sj_buffer *page, sejajar_text text);

/* The same as sinks, with an sj_buffer as `to`: for text, and for JSON of whatever maker. */
int sj_html_text_sink(void *to, const char *bytes, size_t length);
int sj_html_json_sink(void *to, const char *bytes, size_t length);

#endif
