# A word that no one knows.
sejajar lexicon xqzzv rumah -n1 | cut -f1-3
sejajar lexicon xqzzv
sejajar lexicon
sejajar lexicon --limit 0 rumah
