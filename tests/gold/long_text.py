#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A text so long that nothing in it is rare, with a long run left out of either side.

    long_text.py [--lines 60000] [--left-out 3000] [--pairs 10000] [--shared ../shared]

SEJAJAR names the program (default: build/sejajar). Of the pairs of SHARED/data/train/pairs.tsv so
many, shuffled with a fixed seed, are repeated until there are so many lines; a line in thirty is
left out on either side, and so long a run a third of the way on the Indonesian and two thirds on
the English side. Prints strict F1, CPU seconds and peak memory; fails where it is less accurate or
slower than it should be (SEJAJAR_SLOW=1: only the former). The million lines of docs/evaluation.md:

    long_text.py --lines 1000000 --left-out 10000 --pairs 160000
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import measure

LEAST_F1 = 0.997
MOST_SECONDS_PER_LINE = 1e-4  # a slow machine's; a fast one needs a seventh
MOST_MEGABYTES = 60           # and as many bytes for each line as follow
MOST_BYTES_PER_LINE = 1000


def load(path, count):
    pairs = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            _, *sides = line.rstrip("\n").split("\t")
            sides = [" ".join(side.split()) for side in sides]
            if len(sides) == 2 and all(sides):
                pairs.append(sides)
    random.Random(1).shuffle(pairs)
    return pairs[:count]


def write(folder, pairs, lines, left_out):
    """The gold beads."""
    source = random.Random(2)
    counts, gold = [0, 0], []
    with open(folder / "id", "w", encoding="utf-8") as id_, \
            open(folder / "en", "w", encoding="utf-8") as en:
        for k in range(lines):
            chance = source.randrange(30)
            here = [chance != 0 and not lines // 3 <= k < lines // 3 + left_out,
                    chance != 1 and not 2 * lines // 3 <= k < 2 * lines // 3 + left_out]
            for side, file in enumerate((id_, en)):
                if here[side]:
                    file.write(pairs[k % len(pairs)][side] + "\n")
            gold.append(":".join(f"[{counts[s]}]" if here[s] else "[]" for s in (0, 1)))
            counts = [counts[s] + here[s] for s in (0, 1)]
    return {bead for bead in gold if "[]" not in bead}


def run(program, folder):
    """CPU seconds and peak megabytes."""
    process = subprocess.Popen([program, "align", "--quiet", "--segmented", "--threads", "1",
                                "--format", "beads", "-o", folder / "beads", folder / "id",
                                folder / "en"])
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit("long_text.py: the program failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=60000)
    parser.add_argument("--left-out", type=int, default=3000)
    parser.add_argument("--pairs", type=int, default=10000)
    parser.add_argument("--shared", type=Path, default=measure.ROOT.parent / "shared")
    args = parser.parse_args()
    source = args.shared / "data" / "train" / "pairs.tsv"
    if not source.exists():
        print(f"skipped: {source} is not there")
        return 77
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        child = os.fork()  # what is loaded would count as memory of the run
        if child == 0:
            gold = write(folder, load(source, args.pairs), args.lines, args.left_out)
            (folder / "gold").write_text("\n".join(gold), encoding="utf-8")
            os._exit(0)
        if os.waitpid(child, 0)[1]:
            sys.exit("long_text.py: the text could not be made")
        seconds, megabytes = run(measure.PROGRAM, folder)
        gold = set((folder / "gold").read_text(encoding="utf-8").split())
        found = {line.split()[0] for line in open(folder / "beads", encoding="utf-8")}
    found = {":".join(bead.split(":")[:2]) for bead in found}
    found = {bead for bead in found if "[]" not in bead}
    f1 = 2 * len(gold & found) / (len(gold) + len(found))
    print(f"{args.lines} lines: strict F1 of pairs {f1:.4f}, {seconds:.1f} s, {megabytes:.0f} MB")
    if os.environ.get("SEJAJAR_SLOW") == "1":
        return 0 if f1 >= LEAST_F1 else 1
    good = (f1 >= LEAST_F1 and seconds <= MOST_SECONDS_PER_LINE * args.lines and
            megabytes <= MOST_MEGABYTES + MOST_BYTES_PER_LINE * args.lines / 1e6)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
