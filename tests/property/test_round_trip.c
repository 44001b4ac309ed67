/* Any text comes back from any format as docs/formats.md says: byte for byte, or with tabs and
 * line ends as spaces (TSV, Moses), or without what XML forbids (TMX), or both and white space as
 * one space (XCES). */
#include "support/check.h"
#include "support/random.h"

enum { PAIRS = 40, ROUNDS = 60, LONGEST = 60 };

/* What breaks formats, and some letters. */
static const char *const pieces[] = {
    "a",
    "b",
    " ",
    "  ",
    "\t",
    "\n",
    "\r",
    "\"",
    "\\",
    "<",
    ">",
    "&",
    "'",
    "]]>",
    "&amp;",
    "{",
    "}",
    "\x01",
    "\x1F",
    "\x7F",
    "\xC2\x85",
    "\xE2\x80\xA8",
    "\xEF\xBF\xBF",
    "\xEF\xBB\xBF",
    "\xC3\xA9",
    "\xF0\x9F\x98\x80",
    "id",
    "en",
    "0.5",
    "#",
    "|",
    " ~~~ ",
    "<seg>",
    "\\n",
    "\xC2\xA0",
};

typedef struct {
    char texts[PAIRS][3][LONGEST * 8]; /* Indonesian, English, a column */
} sample;

static void make_text(char *to, uint32_t *seed)
{
    uint32_t length = random_below(seed, LONGEST);

    *to = '\0';
    while (length-- > 0)
        strcat(to, pieces[random_below(seed, COUNT_OF(pieces))]);
}

static void make_sample(sample *s, uint32_t *seed)
{
    for (int k = 0; k < PAIRS; k++) {
        for (int side = 0; side < 3; side++)
            make_text(s->texts[k][side], seed);
    }
}

/* ---- What the rules say ---------------------------------------------- */

static void flatten(char *text)
{
    for (; *text; text++) {
        if (*text == '\t' || *text == '\n' || *text == '\r')
            *text = ' ';
    }
}

static void drop_forbidden(char *text)
{
    char *out = text;

    for (; *text; text++) {
        if (strncmp(text, "\xEF\xBF\xBF", 3) == 0)
            text += 2;
        else if ((unsigned char)*text >= 0x20 || strchr("\t\n\r", *text))
            *out++ = *text;
    }
    *out = '\0';
}

static void collapse(char *text)
{
    char *out = text, *begin = text;

    for (flatten(text); *text; text++) {
        if (*text != ' ' || (out > begin && out[-1] != ' '))
            *out++ = *text;
    }
    if (out > begin && out[-1] == ' ')
        out--;
    *out = '\0';
}

static void apply_rules(sejajar_format format, char *text)
{
    if (format == SEJAJAR_FORMAT_TSV || format == SEJAJAR_FORMAT_MOSES)
        flatten(text);
    if (format == SEJAJAR_FORMAT_TMX || format == SEJAJAR_FORMAT_XCES)
        drop_forbidden(text);
    if (format == SEJAJAR_FORMAT_XCES)
        collapse(text);
}

/* ---- There and back -------------------------------------------------- */

static void write_all(sejajar_format format, const sample *s, kept files[3], const char *names[2])
{
    sejajar_pair_writer_options options = {.format = format,
                                           .header = SEJAJAR_HEADER_YES,
                                           .sink = keep,
                                           .to = {&files[0], &files[1], &files[2]},
                                           .id_name = names[0],
                                           .en_name = names[1]};
    sejajar_pair_writer *writer;

    if (format != SEJAJAR_FORMAT_TSV)
        options.header = SEJAJAR_HEADER_AUTO;
    assert_int_equal(sejajar_pair_writer_open(&writer, &options, NULL), SEJAJAR_OK);
    for (int k = 0; k < PAIRS; k++) {
        sejajar_pair_field field = {"note", {s->texts[k][2], strlen(s->texts[k][2])}, false};
        sejajar_pair pair = {{s->texts[k][0], strlen(s->texts[k][0])},
                             {s->texts[k][1], strlen(s->texts[k][1])},
                             &field,
                             1,
                             0};

        assert_int_equal(sejajar_pair_writer_add(writer, &pair, NULL), SEJAJAR_OK);
    }
    assert_int_equal(sejajar_pair_writer_finish(writer, NULL), SEJAJAR_OK);
    sejajar_pair_writer_free(writer);
}

