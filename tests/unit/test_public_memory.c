/* Every public call that can fail, letting every allocation on its way fail once: those of ours,
 * which the library has to report as lack of memory, and those of the libraries it stands on,
 * after which it may report what they say, but neither crash nor leak. */
#include "support/check.h"

#include <errno.h>
#include <stdatomic.h>
#include <sys/stat.h>

static const char id_text[] = "Hari ini hujan turun. Kami tetap di rumah, kata Dr. Budi.\n\n"
                              "Harga beras Rp12.500 per kilogram.";
static const char en_text[] = "It is raining today. \"We stay at home,\" said Dr. Budi.\n\n"
                              "Rice costs Rp 12,500 per kilogram.";

/* ---- Allocations of the C library -------------------------------------- */

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OWN_MALLOC 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) ||                         \
    __has_feature(memory_sanitizer)
#define OWN_MALLOC 0
#endif
#endif
#if !defined(OWN_MALLOC) && defined(__GLIBC__)
#define OWN_MALLOC 1
#endif

#if OWN_MALLOC
/* Before the one that fails; negative: none is to fail. */
static _Atomic long left = -1;
static _Atomic long live; /* allocations that were not freed */
static atomic_bool failed;

static bool must_fail(void)
{
    if (left < 0)
        return false;
    if (left-- > 0)
        return false;
    failed = true;
    return true;
}

static void *counted(void *memory)
{
    live += memory != NULL;
    return memory;
}

/* glibc's own, under the names that it lets programs use who bring theirs. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void __libc_free(void *memory);
void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *memory, size_t size);
void free(void *memory);

static void *no_memory(void)
{
    errno = ENOMEM;
    return NULL;
}

void *malloc(size_t size)
{
    return must_fail() ? no_memory() : counted(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
    return must_fail() ? no_memory() : counted(__libc_calloc(count, size));
}

void *realloc(void *memory, size_t size)
{
    if (!memory)
        return malloc(size);
    return must_fail() ? no_memory() : __libc_realloc(memory, size);
}

void free(void *memory)
{
    live -= memory != NULL;
    __libc_free(memory);
}

#endif

static int ignore(void *to, const char *bytes, size_t length)
{
    (void)to;
    (void)bytes;
    (void)length;
    return 0;
}

/* ---- What the attempts work on, made before anything fails ------------- */

static sejajar_splitter *splitter;
static sejajar_model *model;
static sejajar_sentences *id, *en;
static sejajar_alignment *beads;
static char folder[] = "/tmp/sejajar-test-XXXXXX";

static const char *in_folder(const char *name)
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

static int open_all(void **state)
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

static int close_all(void **state)
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

/* ---- Attempts: texts --------------------------------------------------- */

static sejajar_status read_as(const char *name, const char *encoding, sejajar_error *err)
{
    sejajar_read_options options = {.encoding = encoding};
    sejajar_document *document;
    sejajar_status status = sejajar_read(&document, in_folder(name), &options, err);

    sejajar_document_free(document);
    return status;
}

static sejajar_status read_plain(sejajar_error *err)
{
    return read_as("gold.beads", NULL, err);
}

static sejajar_status read_gzip(sejajar_error *err)
{
    return read_as("t.gz", NULL, err);
}

static sejajar_status read_zstd(sejajar_error *err)
{
    return read_as("t.zst", NULL, err);
}

static sejajar_status read_latin(sejajar_error *err)
{
    return read_as("latin.txt", "windows-1252", err);
}

static sejajar_status read_whatever(sejajar_error *err)
{
    return read_as("latin.txt", "auto", err);
}

static sejajar_status parse_stream(sejajar_error *err)
{
    sejajar_stream_document *document;
    sejajar_status status = sejajar_stream_parse(
        &document, TEXT("{\"key\":7,\"id\":\"Ia pulang.\",\"en\":[\"She\",\"left\\n.\"]}"), err);

    sejajar_stream_document_free(document);
    return status;
}

static sejajar_status read_blocks(sejajar_error *err)
{
    sejajar_source *source;
    sejajar_block *block = NULL;
    sejajar_status status = sejajar_source_open(&source, in_folder("t.gz"), err);

    while (status == SEJAJAR_OK && (status = sejajar_source_next(&block, source, err)) == 0 &&
           block)
        sejajar_block_free(block);
    sejajar_source_free(source);
    return status;
}

