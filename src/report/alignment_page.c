/* The page on which an alignment is looked at and corrected, and its picture alone.
 *
 * The texts stand in the page once, as sentences (<p>) in the rows of their beads, so that it
 * can be read, searched and printed without a script. The script gets the shapes and
 * probabilities of the beads as JSON, and moves the sentences when beads are corrected. */
#include <string.h>

#include "base/error.h"
#include "report/bead_level.h"
#include "report/dot_plot.h"
#include "report/html.h"

/* This many beads are laid out together, or not at all while they are out of sight. */
enum { GROUP = 24 };

typedef struct {
    sj_buffer buffer;
    const sejajar_alignment *alignment;
    const sejajar_sentences *id, *en;
    const char *title, *id_name, *en_name;
    const char *id_language, *en_language; /* of the elements; NULL: not known */
    const char *signature;
} page;

/* ---- Beads ----------------------------------------------------------- */

/* <p data-n="4">…</p> */
static void put_sentence(page *p, const sejajar_sentences *sentences, uint64_t number)
{
    const sejajar_sentence *s = &sentences->at[number];

    sj_put_string(&p->buffer, "<p data-n=\"");
    sj_put_count(&p->buffer, number);
    sj_put_string(&p->buffer, "\">");
    sj_html_put(&p->buffer, (sejajar_text){sentences->text.bytes + s->begin, s->end - s->begin});
    sj_put_string(&p->buffer, "</p>");
}

static void put_side(page *p, const char *class, const char *language,
                     const sejajar_sentences *sentences, uint64_t first, uint32_t count)
{
    sj_put_string(&p->buffer, "<div role=\"gridcell\" class=\"");
    sj_put_string(&p->buffer, class);
    if (language) {
        sj_put_string(&p->buffer, "\" lang=\"");
        sj_put_string(&p->buffer, language);
    }
    sj_put_string(&p->buffer, count ? "\">" : "\" aria-label=\"no partner\">");
    for (uint32_t k = 0; k < count; k++)
        put_sentence(p, sentences, first + k);
    sj_put_string(&p->buffer, "</div>\n");
}

/* Number, shape and probability. */
static void put_spine(page *p, const sejajar_bead *bead, size_t number)
{
    sj_put_string(&p->buffer, "<div role=\"gridcell\" class=\"spine\"><b>");
    sj_put_count(&p->buffer, number);
    sj_put_string(&p->buffer, "</b> <span class=\"shape\">");
    sj_put_count(&p->buffer, bead->id_count);
    sj_put_byte(&p->buffer, '-');
    sj_put_count(&p->buffer, bead->en_count);
    sj_put_string(&p->buffer, "</span> <span class=\"score\">");
    sj_put_probability(&p->buffer, bead->probability);
    sj_put_string(&p->buffer, "</span></div>\n");
}

/* The beads [first, end); `*id` and `*en` are the sentences to go on with. */
static void put_group(page *p, size_t first, size_t end, uint64_t *id, uint64_t *en)
{
    sj_put_string(&p->buffer, "<div role=\"rowgroup\" class=\"group\">\n");
    for (size_t k = first; k < end; k++) {
        const sejajar_bead *bead = &p->alignment->beads[k];

        sj_put_string(&p->buffer, "<div role=\"row\" class=\"bead ");
        sj_put_string(&p->buffer, sj_level_name(sj_level_of(bead)));
        sj_put_string(&p->buffer, "\">\n");
        put_side(p, "side id", p->id_language, p->id, *id, bead->id_count);
        put_spine(p, bead, k + 1);
        put_side(p, "side en", p->en_language, p->en, *en, bead->en_count);
        sj_put_string(&p->buffer, "</div>\n");
        *id += bead->id_count;
        *en += bead->en_count;
    }
    sj_put_string(&p->buffer, "</div>\n");
}

static void put_grid(page *p)
{
    size_t count = p->alignment->count;
    uint64_t id = 0, en = 0;

    sj_put_string(&p->buffer, "<div id=\"beads\" role=\"grid\" aria-label=\"Beads\">\n"
                              "<div role=\"row\" class=\"head\">\n"
                              "<div role=\"columnheader\">");
    sj_html_put_string(&p->buffer, p->id_name);
    sj_put_string(&p->buffer, "</div>\n<div role=\"columnheader\">Bead</div>\n"
                              "<div role=\"columnheader\">");
    sj_html_put_string(&p->buffer, p->en_name);
    sj_put_string(&p->buffer, "</div>\n</div>\n");
    for (size_t k = 0; k < count; k += GROUP)
        put_group(p, k, count - k < GROUP ? count : k + GROUP, &id, &en);
    sj_put_string(&p->buffer, "</div>\n");
}

/* ---- What the script needs ------------------------------------------- */

/* [sentences, sentences, probability] */
static void put_numbers(page *p, const sejajar_bead *bead)
{
    sj_put_byte(&p->buffer, '[');
    sj_put_count(&p->buffer, bead->id_count);
    sj_put_byte(&p->buffer, ',');
    sj_put_count(&p->buffer, bead->en_count);
    sj_put_byte(&p->buffer, ',');
    sj_put_probability(&p->buffer, bead->probability);
    sj_put_byte(&p->buffer, ']');
}

