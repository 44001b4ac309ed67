#!/bin/sh
# Rebuild models/id-en from a data folder:
#
#     sh tools/rebuild_models.sh ../shared/data [models/id-en]
#
# DATA/train/pairs.tsv       source <tab> Indonesian <tab> English, sentences
# DATA/train/short_ui.tsv    the same, labels of one to five words
# DATA/lexicon/*.tsv         Indonesian <tab> English, dictionaries
#
# and models/glossary.tsv, written for this project: words of law, trade, medicine, religion, the
# kitchen and the street that those texts hardly have.
#
# The result depends on these files alone. models/README.md says where they come from.
set -eu

data=${1:?usage: sh tools/rebuild_models.sh DATA [MODEL]}
model=${2:-models/id-en}
sejajar=${SEJAJAR:-build/sejajar}
glossary=$(dirname "$0")/../models/glossary.tsv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

for file in train/pairs.tsv train/short_ui.tsv lexicon/freedict_eng_ind.tsv \
            lexicon/nusax_ind_eng.tsv lexicon/omw_ind_pwn30.tsv; do
    [ -r "$data/$file" ] || { echo "rebuild_models.sh: $data/$file is missing" >&2; exit 1; }
done

# Messages of programs are many and formulaic; they must not outweigh text.
awk -F '\t' -v ui="$work/ui.tsv" -v text="$work/text.tsv" \
    '{ print > ($1 ~ /_ui/ ? ui : text) }' "$data/train/pairs.tsv"

"$sejajar" train -o "$model" \
    --provenance "sejajar training pairs and dictionaries; sources and licences: models/README.md" \
    --weight 1 "$work/text.tsv" \
    --weight 0.4 "$work/ui.tsv" \
    --weight 0.2 "$data/train/short_ui.tsv" \
    --weight 0.5 --dictionary "$data/lexicon/freedict_eng_ind.tsv" \
    --dictionary "$data/lexicon/nusax_ind_eng.tsv" \
    --weight 0.3 --dictionary "$data/lexicon/omw_ind_pwn30.tsv" \
    --weight 4 --dictionary "$glossary"
