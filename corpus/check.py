#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check the test documents in this folder.

    check.py            verify every document and the table in README.md
    check.py --table    print the table of bead shapes

Exit status: 0 when everything holds, 1 with one line per fault otherwise.
"""

import re
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
FILES = ("id.txt", "en.txt", "id.sentences", "en.sentences", "gold.beads")
SHAPES = ("1-1", "1-2", "2-1", "1-3", "3-1", "2-2", "1-0", "0-1")
MARK_BEGIN = "<!-- table: output of check.py --table -->"
MARK_END = "<!-- end of table -->"
# Documents whose English side has blocks in another order.
CROSSING = ("guide_salt",)
BEAD = re.compile(r"\[((?:\d+(?:,\d+)*)?)\]:\[((?:\d+(?:,\d+)*)?)\]\Z")

faults = []


def fault(where, what):
    faults.append(f"{where}: {what}")


def squeeze(text):
    return "".join(text.split())


def read(path):
    """The lines of a UTF-8 file, after checking its outer form."""
    where = path.relative_to(HERE)
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as err:
        fault(where, f"cannot be read ({err.strerror})")
        return []
    except UnicodeDecodeError as err:
        fault(where, f"is not UTF-8 at byte {err.start}")
        return []
    if not text.endswith("\n") or text.endswith("\n\n"):
        fault(where, "does not end in exactly one newline")
    if "\r" in text or "\ufeff" in text:
        fault(where, "contains a carriage return or a byte order mark")
    if unicodedata.normalize("NFC", text) != text:
        fault(where, "is not in normalization form C")
    lines = text.removesuffix("\n").split("\n")
    for number, line in enumerate(lines, 1):
        if line != " ".join(line.split()):
            fault(f"{where}:{number}", "stray white space")
    return lines


def paragraphs(lines):
    """Split at blank lines; without any blank line, at every newline."""
    if "" not in lines:
        return lines
    return "\n".join(lines).split("\n\n")


def check_text(folder, lang):
    """Sentences against the running text; returns the sentence count."""
    text = read(folder / f"{lang}.txt")
    sentences = read(folder / f"{lang}.sentences")
    where = f"{folder.name}/{lang}.sentences"

    for number, line in enumerate(sentences, 1):
        if not line:
            fault(f"{where}:{number}", "empty sentence")

    whole = squeeze("".join(text))
    joined = squeeze("".join(sentences))
    if whole != joined:
        at = next((i for i, (a, b) in enumerate(zip(whole, joined)) if a != b),
                  min(len(whole), len(joined)))
        fault(where, f"differs from {lang}.txt near {whole[at:at + 30]!r}")
        return len(sentences)

    ends, offset = set(), 0
    for line in sentences:
        offset += len(squeeze(line))
        ends.add(offset)
    offset = 0
    for number, par in enumerate(paragraphs(text), 1):
        if not par.strip():
            fault(f"{folder.name}/{lang}.txt", f"empty paragraph {number}")
        offset += len(squeeze(par))
        if offset not in ends:
            fault(where, f"a sentence runs over the end of paragraph {number}")
    return len(sentences)


def check_beads(folder, n_id, n_en):
    """Beads against the sentence counts; returns the shape counts."""
    counts = dict.fromkeys(SHAPES, 0)
    where = f"{folder.name}/gold.beads"
    crossing = folder.name in CROSSING
    following = [0, 0]
    covered = []
    previous = None
    for number, line in enumerate(read(folder / "gold.beads"), 1):
        here = f"{where}:{number}"
        match = BEAD.match(line)
        if not match:
            fault(here, f"not a bead: {line!r}")
            continue
        sides = [[int(n) for n in part.split(",") if n]
                 for part in match.groups()]
        covered += sides[1]
        for side, name in enumerate(("id", "en")):
            want = following[side]
            if crossing and side == 1 and sides[1]:
                want = sides[1][0]
            if sides[side] != list(range(want, want + len(sides[side]))):
                fault(here, f"{name} side should go on with sentence {want}")
            if sides[side]:
                following[side] = sides[side][-1] + 1
        shape = "{}-{}".format(*map(len, sides))
        if shape not in counts:
            fault(here, f"shape {shape} is not minimal")
            continue
        if {shape, previous} == {"1-0", "0-1"}:
            fault(here, "two null beads of opposite sides meet")
        counts[shape] += 1
        previous = shape
    if crossing:
        following[1] = len(covered)
        if sorted(covered) != list(range(n_en)):
            fault(where, "not every en sentence is in exactly one bead")
        if covered == sorted(covered):
            fault(where, "rises on both sides, against CROSSING")
    for side, (name, n) in enumerate((("id", n_id), ("en", n_en))):
        if following[side] != n:
            fault(where, f"covers {following[side]} of {n} {name} sentences")
    return counts


def row(name, n_id, n_en, counts):
    total = n_id + n_en
    other = total - 2 * counts["1-1"]
    share = 100 * other / total if total else 0
    cells = [name, n_id, n_en, sum(counts.values())]
    cells += [counts[s] for s in SHAPES] + [f"{share:.1f}"]
    return "| " + " | ".join(map(str, cells)) + " |"


def main():
    args = sys.argv[1:]
    if args not in ([], ["--table"]):
        print(__doc__.strip(), file=sys.stderr)
        return 2

    head = ["document", "id", "en", "beads", *SHAPES, "% not 1-1"]
    table = ["| " + " | ".join(head) + " |",
             "| --- |" + " ---: |" * (len(head) - 1)]
    sum_id = sum_en = 0
    sums = dict.fromkeys(SHAPES, 0)

    folders = sorted(p for p in HERE.iterdir()
                     if p.is_dir() and not p.name.startswith(("_", ".")))
    if not folders:
        fault("corpus", "no documents")
    for folder in folders:
        for path in folder.iterdir():
            if path.name not in FILES:
                fault(path.relative_to(HERE), "unexpected file")
        n_id = check_text(folder, "id")
        n_en = check_text(folder, "en")
        counts = check_beads(folder, n_id, n_en)
        table.append(row(folder.name, n_id, n_en, counts))
        sum_id, sum_en = sum_id + n_id, sum_en + n_en
        for shape in SHAPES:
            sums[shape] += counts[shape]
    table.append(row("all", sum_id, sum_en, sums))

    if args:
        print("\n".join(table))
    else:
        readme = (HERE / "README.md").read_text(encoding="utf-8")
        begin, end = readme.find(MARK_BEGIN), readme.find(MARK_END)
        if begin < 0 or end < begin:
            fault("README.md", "the marks around the table are missing")
        elif (readme[begin + len(MARK_BEGIN):end].strip().split("\n")
              != table):
            fault("README.md", "the table is out of date; see --table")
        for folder in folders:
            if f"### {folder.name}\n" not in readme:
                fault("README.md", f"no section on {folder.name}")

    for line in faults:
        print(f"corpus: {line}", file=sys.stderr)
    if not faults and not args:
        print(f"corpus: {len(folders)} documents, "
              f"{sum_id} + {sum_en} sentences: all in order")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
