/* Nothing that stands in a text gets out of its place in a page. */
#include "report/html.h"
#include "support/check.h"

typedef void put_function(sj_buffer *page, sejajar_text text);

static void writes(put_function *put_it, sejajar_text text, const char *wanted)
{
    sj_buffer page;
    kept k = {0};

    sj_buffer_open(&page, keep, &k);
    put_it(&page, text);
    assert_int_equal(sj_buffer_close(&page, NULL), SEJAJAR_OK);
    assert_string_equal(k.at ? k.at : "", wanted);
    free(k.at);
}

static void text_cannot_open_a_tag_or_end_an_attribute(void **state)
{
    (void)state;
    writes(sj_html_put, TEXT("a < b & 'c' > \"d\""),
           "a &lt; b &amp; &#39;c&#39; &gt; &quot;d&quot;");
    writes(sj_html_put, TEXT("</script><!--"), "&lt;/script&gt;&lt;!--");
    writes(sj_html_put, TEXT("&lt;"), "&amp;lt;");
}

static void white_space_is_one_space_and_the_rest_stays(void **state)
{
    (void)state;
    writes(sj_html_put, TEXT(" satu\t\n dua\xC2\xA0"), "satu dua");
    writes(sj_html_put, TEXT("\x01\xE2\x80\xAE\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85"),
           "\x01\xE2\x80\xAE\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85");
    writes(sj_html_put, TEXT("a\0b"),
           "a\xEF\xBF\xBD"
           "b");
    writes(sj_html_put, TEXT(""), "");
}

static void json_cannot_end_a_script(void **state)
{
    (void)state;
    writes(sj_html_put_json, TEXT("</script> \"&\" \\ \x01"),
           "\"\\u003c/script\\u003e \\\"\\u0026\\\" \\\\ \\u0001\"");
}

static void json_of_any_maker_is_made_safe(void **state)
{
    static const char json[] = "{\"<!--\":[1,\"]]>\"]}";
    sj_buffer page;
    kept k = {0};

    (void)state;
    sj_buffer_open(&page, keep, &k);
    assert_int_equal(sj_html_json_sink(&page, json, sizeof json - 1), 0);
    assert_int_equal(sj_buffer_close(&page, NULL), SEJAJAR_OK);
    assert_string_equal(k.at, "{\"\\u003c!--\":[1,\"]]\\u003e\"]}");
    free(k.at);
}

static void a_page_has_its_title_and_fetches_nothing(void **state)
{
    static const sj_html_frame frame = {.title = "<a> & b", .signature = "made by \"x\""};
    sj_buffer page;
    kept k = {0};

    (void)state;
    sj_buffer_open(&page, keep, &k);
    sj_html_begin(&page, &frame);
    sj_html_end(&page, &frame);
    assert_int_equal(sj_buffer_close(&page, NULL), SEJAJAR_OK);
    assert_non_null(strstr(k.at, "<title>&lt;a&gt; &amp; b</title>"));
    assert_non_null(strstr(k.at, "<footer>made by &quot;x&quot;</footer>"));
    assert_non_null(strstr(k.at, "default-src 'none'"));
    assert_null(strstr(k.at, "://"));
    assert_null(strstr(k.at, "src="));
    free(k.at);
}

static int refuse(void *to, const char *bytes, size_t length)
{
    (void)to;
    (void)bytes;
    (void)length;
    return -1;
}

static void a_sink_that_refuses_is_noticed(void **state)
{
    static const sj_html_frame frame = {.title = "a"};
    sj_buffer page;

    (void)state;
    sj_buffer_open(&page, refuse, NULL);
    sj_html_begin(&page, &frame);
    sj_html_put(&page, TEXT("a < b"));
    sj_html_end(&page, &frame);
    assert_int_equal(sj_buffer_close(&page, NULL), SEJAJAR_ERROR_IO);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_cannot_open_a_tag_or_end_an_attribute),
        cmocka_unit_test(white_space_is_one_space_and_the_rest_stays),
        cmocka_unit_test(json_cannot_end_a_script),
        cmocka_unit_test(json_of_any_maker_is_made_safe),
        cmocka_unit_test(a_page_has_its_title_and_fetches_nothing),
        cmocka_unit_test(a_sink_that_refuses_is_noticed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
