/* Alignments and sentences as others read them. */
#include "support/comma.h"

/* "a\tb", "  ", quotes and a control character: all that could break a format. */
static char id_text[] = "Satu\tdua.\nTiga\r\n\xC2\xA0"
                        "empat.\n\"Lima\" \\ \x01 enam.";
static char en_text[] = "One two.\nThree\xE2\x80\xA8"
                        "four.";
static sejajar_sentence id_at[] = {{0, 9, 0}, {10, 24, 0}, {25, 41, 1}};
static sejajar_sentence en_at[] = {{0, 8, 0}, {9, 22, 0}};
static const sejajar_sentences id = {{id_text, sizeof id_text - 1}, id_at, 3, NULL, 0};
static const sejajar_sentences en = {{en_text, sizeof en_text - 1}, en_at, 2, NULL, 0};
static sejajar_bead beads[] = {
    {0, 2, 0, 1, 0.98765, false}, {2, 1, 1, 0, 1.0, false}, {3, 0, 1, 1, 0.00004, false}};
static const sejajar_alignment alignment = {beads, 3};

static void writes(const sejajar_write_options *options, const char *wanted)
{
    kept k = {0};

    assert_int_equal(sejajar_write(keep, &k, &alignment, &id, &en, options, NULL), SEJAJAR_OK);
    assert_string_equal(k.at ? k.at : "", wanted);
    free(k.at);
}

static void tsv_has_matched_pairs_without_tabs_inside(void **state)
{
    (void)state;
    writes(NULL, "Satu dua. Tiga empat.\tOne two.\t0.9877\n");
}

static void tsv_can_have_everything(void **state)
{
    static const sejajar_column all[] = {
        SEJAJAR_COLUMN_KEY,      SEJAJAR_COLUMN_ID,        SEJAJAR_COLUMN_EN,
        SEJAJAR_COLUMN_SCORE,    SEJAJAR_COLUMN_SHAPE,     SEJAJAR_COLUMN_ID_INDEX,
        SEJAJAR_COLUMN_EN_INDEX, SEJAJAR_COLUMN_ID_OFFSET, SEJAJAR_COLUMN_EN_OFFSET};
    sejajar_write_options options = {.columns = all,
                                     .column_count = COUNT_OF(all),
                                     .header = true,
                                     .unmatched = true,
                                     .key = "a\tb"};

    (void)state;
    writes(&options, "key\tid\ten\tscore\tshape\tid_index\ten_index\tid_offset\ten_offset\n"
                     "a b\tSatu dua. Tiga empat.\tOne two.\t0.9877\t2-1\t0,1\t0\t0\t0\n"
                     "a b\t\"Lima\" \\ \x01 enam.\t\t1.0000\t1-0\t2\t\t25\t\n"
                     "a b\t\tThree four.\t0.0000\t0-1\t\t1\t\t9\n");
}

static void beads_have_every_bead(void **state)
{
    sejajar_write_options options = {.format = SEJAJAR_FORMAT_BEADS};

    (void)state;
    writes(&options, "[0,1]:[0]:0.9877\n[2]:[]:1.0000\n[]:[1]:0.0000\n");
}

static void beads_of_many_documents_have_keys(void **state)
{
    sejajar_write_options options = {.format = SEJAJAR_FORMAT_BEADS, .header = true};
    static const char all[] = "[0,1]:[0]:0.9877\n[2]:[]:1.0000\n[]:[1]:0.0000\n";
    char wanted[128];

    (void)state;
    snprintf(wanted, sizeof wanted, "#\n%s", all);
    writes(&options, wanted);
    options.key = "dok\n1";
    snprintf(wanted, sizeof wanted, "# dok 1\n%s", all);
    writes(&options, wanted);
}

static void jsonl_is_escaped(void **state)
{
    static const sejajar_column some[] = {SEJAJAR_COLUMN_ID,       SEJAJAR_COLUMN_SHAPE,
                                          SEJAJAR_COLUMN_EN_INDEX, SEJAJAR_COLUMN_EN_OFFSET,
                                          SEJAJAR_COLUMN_SCORE,    SEJAJAR_COLUMN_KEY};
    sejajar_write_options options = {.format = SEJAJAR_FORMAT_JSONL,
                                     .columns = some,
                                     .column_count = COUNT_OF(some),
                                     .unmatched = true};

    (void)state;
    writes(&options,
           "{\"id\":\"Satu dua. Tiga empat.\",\"shape\":\"2-1\",\"en_index\":[0],"
           "\"en_offset\":0,\"score\":0.9877,\"key\":null}\n"
           "{\"id\":\"\\\"Lima\\\" \\\\ \\u0001 enam.\",\"shape\":\"1-0\",\"en_index\":[],"
           "\"en_offset\":null,\"score\":1.0000,\"key\":null}\n"
           "{\"id\":\"\",\"shape\":\"0-1\",\"en_index\":[1],\"en_offset\":9,\"score\":0.0000,"
           "\"key\":null}\n");
}

