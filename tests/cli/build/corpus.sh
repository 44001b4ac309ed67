# From two folders to a corpus and its report.
mkdir id en
for d in story_clock manual_backup; do
    cp "$ROOT/corpus/$d/id.txt" "id/$d.txt"
    cp "$ROOT/corpus/$d/en.txt" "en/$d.txt"
done
cp "$ROOT/corpus/law_springs/id.txt" id/alone.txt
: >en/empty.txt
sejajar build id en -o corpus.tsv.gz
echo "status $?"
zcat corpus.tsv.gz | head -n 2 | cut -f 1-3,5-
zcat corpus.tsv.gz | awk -F '\t' '{ n[NF]++ } END { for (k in n) print k " columns" }'
sed '1,3d' corpus.report.json
ls -A
