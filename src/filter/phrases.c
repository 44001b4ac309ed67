/* What stands around the text of web pages. */
#include "filter/phrases.h"

#include <stdint.h>
#include <string.h>

enum {
    SHORT = 15 /* words: longer ones are sentences about it */,
    LONGEST = 256,
    LONGEST_LEAD = 16,
    BAR = 4
};

/* Lower case, with single spaces. Each is hardly ever part of a sentence. */
static const char *const phrases[] = {
    "all rights reserved",
    "hak cipta dilindungi",
    "accept cookies",
    "accept all cookies",
    "we use cookies",
    "uses cookies",
    "menggunakan cookie",
    "terima semua cookie",
    "cookie policy",
    "kebijakan cookie",
    "cookie settings",
    "pengaturan cookie",
    "skip to content",
    "skip to main content",
    "lompat ke konten",
    "langsung ke konten",
    "lewati ke konten",
    "back to top",
    "kembali ke atas halaman",
    "baca juga:",
    "baca selengkapnya",
    "lihat selengkapnya",
    "read more...",
    "read more \xC2\xBB",
    "continue reading",
    "share on facebook",
    "share on twitter",
    "share this:",
    "bagikan ini:",
    "bagikan ke facebook",
    "bagikan di facebook",
    "follow us on",
    "ikuti kami di",
    "subscribe to our newsletter",
    "langganan buletin kami",
    "berlangganan newsletter",
    "leave a reply",
    "leave a comment",
    "tinggalkan komentar",
    "tinggalkan balasan",
    "posted in",
    "diposting di",
    "powered by wordpress",
    "scroll to continue",
    "advertisement - continue",
    "scroll untuk melanjutkan",
    "lanjut membaca di bawah",
    "your email address will not be published",
    "alamat email anda tidak akan dipublikasikan",
    "you may also like",
    "artikel terkait:",
    "related posts",
    "terms of service | privacy",
    "privacy policy | terms",
};

static char flat_of(char c)
{
    bool is_space = (c == '\t') | (c == '\n');

    c = (char)(c | ((unsigned char)(c - 'A') < 26) << 5);
    return is_space ? ' ' : c;
}

/* Leaves one space of several in a row, none at the beginning. Returns the length. */
static size_t squeeze(char *text, size_t length)
{
    size_t left = 0;
    bool space = true; /* it stands before */

    for (size_t k = 0; k < length; k++) {
        bool is_space = text[k] == ' ';

        text[left] = text[k];
        left += !(space && is_space); /* else it is written over */
        space = is_space;
    }
    return left;
}

/* Most texts have single spaces already: there, all bytes are looked at several at a time. */
static size_t flatten(char to[LONGEST + 1], sejajar_text text)
{
    size_t length = text.length < LONGEST ? text.length : LONGEST;
    unsigned char spaces = 0;

    for (size_t k = 0; k < length; k++)
        to[k] = flat_of(text.bytes[k]);
    for (size_t k = 1; k < length; k++)
        spaces |= (to[k] == ' ') & (to[k - 1] == ' ');
    if (length > 0 && (spaces || to[0] == ' '))
        length = squeeze(to, length);
    to[length] = '\0';
    return length;
}

static bool is_sign_of_bar(const char *at)
{
    return ((*at == '|' || *at == '>') && at[1] == ' ') || strncmp(at, "\xC2\xBB ", 3) == 0;
}

/* Beranda | Berita | Olahraga | Teknologi | Kontak */
static bool is_bar(const char *text, size_t length)
{
    size_t count = 0;

    if (!memchr(text, '|', length) && !memchr(text, '>', length) && !memchr(text, '\xBB', length))
        return false;
    for (; (text = strchr(text, ' ')) != NULL; text++)
        count += is_sign_of_bar(text + 1);
    return count >= BAR;
}

/* What a line begins with that leads to another article, whose title may be long. */
static const char *const leads[] = {
    "baca juga:", "baca pula:", "simak juga:", "read also:", "also read:",
};

static bool begins_lead(sejajar_text text)
{
    char flat[LONGEST + 1];

    if (text.length > LONGEST_LEAD)
        text.length = LONGEST_LEAD;
    if (text.length == 0 || !memchr(text.bytes, ':', text.length))
        return false;
    flatten(flat, text);
    for (size_t k = 0; k < sizeof leads / sizeof *leads; k++)
        if (strncmp(flat, leads[k], strlen(leads[k])) == 0)
            return true;
    return false;
}

/* ---- Looking for all phrases at once ---------------------------------

 * Each has a space. They are found by the first one: by what is about it. */

enum {
    PHRASES = sizeof phrases / sizeof *phrases,
    BEFORE = 2, /* bytes before the first space of any phrase, at least */
    ABOUT = BEFORE + 2
};
_Static_assert((int)PHRASES < (int)SJ_MOST_PHRASES, "numbers from 1 have room");

static uint32_t place_of(const char *space)
{
    uint32_t about;

    memcpy(&about, space - BEFORE, ABOUT);
    return about * 0x9E3779B1u >> 20;
}

void sj_phrases_fill(sj_phrases *out)
{
    *out = (sj_phrases){{0}, {0}, {0}};
    for (uint8_t k = 1; k <= PHRASES; k++) {
        const char *space = strchr(phrases[k - 1], ' ');
        uint8_t *first = &out->first[place_of(space)];

        out->space[k] = (uint8_t)(space - phrases[k - 1]);
        out->next[k] = *first;
        *first = k;
    }
}

static bool stands_about(const sj_phrases *p, const char *flat, const char *space)
{
    for (uint8_t k = p->first[place_of(space)]; k; k = p->next[k])
        if (space - flat >= p->space[k] &&
            strncmp(space - p->space[k], phrases[k - 1], strlen(phrases[k - 1])) == 0)
            return true;
    return false;
}

/* What is flat ends with a 0, so there is a byte after each space. */
static bool has_phrase(const sj_phrases *p, const char *flat, size_t length)
{
    const char *end = flat + length, *at = flat + BEFORE;

    for (; at < end && (at = memchr(at, ' ', (size_t)(end - at))) != NULL; at++)
        if (stands_about(p, flat, at))
            return true;
    return false;
}

bool sj_is_boilerplate(const sj_phrases *p, sejajar_text text, size_t words)
{
    char flat[LONGEST + 1];
    size_t length;

    if (begins_lead(text))
        return true;
    if (words > SHORT || text.length > LONGEST)
        return false;
    length = flatten(flat, text);
    return is_bar(flat, length) || has_phrase(p, flat, length);
}
