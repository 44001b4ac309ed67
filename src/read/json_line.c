/* One line of JSON. */
#include "read/json_line.h"

#include <jansson.h>

#include "base/error.h"
#include "read/utf8_check.h"

/* Values take up to a hundred times the memory of their text, `{},`; this many are enough for
 * two lists of half a million sentences. */
enum { MOST_VALUES = 1 << 20 };

static bool has_too_many_values(sejajar_text line)
{
    size_t count = 0;
    bool inside_string = false;

    for (size_t k = 0; k < line.length; k++) {
        char c = line.bytes[k];

        if (inside_string && c == '\\')
            k++;
        else if (c == '"')
            inside_string = !inside_string;
        else if (!inside_string && (c == ',' || c == '[' || c == '{'))
            count++;
    }
    return count > MOST_VALUES;
}

/* In our words: jansson's repeat what stands in the line, control characters included. */
static const char *what_is_wrong(const json_error_t *problem)
{
    switch (json_error_code(problem)) {
    case json_error_premature_end_of_input: return "not JSON: the line ends within a value";
    case json_error_end_of_input_expected: return "not JSON: something follows the object";
    case json_error_null_character:
    case json_error_null_byte_in_key: return "a NUL character, \\u0000, is no text";
    case json_error_duplicate_key: return "a member that stands there twice";
    case json_error_stack_overflow: return "JSON in too many brackets";
    case json_error_numeric_overflow: return "a number that is too large";
    default: return "not JSON";
    }
}

sejajar_status sj_json_line(struct json_t **out, sejajar_text line, sejajar_error *err)
{
    json_error_t problem;
    sejajar_status status = sj_utf8_check(line, err);

    if (status != SEJAJAR_OK)
        return status;
    if (has_too_many_values(line))
        return sj_fail_at(err, SEJAJAR_ERROR_LIMIT, 1, 0, "more than %d values", MOST_VALUES);
    *out = json_loadb(line.bytes, line.length, JSON_REJECT_DUPLICATES, &problem);
    if (*out)
        return SEJAJAR_OK;
    if (json_error_code(&problem) == json_error_out_of_memory)
        return sj_fail_memory(err);
    return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, 1, problem.position > 0 ? problem.position : 0,
                      "%s", what_is_wrong(&problem));
}