static void hugging_face_wants_both_texts_in_one_object(void **state)
{
    sejajar_write_options options = {.format = SEJAJAR_FORMAT_HF};

    (void)state;
    writes(&options, "{\"translation\":{\"id\":\"Satu dua. Tiga empat.\",\"en\":\"One two.\"},"
                     "\"score\":0.9877}\n");
}

/* A control character is not allowed there; what is left out is counted. */
static void tmx_is_xml_without_forbidden_characters(void **state)
{
    static const sejajar_column some[] = {SEJAJAR_COLUMN_SHAPE, SEJAJAR_COLUMN_EN,
                                          SEJAJAR_COLUMN_KEY};
    sejajar_written written = {0};
    sejajar_write_options options = {.format = SEJAJAR_FORMAT_TMX,
                                     .part = SEJAJAR_PART_BODY,
                                     .columns = some,
                                     .column_count = COUNT_OF(some),
                                     .unmatched = true,
                                     .key = "a<b>&\xEF\xBF\xBF",
                                     .written = &written};

    (void)state;
    writes(&options,
           "<tu><prop type=\"shape\">2-1</prop><prop type=\"key\">a&lt;b&gt;&amp;</prop>\n"
           "<tuv xml:lang=\"id\"><seg>Satu dua. Tiga empat.</seg></tuv>\n"
           "<tuv xml:lang=\"en\"><seg>One two.</seg></tuv>\n</tu>\n"
           "<tu><prop type=\"shape\">1-0</prop><prop type=\"key\">a&lt;b&gt;&amp;</prop>\n"
           "<tuv xml:lang=\"id\"><seg>&quot;Lima&quot; \\  enam.</seg></tuv>\n</tu>\n"
           "<tu><prop type=\"shape\">0-1</prop><prop type=\"key\">a&lt;b&gt;&amp;</prop>\n"
           "<tuv xml:lang=\"en\"><seg>Three four.</seg></tuv>\n</tu>\n");
    assert_int_equal(written.beads, 3);
    assert_int_equal(written.dropped, 4);
}

static void xces_links_count_from_one(void **state)
{
    sejajar_write_options options = {
        .format = SEJAJAR_FORMAT_XCES, .part = SEJAJAR_PART_BODY, .id_name = "a&b.txt", .key = "c"};

    (void)state;
    writes(&options, "<linkGrp targType=\"s\" fromDoc=\"a&amp;b.txt\" toDoc=\"c\">\n"
                     "<link id=\"SL1\" xtargets=\"1 2;1\" certainty=\"0.9877\"/>\n"
                     "<link id=\"SL2\" xtargets=\"3;\" certainty=\"1.0000\"/>\n"
                     "<link id=\"SL3\" xtargets=\";2\" certainty=\"0.0000\"/>\n</linkGrp>\n");
}

static void ladders_have_rungs_and_texts(void **state)
{
    sejajar_write_options options = {.format = SEJAJAR_FORMAT_LADDER};

    (void)state;
    writes(&options, "0\t0\t0.9877\n2\t1\t1.0000\n3\t1\t0.0000\n3\t2\t0\n");
    options.format = SEJAJAR_FORMAT_LADDER_TEXT;
    writes(&options, "Satu dua. ~~~ Tiga empat.\tOne two.\t0.9877\n"
                     "\"Lima\" \\ \x01 enam.\t\t1.0000\n\tThree four.\t0.0000\n");
}

