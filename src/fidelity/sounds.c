/* Names as they sound. */
#include "fidelity/sounds.h"

#include <string.h>

#include "tokenise/distance.h"
#include "tokenise/words.h"

/* Of letters that come by other ways into the two languages for one sound, that sound: syekh and
 * sheikh, Yusuf and Joseph. Returns the letters read; `*sound` is 0 for what is not heard. */
static size_t read_sound(const char *at, char *sound)
{
    bool h = at[1] == 'h';

    *sound = at[0];
    switch (at[0]) {
    case 'c': *sound = at[1] && strchr("eiy", at[1]) ? 's' : 'k'; return h || at[1] == 'k' ? 2 : 1;
    case 's': return at[1] == 'c' && at[2] == 'h' ? 3 : h || at[1] == 'y' || at[1] == 'j' ? 2 : 1;
    case 'd': *sound = at[1] == 'j' ? 'i' : 'd'; return h || at[1] == 'j' ? 2 : 1;
    case 'p': *sound = h ? 'f' : 'p'; return h ? 2 : 1;
    case 'k':
    case 't':
    case 'g': return h ? 2 : 1;
    case 'o': *sound = 'u'; return at[1] == 'e' || at[1] == 'o' || at[1] == 'u' ? 2 : 1;
    case 'e': *sound = at[1] == 'e' ? 'i' : 'e'; return at[1] == 'e' ? 2 : 1;
    case 'q':
    case 'x': *sound = 'k'; return 1;
    case 'z': *sound = 's'; return 1;
    case 'v':
    case 'w': *sound = 'f'; return 1;
    case 'j':
    case 'y': *sound = 'i'; return 1;
    case 'h': *sound = 0; return 1;
    default: return 1;
    }
}

/* Letters that sound the same become one, doubled ones too. */
static size_t write_sounds(char out[SJ_FORM_MAX + 1], const char *form)
{
    size_t length = 0;

    while (*form && length < SJ_FORM_MAX) {
        char sound;

        form += read_sound(form, &sound);
        if (sound && (length == 0 || out[length - 1] != sound))
            out[length++] = sound;
    }
    out[length] = 0;
    return length;
}

bool sj_same_sounds(const char *a, const char *b)
{
    char x[SJ_FORM_MAX + 1], y[SJ_FORM_MAX + 1];

    return write_sounds(x, a) == write_sounds(y, b) && strcmp(x, y) == 0;
}

/* Libya and Libyan, Harto and Suharto: so many letters are enough if they begin or end a name. */
enum { LEAST_ALIKE = 3, LEAST_PART = 4, LEAST_BEGINNING = 6 };

bool sj_sound_alike(const char *a, const char *b)
{
    char x[SJ_FORM_MAX + 1], y[SJ_FORM_MAX + 1];
    size_t n = write_sounds(x, a), m = write_sounds(y, b);
    size_t shorter = n < m ? n : m, longer = n < m ? m : n;

    if (n == m && n >= LEAST_ALIKE && memcmp(x, y, n) == 0)
        return true;
    if (shorter < LEAST_PART)
        return false;
    if (shorter >= LEAST_BEGINNING && memcmp(x, y, LEAST_BEGINNING) == 0)
        return true; /* revolusi, revolutionary */
    if (memcmp(x, y, shorter) == 0 || memcmp(x + n - shorter, y + m - shorter, shorter) == 0)
        return true;
    return x[0] == y[0] && 3 * sj_distance(x, n, y, m) <= longer;
}
