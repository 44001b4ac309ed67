#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors planted into four times eight translations by people who had not seen the program: how many
does `sejajar score` name, and how well does its score tell those sentences from the others?

    planted.py [--all]

tests/gold/planted/{first,second,third,fourth}/NAME.from_LANGUAGE.tsv, each set later and subtler than the one
before, has a line for each pair of sentences: Indonesian, English, kind of the error (empty: none; free: right, but freely translated) and what it is. Pairs with an
empty side are left to the alignment. --all prints what is missed and what is named without need.
Exit status: 0 when all floors hold.
"""

import json
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import measure

FOLDER = Path(__file__).resolve().parent / "planted"
# Of the errors, the good pairs, and the area under the curve of errors against good pairs.
FLOORS = {"first": (0.70, 0.02, 0.82), "second": (0.58, 0.03, 0.79),
          "third": (0.58, 0.03, 0.74), "fourth": (0.52, 0.02, 0.73)}


def read_pairs(folder):
    """(file, language, id, en, kind, what) of every pair with two sides."""
    for path in sorted((FOLDER / folder).glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            pair = line.split("\t")
            if pair[0] and pair[1]:
                yield (path.name, path.stem[-2:], *pair)


def judge(pairs, language):
    """(fidelity, findings) of every pair."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "pairs.tsv"
        table.write_text("".join(f"{p[2]}\t{p[3]}\n" for p in pairs), encoding="utf-8")
        rows = measure.sejajar("score", "--pairs", "--explain", "--quiet", "--from", language, table)
    for row in rows.splitlines():
        score, explanation = row.split("\t")[2:]
        yield float(score), json.loads(explanation)["findings"]


def area_under_curve(low, high):
    wins = sum((a < b) + (a == b) / 2 for a in low for b in high)
    return wins / len(low) / len(high)


def is_good(pair):
    return pair[4] in ("", "free")


def print_misses(judged):
    for pair, score, findings in judged:
        if is_good(pair) == bool(findings):
            print(f"\n{pair[0]}: {pair[4]} {pair[5]} {score:.2f}\n  {pair[2]}\n  {pair[3]}")
            for f in findings:
                print(f"  {f['category']}: {f['words']}: {f['evidence']}")


def print_kinds(judged):
    """Prints a table; returns the shares of errors named and of good pairs named, and the area."""
    kinds = defaultdict(list)
    for pair, score, findings in judged:
        kinds["good" if is_good(pair) else pair[4]].append((score, bool(findings)))
    good = kinds.pop("good")
    bad = [one for kind in kinds.values() for one in kind]
    print("| error | pairs | named | AUC |\n|---|---|---|---|")
    for name, of_kind in [*sorted(kinds.items()), ("all", bad)]:
        print(f"| {name} | {len(of_kind)} | {sum(n for _, n in of_kind)} | "
              f"{area_under_curve([s for s, _ in of_kind], [s for s, _ in good]):.2f} |")
    named, false = (sum(n for _, n in some) for some in (bad, good))
    print(f"\nof {len(good)} good pairs {false} have a finding")
    return (named / len(bad), false / len(good),
            area_under_curve([s for s, _ in bad], [s for s, _ in good]))


def holds(folder, floors, show):
    judged = []
    for language in ("id", "en"):
        pairs = [p for p in read_pairs(folder) if p[1] == language]
        judged += [(p, *j) for p, j in zip(pairs, judge(pairs, language))]
    print(f"{folder}\n")
    named, false, area = print_kinds(judged)
    if show:
        print_misses(judged)
    good = named >= floors[0] and false <= floors[1] and area >= floors[2]
    print("floors hold\n" if good else "BELOW THE FLOORS\n")
    return good


def main():
    show = "--all" in sys.argv[1:]
    return 0 if all([holds(folder, floors, show) for folder, floors in FLOORS.items()]) else 1


if __name__ == "__main__":
    sys.exit(main())
