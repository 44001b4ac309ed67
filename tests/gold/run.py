#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure the program on the documents in corpus/ and compare with tests/gold/floors.tsv.

    run.py [--update]

SEJAJAR names the program (default: build/sejajar). For each document:

    beads_strict  F1 of the beads from gold sentences: the very same bead
    beads_lax     the same, where a shared sentence on both sides is enough
    split_id      F1 of the sentences of the running text, as spans without white space
    split_en
    text_strict   F1 of the beads from running text: the very same characters on both sides

and `all` for the mean. --update prints floors a little (MARGIN) under what is reached.
"""

import math
import sys
from pathlib import Path

import measure

HERE = Path(__file__).resolve().parent
CORPUS = measure.ROOT / "corpus"
MEASURES = ("beads_strict", "beads_lax", "split_id", "split_en", "text_strict")
MARGIN = 0.02
# Documents with blocks in another order: what is asked of `align`.
OPTIONS = {"guide_salt": ("--crossing",)}
HEAD = f"""\
# What the program may not fall below on the documents in corpus/, F1; see run.py.
# Set by `run.py --update`: {MARGIN} under what was reached then, rounded down. A change that
# makes the mean better may lower a single document: say so in its commit.
"""


def measure_document(folder):
    gold_lines = {}
    for language in ("id", "en"):
        text = (folder / f"{language}.sentences").read_text(encoding="utf-8")
        gold_lines[language] = text.splitlines()
    sides = (gold_lines["id"], gold_lines["en"])
    gold = measure.parse_beads((folder / "gold.beads").read_text(encoding="utf-8"))
    options = OPTIONS.get(folder.name, ())
    beads = measure.align_segmented(*sides, *options)
    running = measure.align_running(folder / "id.txt", folder / "en.txt", *options)
    return {
        "beads_strict": measure.strict(gold, beads),
        "beads_lax": measure.lax(gold, beads),
        "split_id": measure.split_f1(sides[0], "id", folder / "id.txt"),
        "split_en": measure.split_f1(sides[1], "en", folder / "en.txt"),
        "text_strict": measure.strict(measure.beads_as_spans(gold, *sides), running),
    }


def measure_all():
    """Document → measure → F1."""
    reached = {folder.parent.name: measure_document(folder.parent)
               for folder in sorted(CORPUS.glob("*/gold.beads"))}
    count = len(reached)
    reached["all"] = {m: sum(values[m] for values in reached.values()) / count for m in MEASURES}
    return reached


def read_floors():
    floors = {}
    for line in (HERE / "floors.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "document")):
            name, *values = line.split("\t")
            floors[name] = dict(zip(MEASURES, map(float, values)))
    return floors


def print_floors(reached):
    print(HEAD, end="")
    print("document", *MEASURES, sep="\t")
    for name, values in reached.items():
        floors = (max(0.0, math.floor((values[m] - MARGIN) * 1000) / 1000) for m in MEASURES)
        print(name, *(f"{floor:.3f}" for floor in floors), sep="\t")


def compare(reached, floors):
    """Prints what is reached, with a ! where it is under the floor; returns how often."""
    low = 0
    print(f"{'document':20}", *(f"{m:>13}" for m in MEASURES))
    for name, values in reached.items():
        cells = []
        for m in MEASURES:
            under = values[m] < floors.get(name, {}).get(m, 0.0)
            low += under
            cells.append(f"{values[m]:12.3f}{'!' if under else ' '}")
        print(f"{name:20}", *cells)
    for name in floors.keys() - reached.keys():
        print(f"{name}: has floors but is not in corpus/")
        low += 1
    return low


def main():
    reached = measure_all()
    if sys.argv[1:] == ["--update"]:
        print_floors(reached)
        return 0
    low = compare(reached, read_floors())
    if low:
        print(f"{low} under the floor (!)")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
