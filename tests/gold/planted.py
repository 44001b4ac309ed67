#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors planted into eight translations by people who had not seen the program: how many does
`sejajar score` name, and how well does its score tell those sentences from the others?

    planted.py [--all]

tests/gold/planted/NAME.from_LANGUAGE.tsv has a line for each pair of sentences: Indonesian, English,
kind of the error (empty: none; free: right, but freely translated) and what it is. Pairs with an
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
LEAST_NAMED, MOST_FALSE, LEAST_AUC = 0.55, 0.05, 0.79


def read_pairs():
    """(file, language, id, en, kind, what) of every pair with two sides."""
    for path in sorted(FOLDER.glob("*.tsv")):
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


def main():
    judged = []
    for language in ("id", "en"):
        pairs = [p for p in read_pairs() if p[1] == language]
        judged += [(p, *j) for p, j in zip(pairs, judge(pairs, language))]
    kinds = defaultdict(list)
    for pair, score, findings in judged:
        kinds["good" if is_good(pair) else pair[4]].append((score, bool(findings)))
    good = kinds.pop("good")
    bad = [one for kind in kinds.values() for one in kind]
    area = area_under_curve([s for s, _ in bad], [s for s, _ in good])
    print("| error | pairs | named | AUC |\n|---|---|---|---|")
    for name, of_kind in [*sorted(kinds.items()), ("all", bad)]:
        print(f"| {name} | {len(of_kind)} | {sum(n for _, n in of_kind)} | "
              f"{area_under_curve([s for s, _ in of_kind], [s for s, _ in good]):.2f} |")
    named, false = (sum(n for _, n in some) for some in (bad, good))
    print(f"\nof {len(good)} good pairs {false} have a finding")
    if "--all" in sys.argv[1:]:
        print_misses(judged)
    holds = (named >= LEAST_NAMED * len(bad) and false <= MOST_FALSE * len(good)
             and area >= LEAST_AUC)
    print("floors hold" if holds else "BELOW THE FLOORS")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
