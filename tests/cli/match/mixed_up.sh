# What is easily mixed up: the two sides, and a document for a list of documents.
mkdir id en
cp "$ROOT/corpus/story_clock/id.txt" id/jam.txt
cp "$ROOT/corpus/law_springs/id.txt" id/law.txt
cp "$ROOT/corpus/story_clock/en.txt" en/clock.txt
sejajar match en id
echo "status $?"
sejajar match id/law.txt en
echo "status $?"

# One folder with both languages: no document is the partner of itself.
printf 'x 17\ny 2841\nz 365\n' >figures.txt
sejajar match . .
echo "status $?"
