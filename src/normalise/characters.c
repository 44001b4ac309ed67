/* What kind of thing a character is: one table for all stages. */
#include "normalise/characters.h"

#include <stddef.h>
#include <utf8proc.h>

#define STRAIGHT (SJ_OPEN_QUOTE | SJ_CLOSE_QUOTE)

#define SP SJ_SPACE
#define NL (SJ_SPACE | SJ_LINE_END)
#define SY SJ_SYMBOL
#define UP SJ_UPPER
#define LO SJ_LOWER
#define DI SJ_DIGIT
#define TE SJ_TERMINATOR
#define QU STRAIGHT
#define OB SJ_OPEN_BRACKET
#define CB SJ_CLOSE_BRACKET
#define DA SJ_DASH
#define BU SJ_BULLET

/* clang-format off */
const uint16_t sj_ascii_kinds[128] = {
    SY, SY, SY, SY, SY, SY, SY, SY, SY, SP, NL, NL, NL, NL, SY, SY,
    SY, SY, SY, SY, SY, SY, SY, SY, SY, SY, SY, SY, SY, SY, SY, SY,
    /*   !   "   #   $   %   &   '   (   )   *   +   ,   -   .   / */
    SP, TE, QU, SY, SY, SY, SY, QU, OB, CB, BU, SY, SY, DA, TE, SY,
    DI, DI, DI, DI, DI, DI, DI, DI, DI, DI, SY, SY, SY, SY, SY, TE,
    SY, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP,
    UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, OB, SY, CB, SY, SY,
    QU, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO,
    LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, OB, SY, CB, SY, SY,
};
/* clang-format on */

typedef struct {
    uint32_t first, last;
    uint32_t value;
} range;

/* What Unicode's categories do not tell, in order: among them Sentence_Terminal of Unicode 15. A
 * dumb quote below the line („) opens. */
