# No documents, no pairs: a failure with a reason, and no file.
: >none
printf 'only one path\n' >one
printf 'Batu.\n' >a.id
printf 'He has been living there for twenty years with all of his brothers.\n' >a.en
printf 'a.id\ta.en\n' >strangers
for list in none one strangers; do
    sejajar build -s --manifest $list -o corpus.tsv
    echo "status $?"
done
mkdir id en
cp "$ROOT/corpus/story_clock/id.txt" id
cp "$ROOT/corpus/law_springs/en.txt" en
sejajar build id en -o corpus.tsv
echo "status $?"
ls -A
