/* The path through two texts as a picture.
 *
 *     0 ┌──────────┐   Indonesian sentences to the right, English ones downwards; a bead is
 *       │■         │   the rectangle of its sentences, one without a partner a line. Inside
 *       │ ■─       │   the frame a unit is a sentence (an <svg> in the <svg>), so that a
 *       │   ■■     │   page can show a part of it by changing one attribute.
 *       └──────────┘                                                                       */
#include "report/dot_plot.h"

#include "report/bead_level.h"
#include "report/html.h"

enum { LEFT = 84, TOP = 44, SIDE = 480, WIDTH = LEFT + SIDE + 20, HEIGHT = TOP + SIDE + 14 };
enum { TICKS = 4 }; /* spaces between the numbers at an edge */

/* ---- The path -------------------------------------------------------- */

static void put_attribute(sj_buffer *to, const char *name, uint64_t value)
{
    sj_put_byte(to, ' ');
    sj_put_string(to, name);
    sj_put_string(to, "=\"");
    sj_put_count(to, value);
    sj_put_byte(to, '"');
}

/* M0 4h2v1h-2z; of a bead with an empty side a line is left. */
static void put_bead(sj_buffer *to, uint64_t id, uint64_t en, const sejajar_bead *bead)
{
    sj_put_byte(to, 'M');
    sj_put_count(to, id);
    sj_put_byte(to, ' ');
    sj_put_count(to, en);
    sj_put_byte(to, 'h');
    sj_put_count(to, bead->id_count);
    sj_put_byte(to, 'v');
    sj_put_count(to, bead->en_count);
    sj_put_string(to, "h-");
    sj_put_count(to, bead->id_count);
    sj_put_byte(to, 'z');
}

/* One element for all beads of a level: thousands of elements would be slow to draw. */
static void put_level(sj_buffer *to, const sejajar_alignment *alignment, sj_level level)
{
    uint64_t id = 0, en = 0;

    sj_put_string(to, "<path class=\"");
    sj_put_string(to, sj_level_name(level));
    sj_put_string(to, "\" d=\"");
    for (size_t k = 0; k < alignment->count; k++) {
        const sejajar_bead *bead = &alignment->beads[k];

        if (sj_level_of(bead) == level)
            put_bead(to, id, en, bead);
        id += bead->id_count;
        en += bead->en_count;
    }
    sj_put_string(to, "\"/>\n");
}

static void put_path(sj_buffer *to, const sj_dot_plot *plot)
{
    sj_put_string(to, "<svg class=\"dots\"");
    put_attribute(to, "x", LEFT);
    put_attribute(to, "y", TOP);
    put_attribute(to, "width", SIDE);
    put_attribute(to, "height", SIDE);
    sj_put_string(to, " viewBox=\"0 0 ");
    sj_put_count(to, plot->id_count);
    sj_put_byte(to, ' ');
    sj_put_count(to, plot->en_count);
    sj_put_string(to, "\" preserveAspectRatio=\"none\">\n");
    put_level(to, plot->alignment, SJ_ALONE);
    for (int level = SJ_GOOD; level <= SJ_BAD; level++) /* what may be wrong lies on top */
        put_level(to, plot->alignment, (sj_level)level);
    sj_put_string(to, "</svg>\n");
}

/* ---- What surrounds it ----------------------------------------------- */

static void put_label(sj_buffer *to, const char *class, uint64_t x, uint64_t y)
{
    sj_put_string(to, "<text class=\"");
    sj_put_string(to, class);
    sj_put_byte(to, '"');
    put_attribute(to, "x", x);
    put_attribute(to, "y", y);
    sj_put_byte(to, '>');
}

static void put_ticks(sj_buffer *to, const sj_dot_plot *plot)
{
    for (uint64_t k = 0; k <= TICKS; k++) {
        put_label(to, "id tick", LEFT + k * SIDE / TICKS, TOP - 8);
        sj_put_count(to, plot->id_count * k / TICKS);
        sj_put_string(to, "</text>\n");
    }
    for (uint64_t k = 0; k <= TICKS; k++) {
        put_label(to, "en tick", LEFT - 8, TOP + k * SIDE / TICKS + 4);
        sj_put_count(to, plot->en_count * k / TICKS);
        sj_put_string(to, "</text>\n");
    }
}

static void put_names(sj_buffer *to, const sj_dot_plot *plot)
{
    put_label(to, "name", LEFT, 16);
    sj_html_put_string(to, plot->id_name);
    sj_put_string(to, " \xE2\x86\x92</text>\n<text class=\"name\" transform=\"translate(14 ");
    sj_put_count(to, TOP + SIDE);
    sj_put_string(to, ") rotate(-90)\">\xE2\x86\x90 ");
    sj_html_put_string(to, plot->en_name);
    sj_put_string(to, "</text>\n");
}

/* Lines keep their width however much of the texts is shown. */
static const char style[] =
    "<style>svg{background:#fff;color:#1c2127}.frame{fill:none;stroke:#8a9099}"
    "text{font:12px sans-serif;fill:currentColor}.id.tick{text-anchor:middle}"
    ".en.tick{text-anchor:end}.dots path{stroke-width:2;vector-effect:non-scaling-stroke}"
    ".good{fill:#14756b;stroke:#14756b}.fair{fill:#7fa11c;stroke:#7fa11c}"
    ".doubt{fill:#e0a01b;stroke:#e0a01b}.bad{fill:#c8441f;stroke:#c8441f}"
    ".alone{fill:none;stroke:#8a919c}</style>\n";

void sj_dot_plot_put(sj_buffer *to, const sj_dot_plot *plot)
{
    sj_put_string(to, "<svg class=\"plot\" role=\"img\"");
    sj_put_string(to, plot->alone ? " xmlns=\"http://www.w3.org/2000/svg\"" : "");
    sj_put_string(to, " viewBox=\"0 0 ");
    sj_put_count(to, WIDTH);
    sj_put_byte(to, ' ');
    sj_put_count(to, HEIGHT);
    sj_put_string(to, "\">\n<title>Path of ");
    sj_put_count(to, plot->alignment->count);
    sj_put_string(to, " beads through ");
    sj_put_count(to, plot->id_count);
    sj_put_string(to, " and ");
    sj_put_count(to, plot->en_count);
    sj_put_string(to, " sentences</title>\n");
    sj_put_string(to, plot->alone ? style : "");
    sj_put_string(to, "<rect class=\"frame\"");
    put_attribute(to, "x", LEFT);
    put_attribute(to, "y", TOP);
    put_attribute(to, "width", SIDE);
    put_attribute(to, "height", SIDE);
    sj_put_string(to, "/>\n");
    put_path(to, plot);
    put_ticks(to, plot);
    put_names(to, plot);
    sj_put_string(to, "</svg>\n");
}
