/* Calls that have no way to say that they failed. */
#include "unit/public_memory/unfailing.h"

#include "unit/public_memory/failing_malloc.h"
#include "unit/public_memory/given.h"

static void ask_the_texts(void)
{
    sejajar_language language;
    char line[512];

    assert_true(sejajar_language_parse(&language, "ind_Latn"));
    sejajar_language_guess(&language, TEXT(id_text));
    assert_in_range(sejajar_version(line, sizeof line, model), 1, sizeof line);
    assert_in_range(sejajar_signature(line, sizeof line, model, NULL, splitter, splitter), 1, 512);
    assert_true(sejajar_alignment_share(beads, id, en) > 0);
}

static void ask_the_names(void)
{
    sejajar_column column;
    sejajar_format format;
    sejajar_rule rule;

    assert_true(sejajar_column_parse(&column, "score"));
    assert_string_equal(sejajar_column_name(column), "score");
    assert_true(sejajar_format_parse(&format, "beads") && !sejajar_format_has_columns(format));
    assert_string_equal(sejajar_format_name(format), "beads");
    assert_true(sejajar_format_of_path(&format, "a/b.jsonl.gz"));
    assert_true(sejajar_rule_parse(&rule, sejajar_rule_name(SEJAJAR_RULE_COPY)));
    assert_non_null(sejajar_rule_meaning(rule));
    assert_non_null(sejajar_finding_name(SEJAJAR_FINDING_ENTITY));
}

typedef struct {
    sejajar_filter *filter;
    sejajar_document *document;
    sejajar_glossary *glossary;
    sejajar_profile *profile;
    sejajar_report *report;
    sejajar_output *output;
    sejajar_pairs *pairs;
    sejajar_pair_writer *writer;
} objects;

static objects open_objects(void)
{
    const char *path = in_folder("short.tsv");
    sejajar_pair_writer_options options = {.format = SEJAJAR_FORMAT_TSV, .sink = ignore};
    sejajar_filter_options rules = sejajar_filter_defaults();
    objects o;

    assert_int_equal(sejajar_filter_open(&o.filter, model, &rules, NULL), 0);
    assert_int_equal(sejajar_read(&o.document, path, NULL, NULL), 0);
    assert_int_equal(sejajar_glossary_make(&o.glossary, TEXT("beras\trice\n"), NULL), 0);
    assert_int_equal(sejajar_profile_make(&o.profile, model, SEJAJAR_ID, TEXT(id_text), NULL, NULL),
                     0);
    assert_int_equal(sejajar_report_make(&o.report, model, SEJAJAR_ID, beads, id, en, NULL), 0);
    assert_int_equal(sejajar_output_open(&o.output, in_folder("never"), NULL), 0);
    assert_int_equal(sejajar_pairs_open(&o.pairs, &path, 1, NULL, NULL), 0);
    assert_int_equal(sejajar_pair_writer_open(&o.writer, &options, NULL), 0);
    return o;
}

static void ask_the_objects(objects *o)
{
    sejajar_match match = {.score = .5};
    sejajar_print print;
    char line[512];
    size_t count;

    assert_true(sejajar_glossary_checksum(o->glossary) != 0);
    assert_in_range(sejajar_signature(line, sizeof line, model, o->glossary, splitter, NULL), 1,
                    sizeof line);
    assert_int_equal(sejajar_filter_pair(&print, o->filter, TEXT(id_text), TEXT(en_text), .9, .9),
                     0);
    assert_true(sejajar_document_text(o->document).length > 0);
    assert_true(sejajar_profile_words(o->profile) > 0 && sejajar_profile_hash(o->profile) > 0);
    sejajar_match_unclear(&match);
    assert_in_range(sejajar_report_summary(o->report).beads, 1, 3);
    assert_non_null(sejajar_output_temporary(o->output));
    sejajar_output_hurry(o->output);
    assert_int_equal(sejajar_pairs_format(o->pairs), SEJAJAR_FORMAT_TSV);
    sejajar_pairs_remarks(o->pairs, &count);
    sejajar_pair_writer_remarks(o->writer, &count);
}

static void close_objects(objects *o)
{
    sejajar_filter_free(o->filter);
    sejajar_document_free(o->document);
    sejajar_glossary_free(o->glossary);
    sejajar_profile_free(o->profile);
    sejajar_report_free(o->report);
    sejajar_output_free(o->output);
    sejajar_pairs_free(o->pairs);
    sejajar_pair_writer_free(o->writer);
}

void what_cannot_fail_needs_no_memory(void **state)
{
    objects o = open_objects();
    bool failed = false;

    (void)state;
#if OWN_MALLOC
    malloc_fail_after(0);
#endif
    ask_the_texts();
    ask_the_names();
    ask_the_objects(&o);
#if OWN_MALLOC
    failed = malloc_has_failed();
    malloc_fail_after(-1);
#endif
    assert_false(failed);
    close_objects(&o);
}
