/* sejajar_read(): files of all kinds, and what cannot be read. */
#include <sys/stat.h>
#include <sys/wait.h>

#include "support/check.h"

static sejajar_status read_bytes(sejajar_document **out, const char *bytes, size_t length,
                                 const sejajar_read_options *options, sejajar_error *err)
{
    char path[64];
    sejajar_status status;

    make_file(path, bytes, length);
    status = sejajar_read(out, path, options, err);
    unlink(path);
    return status;
}

static void a_file_comes_back_as_it_is(void **state)
{
    sejajar_document *document;

    (void)state;
    assert_int_equal(read_bytes(&document, "satu\r\ndua\n", 10, NULL, NULL), SEJAJAR_OK);
    assert_true(text_is(sejajar_document_text(document), "satu\r\ndua\n"));
    assert_int_equal(sejajar_document_text(document).bytes[10], 0);
    sejajar_document_free(document);
}

static void an_empty_file_is_an_empty_text(void **state)
{
    static const char *const encodings[] = {NULL, "auto", "UTF-16", "windows-1252"};
    sejajar_document *document;

    (void)state;
    for (size_t k = 0; k < COUNT_OF(encodings); k++) {
        sejajar_read_options options = {.encoding = encodings[k]};
        assert_int_equal(read_bytes(&document, "", 0, &options, NULL), SEJAJAR_OK);
        assert_int_equal(sejajar_document_text(document).length, 0);
        assert_int_equal(sejajar_document_text(document).bytes[0], 0);
        sejajar_document_free(document);
    }
}

static void a_byte_order_mark_is_left_out(void **state)
{
    sejajar_document *document;

    (void)state;
    assert_int_equal(read_bytes(&document, "\xEF\xBB\xBFsatu", 7, NULL, NULL), SEJAJAR_OK);
    assert_true(text_is(sejajar_document_text(document), "satu"));
    sejajar_document_free(document);
    assert_int_equal(read_bytes(&document, "\xEF\xBB\xBF", 3, NULL, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_document_text(document).length, 0);
    sejajar_document_free(document);
}

static void what_is_not_utf8_is_an_error_with_its_place(void **state)
{
    sejajar_document *document = (sejajar_document *)state;
    sejajar_error err;

    assert_int_equal(read_bytes(&document, "a\nb\xE9", 4, NULL, &err), SEJAJAR_ERROR_ENCODING);
    assert_null(document);
    assert_int_equal(err.line, 2);
    assert_int_equal(err.byte, 3);
}

static void missing_files_and_folders_say_so(void **state)
{
    sejajar_document *document;
    sejajar_error err;

    (void)state;
    assert_int_equal(sejajar_read(&document, "/there/is/no/such", NULL, &err), SEJAJAR_ERROR_IO);
    assert_non_null(strstr(err.message, "No such file"));
    assert_null(document);
    assert_int_equal(sejajar_read(&document, "/tmp", NULL, &err), SEJAJAR_ERROR_IO);
    assert_non_null(strstr(err.message, "directory"));
}

static void unreadable_files_say_so(void **state)
{
    sejajar_document *document;
    sejajar_error err;
    char path[64];

    (void)state;
    if (geteuid() == 0) /* nothing is unreadable for root */
        skip();
    make_file(path, "satu", 4);
    assert_int_equal(chmod(path, 0), 0);
    assert_int_equal(sejajar_read(&document, path, NULL, &err), SEJAJAR_ERROR_IO);
    assert_non_null(strstr(err.message, "Permission denied"));
    unlink(path);
}

static void the_limit_is_kept(void **state)
{
    sejajar_read_options options = {.limit = 10};
    sejajar_document *document;
    sejajar_error err;

    (void)state;
    assert_int_equal(read_bytes(&document, "0123456789", 10, &options, &err), SEJAJAR_OK);
    sejajar_document_free(document);
    assert_int_equal(read_bytes(&document, "0123456789a", 11, &options, &err), SEJAJAR_ERROR_LIMIT);
    assert_non_null(strstr(err.message, "10 bytes"));
}

static void a_pipe_is_read_to_its_end(void **state)
{
    sejajar_document *document;
    char path[32], chunk[4096];
    int ends[2];

    (void)state;
    memset(chunk, 'x', sizeof chunk);
    assert_int_equal(pipe(ends), 0);
    for (int k = 0; k < 8; k++) /* fits into the pipe: nobody has to wait */
        assert_int_equal(write(ends[1], chunk, sizeof chunk), sizeof chunk);
    close(ends[1]);
    snprintf(path, sizeof path, "/dev/fd/%d", ends[0]);
    assert_int_equal(sejajar_read(&document, path, NULL, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_document_text(document).length, 8 * sizeof chunk);
    sejajar_document_free(document);
    close(ends[0]);
}

static void the_limit_is_kept_of_a_pipe_too(void **state)
{
    sejajar_read_options options = {.limit = 10 << 20};
    sejajar_document *document;
    sejajar_error err;
    char path[32], chunk[4096];
    int ends[2];

    (void)state;
    memset(chunk, 'x', sizeof chunk);
    assert_int_equal(pipe(ends), 0);
    if (fork() == 0) { /* more than fits into a pipe */
        close(ends[0]);
        for (int k = 0; k < 4096 && write(ends[1], chunk, sizeof chunk) > 0; k++)
            ;
        _exit(0);
    }
    close(ends[1]);
    snprintf(path, sizeof path, "/dev/fd/%d", ends[0]);
    assert_int_equal(sejajar_read(&document, path, &options, &err), SEJAJAR_ERROR_LIMIT);
    assert_non_null(strstr(err.message, "10 MiB"));
    close(ends[0]);
    assert_int_not_equal(wait(NULL), -1);
}

/* caf\xE9 in windows-1252 */
static char file_to_fail_on[64];

static sejajar_status read_once(sejajar_error *err)
{
    sejajar_read_options options = {.encoding = "windows-1252"};
    sejajar_document *document;
    sejajar_status status = sejajar_read(&document, file_to_fail_on, &options, err);

    sejajar_document_free(document);
    return status;
}

static void failing_allocations_are_errors(void **state)
{
    (void)state;
    make_file(file_to_fail_on, "caf\xE9", 4);
    assert_true(fail_every_allocation(read_once) >= 3);
    unlink(file_to_fail_on);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_comes_back_as_it_is),
        cmocka_unit_test(an_empty_file_is_an_empty_text),
        cmocka_unit_test(a_byte_order_mark_is_left_out),
        cmocka_unit_test(what_is_not_utf8_is_an_error_with_its_place),
        cmocka_unit_test(missing_files_and_folders_say_so),
        cmocka_unit_test(unreadable_files_say_so),
        cmocka_unit_test(the_limit_is_kept),
        cmocka_unit_test(the_limit_is_kept_of_a_pipe_too),
        cmocka_unit_test(a_pipe_is_read_to_its_end),
        cmocka_unit_test(failing_allocations_are_errors),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
