# Each shard can have a corpus of its own; together they have the pairs of the whole. What two
# shards have both is left aside here, for neither can know.
rules=$(sejajar filter --list-rules | cut -f 1 | grep -v duplicate | paste -s -d ,)
for d in "$ROOT"/corpus/*/; do printf '%s\t%s\n' "$d/id.txt" "$d/en.txt"; done >pairs.tsv
sejajar build --quiet --rules "$rules" --manifest pairs.tsv -o whole.tsv
for k in 1 2 3; do
    sejajar build --quiet --rules "$rules" --manifest pairs.tsv --shard $k/3 -o shard$k.tsv
done
cat shard[123].tsv | cmp - whole.tsv && echo same
for k in $(seq 9); do # more shards than documents: some have nothing to do
    sejajar build --quiet --rules "$rules" --manifest pairs.tsv --shard $k/9 -o ninth$k.tsv
done
cat ninth?.tsv | cmp - whole.tsv && echo same