/* At the start of a file of lines, U+FEFF is a byte order mark. */
static void must_be(sejajar_format format, sejajar_text got, const char *text, bool first)
{
    char wanted[LONGEST * 8];
    bool mark = first && format == SEJAJAR_FORMAT_MOSES && strncmp(text, "\xEF\xBB\xBF", 3) == 0;

    strcpy(wanted, text + (mark ? 3 : 0));
    apply_rules(format, wanted);
    assert_int_equal(got.length, strlen(wanted));
    assert_memory_equal(got.bytes, wanted, got.length);
}

static void read_all(sejajar_format format, const sample *s, const char *const *paths)
{
    sejajar_pairs_options options = {.format = format};
    bool has_note = format != SEJAJAR_FORMAT_MOSES && format != SEJAJAR_FORMAT_XCES;
    sejajar_error err = {.message = ""};
    sejajar_pairs *pairs;
    sejajar_pair pair;
    bool more;

    assert_int_equal(
        sejajar_pairs_open(&pairs, paths, format == SEJAJAR_FORMAT_MOSES ? 2 : 1, &options, &err),
        SEJAJAR_OK);
    for (int k = 0; k < PAIRS; k++) {
        sejajar_status status = sejajar_pairs_next(pairs, &pair, &more, &err);

        if (status != SEJAJAR_OK)
            fail_msg("%s: %s", sejajar_format_name(format), err.message);
        assert_true(more);
        must_be(format, pair.id, s->texts[k][0], k == 0);
        must_be(format, pair.en, s->texts[k][1], k == 0);
        for (size_t f = 0; f < pair.field_count && has_note; f++)
            must_be(format, pair.fields[f].value, s->texts[k][2], false);
        assert_true(!has_note || pair.field_count == 1);
    }
    assert_int_equal(sejajar_pairs_next(pairs, &pair, &more, NULL), SEJAJAR_OK);
    assert_false(more);
    sejajar_pairs_free(pairs);
}

static void goes_there_and_back(sejajar_format format, const sample *s)
{
    kept files[3] = {{0}, {0}, {0}};
    char paths[3][64];
    const char *all[3] = {paths[0], paths[1], paths[2]};

    for (int k = 0; k < 3; k++)
        make_file(paths[k], "", 0);
    write_all(format, s, files, &all[1]);
    for (int k = 0; k < 3; k++) {
        FILE *file = fopen(paths[k], "wb");

        assert_non_null(file);
        assert_int_equal(fwrite(files[k].at ? files[k].at : "", 1, files[k].length, file),
                         files[k].length);
        fclose(file);
    }
    read_all(format, s, all);
    for (int k = 0; k < 3; k++) {
        unlink(paths[k]);
        free(files[k].at);
    }
}

static void any_text_comes_back_as_the_rules_say(void **state)
{
    static const sejajar_format formats[] = {SEJAJAR_FORMAT_TSV,  SEJAJAR_FORMAT_JSONL,
                                             SEJAJAR_FORMAT_HF,   SEJAJAR_FORMAT_TMX,
                                             SEJAJAR_FORMAT_XCES, SEJAJAR_FORMAT_MOSES};
    static sample s;
    uint32_t seed = 1;

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        make_sample(&s, &seed);
        for (size_t f = 0; f < COUNT_OF(formats); f++)
            goes_there_and_back(formats[f], &s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_text_comes_back_as_the_rules_say),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