static sejajar_status open_splitter(sejajar_error *err)
{
    sejajar_splitter *opened;
    sejajar_status status = sejajar_splitter_open(&opened, SJ_TEST_MODELS "/id", SEJAJAR_ID, err);

    sejajar_splitter_free(opened);
    return status;
}

static sejajar_status add_abbreviations(sejajar_error *err)
{
    sejajar_splitter *opened;
    sejajar_status status = sejajar_splitter_open(&opened, SJ_TEST_MODELS "/id", SEJAJAR_ID, err);

    if (status == SEJAJAR_OK)
        status = sejajar_splitter_add(opened, TEXT("Tbk.\tA\nhlm.\tN\nbuk.\n"), err);
    sejajar_splitter_free(opened);
    return status;
}

static sejajar_status split(sejajar_error *err)
{
    sejajar_sentences *sentences;
    sejajar_status status = sejajar_split(&sentences, splitter, TEXT(id_text), NULL, err);

    sejajar_sentences_free(sentences);
    return status;
}

static int write_decision(void *to, const sejajar_decision *decision)
{
    sejajar_error *err = to;

    return sejajar_write_decision(ignore, NULL, TEXT(id_text), decision, SEJAJAR_SENTENCES_JSONL,
                                  err) != SEJAJAR_OK;
}

static sejajar_status explain_split(sejajar_error *err)
{
    sejajar_error writing = {.status = SEJAJAR_OK};
    sejajar_status status =
        sejajar_split_explain(write_decision, &writing, splitter, TEXT(id_text), NULL, err);

    if (status == SEJAJAR_ERROR_IO && err)
        *err = writing;
    return writing.status != SEJAJAR_OK ? writing.status : status;
}

static sejajar_status lines(sejajar_error *err)
{
    sejajar_sentences *sentences;
    sejajar_status status = sejajar_lines(&sentences, TEXT(id_text), err);

    sejajar_sentences_free(sentences);
    return status;
}

/* ---- Attempts: models -------------------------------------------------- */

static sejajar_status open_model(sejajar_error *err)
{
    sejajar_model *opened;
    sejajar_status status = sejajar_model_open(&opened, SJ_TEST_MODELS "/id-en", err);

    sejajar_model_free(opened);
    return status;
}

static sejajar_status find_models(sejajar_error *err)
{
    char path[4096];

    return sejajar_models_directory(path, sizeof path, err);
}

static sejajar_status translate(sejajar_error *err)
{
    sejajar_translation found[4];
    size_t count;

    return sejajar_translate(model, SEJAJAR_ID, TEXT("rumah"), found, 4, &count, err);
}

static sejajar_status train(sejajar_error *err)
{
    sejajar_train_input input = {in_folder("pairs.tsv"), false, 1};
    sejajar_train_options options = {.inputs = &input, .input_count = 1, .provenance = "test"};

    return sejajar_train(in_folder("model"), &options, err);
}

/* After train(). */
static sejajar_status tune(sejajar_error *err)
{
    sejajar_tune_options options = {.model = in_folder("model"), .cases = in_folder("cases.tsv")};

    return sejajar_tune(in_folder("tuned"), &options, NULL, err);
}

static sejajar_status train_splitter(sejajar_error *err)
{
    sejajar_split_gold set = {TEXT("Ayah pulang. Ibu pergi ke dr. Ani. Kami makan."),
                              TEXT("Ayah pulang.\nIbu pergi ke dr. Ani.\nKami makan.\n")};

    return sejajar_train_splitter(in_folder("id"), SEJAJAR_ID, &set, 1, err);
}

/* ---- Attempts: beads --------------------------------------------------- */

static sejajar_status align_with(const sejajar_model *with, bool adapt, sejajar_error *err)
{
    sejajar_align_options options = {.adapt = adapt};
    sejajar_alignment *alignment;
    sejajar_status status = sejajar_align(&alignment, with, id, en, &options, err);

    sejajar_alignment_free(alignment);
    return status;
}

static sejajar_status align(sejajar_error *err)
{
    return align_with(model, false, err);
}

static sejajar_status align_adapting(sejajar_error *err)
{
    return align_with(model, true, err);
}

static sejajar_status align_without_model(sejajar_error *err)
{
    sejajar_model *none;
    sejajar_status status = sejajar_model_none(&none, err);

    if (status == SEJAJAR_OK)
        status = align_with(none, false, err);
    sejajar_model_free(none);
    return status;
}

