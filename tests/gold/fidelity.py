#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well made errors are told from good pairs, on texts beside the checkout that nothing was
fitted to.

    fidelity.py [FOLDER]

FOLDER (default: ../shared) holds bench/make_fidelity.py, bench/score_fidelity.py and data/dev/.
Without it the status is 77.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77
SEJAJAR = os.path.abspath(os.environ.get("SEJAJAR", "build/sejajar"))
# Mean accuracy, mean AUC; percent of good pairs with findings about numbers, about negation.
FLOORS = {"bitcoin_org": (0.96, 0.88, 1.0, 1.0), "desmond_bbc": (0.945, 0.86, 1.2, 1.0)}
SEEDS_APART = 10  # the fidelity of the translation over that of any other article


def run(*words, **how):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True, **how).stdout


def check(name, reached, floor, most=False):
    good = reached <= floor if most else reached >= floor
    print(f"{name}: {reached:.3f}, wanted {'at most ' if most else ''}{floor}{'' if good else '  !'}")
    return good


def check_set(shared, name, work):
    pairs, cases, scores = work / "pairs.tsv", work / "cases.tsv", work / "scores"
    lines = (shared / "data/dev" / f"{name}.docs.tsv").read_text(encoding="utf-8").splitlines()
    pairs.write_text("".join("\t".join(line.split("\t")[2:4]) + "\n" for line in lines), encoding="utf-8")
    run("python3", shared / "bench/make_fidelity.py", pairs, cases, "--seed", "3", "--max", "120")
    bench = shared / "bench/score_fidelity.py"
    scores.write_text(run(SEJAJAR, "score", "--pairs", input=run("python3", bench, "pairs", cases)), encoding="utf-8")
    means = re.search(r"mean accuracy ([\d.]+)\s+mean AUC ([\d.]+)", run("python3", bench, "score", cases, scores))
    found = [json.loads(line.split("\t")[-1])["findings"]
             for line in run(SEJAJAR, "score", "--pairs", "--explain", pairs).splitlines()]
    share = {kind: 100 * sum(any(f["category"].endswith(kind) for f in all_of) for all_of in found) / len(found)
             for kind in ("number", "negation")}
    accuracy, auc, numbers, negations = FLOORS[name]
    return all([check(f"{name}, accuracy", float(means[1]), accuracy), check(f"{name}, AUC", float(means[2]), auc),
                check(f"{name}, % with numbers", share["number"], numbers, True),
                check(f"{name}, % with negation", share["negation"], negations, True)])


def check_seeds(shared):
    """The article that tells the same is far above the others; what it leaves out is named."""
    paths = {n: next((shared / "seeds").glob(f"{n:03}_*.txt")) for n in range(5)}
    reports = [json.loads(run(SEJAJAR, "score", "--from", "id", "--format", "json", paths[0], paths[n]))
               for n in (1, 2, 3, 4)]
    others = max(r["fidelity"] for r in reports[1:])
    omitted = [b["id"] for b in reports[0]["beads"] if not b["en"]]
    quoted = [f["words"] for b in reports[0]["beads"] for f in b["findings"] if "quotation" in f["evidence"]]
    return all([check("seeds, the translation", reports[0]["fidelity"], SEEDS_APART * others),
                check("seeds, sentence left out", any("verifikasi" in text for text in omitted), 1),
                check("seeds, quotation dropped", any("gencatan senjata" in text for text in quoted), 1)])


def main():
    shared = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared").resolve()
    if not (shared / "bench/make_fidelity.py").exists():
        print(f"skipped: no {shared}")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        good = [check_set(shared, name, Path(folder)) for name in FLOORS] + [check_seeds(shared)]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