static void moved_beads_are_marked_and_make_no_ladder(void **state)
{
    static sejajar_bead crossing[] = {{0, 1, 1, 1, 1, false}, {1, 1, 0, 1, .5, true}};
    static const sejajar_alignment both = {crossing, 2};
    static const sejajar_column columns[] = {SEJAJAR_COLUMN_EN, SEJAJAR_COLUMN_MOVED};
    sejajar_write_options options = {.columns = columns, .column_count = 2};
    kept k = {0};

    (void)state;
    assert_int_equal(sejajar_write(keep, &k, &both, &id, &en, &options, NULL), SEJAJAR_OK);
    assert_string_equal(k.at, "Three four.\t0\nOne two.\t1\n");
    k.length = 0;
    options.format = SEJAJAR_FORMAT_JSONL;
    assert_int_equal(sejajar_write(keep, &k, &both, &id, &en, &options, NULL), SEJAJAR_OK);
    assert_string_equal(k.at, "{\"en\":\"Three four.\",\"moved\":false}\n"
                              "{\"en\":\"One two.\",\"moved\":true}\n");
    options.format = SEJAJAR_FORMAT_LADDER;
    assert_int_equal(sejajar_write(keep, &k, &both, &id, &en, &options, NULL),
                     SEJAJAR_ERROR_ARGUMENT);
    free(k.at);
}

/* BEGIN once, BODY for each document, END once make the same as WHOLE of all. */
static void parts_make_the_whole(void **state)
{
    static const sejajar_part parts[] = {SEJAJAR_PART_BEGIN, SEJAJAR_PART_BODY, SEJAJAR_PART_END};

    (void)state;
    for (unsigned f = 0; f < SEJAJAR_FORMAT_MOSES; f++) {
        sejajar_write_options options = {.format = (sejajar_format)f, .header = true};
        kept whole = {0}, together = {0};

        assert_int_equal(sejajar_write(keep, &whole, &alignment, &id, &en, &options, NULL),
                         SEJAJAR_OK);
        for (size_t k = 0; k < COUNT_OF(parts); k++) {
            options.part = parts[k];
            assert_int_equal(sejajar_write(keep, &together, &alignment, &id, &en, &options, NULL),
                             SEJAJAR_OK);
        }
        assert_string_equal(together.at, whole.at);
        free(whole.at);
        free(together.at);
    }
}

static void low_scores_can_be_left_out(void **state)
{
    sejajar_write_options options = {.min_score = 0.99};

    (void)state;
    writes(&options, "");
}

static void empty_lines_are_not_a_pair(void **state)
{
    static char text[] = "\n \nx";
    static sejajar_sentence at[] = {{0, 0, 0}, {1, 2, 0}, {3, 4, 0}};
    static sejajar_bead pairs[] = {{0, 1, 0, 1, 1, false}, {1, 2, 1, 2, 1, false}};
    sejajar_sentences lines = {{text, sizeof text - 1}, at, 3, NULL, 0};
    sejajar_alignment both = {pairs, 2};
    kept k = {0};

    (void)state;
    assert_int_equal(sejajar_write(keep, &k, &both, &lines, &lines, NULL, NULL), SEJAJAR_OK);
    assert_string_equal(k.at, "x\tx\t1.0000\n"); /* joined without a space for nothing */
    free(k.at);
}

static void probabilities_do_not_depend_on_the_locale(void **state)
{
    set_comma();
    tsv_has_matched_pairs_without_tabs_inside(state);
    setlocale(LC_NUMERIC, "C");
}

static int refuse(void *to, const char *bytes, size_t length)
{
    (void)to;
    (void)bytes;
    (void)length;
    return -1;
}

static void what_goes_wrong_is_said(void **state)
{
    static sejajar_bead outside[] = {{2, 2, 0, 1, 1, false}};
    static const sejajar_column unknown[] = {(sejajar_column)99};
    sejajar_write_options options = {.columns = unknown, .column_count = 1};
    sejajar_alignment wrong = {outside, 1};
    kept k = {0};

    (void)state;
    assert_int_equal(sejajar_write(refuse, NULL, &alignment, &id, &en, NULL, NULL),
                     SEJAJAR_ERROR_IO);
    assert_int_equal(sejajar_write(keep, &k, &wrong, &id, &en, NULL, NULL), SEJAJAR_ERROR_ARGUMENT);
    assert_int_equal(sejajar_write(keep, &k, &alignment, &id, &en, &options, NULL),
                     SEJAJAR_ERROR_ARGUMENT);
    free(k.at);
}

static void names_are_known(void **state)
{
    sejajar_column column;
    sejajar_format format;

    (void)state;
    assert_true(sejajar_column_parse(&column, "en_offset"));
    assert_int_equal(column, SEJAJAR_COLUMN_EN_OFFSET);
    assert_false(sejajar_column_parse(&column, "en_offse"));
    assert_true(sejajar_format_parse(&format, "jsonl"));
    assert_int_equal(format, SEJAJAR_FORMAT_JSONL);
    assert_false(sejajar_format_parse(&format, "json"));
}

