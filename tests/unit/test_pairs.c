/* Pairs as others have them, read and written. */
#include <fcntl.h>
#include <sys/stat.h>

#include "support/check.h"

/* ---- Reading --------------------------------------------------------- */

/* All pairs of a file as lines "id|en|name=value|…"; "!message" for an error. */
static void reads_from(const char *const *paths, size_t count, const sejajar_pairs_options *options,
                       const char *wanted)
{
    sejajar_error err = {.status = SEJAJAR_OK};
    sejajar_pairs *pairs = NULL;
    sejajar_pair pair;
    kept k = {0};
    bool more = true;

    keep(&k, "", 0);
    if (sejajar_pairs_open(&pairs, paths, count, options, &err) != SEJAJAR_OK)
        more = false;
    while (more && sejajar_pairs_next(pairs, &pair, &more, &err) == SEJAJAR_OK && more) {
        keep(&k, pair.id.bytes, pair.id.length);
        keep(&k, "|", 1);
        keep(&k, pair.en.bytes, pair.en.length);
        for (size_t f = 0; f < pair.field_count; f++) {
            keep(&k, "|", 1);
            keep(&k, pair.fields[f].name, strlen(pair.fields[f].name));
            keep(&k, pair.fields[f].is_json ? ":" : "=", 1);
            keep(&k, pair.fields[f].value.bytes, pair.fields[f].value.length);
        }
        keep(&k, "\n", 1);
    }
    if (err.status != SEJAJAR_OK) {
        keep(&k, "!", 1);
        keep(&k, err.message, strlen(err.message));
    }
    assert_string_equal(k.at, wanted);
    free(k.at);
    sejajar_pairs_free(pairs);
}

static void reads(const char *text, const sejajar_pairs_options *options, const char *wanted)
{
    char path[64];
    const char *const paths[] = {path};

    make_file(path, text, strlen(text));
    reads_from(paths, 1, options, wanted);
    unlink(path);
}

static const sejajar_pairs_options tsv = {.format = SEJAJAR_FORMAT_TSV};
static const sejajar_pairs_options jsonl = {.format = SEJAJAR_FORMAT_JSONL};
static const sejajar_pairs_options tmx = {.format = SEJAJAR_FORMAT_TMX};

static void tables_without_names_begin_with_both_texts(void **state)
{
    (void)state;
    reads("Satu.\tOne.\nDua.\tTwo.\r\n\n\xC3\xA9\t", NULL, "Satu.|One.\nDua.|Two.\n\xC3\xA9|\n");
    reads("Satu.\tOne.\t0.9876\tdok\n", NULL, "Satu.|One.|score=0.9876|column4=dok\n");
    reads("Satu.\tOne.\tdok\n", NULL, "Satu.|One.|column3=dok\n");
    reads("\xEF\xBB\xBFSatu.\tOne.\n", NULL, "Satu.|One.\n");
}

static void tables_with_names_may_have_any_order(void **state)
{
    (void)state;
    reads("src_url\ttrg_url\tsrc_text\ttrg_text\tscore\na\tb\tSatu.\tOne.\t1\n", NULL,
          "Satu.|One.|src_url=a|trg_url=b|score=1\n");
    reads("en\tkey\tid\nOne.\tk\tSatu.\n", NULL, "Satu.|One.|key=k\n");
    reads("eng_Latn\tIND\r\nOne.\tSatu.\r\n", NULL, "Satu.|One.\n");
    reads("id\tteks\tenglish\n7\tSatu.\tOne.\n",
          &(sejajar_pairs_options){.format = SEJAJAR_FORMAT_TSV, .id_column = "teks"},
          "Satu.|One.|record_id=7\n");
    reads(
        "x\ty\tOne.\tSatu.\n",
        &(sejajar_pairs_options){.format = SEJAJAR_FORMAT_TSV, .id_column = "4", .en_column = "3"},
        "Satu.|One.|column1=x|column2=y\n");
    reads("id\ten\n",
          &(sejajar_pairs_options){.format = SEJAJAR_FORMAT_TSV, .header = SEJAJAR_HEADER_NO},
          "id|en\n");
}

