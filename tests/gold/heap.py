#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A heap of documents made of the data beside the checkout, a third of them without partner: which
documents belong together must be found with an F1 of at least FLOOR, over all documents and over those
that no part of the model was trained on; the corpus that is built of them must have .99 of its pairs
right and .97 of those there are.

SEJAJAR names the program (default: build/sejajar). A status of 77: the data is not there.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = str(Path(os.environ.get("SEJAJAR", ROOT / "build" / "sejajar")).resolve())
SHARED = ROOT.parent / "shared"
TOOL = [sys.executable, str(ROOT / "tools" / "make_heap.py")]
FLOOR = 0.995


def run(*words):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True, timeout=600).stdout


def seeds_find_each_other(folder):
    """Of five articles on strikes, two tell of the same one."""
    seeds = sorted((SHARED / "seeds").glob("00*.txt"))
    (folder / "id.list").write_text(f"{seeds[0]}\n")
    (folder / "en.list").write_text("".join(f"{s}\n" for s in seeds[1:]))
    found = run(PROGRAM, "match", str(folder / "id.list"), str(folder / "en.list"))
    rows = [line.split("\t") for line in found.splitlines()]
    assert [r[:2] for r in rows] == [[str(seeds[0]), str(seeds[1])]], found
    (folder / "en.list").write_text("".join(f"{s}\n" for s in seeds[2:]))
    alone = subprocess.run([PROGRAM, "match", str(folder / "id.list"), str(folder / "en.list")],
                           check=False, capture_output=True, text=True)
    assert alone.returncode == 1 and not alone.stdout, alone.stdout


def main():
    if not (SHARED / "data" / "dev").is_dir() or not (SHARED / "seeds").is_dir():
        print(f"{SHARED} is not there")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        seeds_find_each_other(Path(folder))
        heap = f"{folder}/heap"
        run(*TOOL, "make", str(SHARED), heap, "--seed", "4")
        run(PROGRAM, "match", "-o", f"{folder}/found.tsv", f"{heap}/id", f"{heap}/en")
        said = run(*TOOL, "match", heap, f"{folder}/found.tsv")
        print(said, end="")
        figures = [float(f) for f in re.findall(r"F1 ([.0-9]+)", said)]
        assert len(figures) == 2 and min(figures) >= FLOOR, f"below {FLOOR}"
        run(PROGRAM, "build", "--quiet", "--segmented", "--manifest", f"{folder}/found.tsv",
            "-o", f"{folder}/corpus.tsv")
        said = run(*TOOL, "build", heap, f"{folder}/corpus.tsv")
        print(said, end="")
        precision, recall = (float(f) for f in re.search(r"P ([.0-9]+) R ([.0-9]+)", said).groups())
        assert precision >= 0.99 and recall >= 0.97, "too many wrong pairs, or too few"
    return 0


if __name__ == "__main__":
    sys.exit(main())