/* Two paragraphs change places. */
static sejajar_status align_crossing(sejajar_error *err)
{
    static const char id_lines[] = "Pasar buka sejak subuh.\nPedagang ikan datang dari pelabuhan.\n"
                                   "Harga cumi naik dua kali.\nSore hari hujan turun deras.\n"
                                   "Jalan ke jembatan tergenang air.\nBus sekolah berputar arah.\n";
    static const char en_lines[] =
        "In the afternoon heavy rain fell.\nThe road to the bridge was "
        "flooded.\nThe school bus turned around.\nThe market opens at dawn.\n"
        "Fish sellers come from the harbour.\nSquid prices doubled.\n";
    sejajar_align_options options = {.crossing = true};
    sejajar_sentences *sides[2] = {NULL, NULL};
    sejajar_alignment *alignment = NULL;
    sejajar_status status = sejajar_lines(&sides[0], TEXT(id_lines), err);

    if (status == SEJAJAR_OK)
        status = sejajar_lines(&sides[1], TEXT(en_lines), err);
    if (status == SEJAJAR_OK)
        status = sejajar_align(&alignment, model, sides[0], sides[1], &options, err);
    sejajar_alignment_free(alignment);
    sejajar_sentences_free(sides[0]);
    sejajar_sentences_free(sides[1]);
    return status;
}

/* A text beside itself with full stops for semicolons. */
static sejajar_status recut(sejajar_error *err)
{
    sejajar_text texts[2] = {TEXT("Kami menunggu; hujan turun. Kereta terlambat; ibu pulang."),
                             TEXT("Kami menunggu. Hujan turun. Kereta terlambat. Ibu pulang.")};
    sejajar_sentences *cut[2] = {NULL, NULL};
    sejajar_alignment *alignment = NULL;
    sejajar_status status = sejajar_split(&cut[0], splitter, texts[0], NULL, err);

    if (status == SEJAJAR_OK)
        status = sejajar_split(&cut[1], splitter, texts[1], NULL, err);
    if (status == SEJAJAR_OK)
        status = sejajar_align(&alignment, model, cut[0], cut[1], NULL, err);
    if (status == SEJAJAR_OK)
        status = sejajar_recut(alignment, model, cut[0], cut[1], err);
    sejajar_alignment_free(alignment);
    sejajar_sentences_free(cut[0]);
    sejajar_sentences_free(cut[1]);
    return status;
}

static sejajar_status explain(sejajar_error *err)
{
    sejajar_bead bead = {0, 1, 0, 1, 0, false};

    return sejajar_explain(ignore, NULL, model, id, en, &bead, err);
}

static sejajar_status match(sejajar_error *err)
{
    sejajar_match found[SEJAJAR_MOST_PARTNERS];
    sejajar_profile *made[2] = {NULL, NULL};
    const sejajar_profile *all[2];
    sejajar_matcher *matcher = NULL;
    size_t count = 0;
    sejajar_status status =
        sejajar_profile_make(&made[0], model, SEJAJAR_ID, TEXT(id_text), "id/a.txt", err);

    if (status == SEJAJAR_OK)
        status = sejajar_profile_make(&made[1], model, SEJAJAR_EN, TEXT(en_text), "en/a.txt", err);
    all[0] = made[0];
    all[1] = made[1];
    if (status == SEJAJAR_OK)
        status = sejajar_matcher_open(&matcher, model, &all[0], 1, &all[1], 1, err);
    if (status == SEJAJAR_OK)
        status = sejajar_matcher_find(matcher, 0, 1, found, &count, err);
    if (status == SEJAJAR_OK)
        status = sejajar_matches_rate(found, count, err);
    if (status == SEJAJAR_OK)
        status = sejajar_matches_choose(found, &count, 0.5, err);
    sejajar_matcher_free(matcher);
    sejajar_profile_free(made[0]);
    sejajar_profile_free(made[1]);
    return status;
}

static sejajar_status write_row(sejajar_error *err)
{
    const sejajar_field fields[] = {{.name = "a", .kind = SEJAJAR_FIELD_TEXT, .text = "b"}};

    return sejajar_write_row(ignore, NULL, fields, 1, true, err);
}

