/* Words that say what they are wherever they stand. */
#ifndef SJ_SPLIT_WORD_LISTS_H
#define SJ_SPLIT_WORD_LISTS_H

#include "sejajar.h"
#include "split/token.h"

/* Does the word report speech ("said", "ujar")? */
bool sj_word_reports(const sj_token *token, sejajar_language language);

/* Is it a word that begins sentences but no names ("They", "Namun")? */
bool sj_word_opens(const sj_token *token, sejajar_language language);

/* Is it a word that with a capital only ever begins sentences? Of Indonesian ones. */
bool sj_word_connects(const sj_token *token);

/* Is it a word that with a capital begins sentences, unless another word with a small letter
 * stands before? Of Indonesian ones. */
bool sj_word_begins(const sj_token *token);

/* Is it the end of the name of a file or a site ("com", "jpg")? */
bool sj_word_is_suffix(const sj_token *token);

/* Does it stand within names ("van", "binti")? */
bool sj_word_is_particle(const sj_token *token);

/* Is a letter after it a label and no initial ("vitamin C", "Plan B")? */
bool sj_word_labels(const sj_token *token);

/* Is it a month that looks like an ordinary word ("5 May")? */
bool sj_word_is_month(const sj_token *token);

/* Does it begin an attribute of God, after His name ("Allah Swt. Maha Pengampun")? */
bool sj_word_extols(const sj_token *token);

/* Does it say what a company is by law ("Ltd", "Tbk")? */
bool sj_word_is_company(const sj_token *token);

/* Does it stand behind the name of a person ("Jr", "M.D")? */
bool sj_word_follows_name(const sj_token *token);

/* Does it measure what is counted before it ("km", "thn")? */
bool sj_word_measures(const sj_token *token);

/* A day, a month or the zone of a time? */
bool sj_word_is_calendar(const sj_token *token);

/* Is it a cry without a vowel ("Hmm", "Brr")? */
bool sj_word_interjects(const sj_token *token);

/* "he", "she", "they": who said or thought something? */
bool sj_word_is_person(const sj_token *token);

#endif
