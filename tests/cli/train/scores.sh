# What align writes can be learned from as it is: the same model as from the texts alone.
awk -f "$ROOT/tests/cli/train/pairs.awk" >pairs.tsv
sed 's/$/	0.9876/' pairs.tsv >scored.tsv
sed 's/$/	0.9876	0.51	a.txt	b.txt	/' pairs.tsv >corpus.tsv
sed 's/^/web	/' pairs.tsv >sources.tsv
sed 's/$/	/' pairs.tsv >flagged.tsv
for name in pairs scored corpus flagged sources; do
    sejajar train --quiet -o $name $name.tsv
    cmp pairs/lexicon.bin $name/lexicon.bin && echo "$name: same"
done
