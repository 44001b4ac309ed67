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

static size_t flatten(char to[LONGEST + 1], sejajar_text text)
{
    size_t length = 0;

    bool space = true; /* it stands before */

    for (size_t k = 0; k < text.length && length < LONGEST; k++) {
        char c = text.bytes[k];
        bool is_space = c == ' ' || c == '\t' || c == '\n';

        c = (char)(c | ((unsigned char)(c - 'A') < 26) << 5);
        to[length] = is_space ? ' ' : c;
        length += !(space && is_space); /* else it is written over */
        space = is_space;
    }
    to[length] = '\0';
    return length;
}

/* Beranda | Berita | Olahraga | Teknologi | Kontak */
static bool is_bar(const char *text)
{
    size_t count = 0;

    for (; (text = strchr(text, ' ')) != NULL; text++)
        count += ((text[1] == '|' || text[1] == '>') && text[2] == ' ') ||
                 strncmp(text, " \xC2\xBB ", 4) == 0;
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

/* ---- Looking for all phrases at once --------------------------------- */

enum { BEGINNING = 4 /* bytes, of which every phrase has more */ };

/* A bit for the beginning of each phrase: it may be set for others, too. */
typedef struct {
    uint64_t bits[64];
} beginnings;

static uint32_t beginning_at(const char *text)
{
    uint32_t four;

    memcpy(&four, text, BEGINNING);
    return four * 0x9E3779B1u >> 20;
}

static void collect_beginnings(beginnings *b)
{
    *b = (beginnings){{0}};
    for (size_t k = 0; k < sizeof phrases / sizeof *phrases; k++) {
        uint32_t at = beginning_at(phrases[k]);

        b->bits[at / 64] |= (uint64_t)1 << at % 64;
    }
}

static bool begins_phrase(const char *text)
{
    for (size_t k = 0; k < sizeof phrases / sizeof *phrases; k++)
        if (memcmp(text, phrases[k], BEGINNING) == 0 &&
            strncmp(text, phrases[k], strlen(phrases[k])) == 0)
            return true;
    return false;
}

static bool has_phrase(const char *flat, size_t length)
{
    beginnings b;

    collect_beginnings(&b);
    for (size_t k = 0; k + BEGINNING <= length; k++) {
        uint32_t at = beginning_at(flat + k);

        if (b.bits[at / 64] >> at % 64 & 1 && begins_phrase(flat + k))
            return true;
    }
    return false;
}

bool sj_is_boilerplate(sejajar_text text, size_t words)
{
    char flat[LONGEST + 1];
    size_t length;

    if (begins_lead(text))
        return true;
    if (words > SHORT || text.length > LONGEST)
        return false;
    length = flatten(flat, text);
    return is_bar(flat) || has_phrase(flat, length);
}
