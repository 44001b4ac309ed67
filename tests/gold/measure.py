# SPDX-License-Identifier: GPL-3.0-or-later
"""Running the program on texts, and counting how well beads and sentences agree with gold."""

import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = str(Path(os.environ.get("SEJAJAR", ROOT / "build" / "sejajar")).resolve())


# The models of this checkout, wherever the program was built.
ENVIRONMENT = {"SEJAJAR_MODELS": str(ROOT / "models"), **os.environ}


def sejajar(*arguments):
    result = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=300,
                            env=ENVIRONMENT, check=False)
    if result.returncode != 0:
        raise SystemExit(f"sejajar {' '.join(map(str, arguments))}: status {result.returncode}\n"
                         + result.stderr.decode("utf-8", "replace"))
    return result.stdout.decode("utf-8")


def parse_beads(text):
    """[0,1]:[2]:0.9 → ((0, 1), (2,)), without the beads that have an empty side."""
    beads = []
    for line in text.splitlines():
        sides = re.findall(r"\[([\d, ]*)\]", line)[:2]
        bead = tuple(tuple(int(n) for n in side.replace(",", " ").split()) for side in sides)
        if len(bead) == 2 and bead[0] and bead[1]:
            beads.append(bead)
    return beads


def f1(hits_of_system, system, hits_of_gold, gold):
    if not system or not gold:
        return float(system == gold)
    precision, recall = hits_of_system / system, hits_of_gold / gold
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def strict(gold, system):
    both = len(set(gold) & set(system))
    return f1(both, len(system), both, len(gold))


def lax(gold, system):
    """A bead counts if it shares a sentence with one of the other kind on both sides."""
    def cells(beads):
        return {(i, j) for bead in beads for i in bead[0] for j in bead[1]}

    def hits(beads, reached):
        return sum(any((i, j) in reached for i in bead[0] for j in bead[1]) for bead in beads)
    return f1(hits(system, cells(gold)), len(system), hits(gold, cells(system)), len(gold))


def bare(text):
    return "".join(text.split())


def spans(sentences):
    """Where sentences begin and end in the text without white space (as in CoNLL 2018)."""
    at, out = 0, []
    for sentence in sentences:
        length = len(bare(sentence))
        if length:
            out.append((at, at + length))
        at += length
    return out


def split_f1(gold, language, text):
    system = spans(sejajar("split", "--lang", language, text).splitlines())
    return strict(spans(gold), system)


def align_segmented(id_lines, en_lines, *options):
    """Beads of two lists of sentences."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / "id", Path(folder) / "en"]
        for path, lines in zip(paths, (id_lines, en_lines)):
            path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        return parse_beads(sejajar("align", "--segmented", "--format", "beads", *options, *paths))


def align_running(id_path, en_path, *options):
    """Beads of two running texts, each side as its span without white space. Gold beads have whole
    sentences, so none is cut at a semicolon where the other text ends one."""
    output = sejajar("align", "--format", "jsonl", "--columns", "id,en,id_offset,en_offset",
                     "--keep-sentences", *options, id_path, en_path)
    texts = [Path(path).read_bytes() for path in (id_path, en_path)]
    out = []
    for line in output.splitlines():
        bead = json.loads(line)
        begins = [len(bare(text[:bead[f"{side}_offset"]].decode("utf-8")))
                  for side, text in zip(("id", "en"), texts)]
        out.append(tuple((begin, begin + len(bare(bead[side])))
                         for begin, side in zip(begins, ("id", "en"))))
    return out


def beads_as_spans(beads, id_lines, en_lines):
    sides = [spans(id_lines), spans(en_lines)]
    return [tuple((side[bead[0]][0], side[bead[-1]][1]) for side, bead in zip(sides, both))
            for both in beads]