static void sentences_are_lines_with_gaps_between_paragraphs(void **state)
{
    kept k = {0};

    (void)state;
    assert_int_equal(sejajar_write_sentences(keep, &k, &id, SEJAJAR_SENTENCES_TEXT, NULL),
                     SEJAJAR_OK);
    assert_string_equal(k.at, "Satu dua.\nTiga empat.\n\n\"Lima\" \\ \x01 enam.\n");
    free(k.at);
}

static void sentences_are_objects(void **state)
{
    kept k = {0};

    (void)state;
    assert_int_equal(sejajar_write_sentences(keep, &k, &en, SEJAJAR_SENTENCES_JSONL, NULL),
                     SEJAJAR_OK);
    assert_string_equal(k.at,
                        "{\"text\":\"One two.\",\"begin\":0,\"end\":8,\"paragraph\":0}\n"
                        "{\"text\":\"Three four.\",\"begin\":9,\"end\":22,\"paragraph\":0}\n");
    free(k.at);
}

/* Longer than the buffer on the way, in one piece and in many. */
static void nothing_is_lost_on_the_way(void **state)
{
    enum { LENGTH = 100000 };
    char *text = malloc(LENGTH);
    sejajar_sentence at[] = {{0, LENGTH, 0}};
    sejajar_sentences one = {{text, LENGTH}, at, 1, NULL, 0};
    kept k = {0};

    (void)state;
    assert_non_null(text);
    for (int every = 1; every <= LENGTH; every *= 10) {
        for (int c = 0; c < LENGTH; c++)
            text[c] = c % (every + 1) == every ? '\n' : 'x';
        text[LENGTH - 1] = 'y';
        k.length = 0;
        assert_int_equal(sejajar_write_sentences(keep, &k, &one, SEJAJAR_SENTENCES_TEXT, NULL),
                         SEJAJAR_OK);
        assert_int_equal(k.length, LENGTH + 1);
        for (int c = 0; c < LENGTH; c++)
            assert_int_equal(k.at[c], text[c] == '\n' ? ' ' : text[c]);
    }
    free(k.at);
    free(text);
}

static void a_row_keeps_its_place_whatever_is_in_it(void **state)
{
    const sejajar_field fields[] = {
        {.name = "path", .kind = SEJAJAR_FIELD_TEXT, .text = "a\"\\\t\n\x01\x7F\xFF\xC3\xBC"},
        {.name = "count", .kind = SEJAJAR_FIELD_COUNT, .count = 7},
        {.name = "score", .kind = SEJAJAR_FIELD_SCORE, .score = 0.25},
        {.name = "none", .kind = SEJAJAR_FIELD_NONE}};
    kept json = {0}, table = {0};

    (void)state;
    assert_int_equal(sejajar_write_row(keep, &json, fields, 4, true, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_write_row(keep, &table, fields, 4, false, NULL), SEJAJAR_OK);
    assert_string_equal(json.at, "{\"path\":\"a\\\"\\\\\\t\\n\\u0001\\u007f\xEF\xBF\xBD\xC3\xBC\","
                                 "\"count\":7,\"score\":0.2500,\"none\":null}\n");
    assert_string_equal(table.at, "a\"\\   \x7F\xFF\xC3\xBC\t7\t0.2500\t\n");
    free(json.at);
    free(table.at);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tsv_has_matched_pairs_without_tabs_inside),
        cmocka_unit_test(tsv_can_have_everything),
        cmocka_unit_test(beads_have_every_bead),
        cmocka_unit_test(beads_of_many_documents_have_keys),
        cmocka_unit_test(jsonl_is_escaped),
        cmocka_unit_test(hugging_face_wants_both_texts_in_one_object),
        cmocka_unit_test(tmx_is_xml_without_forbidden_characters),
        cmocka_unit_test(xces_links_count_from_one),
        cmocka_unit_test(ladders_have_rungs_and_texts),
        cmocka_unit_test(moved_beads_are_marked_and_make_no_ladder),
        cmocka_unit_test(parts_make_the_whole),
        cmocka_unit_test(low_scores_can_be_left_out),
        cmocka_unit_test(empty_lines_are_not_a_pair),
        cmocka_unit_test(probabilities_do_not_depend_on_the_locale),
        cmocka_unit_test(what_goes_wrong_is_said),
        cmocka_unit_test(names_are_known),
        cmocka_unit_test(sentences_are_lines_with_gaps_between_paragraphs),
        cmocka_unit_test(sentences_are_objects),
        cmocka_unit_test(nothing_is_lost_on_the_way),
        cmocka_unit_test(a_row_keeps_its_place_whatever_is_in_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
