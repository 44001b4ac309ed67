# A model from a few made-up pairs that can be used at once.
awk -f "$ROOT/tests/cli/train/pairs.awk" >pairs.tsv
sejajar train --quiet --provenance "made for this test" -o model pairs.tsv
echo "status $?"
printf 'kucing hitam .\nanjing putih .\nrumah besar .\n' >id
printf 'cat black .\ndog white .\nhouse big .\n' >en
sejajar align -s --model model --columns id,en id en
sejajar lexicon --model model --limit 1 ikan | cut -f1-3
