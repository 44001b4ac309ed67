/* Files that appear whole or not at all. */
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>

#include "support/check.h"

static char folder[64];

static int make_folder(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/sejajar-test-XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

/* How many files are in the folder; hidden ones count. */
static size_t files(void)
{
    DIR *directory = opendir(folder);
    size_t count = 0;

    assert_non_null(directory);
    while (readdir(directory))
        count++;
    closedir(directory);
    return count - 2; /* . and .. */
}

static int remove_folder(void **state)
{
    (void)state;
    return rmdir(folder);
}

static const char *in_folder(const char *name)
{
    static char path[128];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void holds(const char *path, const char *wanted)
{
    sejajar_document *document;

    assert_int_equal(sejajar_read(&document, path, NULL, NULL), SEJAJAR_OK);
    assert_true(text_is(sejajar_document_text(document), wanted));
    sejajar_document_free(document);
}

static sejajar_status write_file(const char *path, const char *text, sejajar_error *err)
{
    sejajar_output *output;
    sejajar_status status = sejajar_output_open(&output, path, err);

    if (status != SEJAJAR_OK)
        return status;
    sejajar_output_write(output, text, strlen(text));
    status = sejajar_output_finish(output, err);
    sejajar_output_free(output);
    return status;
}

static void files_are_written_and_compressed_by_name(void **state)
{
    static const char *const names[] = {"a.txt", "a.txt.gz", "a.txt.zst"};
    static const char magic[][3] = {"sa", "\x1f\x8b", "\x28\xb5"};

    (void)state;
    for (size_t k = 0; k < COUNT_OF(names); k++) {
        const char *path = in_folder(names[k]);
        char start[2];
        FILE *file;

        assert_int_equal(write_file(path, "satu\ndua\n", NULL), SEJAJAR_OK);
        assert_int_equal(files(), 1);
        holds(path, "satu\ndua\n");
        file = fopen(path, "rb");
        assert_non_null(file);
        assert_int_equal(fread(start, 1, 2, file), 2);
        assert_memory_equal(start, magic[k], 2);
        fclose(file);
        unlink(path);
    }
}

static void long_texts_come_through_compression(void **state)
{
    static const char *const names[] = {"b", "b.gz", "b.zst"};
    enum { LINES = 200000 };
    sejajar_document *document;

    (void)state;
    for (size_t k = 0; k < COUNT_OF(names); k++) {
        const char *path = in_folder(names[k]);
        sejajar_output *output;

        assert_int_equal(sejajar_output_open(&output, path, NULL), SEJAJAR_OK);
        for (int line = 0; line < LINES; line++) {
            char text[16];
            int length = snprintf(text, sizeof text, "%07d\n", line * 31 % 9999991);
            assert_int_equal(sejajar_output_write(output, text, (size_t)length), 0);
        }
        assert_int_equal(sejajar_output_finish(output, NULL), SEJAJAR_OK);
        sejajar_output_free(output);
        assert_int_equal(sejajar_read(&document, path, NULL, NULL), SEJAJAR_OK);
        assert_int_equal(sejajar_document_text(document).length, 8 * LINES);
        assert_memory_equal(sejajar_document_text(document).bytes + 8 * (LINES - 1), "6199969", 7);
        sejajar_document_free(document);
        unlink(path);
    }
}

static void nothing_appears_before_the_end(void **state)
{
    const char *path = in_folder("c.txt");
    sejajar_output *output;

    (void)state;
    assert_int_equal(sejajar_output_open(&output, path, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_output_write(output, "half", 4), 0);
    assert_int_not_equal(access(path, F_OK), 0);
    assert_int_equal(access(sejajar_output_temporary(output), F_OK), 0);
    sejajar_output_free(output); /* given up */
    assert_int_equal(files(), 0);
}

static void flushing_hands_on_what_a_pipe_waits_for(void **state)
{
    const char *path = in_folder("pipe");
    sejajar_output *output;
    char got[8];
    int reader;

    (void)state;
    signal(SIGPIPE, SIG_IGN);
    assert_int_equal(mkfifo(path, 0600), 0);
    reader = open(path, O_RDONLY | O_NONBLOCK);
    assert_true(reader >= 0);
    assert_int_equal(sejajar_output_open(&output, path, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_output_write(output, "satu\n", 5), 0);
    assert_true(read(reader, got, sizeof got) < 0);
    assert_int_equal(sejajar_output_flush(output, NULL), SEJAJAR_OK);
    assert_int_equal(read(reader, got, sizeof got), 5);
    close(reader);
    assert_int_equal(sejajar_output_write(output, "dua\n", 4), 0);
    assert_int_equal(sejajar_output_flush(output, NULL), SEJAJAR_ERROR_PIPE);
    sejajar_output_free(output);
    unlink(path);
}

static void flushing_leaves_unfinished_files_alone(void **state)
{
    static const char *const names[] = {"f.txt", "f.txt.gz"};

    (void)state;
    for (size_t k = 0; k < COUNT_OF(names); k++) {
        const char *path = in_folder(names[k]);
        sejajar_output *output;

        assert_int_equal(sejajar_output_open(&output, path, NULL), SEJAJAR_OK);
        assert_int_equal(sejajar_output_write(output, "satu\n", 5), 0);
        assert_int_equal(sejajar_output_flush(output, NULL), SEJAJAR_OK);
        assert_int_not_equal(access(path, F_OK), 0);
        assert_int_equal(sejajar_output_finish(output, NULL), SEJAJAR_OK);
        sejajar_output_free(output);
        holds(path, "satu\n");
        unlink(path);
    }
}

static void in_a_hurry_the_same_is_read_again(void **state)
{
    static const char *const names[] = {"h.txt", "h.txt.gz", "h.txt.zst"};

    (void)state;
    for (size_t k = 0; k < COUNT_OF(names); k++) {
        const char *path = in_folder(names[k]);
        sejajar_output *output;

        assert_int_equal(sejajar_output_open(&output, path, NULL), SEJAJAR_OK);
        sejajar_output_hurry(output);
        assert_int_equal(sejajar_output_write(output, "satu\n", 5), 0);
        assert_int_equal(sejajar_output_finish(output, NULL), SEJAJAR_OK);
        sejajar_output_free(output);
        holds(path, "satu\n");
        unlink(path);
    }
}

static void the_old_file_stays_until_then(void **state)
{
    const char *path = in_folder("d.txt");
    sejajar_output *output;
    struct stat about;

    (void)state;
    assert_int_equal(write_file(path, "old", NULL), SEJAJAR_OK);
    assert_int_equal(chmod(path, 0640), 0);
    assert_int_equal(sejajar_output_open(&output, path, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_output_write(output, "new", 3), 0);
    holds(path, "old");
    assert_int_equal(sejajar_output_finish(output, NULL), SEJAJAR_OK);
    sejajar_output_free(output);
    holds(path, "new");
    assert_int_equal(stat(path, &about), 0);
    assert_int_equal(about.st_mode & 07777, 0640);
    unlink(path);
}

static void a_link_is_followed(void **state)
{
    char link[128];
    struct stat about;

    (void)state;
    snprintf(link, sizeof link, "%s/link", folder);
    assert_int_equal(write_file(in_folder("e.txt"), "old", NULL), SEJAJAR_OK);
    assert_int_equal(symlink("e.txt", link), 0);
    assert_int_equal(write_file(link, "new", NULL), SEJAJAR_OK);
    assert_int_equal(lstat(link, &about), 0);
    assert_true(S_ISLNK(about.st_mode));
    holds(in_folder("e.txt"), "new");
    unlink(link);
    unlink(in_folder("e.txt"));
}

static void the_longest_name_is_possible(void **state)
{
    char name[256], path[400];

    (void)state;
    memset(name, 'n', 255);
    name[255] = '\0';
    snprintf(path, sizeof path, "%s/%s", folder, name);
    assert_int_equal(write_file(path, "text", NULL), SEJAJAR_OK);
    holds(path, "text");
    unlink(path);
}

static void a_full_disk_is_an_error(void **state)
{
    sejajar_error err;

    (void)state;
    assert_int_equal(write_file("/dev/full", "text", &err), SEJAJAR_ERROR_IO);
    assert_non_null(strstr(err.message, "No space left"));
}

static void a_reader_that_left_is_told_apart(void **state)
{
    char path[32];
    int ends[2];
    sejajar_error err;

    (void)state;
    signal(SIGPIPE, SIG_IGN);
    assert_int_equal(pipe(ends), 0);
    snprintf(path, sizeof path, "/dev/fd/%d", ends[1]);
    {
        sejajar_output *output;
        assert_int_equal(sejajar_output_open(&output, path, NULL), SEJAJAR_OK);
        close(ends[0]);
        sejajar_output_write(output, "text", 4);
        assert_int_equal(sejajar_output_finish(output, &err), SEJAJAR_ERROR_PIPE);
        assert_int_equal(err.status, SEJAJAR_ERROR_PIPE);
        sejajar_output_free(output);
    }
    close(ends[1]);
}

static void impossible_places_are_errors(void **state)
{
    sejajar_error err;

    (void)state;
    assert_int_equal(write_file("/there/is/no/such", "x", &err), SEJAJAR_ERROR_IO);
    assert_non_null(strstr(err.message, "No such file"));
    assert_int_equal(write_file(folder, "x", &err), SEJAJAR_ERROR_IO);
    assert_non_null(strstr(err.message, "directory"));
}

static sejajar_status write_once(sejajar_error *err)
{
    return write_file(in_folder("f.gz"), "text", err);
}

static void failing_allocations_are_errors(void **state)
{
    (void)state;
    assert_true(fail_every_allocation(write_once) >= 3);
    assert_int_equal(files(), 1);
    unlink(in_folder("f.gz"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_are_written_and_compressed_by_name),
        cmocka_unit_test(long_texts_come_through_compression),
        cmocka_unit_test(nothing_appears_before_the_end),
        cmocka_unit_test(flushing_hands_on_what_a_pipe_waits_for),
        cmocka_unit_test(flushing_leaves_unfinished_files_alone),
        cmocka_unit_test(in_a_hurry_the_same_is_read_again),
        cmocka_unit_test(the_old_file_stays_until_then),
        cmocka_unit_test(a_link_is_followed),
        cmocka_unit_test(the_longest_name_is_possible),
        cmocka_unit_test(a_full_disk_is_an_error),
        cmocka_unit_test(a_reader_that_left_is_told_apart),
        cmocka_unit_test(impossible_places_are_errors),
        cmocka_unit_test(failing_allocations_are_errors),
    };

    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
