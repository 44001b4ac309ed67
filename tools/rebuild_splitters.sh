#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Estimate models/id/splitter.txt and models/en/splitter.txt anew.
#
#     sh tools/rebuild_splitters.sh DATA
#
# DATA holds a folder for each corpus with train.txt (running text) and train.gold (its
# sentences, one a line), for instance ../shared/data/split: id_gsdfix, id_csui, en_ewt, en_gum.
# SEJAJAR names the program (default: build/sejajar).
set -eu

if [ $# -ne 1 ] || [ ! -d "$1" ]; then
    echo "usage: sh tools/rebuild_splitters.sh DATA   (such as ../shared/data/split)" >&2
    exit 2
fi
data=$1
root=$(cd "$(dirname "$0")/.." && pwd)
program=${SEJAJAR:-$root/build/sejajar}

train() {
    language=$1 first=$2 second=$3
    for corpus in "$first" "$second"; do
        for part in train.txt train.gold; do
            [ -r "$data/$corpus/$part" ] || {
                echo "rebuild_splitters.sh: $data/$corpus/$part is missing" >&2
                exit 1
            }
        done
    done
    "$program" train-splitter --lang "$language" -o "$root/models/$language" \
        "$data/$first/train.txt" "$data/$first/train.gold" \
        "$data/$second/train.txt" "$data/$second/train.gold"
}

train id id_gsdfix id_csui
train en en_ewt en_gum
