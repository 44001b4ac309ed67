# Two documents of the corpus with a model that was spoilt: what is printed, and a model to use.
mkdir spoilt
cp "$ROOT/models/id-en/lexicon.bin" spoilt
sed 's/^weight_linked .*/weight_linked 0.1/' "$ROOT/models/id-en/parameters.txt" >spoilt/parameters.txt
for name in news_harbour minutes_rt; do
    at="$ROOT/corpus/$name"
    printf '%s\t%s\t%s\n' "$at/id.sentences" "$at/en.sentences" "$at/gold.beads"
done >cases.tsv
sejajar tune --fold 2 --model spoilt -o tuned cases.tsv >table
echo "status $?"
sed 's/ [0-9.e-]* → [0-9.e-]*$/ … → …/; s/   */ /' table
awk '$1 == "weight_linked" { print ($4 > 0.15 ? "moved back" : "did not move: " $0) }' table
sejajar align -s --model tuned --columns id_index,en_index "$at/id.sentences" "$at/en.sentences" | head -n 3
ls tuned