static sejajar_status judge(sejajar_error *err)
{
    sejajar_text source = TEXT("Ia tidak membeli 12 buku di Bandung."),
                 target = TEXT("She bought 21 books in Medan, and a lamp.");
    sejajar_judge *opened;
    sejajar_judgement judgement;
    sejajar_status status = sejajar_judge_open(&opened, model, SEJAJAR_ID, err);

    if (status == SEJAJAR_OK)
        status = sejajar_judge_pair(&judgement, opened, source, target, err);
    if (status == SEJAJAR_OK)
        status = sejajar_write_judgement(ignore, NULL, &judgement, source, target, err);
    sejajar_judge_free(opened);
    return status;
}

static sejajar_status judge_beads(sejajar_error *err)
{
    double fidelity[16];
    sejajar_judge *opened;
    sejajar_status status = sejajar_judge_open(&opened, model, SEJAJAR_EN, err);

    assert_true(beads->count <= COUNT_OF(fidelity));
    if (status == SEJAJAR_OK)
        status = sejajar_judge_beads(fidelity, opened, beads, id, en, err);
    sejajar_judge_free(opened);
    return status;
}

static int ignore_pair(void *to, const sejajar_screened *pair)
{
    (void)to;
    (void)pair;
    return 0;
}

static sejajar_status screen(sejajar_error *err)
{
    sejajar_filter_options options = sejajar_filter_defaults();
    sejajar_words *words = NULL;
    sejajar_align_options keeping = {.words = &words};
    sejajar_alignment *alignment = NULL;
    sejajar_screening how = {0};
    sejajar_status status = sejajar_filter_open(&how.filter, model, &options, err);

    if (status == SEJAJAR_OK)
        status = sejajar_judge_open(&how.judge, model, SEJAJAR_ID, err);
    if (status == SEJAJAR_OK)
        status = sejajar_align(&alignment, model, id, en, &keeping, err);
    how.words = words;
    if (status == SEJAJAR_OK)
        status = sejajar_screen(&how, alignment, id, en, ignore_pair, NULL, err);
    sejajar_alignment_free(alignment);
    sejajar_words_free(words);
    sejajar_judge_free(how.judge);
    sejajar_filter_free(how.filter);
    return status;
}

static sejajar_status report(sejajar_error *err)
{
    sejajar_report *made;
    sejajar_status status = sejajar_report_make(&made, model, SEJAJAR_ID, beads, id, en, err);

    for (int f = SEJAJAR_REPORT_TEXT; status == SEJAJAR_OK && f <= SEJAJAR_REPORT_HTML; f++)
        status = sejajar_write_report(ignore, NULL, made, (sejajar_report_format)f, NULL, err);
    sejajar_report_free(made);
    return status;
}

/* All formats that there are. */
static sejajar_status write_beads(sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;

    for (int f = 0; status == SEJAJAR_OK && sejajar_format_name((sejajar_format)f); f++) {
        sejajar_write_options options = {.format = (sejajar_format)f, .key = "k"};

        if (f != SEJAJAR_FORMAT_MOSES)
            status = sejajar_write(ignore, NULL, beads, id, en, &options, err);
    }
    return status;
}

static sejajar_status write_page(sejajar_error *err)
{
    sejajar_status status = sejajar_write_page(ignore, NULL, beads, id, en, NULL, err);

    if (status == SEJAJAR_OK)
        status = sejajar_write_dot_plot(ignore, NULL, beads, id, en, NULL, err);
    return status;
}

static sejajar_status write_sentences(sejajar_error *err)
{
    return sejajar_write_sentences(ignore, NULL, id, SEJAJAR_SENTENCES_JSONL, err);
}

static sejajar_status evaluate(sejajar_error *err)
{
    sejajar_counts counts = {0};

    return sejajar_evaluate(&counts, TEXT("[0,1]:[0]\n[2]:[1]\n"), TEXT("[0]:[0]\n[1,2]:[1]\n"),
                            err);
}

/* ---- Attempts: files --------------------------------------------------- */

static sejajar_status write_file(const char *name, sejajar_error *err)
{
    sejajar_output *output;
    sejajar_status status = sejajar_output_open(&output, in_folder(name), err);

    if (status == SEJAJAR_OK) {
        sejajar_output_hurry(output);
        sejajar_output_write(output, id_text, sizeof id_text - 1);
        status = sejajar_output_flush(output, err);
        if (status == SEJAJAR_OK)
            status = sejajar_output_finish(output, err);
    }
    sejajar_output_free(output);
    return status;
}

static sejajar_status write_plain(sejajar_error *err)
{
    return write_file("out.txt", err);
}

static sejajar_status write_gzip(sejajar_error *err)
{
    return write_file("out.gz", err);
}

