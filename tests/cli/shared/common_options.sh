# One set of options goes with every command.
printf 'Kapal itu besar.\n' >id
printf 'The ship is big.\n' >en
printf 'Kapal itu besar.\tThe ship is big.\n' >pairs.tsv
sejajar align -s -f beads -o beads id en
try() {
    "$@" >plain || echo "failed: $*"
    "$@" --quiet --threads 2 --signature >with 2>said || echo "failed with options: $*"
    cmp plain with
    grep -o 'sejajar [0-9.]*, model [a-f0-9n]' said | sed 's/[0-9.]*,/N,/; s/model [a-f0-9].*/model M/; s/model n$/model none/'
    grep -o 'splitter ..' said
}
try sejajar align id en
try sejajar split --lang en en
try sejajar score --from id id en
try sejajar score --pairs pairs.tsv
try sejajar filter --quiet pairs.tsv
try sejajar convert pairs.tsv --to jsonl -o -
try sejajar eval beads beads
try sejajar explain --bead 0 id en
try sejajar lexicon kapal
sejajar align -s -f beads id en -o beads
printf 'id\ten\tbeads\n' >cases
try sejajar tune -o tuned cases
mkdir a b
cp id a/one
cp en b/one
try sejajar match a b
try sejajar build -o corpus.tsv a b
sejajar split --lang id --threads x id
echo "status $?"
sejajar eval --treads 2 beads beads
echo "status $?"