static void put_json_string(page *p, const char *text)
{
    sj_html_put_json(&p->buffer, (sejajar_text){text, strlen(text)});
}

static void put_data(page *p)
{
    sj_put_string(&p->buffer, "<script type=\"application/json\" id=\"data\">{\"id\":");
    put_json_string(p, p->id_name);
    sj_put_string(&p->buffer, ",\"en\":");
    put_json_string(p, p->en_name);
    sj_put_string(&p->buffer, ",\"beads\":[");
    for (size_t k = 0; k < p->alignment->count; k++) {
        sj_put_string(&p->buffer, k > 0 ? "," : "");
        put_numbers(p, &p->alignment->beads[k]);
    }
    sj_put_string(&p->buffer, "]}</script>\n");
}

/* ---- The whole ------------------------------------------------------- */

static void put_plot(page *p, bool alone)
{
    sj_dot_plot plot = {
        p->alignment, (uint32_t)p->id->count, (uint32_t)p->en->count, p->id_name, p->en_name,
        alone};

    sj_dot_plot_put(&p->buffer, &plot);
}

static void put_page(page *p)
{
    static const sj_asset *const styles[] = {&sj_alignment_css, NULL};
    static const sj_asset *const scripts[] = {
        &sj_beads_js, &sj_correct_js, &sj_files_js, &sj_filter_js, &sj_plot_js, &sj_keys_js, NULL};
    sj_html_frame frame = {p->title, p->signature, styles, scripts};

    sj_html_begin(&p->buffer, &frame);
    sj_put_string(&p->buffer, "<div class=\"layout\">\n<aside aria-label=\"Overview\">\n");
    put_plot(p, false);
    sj_html_put_asset(&p->buffer, &sj_alignment_overview_html);
    sj_put_string(&p->buffer, "</aside>\n<div class=\"work\">\n");
    sj_html_put_asset(&p->buffer, &sj_alignment_tools_html);
    put_grid(p);
    sj_put_string(&p->buffer, "</div>\n</div>\n");
    put_data(p);
    sj_html_end(&p->buffer, &frame);
}

/* Whether every bead begins where the one before ends, and they have all sentences. */
static sejajar_status check_beads(const sejajar_alignment *alignment, const sejajar_sentences *id,
                                  const sejajar_sentences *en, sejajar_error *err)
{
    uint64_t id_next = 0, en_next = 0;

    for (size_t k = 0; k < alignment->count; k++) {
        const sejajar_bead *bead = &alignment->beads[k];

        if ((bead->id_count && bead->id_first != id_next) ||
            (bead->en_count && bead->en_first != en_next))
            return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                           "bead %zu does not begin where the one before ends", k);
        id_next += bead->id_count;
        en_next += bead->en_count;
    }
    if (id_next != id->count || en_next != en->count)
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "the beads are not of all sentences");
    return SEJAJAR_OK;
}

static sejajar_status open_page(page *p, sejajar_sink sink, void *to,
                                const sejajar_alignment *alignment, const sejajar_sentences *id,
                                const sejajar_sentences *en, const sejajar_page_options *options,
                                sejajar_error *err)
{
    static const sejajar_page_options none = {0};
    bool known;

    if (!options)
        options = &none;
    known = !options->any_languages;
    p->alignment = alignment;
    p->id = id;
    p->en = en;
    p->title = options->title ? options->title : "Alignment";
    p->id_name = options->id_name ? options->id_name : known ? "Indonesian" : "First text";
    p->en_name = options->en_name ? options->en_name : known ? "English" : "Second text";
    p->id_language = known ? "id" : NULL;
    p->en_language = known ? "en" : NULL;
    p->signature = options->signature;
    sj_buffer_open(&p->buffer, sink, to);
    return check_beads(alignment, id, en, err);
}

sejajar_status sejajar_write_page(sejajar_sink sink, void *to, const sejajar_alignment *alignment,
                                  const sejajar_sentences *id, const sejajar_sentences *en,
                                  const sejajar_page_options *options, sejajar_error *err)
{
    page p;
    sejajar_status status = open_page(&p, sink, to, alignment, id, en, options, err);

    if (status != SEJAJAR_OK)
        return status;
    put_page(&p);
    return sj_buffer_close(&p.buffer, err);
}

sejajar_status sejajar_write_dot_plot(sejajar_sink sink, void *to,
                                      const sejajar_alignment *alignment,
                                      const sejajar_sentences *id, const sejajar_sentences *en,
                                      const sejajar_page_options *options, sejajar_error *err)
{
    page p;
    sejajar_status status = open_page(&p, sink, to, alignment, id, en, options, err);

    if (status != SEJAJAR_OK)
        return status;
    put_plot(&p, true);
    return sj_buffer_close(&p.buffer, err);
}