static sejajar_status write_zstd(sejajar_error *err)
{
    return write_file("out.zst", err);
}

static sejajar_status write_both(sejajar_error *err)
{
    sejajar_output *outputs[2] = {NULL, NULL};
    sejajar_status status = sejajar_output_open(&outputs[0], in_folder("both.id"), err);

    if (status == SEJAJAR_OK)
        status = sejajar_output_open(&outputs[1], in_folder("both.en"), err);
    if (status == SEJAJAR_OK)
        status = sejajar_outputs_finish(outputs, 2, NULL, err);
    sejajar_output_free(outputs[0]);
    sejajar_output_free(outputs[1]);
    return status;
}

/* ---- Attempts: pairs --------------------------------------------------- */

static sejajar_status copy_pair_by_pair(sejajar_pairs *pairs, sejajar_pair_writer *writer,
                                        sejajar_error *err)
{
    bool more = true;

    while (more) {
        sejajar_pair pair;
        sejajar_status status = sejajar_pairs_next(pairs, &pair, &more, err);

        if (status == SEJAJAR_OK && more)
            status = sejajar_pair_writer_add(writer, &pair, err);
        if (status != SEJAJAR_OK)
            return status;
    }
    return sejajar_pair_writer_finish(writer, err);
}

static sejajar_status copy_pairs(const char *name, sejajar_format format, sejajar_error *err)
{
    const char *const paths[] = {in_folder(name), in_folder("en.lines")};
    sejajar_pair_writer_options options = {.format = format, .sink = ignore};
    sejajar_pair_writer *writer = NULL;
    sejajar_pairs *pairs;
    sejajar_status status =
        sejajar_pairs_open(&pairs, paths, strcmp(name, "id.lines") == 0 ? 2 : 1, NULL, err);

    if (status == SEJAJAR_OK)
        status = sejajar_pair_writer_open(&writer, &options, err);
    if (status == SEJAJAR_OK)
        status = copy_pair_by_pair(pairs, writer, err);
    sejajar_pair_writer_free(writer);
    sejajar_pairs_free(pairs);
    return status;
}

static sejajar_status copy_table(sejajar_error *err)
{
    return copy_pairs("short.tsv", SEJAJAR_FORMAT_TMX, err);
}

static sejajar_status copy_objects(sejajar_error *err)
{
    return copy_pairs("short.jsonl", SEJAJAR_FORMAT_TSV, err);
}

static sejajar_status copy_memory(sejajar_error *err)
{
    return copy_pairs("short.tmx", SEJAJAR_FORMAT_JSONL, err);
}

static sejajar_status copy_links(sejajar_error *err)
{
    return copy_pairs("short.xces", SEJAJAR_FORMAT_MOSES, err);
}

static sejajar_status copy_lines(sejajar_error *err)
{
    return copy_pairs("id.lines", SEJAJAR_FORMAT_XCES, err);
}

static sejajar_status remember_pairs(sejajar_error *err)
{
    sejajar_print print = {.has_near = true};
    sejajar_seen *seen;
    uint32_t broken = 0;
    sejajar_status status = sejajar_seen_open(&seen, err);

    for (unsigned k = 0; k < 2000 && status == SEJAJAR_OK; k++) {
        print.exact = print.near[0] = print.near[1] = k;
        status = sejajar_seen_add(seen, &print, UINT32_MAX, &broken, err);
    }
    sejajar_seen_free(seen);
    return status;
}

/* ---- All of them ------------------------------------------------------- */

typedef struct {
    const char *name;
    sejajar_status (*run)(sejajar_error *err);
    bool heavy;     /* too many allocations to try each of them */
    bool ours_only; /* a library does not survive its own failing */
} attempt;

