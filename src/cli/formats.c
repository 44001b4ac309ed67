/* What becomes of an alignment: the format, by its option or by the name of the output. */
#include "formats.h"

#include <stdio.h>

#include "paths.h"

bool format_is_page(const char *out)
{
    return path_ends(out, ".html") || path_ends(out, ".htm");
}

bool format_is_json_lines(const char *out)
{
    sejajar_format format;

    return out && sejajar_format_of_path(&format, out) && format == SEJAJAR_FORMAT_JSONL;
}

void format_by_name(workshop *shop, const char *out)
{
    shop->page = format_is_page(out);
    if (!shop->page)
        (void)sejajar_format_of_path(&shop->write.format, out);
}

const char *format_problem(char *room, size_t size, const workshop *shop)
{
    const sejajar_write_options *how = &shop->write;
    bool choice = shop->chose_columns || how->unmatched || how->min_score > 0;

    if (shop->page && (choice || how->header))
        return "--format html has every bead; what is shown is chosen in the page";
    if (shop->align.crossing && (shop->page || how->format == SEJAJAR_FORMAT_LADDER))
        return "a page, a dot plot and a ladder show beads that rise on both sides: not with "
               "--crossing";
    if (how->format == SEJAJAR_FORMAT_MOSES && shop->chose_columns)
        return "--format moses has no columns: one file for each language";
    if (how->format != SEJAJAR_FORMAT_MOSES && !sejajar_format_has_columns(how->format) && choice) {
        snprintf(room, size, "--format %s has every bead and no columns",
                 sejajar_format_name(how->format));
        return room;
    }
    return how->header && how->format != SEJAJAR_FORMAT_TSV ? "--header is for --format tsv" : NULL;
}

static bool numbers_sentences(const workshop *shop)
{
    const sejajar_write_options *how = &shop->write;

    if (shop->page || !sejajar_format_has_columns(how->format))
        return true;
    for (size_t k = 0; how->columns && k < how->column_count; k++)
        if (how->columns[k] == SEJAJAR_COLUMN_ID_INDEX ||
            how->columns[k] == SEJAJAR_COLUMN_EN_INDEX)
            return true;
    return false;
}

void format_decide_recut(workshop *shop)
{
    shop->recut = !shop->keeps_sentences && !numbers_sentences(shop);
}
