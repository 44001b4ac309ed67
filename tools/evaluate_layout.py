#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well the documents of corpus/ are split and aligned when they are laid out otherwise.

    evaluate_layout.py          (SEJAJAR names the program; default: build/sejajar)

Prints, for each layout, F1 of Indonesian and English sentences and strict F1 of beads from
running text, means over the documents. The gold is that of corpus/, so where a list is wrapped
or its lines are run together, some of what is counted as wrong cannot be known.
"""

import random
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/gold"))
import measure  # noqa: E402

# Its beads cross, which running text is not compared by here.
LEFT_OUT = {"guide_salt"}


def wrapped(narrowest, widest):
    """Lines filled to a width that is drawn anew for each."""
    def lay_out(text, _sentences):
        draw = random.Random(3)
        lines = []
        for line in text.split("\n"):
            width, filled = draw.randint(narrowest, widest), ""
            for word in line.split(" "):
                if filled and len(filled) + 1 + len(word) > width:
                    lines.append(filled)
                    width, filled = draw.randint(narrowest, widest), word
                else:
                    filled = f"{filled} {word}" if filled else word
            lines.append(filled)
        return "\n".join(lines)
    return lay_out


def without_blank_lines(text, _sentences):
    return "".join(line + "\n" for line in text.split("\n") if line.strip())


def two_spaces(text, sentences):
    end = 0
    for sentence in sentences:
        for word in sentence.split():
            end = text.index(word, end) + len(word)
        if text[end:end + 1] == " ":
            text = text[:end] + " " + text[end:]
    return text


def indented(text, _sentences):
    return "".join("    " + line + "\n" if line.strip() else "\n" for line in text.split("\n"))


LAYOUTS = {
    "as they are": lambda text, _: text,
    "filled to 40": wrapped(40, 40),
    "filled to 60": wrapped(60, 60),
    "filled to 72": wrapped(72, 72),
    "filled to 100": wrapped(100, 100),
    "wrapped by hand, 60 to 72": wrapped(60, 72),
    "wrapped by hand, 50 to 75": wrapped(50, 75),
    "filled to 80, no blank lines": lambda text, _: without_blank_lines(
        wrapped(80, 80)(text, _), _),
    "no blank lines": without_blank_lines,
    "two spaces between sentences": two_spaces,
    "indented": indented,
    "CR LF": lambda text, _: text.replace("\n", "\r\n"),
}


def measure_document(folder, lay_out):
    gold = {}
    with tempfile.TemporaryDirectory() as temporary:
        paths = {}
        for language in ("id", "en"):
            lines = (folder / f"{language}.sentences").read_text(encoding="utf-8").splitlines()
            text = lay_out((folder / f"{language}.txt").read_text(encoding="utf-8"), lines)
            gold[language] = lines
            paths[language] = Path(temporary, f"{language}.txt")
            paths[language].write_bytes(text.encode("utf-8"))
        beads = measure.parse_beads((folder / "gold.beads").read_text(encoding="utf-8"))
        spans = measure.beads_as_spans(beads, gold["id"], gold["en"])
        return (measure.split_f1(gold["id"], "id", paths["id"]),
                measure.split_f1(gold["en"], "en", paths["en"]),
                measure.strict(spans, measure.align_running(paths["id"], paths["en"])))


def main():
    folders = [path.parent for path in sorted((ROOT / "corpus").glob("*/gold.beads"))
               if path.parent.name not in LEFT_OUT]
    print("| layout | Indonesian | English | beads |\n|---|---|---|---|")
    for name, lay_out in LAYOUTS.items():
        rows = [measure_document(folder, lay_out) for folder in folders]
        means = (sum(column) / len(rows) for column in zip(*rows))
        print(f"| {name} | " + " | ".join(f"{mean:.3f}" for mean in means) + " |", flush=True)


if __name__ == "__main__":
    main()
