#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Count the sentence ends that a splitter missed and those it made up, by kind.

    split_errors.py TEXT GOLD SENTENCES...

TEXT is running text, GOLD and each of SENTENCES its sentences, one a line; all have the same
characters in the same order, white space aside. Prints for each kind of end, by what stands
before and after it, how many gold has, and missed+false for each of SENTENCES.
"""

import sys
from pathlib import Path

CLOSERS = "\"'”’»)]"


def ends(path):
    """How many characters other than white space stand before the end of each line."""
    count, found = 0, set()
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        length = len("".join(line.split()))
        if length:
            count += length
            found.add(count)
    found.discard(count)
    return found


def kind(before, after):
    after = after.lstrip()
    stripped = before.rstrip(CLOSERS)
    sign = stripped[-1:]
    if sign not in ".!?…":
        return "after : ; , or a dash" if sign in ":;,-–—" else "without a sign"
    if after[:1].islower():
        return "sign, small letter next"
    if stripped != before:
        return "sign and closing mark"
    if sign != ".":
        return "? ! …"
    word = stripped.split()[-1][:-1]
    short = len(word) <= 4 and word[:1].isupper() or "." in word
    return "full stop after initials or an abbreviation" if short else "full stop"


def table(text_path, gold_path, system_paths):
    """Rows: kind, how many in gold, missed+false of each system."""
    text = Path(text_path).read_text(encoding="utf-8")
    places = [i for i, c in enumerate(text) if not c.isspace()]
    gold, systems = ends(gold_path), [ends(path) for path in system_paths]
    rows = {}
    for end in sorted(gold.union(*systems)):
        at = places[end - 1] + 1
        row = rows.setdefault(kind(text[max(0, at - 40):at], text[at:at + 10]),
                              [0] + [[0, 0] for _ in systems])
        row[0] += end in gold
        for column, system in zip(row[1:], systems):
            column[0] += end in gold and end not in system
            column[1] += end in system and end not in gold
    for name, (count, *columns) in sorted(rows.items()):
        yield (name, count, *("%d+%d" % tuple(c) for c in columns))


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    for row in table(sys.argv[1], sys.argv[2], sys.argv[3:]):
        print(*row, sep="\t")


if __name__ == "__main__":
    main()
