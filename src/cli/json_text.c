/* JSON for human eyes. */
#include "json_text.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    FILE *to;
    const char *at;
} printer;

static void print_value(printer *p, int depth);

static void skip_space(printer *p)
{
    p->at += strspn(p->at, " \t\r\n");
}

static void new_line(printer *p, int depth)
{
    fprintf(p->to, "\n%*s", 2 * depth, "");
}

/* \u00e9 and the like; what is beyond the first 65536 characters never comes escaped. */
static void print_code(printer *p)
{
    char digits[5] = {0};
    unsigned long c;

    strncpy(digits, p->at, 4);
    p->at += strlen(digits);
    c = strtoul(digits, NULL, 16);
    if (c < 0x20)
        fputc(' ', p->to);
    else if (c < 0x80)
        fputc((int)c, p->to);
    else if (c < 0x800)
        fprintf(p->to, "%c%c", (int)(0xC0 | c >> 6), (int)(0x80 | (c & 0x3F)));
    else
        fprintf(p->to, "%c%c%c", (int)(0xE0 | c >> 12), (int)(0x80 | (c >> 6 & 0x3F)),
                (int)(0x80 | (c & 0x3F)));
}

static void print_string(printer *p)
{
    for (p->at++; *p->at && *p->at != '"'; p->at++) {
        if (*p->at != '\\' || !p->at[1]) {
            fputc(*p->at, p->to);
            continue;
        }
        p->at++;
        if (*p->at == 'u') {
            p->at++;
            print_code(p);
            p->at--;
        } else {
            fputc(strchr("ntrbf", *p->at) ? ' ' : *p->at, p->to);
        }
    }
    if (*p->at)
        p->at++;
}

static void print_scalar(printer *p)
{
    size_t length = strcspn(p->at, ",]} \t\r\n");

    if (*p->at == '"') {
        print_string(p);
        return;
    }
    fprintf(p->to, "%.*s", (int)length, p->at);
    p->at += length;
}

/* The list or object at `at` has no lists or objects in it. */
static bool is_flat(const char *at)
{
    bool inside_string = false;

    for (at++; *at; at++) {
        if (inside_string && *at == '\\' && at[1])
            at++;
        else if (*at == '"')
            inside_string = !inside_string;
        else if (!inside_string && (*at == '[' || *at == '{'))
            return false;
        else if (!inside_string && (*at == ']' || *at == '}'))
            return true;
    }
    return true;
}

/* A member's name, or nothing in a list. */
static void print_name(printer *p, bool object, bool flat)
{
    if (!object || *p->at != '"')
        return;
    print_string(p);
    skip_space(p);
    if (*p->at == ':')
        p->at++;
    fputs(flat ? " " : ": ", p->to);
    skip_space(p);
}

/* Always gets on: by a bracket, a member or, in what is no JSON, one letter. */
static void print_members(printer *p, int depth)
{
    bool object = *p->at == '{', flat = is_flat(p->at);
    char end = object ? '}' : ']';
    bool first = true;

    p->at++;
    for (skip_space(p); *p->at && *p->at != end; skip_space(p)) {
        const char *before = p->at;

        if (*p->at == ',') {
            p->at++;
            continue;
        }
        if (flat && depth > 0)
            fputs(first ? "" : ", ", p->to);
        else if (!(first && depth == 0))
            new_line(p, depth);
        first = false;
        print_name(p, object, flat && depth > 0);
        print_value(p, depth + 1);
        if (p->at == before)
            p->at++;
    }
    if (*p->at)
        p->at++;
}

static void print_value(printer *p, int depth)
{
    skip_space(p);
    if ((*p->at == '{' || *p->at == '[') && depth < 32)
        print_members(p, depth);
    else
        print_scalar(p);
}

void json_print_text(FILE *to, const char *json)
{
    printer p = {.to = to, .at = json};

    print_value(&p, 0);
    fputc('\n', to);
}
