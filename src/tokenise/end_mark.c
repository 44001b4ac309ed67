/* What stands at the end of a sentence. */
#include "tokenise/end_mark.h"

#include "normalise/characters.h"

static sj_end_mark mark_of(uint32_t c)
{
    switch (c) {
    case '?':
    case 0x61F: /* Arabic */
    case 0xFF1F: /* full width, like those below */ return SJ_END_QUESTION;
    case '!':
    case 0xFF01: return SJ_END_EXCLAMATION;
    case ':':
    case 0xFF1A: return SJ_END_COLON;
    case ',':
    case ';':
    case 0x3001:
    case 0xFF0C:
    case 0xFF1B: return SJ_END_COMMA;
    default: break;
    }
    if (sj_character_kind(c) & SJ_TERMINATOR)
        return SJ_END_STOP;
    return sj_character_kind(c) & SJ_DASH ? SJ_END_COMMA : SJ_END_WORD;
}

sj_end_mark sj_end_mark_of(sejajar_text sentence)
{
    const char *begin = sentence.bytes, *at = begin + sentence.length;

    while (at > begin) {
        uint32_t c = sj_utf8_previous(&at, begin);

        if (!(sj_character_kind(c) & (SJ_SPACE | SJ_QUOTE | SJ_CLOSE_BRACKET | SJ_INVISIBLE)))
            return mark_of(c);
    }
    return SJ_END_WORD;
}
