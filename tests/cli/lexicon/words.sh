# Both directions, best first, at most so many.
sejajar lexicon --limit 1 rumah | cut -f1-3
sejajar lexicon --from en -n2 house | cut -f1,2 | sort | uniq -c
# Words of a phrase, one after the other: the model knows no phrases.
sejajar lexicon --limit 1 'rumah sakit' | cut -f1-3
