#!/bin/sh
# Rebuild what judging translations needs in models/id-en, neighbours.bin and fidelity.txt:
#
#     sh tools/fit_fidelity.sh SHARED [OUT]
#
# SHARED/data/train/pairs.tsv gives the neighbours; made errors in two of the dev sets, ted and
# gnome, the worths. The other two stay unseen, for docs/fidelity.md to report on. OUT (default:
# models/id-en) has lexicon.bin and parameters.txt. The same data give the same bytes.
set -eu

shared=${1:?usage: sh tools/fit_fidelity.sh SHARED [OUT]}
out=${2:-models/id-en}
tools=$(dirname "$0")
build=${BUILD:-build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

cmake --build "$build" --target count_neighbours fit_fidelity
rm -f "$out/fidelity.txt"
"$build/tests/count_neighbours" "$out" "$shared/data/train/pairs.tsv"
for set in ted_iwslt17_devtest gnome_help; do
    cut -f3,4 "$shared/data/dev/$set.docs.tsv" >"$work/$set.tsv"
done
python3 "$tools/make_fidelity_cases.py" --seed 1 --max 1000 "$work/ted_iwslt17_devtest.tsv" \
    "$work/gnome_help.tsv" >"$work/cases.tsv"
"$build/tests/fit_fidelity" "$out" "$work/cases.tsv" >"$work/fidelity.txt"
mv "$work/fidelity.txt" "$out/fidelity.txt"