static const range kinds[] = {
    {0x0085, 0x0085, NL},
    {0x00A0, 0x00A0, SP},
    {0x00AB, 0x00AB, SJ_OPEN_QUOTE},
    {0x00AD, 0x00AD, SJ_INVISIBLE},
    {0x00B4, 0x00B4, SJ_CLOSE_QUOTE},
    {0x00B7, 0x00B7, BU},
    {0x00BB, 0x00BB, SJ_CLOSE_QUOTE},
    {0x0589, 0x0589, TE}, /* Armenian */
    {0x061D, 0x061F, TE}, /* Arabic */
    {0x06D4, 0x06D4, TE}, /* Urdu */
    {0x0700, 0x0702, TE}, /* Syriac */
    {0x07F9, 0x07F9, TE}, /* N'Ko */
    {0x0837, 0x0837, TE},
    {0x0839, 0x0839, TE},
    {0x083D, 0x083E, TE},
    {0x0964, 0x0965, TE}, /* danda */
    {0x104A, 0x104B, TE}, /* Burmese */
    {0x1362, 0x1362, TE}, /* Ethiopic */
    {0x1367, 0x1368, TE},
    {0x166E, 0x166E, TE},
    {0x1680, 0x1680, SP},
    {0x1735, 0x1736, TE}, /* Philippine */
    {0x17D4, 0x17D5, TE}, /* Khmer */
    {0x1803, 0x1803, TE}, /* Mongolian */
    {0x1809, 0x1809, TE},
    {0x1944, 0x1945, TE},
    {0x1AA8, 0x1AAB, TE},
    {0x1B5A, 0x1B5B, TE}, /* Balinese */
    {0x1B5E, 0x1B5F, TE},
    {0x1B7D, 0x1B7E, TE},
    {0x1C3B, 0x1C3C, TE},
    {0x1C7E, 0x1C7F, TE},
    {0x2000, 0x200A, SP},
    {0x200B, 0x200F, SJ_INVISIBLE},
    {0x2010, 0x2015, DA},
    {0x2018, 0x2018, SJ_OPEN_QUOTE},
    {0x2019, 0x2019, SJ_CLOSE_QUOTE},
    {0x201A, 0x201C, SJ_OPEN_QUOTE},
    {0x201D, 0x201D, SJ_CLOSE_QUOTE},
    {0x201E, 0x201F, SJ_OPEN_QUOTE},
    {0x2022, 0x2023, BU},
    {0x2026, 0x2026, TE},
    {0x2028, 0x2029, NL},
    {0x202A, 0x202E, SJ_INVISIBLE},
    {0x202F, 0x202F, SP},
    {0x2039, 0x2039, SJ_OPEN_QUOTE},
    {0x203A, 0x203A, SJ_CLOSE_QUOTE},
    {0x203C, 0x203D, TE},
    {0x2043, 0x2043, BU},
    {0x2047, 0x2049, TE},
    {0x205F, 0x205F, SP},
    {0x2060, 0x2064, SJ_INVISIBLE},
    {0x2212, 0x2212, DA},
    {0x25A0, 0x25CF, BU},
    {0x2756, 0x2756, BU},
    {0x2794, 0x27BE, BU},
    {0x2E2E, 0x2E2E, TE},
    {0x2E3C, 0x2E3C, TE},
    {0x2E53, 0x2E54, TE},
    {0x3000, 0x3000, SP},
    {0x3002, 0x3002, TE},
    {0x3008, 0x3008, SJ_OPEN_BRACKET},
    {0x3009, 0x3009, SJ_CLOSE_BRACKET},
    {0x300A, 0x300A, SJ_OPEN_BRACKET},
    {0x300B, 0x300B, SJ_CLOSE_BRACKET},
    {0x300C, 0x300C, SJ_OPEN_QUOTE},
    {0x300D, 0x300D, SJ_CLOSE_QUOTE},
    {0x300E, 0x300E, SJ_OPEN_QUOTE},
    {0x300F, 0x300F, SJ_CLOSE_QUOTE},
    {0x3010, 0x3010, SJ_OPEN_BRACKET},
    {0x3011, 0x3011, SJ_CLOSE_BRACKET},
    {0xA4FF, 0xA4FF, TE},
    {0xA60E, 0xA60F, TE},
    {0xA6F3, 0xA6F3, TE},
    {0xA6F7, 0xA6F7, TE},
    {0xA876, 0xA877, TE},
    {0xA8CE, 0xA8CF, TE},
    {0xA92F, 0xA92F, TE},
    {0xA9C8, 0xA9C9, TE}, /* Javanese */
    {0xAA5D, 0xAA5F, TE},
    {0xAAF0, 0xAAF1, TE},
    {0xABEB, 0xABEB, TE},
    {0xFE00, 0xFE0F, SJ_INVISIBLE},
    {0xFE52, 0xFE52, TE},
    {0xFE56, 0xFE57, TE},
    {0xFEFF, 0xFEFF, SJ_INVISIBLE},
    {0xFF01, 0xFF01, TE}, /* full width ! */
    {0xFF02, 0xFF02, STRAIGHT},
    {0xFF08, 0xFF08, SJ_OPEN_BRACKET},
    {0xFF09, 0xFF09, SJ_CLOSE_BRACKET},
    {0xFF0E, 0xFF0E, TE},   /* full width . */
    {0xFF1F, 0xFF1F, TE},   /* full width ? */
    {0xFF61, 0xFF61, TE},   /* half width 。 */
    {0x10A56, 0x10A57, TE}, /* from here on scripts of the past */
    {0x10F55, 0x10F59, TE},
    {0x10F86, 0x10F89, TE},
    {0x11047, 0x11048, TE},
    {0x110BE, 0x110C1, TE},
    {0x11141, 0x11143, TE},
    {0x111C5, 0x111C6, TE},
    {0x111CD, 0x111CD, TE},
    {0x111DE, 0x111DF, TE},
    {0x11238, 0x11239, TE},
    {0x1123B, 0x1123C, TE},
    {0x112A9, 0x112A9, TE},
    {0x1144B, 0x1144C, TE},
    {0x115C2, 0x115C3, TE},
    {0x115C9, 0x115D7, TE},
    {0x11641, 0x11642, TE},
    {0x1173C, 0x1173E, TE},
    {0x11944, 0x11944, TE},
    {0x11946, 0x11946, TE},
    {0x11A42, 0x11A43, TE},
    {0x11A9B, 0x11A9C, TE},
    {0x11C41, 0x11C42, TE},
    {0x11EF7, 0x11EF8, TE},
    {0x11F43, 0x11F44, TE},
    {0x16A6E, 0x16A6F, TE},
    {0x16AF5, 0x16AF5, TE},
    {0x16B37, 0x16B38, TE},
    {0x16B44, 0x16B44, TE},
    {0x16E98, 0x16E98, TE},
    {0x1BC9F, 0x1BC9F, TE},
    {0x1DA88, 0x1DA88, TE},
};

static const range *find(const range *ranges, size_t count, uint32_t c)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = (low + high) / 2;

        if (c > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && c >= ranges[low].first ? &ranges[low] : NULL;
}

/* Latin letters with accents, by far the most usual of the wide characters. */
static uint32_t latin_kind(uint32_t c)
{
    return c == 0xD7 || c == 0xF7 ? SJ_SYMBOL : c < 0xDF ? SJ_UPPER : SJ_LOWER;
}

uint32_t sj_wide_character_kind(uint32_t c)
{
    const range *known;

    if (c >= 0xC0 && c <= 0xFF)
        return latin_kind(c);
    known = find(kinds, sizeof kinds / sizeof *kinds, c);
    if (known)
        return known->value;
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT: return SJ_UPPER;
    case UTF8PROC_CATEGORY_LL: return SJ_LOWER;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO: return SJ_CASELESS;
    case UTF8PROC_CATEGORY_ND: return SJ_DIGIT;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF: return SJ_INVISIBLE;
    case UTF8PROC_CATEGORY_MC: return SJ_CASELESS;
    case UTF8PROC_CATEGORY_PS: return SJ_OPEN_BRACKET;
    case UTF8PROC_CATEGORY_PE: return SJ_CLOSE_BRACKET;
    case UTF8PROC_CATEGORY_PI: return SJ_OPEN_QUOTE;
    case UTF8PROC_CATEGORY_PF: return SJ_CLOSE_QUOTE;
    case UTF8PROC_CATEGORY_PD: return SJ_DASH;
    default: return SJ_SYMBOL;
    }
}
