# What the name of the output says counts where no --format does.
printf 'Hujan turun.\n' >id.txt
printf 'It rained.\n' >en.txt
mkdir id en
cp "$ROOT/corpus/story_clock/id.txt" id
cp "$ROOT/corpus/story_clock/en.txt" en
for name in a.tsv a.jsonl a.tmx a.html a.beads a.txt a.jsonl.gz a.json a.htm A.TMX A.JSONL.GZ; do
    sejajar align id.txt en.txt -o $name
    echo "$name: $(gzip -dcf $name | head -c 40 | head -n 1)"
done
sejajar align -f tsv id.txt en.txt -o b.jsonl
for name in a.html a.json a.txt; do
    sejajar score --from id id.txt en.txt -o $name
    echo "$name: $(head -c 15 $name)"
done
sejajar split --lang id id.txt -o c.jsonl
sejajar split --lang id --format text id.txt -o d.jsonl
sejajar match id en -o e.jsonl
sejajar match -f tsv id en -o f.jsonl
head -n 1 b.jsonl c.jsonl d.jsonl e.jsonl f.jsonl
sejajar align --header id.txt en.txt -o a.tmx
echo "status $?"
# So in a batch; a job whose format has not what was asked for fails alone.
for name in tsv tmx beads html txt; do
    printf 'id.txt\ten.txt\tbatch.%s\n' $name
done >jobs
sejajar align --batch jobs
head -qc 14 batch.tsv batch.tmx batch.beads batch.html batch.txt | tr '\n' '|' && echo
sejajar align --columns id,score --batch jobs
echo "status $?"
head -n 1 batch.tsv batch.beads
sejajar align --format tsv --batch jobs && cmp batch.tmx batch.tsv && echo same