/* public_api/check.py looks here for a call of every function of sejajar.h. */
static const attempt attempts[] = {
    {"read plain", read_plain, false, false},
    {"read gzip", read_gzip, false, false},
    {"read zstd", read_zstd, false, false},
    {"read windows-1252", read_latin, false, false},
    {"read auto", read_whatever, false, true}, /* ICU 72: CharsetDetector::setText() */
    {"read blocks", read_blocks, false, false},
    {"parse stream", parse_stream, false, false},
    {"open splitter", open_splitter, false, false},
    {"add abbreviations", add_abbreviations, false, false},
    {"split", split, false, false},
    {"explain split", explain_split, false, false},
    {"lines", lines, false, false},
    {"open model", open_model, false, false},
    {"find models", find_models, false, false},
    {"translate", translate, false, false},
    {"train", train, false, false},
    {"tune", tune, true, false}, /* the model that train() made */
    {"train splitter", train_splitter, false, false},
    {"align", align, false, false},
    {"align, adapting", align_adapting, false, false},
    {"align without a model", align_without_model, false, false},
    {"align, crossing", align_crossing, true, false},
    {"recut", recut, false, false},
    {"explain", explain, false, false},
    {"match", match, false, false},
    {"judge", judge, false, false},
    {"judge beads", judge_beads, false, false},
    {"screen", screen, false, false},
    {"report", report, false, false},
    {"write a row", write_row, false, false},
    {"write beads", write_beads, false, false},
    {"write a page", write_page, false, false},
    {"write sentences", write_sentences, false, false},
    {"evaluate", evaluate, false, false},
    {"write a file", write_plain, false, false},
    {"write gzip", write_gzip, false, false},
    {"write zstd", write_zstd, false, false},
    {"write two files", write_both, false, false},
    {"pairs seen", remember_pairs, false, false},
    {"pairs of a table", copy_table, false, false},
    {"pairs of objects", copy_objects, false, false},
    {"pairs of a memory", copy_memory, false, false},
    {"pairs of links", copy_links, false, false},
    {"pairs of lines", copy_lines, false, false},
};

/* Of many allocations a few: the first ones, then ever fewer. */
static long next(const attempt *a, long n)
{
    return n + (a->heavy ? 1 + n / 4 : 1);
}

/* From this one on all fail. */
static void let_ours_fail(const attempt *a)
{
    sejajar_status status = SEJAJAR_ERROR_MEMORY;

    for (long n = 1; status != SEJAJAR_OK; n = next(a, n)) {
        sejajar_error err = {.status = SEJAJAR_OK};

        sj_memory_fail_after((size_t)n);
        status = a->run(&err);
        sj_memory_fail_after(0);
        if (status != err.status || (status != SEJAJAR_OK && status != SEJAJAR_ERROR_MEMORY))
            fail_msg("%s: status %d after allocation %ld failed", a->name, status, n);
    }
}

static void our_allocations_fail(void **state)
{
    (void)state;
    for (size_t k = 0; k < COUNT_OF(attempts); k++)
        let_ours_fail(&attempts[k]);
}

#if OWN_MALLOC
/* This one alone. Once without any failure first: what libraries keep for good is there then. */
static void let_any_fail(const attempt *a)
{
    failed = true;
    assert_int_equal(a->run(NULL), SEJAJAR_OK);
    for (long n = 0; failed; n = next(a, n)) {
        long before = live;

        failed = false;
        left = n;
        a->run(NULL);
        left = -1;
        if (live != before)
            fail_msg("%s: %ld allocations leaked after number %ld failed", a->name, live - before,
                     n);
    }
}
#endif

static void any_allocation_fails(void **state)
{
    (void)state;
#if OWN_MALLOC
    for (size_t k = 0; k < COUNT_OF(attempts); k++) {
        if (!attempts[k].ours_only)
            let_any_fail(&attempts[k]);
    }
#else
    skip();
#endif
}

/* ---- What has no way to say that it failed ----------------------------- */

static void ask_the_texts(void)
{
    sejajar_language language;
    char line[512];

    assert_true(sejajar_language_parse(&language, "ind_Latn"));
    sejajar_language_guess(&language, TEXT(id_text));
    assert_in_range(sejajar_version(line, sizeof line, model), 1, sizeof line);
    assert_in_range(sejajar_signature(line, sizeof line, model, splitter, splitter), 1, 512);
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
    size_t count;

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
    sejajar_profile_free(o->profile);
    sejajar_report_free(o->report);
    sejajar_output_free(o->output);
    sejajar_pairs_free(o->pairs);
    sejajar_pair_writer_free(o->writer);
}

static void what_cannot_fail_needs_no_memory(void **state)
{
    objects o = open_objects();

    (void)state;
#if OWN_MALLOC
    failed = false;
    left = 0;
#endif
    ask_the_texts();
    ask_the_names();
    ask_the_objects(&o);
#if OWN_MALLOC
    left = -1;
    assert_false(failed);
#endif
    close_objects(&o);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(our_allocations_fail),
        cmocka_unit_test(any_allocation_fails),
        cmocka_unit_test(what_cannot_fail_needs_no_memory),
    };

    return cmocka_run_group_tests(tests, open_all, close_all);
}
