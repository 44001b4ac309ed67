# A name that no table can hold is in the report, on one line.
mkdir id en
cp "$ROOT/corpus/story_clock/id.txt" id
cp "$ROOT/corpus/story_clock/en.txt" en
cp en/en.txt 'en/baris
baru.txt'
mkfifo en/pipa
sejajar build --lenient --quiet id en -o corpus.tsv
echo "status $?"
sed -n '/need a look/,$p' corpus.report.txt
grep -o '"en":"en/pipa".*' corpus.report.json
