# The corpus does not lie among the documents, where it would be taken for one.
mkdir -p id en/sub
cp "$ROOT/corpus/story_clock/id.txt" id
cp "$ROOT/corpus/story_clock/en.txt" en
ln -s en/sub link
for out in id/corpus.tsv en/sub/corpus.tsv ./id/../link/corpus.tsv id/id.txt; do
    sejajar build id en -o $out
    echo "status $?"
done
sejajar build id en --parts en/parts -o corpus.tsv
sejajar match id en -o en/pairs.tsv
ls id en

# Hidden files are no documents, and neither is what lies beside the folders.
sejajar build --quiet id en -o id/.corpus.tsv && sejajar build --quiet id en -o id2 && cmp id/.corpus.tsv id2 && echo same
