/* Names as they sound: Quran and Koran, Syiah and Shia, Libya and Libyans. */
#ifndef SJ_FIDELITY_SOUNDS_H
#define SJ_FIDELITY_SOUNDS_H

#include <stdbool.h>

/* Could two names, folded, be one in the spellings of two languages? */
bool sj_sound_alike(const char *a, const char *b);

/* Exactly so: Yusuf and Joesoef. */
bool sj_same_sounds(const char *a, const char *b);

#endif
