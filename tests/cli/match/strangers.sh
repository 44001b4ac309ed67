# Nothing belongs together: said, and a failure.
mkdir id en
cp "$ROOT/corpus/story_clock/id.txt" id/1.txt
cp "$ROOT/corpus/law_springs/en.txt" en/1.txt
cp "$ROOT/corpus/news_harbour/en.txt" en/2.txt
sejajar match id en -o pairs.tsv
echo "status $?"
ls pairs.tsv 2>/dev/null
sejajar match --all id en
echo "status $?"
