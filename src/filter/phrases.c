/* What stands around the text of web pages. */
#include "filter/phrases.h"

#include <string.h>

enum { SHORT = 15 /* words: longer ones are sentences about it */, LONGEST = 256, BAR = 4 };

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

    for (size_t k = 0; k < text.length && length < LONGEST; k++) {
        char c = text.bytes[k];

        if (c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        if (c == '\t' || c == '\n')
            c = ' ';
        if (c != ' ' || (length > 0 && to[length - 1] != ' '))
            to[length++] = c;
    }
    to[length] = '\0';
    return length;
}

/* Beranda | Berita | Olahraga | Teknologi | Kontak */
static bool is_bar(const char *text)
{
    size_t count = 0;

    for (; *text; text++)
        count += strncmp(text, " | ", 3) == 0 || strncmp(text, " \xC2\xBB ", 4) == 0 ||
                 strncmp(text, " > ", 3) == 0;
    return count >= BAR;
}

bool sj_is_boilerplate(sejajar_text text, size_t words)
{
    char flat[LONGEST + 1];

    if (words > SHORT || text.length > LONGEST)
        return false;
    flatten(flat, text);
    if (is_bar(flat))
        return true;
    for (size_t k = 0; k < sizeof phrases / sizeof *phrases; k++) {
        if (strstr(flat, phrases[k]))
            return true;
    }
    return false;
}
