#!/bin/sh
# Fit the parameters of models/id-en to gold beads, to see whether that helps (what is shipped was
# not made so: docs/evaluation.md):
#
#     sh tools/tune_models.sh SHARED [OUT]
#
# SHARED/bench/make_cases.py makes documents with gold beads from SHARED/data/dev, seeds 21 and 22
# (11 is what docs/evaluation.md measures with), of which every so many are taken, since
# neighbouring ones tell the same; corpus/ comes in whole. How often sentences are left out is what
# the maker of the cases decided, so the chances of gaps stay. The model goes to OUT (default: out/),
# and for each set, OUT/without_SET is what the other sets give: measure SET with that.
set -eu

shared=${1:?usage: sh tools/tune_models.sh SHARED [OUT]}
out=${2:-out}
sejajar=${SEJAJAR:-build/sejajar}
model=${MODEL:-models/id-en}
cases=$(mktemp -d)
trap 'rm -rf "$cases"' EXIT INT TERM
sets='ted_iwslt17_devtest gnome_help bitcoin_org desmond_bbc'

make_set() { # SET EVERY: lines of the cases to tune on
    for seed in 21 22; do
        blocks=
        case $1 in gnome_help | bitcoin_org) blocks=--blocks ;; esac
        python3 "$shared/bench/make_cases.py" "$shared/data/dev/$1.docs.tsv" "$cases/$1-$seed" \
            --seed $seed --conditions clean,light,heavy,abridged $blocks
    done
    for seed in 21 22; do
        condition=0
        for folder in clean light heavy abridged; do
            for document in "$cases/$1-$seed/$folder"/*; do
                number=${document##*/}
                number=$((1$number - 1000))
                [ $(((number + condition * ($2 / 4) + (seed - 21) * (($2 + 7) / 8)) % $2)) -eq 0 ] &&
                    printf '%s\t%s\t%s\n' "$document/id.txt" "$document/en.txt" "$document/gold.txt"
            done
            condition=$((condition + 1))
        done
    done
    return 0
}

make_set ted_iwslt17_devtest 16 >"$cases/ted_iwslt17_devtest.tsv"
make_set gnome_help 12 >"$cases/gnome_help.tsv"
make_set bitcoin_org 6 >"$cases/bitcoin_org.tsv"
make_set desmond_bbc 2 >"$cases/desmond_bbc.tsv"
for folder in corpus/*/; do
    [ "$folder" = corpus/guide_salt/ ] && continue # its beads cross: no path takes them
    printf '%s\t%s\t%s\n' "${folder}id.sentences" "${folder}en.sentences" "${folder}gold.beads"
done >"$cases/corpus.tsv"

mkdir -p "$out"
for held_out in $sets none; do
    for set in $sets corpus; do
        [ $set = $held_out ] || cat "$cases/$set.tsv"
    done >"$cases/all.tsv"
    [ $held_out = none ] && to=$out || to=$out/without_$held_out
    echo "$to:"
    "$sejajar" tune --keep gap_open,gap_extend,gap_switch,prior_beads --model "$model" -o "$to" "$cases/all.tsv"
done
