#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold for any heap of documents: matches do not depend on the order of the files, on
the number of threads, or on where the heap lies; each document has one partner at most; partners
find each other.

SEJAJAR names the program (default: build/sejajar).
"""

import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = str(Path(os.environ.get("SEJAJAR", ROOT / "build" / "sejajar")).resolve())

# Of a piece: among those of eight a few of the same chat or song are not told apart.
SENTENCES = 12


def pieces():
    """Documents of corpus/ cut into pieces by their gold beads: (id lines, en lines)."""
    for folder in sorted((ROOT / "corpus").iterdir()):
        gold = folder / "gold.beads"
        if not gold.exists():
            continue
        sides = [(folder / f"{s}.sentences").read_text(encoding="utf-8").splitlines()
                 for s in ("id", "en")]
        piece = ([], [])
        for bead in gold.read_text(encoding="utf-8").split():
            for k, numbers in enumerate(bead.split(":")[:2]):
                piece[k].extend(sides[k][int(n)] for n in numbers.strip("[]").split(",") if n)
            if min(map(len, piece)) >= SENTENCES:
                yield piece
                piece = ([], [])


def make_heap(folder, source):
    """Files under random names, a third of them alone; returns {id name: en name}."""
    gold = {}
    for k, piece in enumerate(pieces()):
        names = [f"{source.randrange(10 ** 9):09}.txt" for _ in range(2)]
        for side, name, lines, left_out in zip(("id", "en"), names, piece, (k % 6 == 0, k % 6 == 3)):
            if not left_out:
                path = folder / side / str(source.randrange(3)) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        if k % 6 not in (0, 3):
            gold[names[0]] = names[1]
    return gold


def match(*arguments, **more):
    return subprocess.run([PROGRAM, "match", *arguments], stdout=subprocess.PIPE, check=True,
                          timeout=120, text=True, **more).stdout


def listed(folder, source):
    """A file with the paths of a folder in random order."""
    paths = [str(p) for p in sorted(folder.rglob("*.txt"))]
    source.shuffle(paths)
    target = folder.parent / f"{folder.name}.list"
    target.write_text("\n".join(paths) + "\n", encoding="utf-8")
    return str(target)


def check(folder, source):
    gold = make_heap(folder, source)
    first = match(str(folder / "id"), str(folder / "en"))
    for threads in ("1", "3"):
        assert match("--threads", threads, str(folder / "id"), str(folder / "en")) == first
    # A list knows no common folder, so its order is that of whole paths: the same set.
    by_list = match(listed(folder / "id", source), listed(folder / "en", source))
    assert sorted(by_list.splitlines()) == sorted(first.splitlines()), "lists differ from folders"
    assert match("id", "en", cwd=folder).replace("id/", f"{folder}/id/").replace(
        "\ten/", f"\t{folder}/en/") == first, "where the heap lies makes a difference"
    rows = [line.split("\t") for line in first.splitlines()]
    assert len({r[0] for r in rows}) == len({r[1] for r in rows}) == len(rows)
    found = {os.path.basename(r[0]): os.path.basename(r[1]) for r in rows}
    right = sum(gold.get(i) == e for i, e in found.items())
    assert right >= len(gold) - 1 and len(found) <= right + 1, \
        f"{right} of {len(found)} pairs are right, there are {len(gold)}"
    everything = [line.split("\t") for line in
                  match("--all", str(folder / "id"), str(folder / "en")).splitlines()]
    seen = [r[0] for r in everything if r[0]] + [r[1] for r in everything if r[1]]
    assert sorted(seen) == sorted(str(p) for p in folder.rglob("*.txt")), "--all is not all"


def main():
    for seed in range(3):
        with tempfile.TemporaryDirectory() as folder:
            check(Path(folder), random.Random(seed))
    print("matches are the same in any order")
    return 0


if __name__ == "__main__":
    sys.exit(main())