static void the_english_side_may_come_first(void **state)
{
    (void)state;
    reads("One.\tSatu.\n",
          &(sejajar_pairs_options){.format = SEJAJAR_FORMAT_TSV, .english_first = true},
          "Satu.|One.\n");
    reads("We were in the house and it was not for the man that they had.\tKami yang di rumah itu "
          "dan tidak untuk dia.\n",
          &tsv,
          "Kami yang di rumah itu dan tidak untuk dia.|We were in the house and it was not for the "
          "man that they had.\n");
}

static void wrong_tables_are_refused(void **state)
{
    (void)state;
    reads("Satu.\tOne.\nDua.\n", &tsv, "Satu.|One.\n!1 column; the texts are in columns 1 and 2");
    reads("Satu.\tOne.\n\xFF\tTwo.\n", &tsv, "Satu.|One.\n!0xFF is not UTF-8 here");
    reads("a\tb\n1\t2\n", &(sejajar_pairs_options){.format = SEJAJAR_FORMAT_TSV, .id_column = "c"},
          "!no column c; the first line has: a, b");
    reads("Satu.\n", NULL, "!cannot tell what format this is; name it");
    reads("", NULL, "!it is empty");
    reads("", &tsv, "");
}

static void reading_goes_on_behind_a_wrong_line(void **state)
{
    char path[64];
    const char *const paths[] = {path};
    sejajar_pairs *pairs;
    sejajar_pair pair;
    sejajar_error err;
    bool more;

    (void)state;
    make_file(path, "salah\nSatu.\tOne.\n", 17);
    assert_int_equal(sejajar_pairs_open(&pairs, paths, 1, &tsv, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_pairs_next(pairs, &pair, &more, &err), SEJAJAR_ERROR_FORMAT);
    assert_int_equal(err.line, 1);
    assert_int_equal(sejajar_pairs_next(pairs, &pair, &more, &err), SEJAJAR_OK);
    assert_true(more && text_is(pair.id, "Satu.") && pair.line == 2);
    sejajar_pairs_free(pairs);
    unlink(path);
}

static void json_lines_are_of_two_kinds(void **state)
{
    (void)state;
    reads("{\"id\":\"Sa\\ttu\",\"en\":\"One\", \"score\" : 1.0000 ,\"x\":[1, {\"}\":\"\\\"]\"}],"
          "\"n\":null}\n\n",
          NULL, "Sa\ttu|One|score:1.0000|x:[1, {\"}\":\"\\\"]\"}]|n:null\n");
    reads("{\"translation\":{\"en\":\"One\",\"id\":\"Satu\",\"fr\":\"Un\"},\"id\":7}", &jsonl,
          "Satu|One|record_id:7\n");
    reads("{\"eng_Latn\":\"One\",\"ind\":\"Satu\"}", &jsonl, "Satu|One\n");
    reads("{\"id\":\"Satu\"}", &jsonl, "!no member \"en\"");
    reads("{\"id\":1,\"en\":\"\"}", &jsonl, "!\"id\" is no string");
    reads("[1]", &jsonl, "!not a JSON object, {…}");
    reads("{\"id\":\"a\\u0000\",\"en\":\"\"}", &jsonl, "!a NUL character, \\u0000, is no text");
}

#define UNIT                                                                                       \
    "<tu><tuv xml:lang='EN-us'><seg>One</seg></tuv><tuv lang='in'><seg>Satu</seg></tuv></tu>"

static void memories_may_have_more_than_pairs(void **state)
{
    (void)state;
    reads("<tmx><body>" UNIT UNIT "</body></tmx>", NULL, "Satu|One\nSatu|One\n");
    reads("<?xml version='1.0'?><!DOCTYPE tmx SYSTEM 'http://example.invalid/tmx14.dtd'>"
          "<tmx><body><tu tuid='7'><note>hai</note><prop type='a'>b&amp;c</prop>"
          "<tuv xml:lang='fr'><seg>Un</seg></tuv><tuv xml:lang='id'><seg>Sa&#9;tu <bpt i='1'>&lt;b>"
          "</bpt>&lt;dua&gt;<ept i='1'/> <hi>tiga</hi></seg></tuv><tuv xml:lang='eng'><seg/></tuv>"
          "<tuv xml:lang='ID'><seg>lagi</seg></tuv></tu><tu><tuv xml:lang='id'><seg>x</seg></tuv>"
          "</tu></body></tmx>",
          NULL, "Sa\ttu <dua> tiga||tuid=7|note=hai|a=b&c\n");
}

static void what_xml_may_not_do_is_refused(void **state)
{
    char deep[1000] = "";

    (void)state;
    reads("<!DOCTYPE tmx [<!ENTITY a 'aaa'>]><tmx>" UNIT "</tmx>", &tmx,
          "!the entity 'a' is declared here; such files are refused, as entities can grow without "
          "bounds");
    reads("<!DOCTYPE tmx [<!ENTITY % p 'aaa'>]><tmx>" UNIT "</tmx>", &tmx,
          "!the entity 'p' is declared here; such files are refused, as entities can grow without "
          "bounds");
    reads("<!DOCTYPE tmx SYSTEM 'x.dtd'><tmx><tu><tuv xml:lang='id'><seg>a&nbsp;b</seg></tuv></tu>",
          &tmx, "!the entity 'nbsp' is not declared in the file, and nothing is fetched");
    for (int k = 0; k < 100; k++)
        strcat(deep, "<a>");
    reads(deep, &tmx, "!elements nested more than 64 deep");
    reads("<tmx>" UNIT, &tmx, "Satu|One\n!not XML: it ends before its elements do");
    reads("<?xml version='1.0' encoding='windows-1252'?><tmx/>", &tmx,
          "!it is in an encoding that is not read here: make it UTF-8, and let its first line say "
          "so");
    /* Elements where they do not belong. */
    reads("<tmx><tu><prop type='a'><tu tuid='b'><prop type='c'><seg>d</seg></prop></tu>e</prop>"
          "<tuv xml:lang='id'><tuv xml:lang='en'><seg>f<seg>g</seg></seg></tuv></tuv></tu></tmx>",
          &tmx, "");
}

static void moses_pairs_are_two_files(void **state)
{
    char folder[] = "/tmp/sejajar-test-XXXXXX", id[64], en[64];
    const char *const right[] = {id, en}, *const other[] = {en, id};
    char wanted[256];
    FILE *file;

    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(id, sizeof id, "%s/a.id", folder);
    snprintf(en, sizeof en, "%s/a.en", folder);
    file = fopen(id, "w");
    fputs("Satu.\r\n\nTiga.\n", file);
    fclose(file);
    file = fopen(en, "w");
    fputs("One.\nTwo.\nThree.", file);
    fclose(file);
    reads_from(right, 2, NULL, "Satu.|One.\n|Two.\nTiga.|Three.\n");
    reads_from(other, 2, NULL, "Satu.|One.\n|Two.\nTiga.|Three.\n");
    file = fopen(en, "a");
    fputs("\nFour.\n", file);
    fclose(file);
    snprintf(wanted, sizeof wanted,
             "Satu.|One.\n|Two.\nTiga.|Three.\n!%s has fewer lines than %s, which has line 4", id,
             en);
    reads_from(right, 2, NULL, wanted);
    unlink(id);
    unlink(en);
    rmdir(folder);
}

static void put_file(const char *folder, const char *name, const char *text)
{
    char path[128];
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void links_lead_to_sentences(void **state)
{
    char folder[] = "/tmp/sejajar-test-XXXXXX", links[64], command[64];
    const char *const paths[] = {links};

    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(links, sizeof links, "%s/links.xml", folder);
    put_file(folder, "a.en.xml",
             "<?xml version='1.0'?>\n<document><p><s id='1.2'>One\n  <w>two</w><w>three</w></s>"
             "<s id='1.1'> Four </s></p></document>");
    put_file(folder, "a.id", "Satu dua tiga.\nEmpat.\n");
    put_file(folder, "links.xml",
             "<?xml version='1.0'?><!DOCTYPE cesAlign PUBLIC '-//CES//DTD XML cesAlign//EN' ''>"
             "<cesAlign><linkGrp fromDoc='a.en.xml.gz' toDoc='a.id'>"
             "<link xtargets='1.1;2' certainty='0.5'/><link xtargets=';2'/>"
             "<link id='SL3' xtargets='1.2 1.1;1 2'/></linkGrp></cesAlign>");
    reads_from(paths, 1, NULL,
               "Empat.|Four|score=0.5|id_document=a.id|en_document=a.en.xml.gz\n"
               "Satu dua tiga. Empat.|One two three Four|link=SL3|id_document=a.id|"
               "en_document=a.en.xml.gz\n");
    put_file(folder, "links.xml",
             "<cesAlign><linkGrp fromDoc='a.en.xml' toDoc='a.id'>"
             "<link xtargets='1.1;3'/></linkGrp></cesAlign>");
    reads_from(paths, 1, NULL, "!the document 'a.id' has no sentence 3");
    put_file(folder, "links.xml", "<cesAlign><link xtargets='1.1;3'/></cesAlign>");
    reads_from(paths, 1, NULL, "!a link outside of a linkGrp");
    snprintf(command, sizeof command, "rm -r %s", folder);
    assert_int_equal(system(command), 0);
}

/* ---- Writing --------------------------------------------------------- */

static const sejajar_pair_field fields[] = {
    {"score", {"0.50", 4}, false}, {"a\tb", {"<&>", 3}, false}, {"n", {"[1]", 3}, true},
    {"a\tb", {"x", 1}, false},     {"en", {"y", 1}, false},
};
static const sejajar_pair two_lines = {{"Sa\ntu\x01", 6}, {"\"One\"\t\r", 7}, fields, 5, 1};

static void writes(sejajar_format format, const char *wanted, const char *remarks)
{
    kept k = {0}, other[2] = {{0}, {0}}, said = {0};
    sejajar_pair_writer_options options = {
        .format = format, .sink = keep, .to = {&k, &other[0], &other[1]}};
    sejajar_pair_writer *writer;
    const sejajar_remark *remark;
    char line[128];
    size_t count;

    assert_int_equal(sejajar_pair_writer_open(&writer, &options, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_pair_writer_add(writer, &two_lines, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_pair_writer_finish(writer, NULL), SEJAJAR_OK);
    assert_non_null(strstr(k.at, wanted));
    remark = sejajar_pair_writer_remarks(writer, &count);
    keep(&said, "", 0);
    for (size_t r = 0; r < count; r++) {
        snprintf(line, sizeof line, "%s %s: %d\n", remark[r].what, remark[r].name,
                 (int)remark[r].count);
        keep(&said, line, strlen(line));
    }
    assert_string_equal(said.at, remarks);
    sejajar_pair_writer_free(writer);
    free(k.at);
    free(other[0].at);
    free(other[1].at);
    free(said.at);
}

static void formats_keep_what_they_can(void **state)
{
    (void)state;
    writes(SEJAJAR_FORMAT_TSV, "id\ten\tscore\ta b\tn\nSa tu\x01\t\"One\"  \t0.50\t<&>\t[1]\n",
           "left out, another column with the name a\tb: 1\n"
           "left out, another column with the name en: 1\n"
           "made spaces, tabs and line ends in values : 3\n");
    writes(SEJAJAR_FORMAT_JSONL,
           "{\"id\":\"Sa\\ntu\\u0001\",\"en\":\"\\\"One\\\"\\t\\r\",\"score\":0.50,"
           "\"a\\tb\":\"<&>\",\"n\":[1]}\n",
           "left out, another column with the name a\tb: 1\n"
           "left out, another column with the name en: 1\n");
    writes(SEJAJAR_FORMAT_HF, "{\"translation\":{\"id\":\"Sa\\ntu\\u0001\",",
           "left out, another column with the name a\tb: 1\n");
    writes(SEJAJAR_FORMAT_TMX,
           "<prop type=\"a&#9;b\">&lt;&amp;&gt;</prop><prop type=\"n\">[1]</prop>",
           "left out, characters that XML forbids : 1\n");
    writes(SEJAJAR_FORMAT_TMX, "<seg>Sa&#10;tu</seg>",
           "left out, characters that XML forbids : 1\n");
    writes(SEJAJAR_FORMAT_XCES, "<link id=\"SL1\" xtargets=\"1;1\" certainty=\"0.50\"/>",
           "left out, column a\tb: 2\nleft out, column n: 1\nleft out, column en: 1\n"
           "left out, characters that XML forbids : 1\n");
}

static void numbers_of_sentences_are_no_pairs(void **state)
{
    sejajar_pair_writer_options options = {.format = SEJAJAR_FORMAT_BEADS, .sink = keep};
    sejajar_pair_writer *writer;

    (void)state;
    assert_int_equal(sejajar_pair_writer_open(&writer, &options, NULL), SEJAJAR_ERROR_ARGUMENT);
    assert_null(writer);
}

static void formats_are_told_by_their_endings(void **state)
{
    sejajar_format format;

    (void)state;
    assert_true(sejajar_format_of_path(&format, "a/b.tmx.gz") && format == SEJAJAR_FORMAT_TMX);
    assert_true(sejajar_format_of_path(&format, "b.jsonl.zst") && format == SEJAJAR_FORMAT_JSONL);
    assert_false(sejajar_format_of_path(&format, "b.id"));
    assert_false(sejajar_format_of_path(&format, ".tsv"));
}

/* ---- Memory ---------------------------------------------------------- */

static char memory_path[64];
static sejajar_format memory_format;

static int ignore(void *to, const char *bytes, size_t length)
{
    (void)to;
    (void)bytes;
    (void)length;
    return 0;
}

static sejajar_status copy(sejajar_error *err)
{
    const char *const paths[] = {memory_path};
    sejajar_pair_writer_options options = {.format = memory_format, .sink = ignore};
    sejajar_pairs *pairs;
    sejajar_pair_writer *writer = NULL;
    sejajar_pair pair;
    bool more = true;
    sejajar_status status = sejajar_pairs_open(&pairs, paths, 1, NULL, err);

    if (status == SEJAJAR_OK)
        status = sejajar_pair_writer_open(&writer, &options, err);
    while (status == SEJAJAR_OK && more) {
        status = sejajar_pairs_next(pairs, &pair, &more, err);
        if (status == SEJAJAR_OK && more)
            status = sejajar_pair_writer_add(writer, &pair, err);
    }
    sejajar_pairs_free(pairs);
    sejajar_pair_writer_free(writer);
    return status;
}

static void failing_allocations_are_errors(void **state)
{
    static const char *const texts[] = {
        "id\ten\tkey\nSatu.\tOne.\tk\n", "{\"id\":\"Satu\",\"en\":\"One\",\"key\":1}\n",
        ("<tmx><body><tu tuid='1'><prop type='a'>b</prop><tuv xml:lang='id'><seg>a</seg></tuv>"
         "<tuv xml:lang='en'><seg>b</seg></tuv></tu></body></tmx>")};

    (void)state;
    for (size_t k = 0; k < COUNT_OF(texts); k++) {
        make_file(memory_path, texts[k], strlen(texts[k]));
        memory_format = k == 1 ? SEJAJAR_FORMAT_TSV : SEJAJAR_FORMAT_TMX;
        assert_true(fail_every_allocation(copy) > 3);
        unlink(memory_path);
    }
}

static void failing_allocations_behind_links_are_errors(void **state)
{
    char text[400];
    int length = snprintf(text, sizeof text,
                          "<cesAlign><linkGrp fromDoc='%s' toDoc='%s'><link xtargets='b a;a'/>"
                          "</linkGrp><s id='a'>Satu</s><s id='b'>dua.</s></cesAlign>",
                          "/proc/self/fd/77", "/proc/self/fd/77");
    int file;

    (void)state;
    make_file(memory_path, text, (size_t)length);
    file = open(memory_path, O_RDONLY);
    assert_int_equal(dup2(file, 77), 77);
    memory_format = SEJAJAR_FORMAT_TSV;
    assert_true(fail_every_allocation(copy) > 3);
    close(file);
    close(77);
    unlink(memory_path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_without_names_begin_with_both_texts),
        cmocka_unit_test(tables_with_names_may_have_any_order),
        cmocka_unit_test(the_english_side_may_come_first),
        cmocka_unit_test(wrong_tables_are_refused),
        cmocka_unit_test(reading_goes_on_behind_a_wrong_line),
        cmocka_unit_test(json_lines_are_of_two_kinds),
        cmocka_unit_test(memories_may_have_more_than_pairs),
        cmocka_unit_test(what_xml_may_not_do_is_refused),
        cmocka_unit_test(moses_pairs_are_two_files),
        cmocka_unit_test(links_lead_to_sentences),
        cmocka_unit_test(formats_keep_what_they_can),
        cmocka_unit_test(numbers_of_sentences_are_no_pairs),
        cmocka_unit_test(formats_are_told_by_their_endings),
        cmocka_unit_test(failing_allocations_are_errors),
        cmocka_unit_test(failing_allocations_behind_links_are_errors),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
