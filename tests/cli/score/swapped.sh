# Columns the other way round are said, unless someone has said which they are.
paste "$ROOT/corpus/story_clock/en.sentences" "$ROOT/corpus/story_clock/id.sentences" | head -n 12 >swapped.tsv
sejajar score --pairs swapped.tsv | cut -f3 | cut -c1-2 | sort -u
sejajar score --pairs --columns id=2,en=1 swapped.tsv | wc -l
sejajar filter --quiet swapped.tsv | cut -f3 | sort | uniq -c
