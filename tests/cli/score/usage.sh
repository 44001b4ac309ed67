# What does not go together is said.
: >a; : >b
sejajar score a b; echo "status $?"
sejajar score --from id a; echo "status $?"
sejajar score --from id --explain a b; echo "status $?"
sejajar score --from id --format json --limit 3 a b; echo "status $?"
sejajar score --from id --format jsn a b; echo "status $?"
sejajar score --pairs --format html a; echo "status $?"
sejajar score --from id a b; echo "status $?"
sejajar score --from id - -; echo "status $?"
sejajar score --from id --limit 0 a b
sejajar score --pairs --lexicon words.tsv pairs.tsv
