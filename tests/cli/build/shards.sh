# Each shard can have a corpus of its own; together they have the pairs of the whole.
for d in "$ROOT"/corpus/*/; do printf '%s\t%s\n' "$d/id.txt" "$d/en.txt"; done >pairs.tsv
sejajar build --quiet --manifest pairs.tsv -o whole.tsv
for k in 1 2 3; do
    sejajar build --quiet --manifest pairs.tsv --shard $k/3 -o shard$k.tsv
done
cat shard[123].tsv | cmp - whole.tsv && echo same
for k in $(seq 9); do # more shards than documents: some have nothing to do
    sejajar build --quiet --manifest pairs.tsv --shard $k/9 -o ninth$k.tsv
done
cat ninth?.tsv | cmp - whole.tsv && echo same
