/* Rows of a command's table of options, whose values go into members of its `settings`. Include it
 * where a type of that name is defined. */
#ifndef CLI_ROWS_H
#define CLI_ROWS_H

#include "command.h"
#include "side.h"

#define ROW(group, letter, name, argument, help, kind, offset, choices, take)                      \
    {                                                                                              \
        group, letter, name, argument, help, kind, offset, choices, take                           \
    }

/* By kinds. `group` is the heading before the row, or NULL, `letter` 0 where there is none. */
#define ROW_FLAG(group, letter, name, help, member)                                                \
    ROW(group, letter, name, NULL, help, OPTION_FLAG, offsetof(settings, member), NULL, NULL)
#define ROW_TEXT(group, letter, name, argument, help, member)                                      \
    ROW(group, letter, name, argument, help, OPTION_TEXT, offsetof(settings, member), NULL, NULL)
#define ROW_REAL(group, letter, name, argument, help, member)                                      \
    ROW(group, letter, name, argument, help, OPTION_REAL, offsetof(settings, member), NULL, NULL)
#define ROW_COUNT(group, letter, name, argument, help, member)                                     \
    ROW(group, letter, name, argument, help, OPTION_COUNT, offsetof(settings, member), NULL, NULL)
#define ROW_LANGUAGE(group, letter, name, argument, help, member)                                  \
    ROW(group, letter, name, argument, help, OPTION_LANGUAGE, offsetof(settings, member), NULL,    \
        NULL)
#define ROW_CHOICE(group, letter, name, argument, help, member, choices)                           \
    ROW(group, letter, name, argument, help, OPTION_CHOICE, offsetof(settings, member), choices,   \
        NULL)
#define ROW_CALL(group, letter, name, argument, help, take)                                        \
    ROW(group, letter, name, argument, help, OPTION_CALL, 0, NULL, take)

/* Rows that several commands have. `how` is a member of type reading. */
#define ROW_SEGMENTED(group, how)                                                                  \
    ROW_FLAG(group, 's', "segmented", "one sentence a line, used as it stands", how.segmented)
#define ROW_NEWLINES(how)                                                                          \
    ROW_CHOICE(NULL, 0, "newlines", "auto|paragraph|wrapped",                                      \
               "what a single line end means (auto: from the look of the text)", how.newlines,     \
               newlines_choices)
#define ROW_QUOTES(how)                                                                            \
    ROW_CHOICE(NULL, 0, "quotes", "split|keep",                                                    \
               "several sentences in one quotation: cut them, or not", how.quotes, quotes_choices)
#define ROW_UNIT(how)                                                                              \
    ROW_CHOICE(NULL, 0, "unit", "sentence|paragraph",                                              \
               "what text is cut into; paragraphs are for translation with context", how.unit,     \
               unit_choices)
#define ROW_ENCODING_OF(group, member)                                                             \
    ROW(group, 0, "encoding", "NAME", "convert from another encoding; auto finds out which",       \
        OPTION_ENCODING, offsetof(settings, member), NULL, NULL)
#define ROW_ENCODING(group, how) ROW_ENCODING_OF(group, how.encoding)
#define ROW_ID_ABBREVIATIONS(member)                                                               \
    ROW_TEXT(NULL, 0, "id-abbreviations", "FILE", "more Indonesian abbreviations, as for split",   \
             member)
#define ROW_EN_ABBREVIATIONS(member)                                                               \
    ROW_TEXT(NULL, 0, "en-abbreviations", "FILE", "more English ones", member)
#define ROW_LEXICON(member)                                                                        \
    ROW_TEXT(NULL, 0, "lexicon", "FILE",                                                           \
             "translations that the model may lack: lines of Indonesian word or phrase, tab, "     \
             "English",                                                                            \
             member)
#define ROW_ADAPT(member)                                                                          \
    ROW_FLAG(NULL, 0, "adapt", "learn words that the model lacks from the texts", member)
#define ROW_OUTPUT(group, member)                                                                  \
    ROW_TEXT(group, 'o', "output", "FILE", "write here; .gz and .zst are compressed", member)
#define ROW_THREADS(group, member)                                                                 \
    ROW_COUNT(group, 0, "threads", "N", "at most this many at once; default: all cores", member)
#define ROW_SIGNATURE(group, member)                                                               \
    ROW_FLAG(group, 0, "signature",                                                                \
             "say on standard error what program, model, libraries and splitters it was", member)
#define ROW_QUIET(group, member) ROW_FLAG(group, 0, "quiet", "no progress on the terminal", member)

#endif
