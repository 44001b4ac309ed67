/* What the attempts work on, made before anything fails. */
#include "unit/public_memory/given.h"

#include <sys/stat.h>

sejajar_splitter *splitter;
sejajar_model *model;
sejajar_sentences *id, *en;
sejajar_alignment *beads;
static char folder[] = "/tmp/sejajar-test-XXXXXX";

int ignore(void *to, const char *bytes, size_t length)
{
    (void)to;
    (void)bytes;
    (void)length;
    return 0;
}

const char *in_folder(const char *name)
{
    static char path[8][128];
    static unsigned turn;
    char *found = path[turn++ % 8];

    snprintf(found, sizeof path[0], "%s/%s", folder, name);
    return found;
}

static void put_file(const char *name, const char *text)
{
    size_t length = strlen(text);
    FILE *file = fopen(in_folder(name), "wb");

    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

/* Sentences of two to eight words, enough to estimate a small model from. */
static void put_pairs(void)
{
    static const char *const words[][2] = {
        {"kucing", "cat"}, {"rumah", "house"}, {"makan", "eats"}, {"besar", "big"},
        {"anak", "child"}, {"buku", "book"},   {"pergi", "goes"}, {"pagi", "morning"},
        {"air", "water"},  {"jalan", "road"},  {"baru", "new"},
    };
    char id_line[256], en_line[256];
    FILE *file = fopen(in_folder("pairs.tsv"), "w");

    assert_non_null(file);
    for (unsigned k = 0; k < 200; k++) {
        size_t i = 0, j = 0;

        for (unsigned w = 0; w < 2 + k % 7; w++) {
            unsigned which = (k * 7 + w * (3 + k % 5)) % COUNT_OF(words);

            i += (size_t)sprintf(id_line + i, " %s", words[which][0]);
            j += (size_t)sprintf(en_line + j, " %s", words[which][1]);
            if (w % 3 == 2)
                j += (size_t)sprintf(en_line + j, " the");
        }
        fprintf(file, "%s.\t%s.\n", id_line + 1, en_line + 1);
    }
    assert_int_equal(fclose(file), 0);
}

static void put_files(void)
{
    static const char beads_text[] = "[0]:[0]\n[1]:[1]\n[2]:[2]\n";
    char cases[512];
    sejajar_output *output;

    snprintf(cases, sizeof cases, "%s\t%s\t%s\n", in_folder("id.lines"), in_folder("en.lines"),
             in_folder("gold.beads"));
    put_pairs();
    put_file("latin.txt", "Caf\xE9 itu tutup. D\xE9j\xE0 vu di caf\xE9.");
    put_file("id.lines", "anak makan.\nkucing pergi pagi.\nrumah besar baru.\n");
    put_file("en.lines", "child eats.\ncat goes morning.\nhouse big new.\n");
    put_file("gold.beads", beads_text);
    put_file("cases.tsv", cases);
    put_file("short.tsv", "id\ten\tkey\nSatu.\tOne.\tk\n");
    put_file("short.jsonl", "{\"id\":\"Satu\",\"en\":\"One\",\"key\":1}\n");
    put_file("short.tmx",
             "<tmx><body><tu tuid='1'><prop type='a'>b</prop><tuv xml:lang='id'><seg>"
             "Satu</seg></tuv><tuv xml:lang='en'><seg>One</seg></tuv></tu></body></tmx>");
    put_file("short.xces",
             "<cesAlign><linkGrp fromDoc='id.lines' toDoc='short.xces'><link "
             "xtargets='1 2;b a'/></linkGrp><s id='a'>a</s><s id='b'>b</s></cesAlign>");
    for (int k = 0; k < 2; k++) {
        assert_int_equal(sejajar_output_open(&output, in_folder(k ? "t.zst" : "t.gz"), NULL), 0);
        assert_int_equal(sejajar_output_write(output, id_text, sizeof id_text - 1), 0);
        assert_int_equal(sejajar_output_finish(output, NULL), 0);
        sejajar_output_free(output);
    }
    assert_int_equal(mkdir(in_folder("id"), 0777), 0);
    put_file("id/abbreviations.txt", "dr.\tA\n");
}

int open_all(void **state)
{
    sejajar_splitter *english = NULL;
    bool good;

    (void)state;
    assert_non_null(mkdtemp(folder));
    put_files();
    good = sejajar_splitter_open(&splitter, SJ_TEST_MODELS "/id", SEJAJAR_ID, NULL) == 0 &&
           sejajar_splitter_open(&english, SJ_TEST_MODELS "/en", SEJAJAR_EN, NULL) == 0 &&
           sejajar_model_open(&model, SJ_TEST_MODELS "/id-en", NULL) == 0 &&
           sejajar_split(&id, splitter, TEXT(id_text), NULL, NULL) == 0 &&
           sejajar_split(&en, english, TEXT(en_text), NULL, NULL) == 0 &&
           sejajar_align(&beads, model, id, en, NULL, NULL) == 0;
    sejajar_splitter_free(english);
    return good ? 0 : -1;
}

int close_all(void **state)
{
    char command[64];

    (void)state;
    sejajar_alignment_free(beads);
    sejajar_sentences_free(id);
    sejajar_sentences_free(en);
    sejajar_model_free(model);
    sejajar_splitter_free(splitter);
    snprintf(command, sizeof command, "rm -r %s", folder);
    return system(command);
}
