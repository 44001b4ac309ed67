#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure the program on texts that are not the project's own and lie beside the checkout.

    shared.py [FOLDER]

FOLDER (default: ../shared) may hold seeds/ (two articles with gold beads) and data/dev/
(SET.docs.tsv: document, segment, Indonesian, English, translations line by line, from which a
harder case is made by leaving lines out and joining them). Without it the status is 77.
"""

import sys
from pathlib import Path

import measure

SKIPPED = 77
SEED_FLOORS = {"strict": 0.85, "lax": 0.97}
DEV_FLOOR = 0.93
DEV_SETS = ("bitcoin_org", "desmond_bbc", "gnome_help")


def check(name, reached, floor):
    good = reached >= floor
    print(f"{name}: {reached:.3f}, wanted {floor}{'' if good else '  !'}")
    return good


def check_seeds(folder):
    gold = measure.parse_beads((folder / "000-001.beads").read_text(encoding="utf-8"))
    sides = [(folder / f"{n}.sentences.txt").read_text(encoding="utf-8").splitlines()
             for n in ("000", "001")]
    beads = measure.align_segmented(*sides)
    return all([check("seeds, strict F1", measure.strict(gold, beads), SEED_FLOORS["strict"]),
                check("seeds, lax F1", measure.lax(gold, beads), SEED_FLOORS["lax"])])


def make_case(pairs):
    """Leaves out lines of either side and joins Indonesian ones: lines and gold beads."""
    id_lines, en_lines, gold, join = [], [], [], False
    for k, (id_text, en_text) in enumerate(pairs):
        if k % 11 == 5:
            en_lines.append(en_text)
        elif k % 7 == 3:
            id_lines.append(id_text)
        elif join:
            id_lines[-1] += " " + id_text
            en_lines.append(en_text)
            gold[-1] = (gold[-1][0], gold[-1][1] + (len(en_lines) - 1,))
        else:
            id_lines.append(id_text)
            en_lines.append(en_text)
            gold.append(((len(id_lines) - 1,), (len(en_lines) - 1,)))
            join = k % 9 == 0 and (k + 1) % 11 != 5 and (k + 1) % 7 != 3
            continue
        join = False
    return id_lines, en_lines, gold


def check_dev(path):
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    id_lines, en_lines, gold = make_case([row[2:4] for row in rows if len(row) >= 4])
    beads = measure.align_segmented(id_lines, en_lines)
    return check(f"{path.name}, strict F1", measure.strict(gold, beads), DEV_FLOOR)


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else measure.ROOT.parent / "shared"
    seeds = folder / "seeds" / "gold"
    sets = [folder / "data" / "dev" / f"{name}.docs.tsv" for name in DEV_SETS]
    results = [check_dev(path) for path in sets if path.exists()]
    if (seeds / "000-001.beads").exists():
        results.append(check_seeds(seeds))
    if not results:
        print(f"skipped: {folder} has neither seeds nor development data")
        return SKIPPED
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
