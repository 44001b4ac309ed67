#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `sejajar filter` loses of good pairs, and what it catches of made junk.

    evaluate_filter.py SHARED

SHARED is a folder with data/dev and data/train. SEJAJAR names the program (default:
build/sejajar). Junk is made of pairs of data/dev; the seed is fixed.
"""

import os
import random
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("SEJAJAR", str(ROOT / "build" / "sejajar"))
OTHERS = {"duplicate", "near_duplicate"}  # say nothing about a pair alone
FOREIGN = [
    "De kinderen spelen buiten in de tuin, maar hun moeder wil dat zij nu naar huis komen.",
    "Wij hebben gisteren met de trein een lange reis gemaakt en waren pas laat weer thuis.",
    "Le gouvernement a annoncé hier que les nouvelles règles seront appliquées dès le mois prochain.",
    "Elle ne savait pas pourquoi son frère était parti sans lui dire au revoir ce matin.",
    "Der Zug kam wegen des schlechten Wetters mit großer Verspätung am Bahnhof der Stadt an.",
    "Die Lehrerin erklärte den Schülern noch einmal, warum das Wasser im Winter gefriert.",
    "Los niños del pueblo caminan cada mañana hasta la escuela que está junto al río.",
    "El médico le dijo que debía descansar más y beber mucha agua durante el verano.",
    "Ang mga bata ay naglalaro sa labas ng bahay habang nagluluto ng hapunan ang kanilang ina.",
    "Hindi niya alam kung bakit umalis ang kanyang kaibigan nang walang paalam kahapon ng umaga.",
    "Bocah-bocah padha dolanan ing latar omah, dene ibune lagi olah-olah ing pawon kanggo mangan awan.",
    "I ragazzi giocavano nel cortile della scuola mentre il maestro parlava con i loro genitori.",
]


def read(path, first):
    rows = (line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8"))
    return [(row[first], row[first + 1]) for row in rows if len(row) > first + 1]


def flags(pairs):
    text = "".join(f"{i}\t{e}\n" for i, e in pairs)
    out = subprocess.run([PROGRAM, "filter", "--quiet"], input=text.encode(), check=True,
                         stdout=subprocess.PIPE).stdout.decode()
    return [set(filter(None, line.rsplit("\t", 1)[1].split(","))) for line in out.splitlines()]


def print_good(name, pairs):
    found = flags(pairs)
    alone = [f - OTHERS for f in found]
    rules = sorted({rule for f in found for rule in f})
    print(f"{name}: {len(found)} pairs, {100 * sum(map(bool, alone)) / len(found):.2f} % break a rule; "
          + ", ".join(f"{rule} {sum(rule in f for f in found)}" for rule in rules))


def scramble(text):
    return text.encode("utf-8").decode("windows-1252", "replace")


def long_enough(pairs, words=6):
    return [(i, e) for i, e in pairs if min(len(i.split()), len(e.split())) >= words]


def junk(pairs, source):
    """kind, the rule that is meant for it, pairs"""
    some = source.sample(long_enough(pairs), 1000)
    yield "sides swapped", "swapped", [(e, i) for i, e in some]
    yield "English on both sides, not the same", "language", [
        (some[k - 1][1], e) for k, (_, e) in enumerate(some)]
    yield "English copied", "copy", [(e, e) for _, e in some]
    yield "Indonesian copied, a word changed", "copy", [
        (i, " ".join("ini" if k == 3 else w for k, w in enumerate(i.split())))
        for i, _ in some if len(i.split()) > 11]
    yield "another language for the English", "language", [(i, source.choice(FOREIGN)) for i, _ in some]
    yield "another language for the Indonesian", "language", [(source.choice(FOREIGN), e) for _, e in some]
    yield "Cyrillic", "script", [(i, "Вчера дети играли во дворе.") for i, _ in some[:100]]
    yield "cut to a fifth", "ratio", [(i, e[:len(e) // 5]) for i, e in some if len(e) > 100]
    yield "four texts for one", "ratio", [
        (i, " ".join(p[1] for p in source.sample(some, 4))) for i, _ in some]
    yield "UTF-8 read as windows-1252", "mojibake", [
        (i, scramble(e.replace("'", "’") + " – “café”")) for i, e in some]
    yield "tags", "markup", [(f"<p>{i}</p>", f"<p>{e}</p>") for i, e in some]
    yield "entities", "markup", [(i, e.replace(" ", "&nbsp;", 1)) for i, e in some]
    yield "addresses", "url", [(f"https://contoh.example/{k}/artikel", f"https://contoh.example/{k}/article")
                               for k in range(1000)]
    yield "a word again and again", "repetition", [(i, e + " and the" * 15) for i, e in some]
    yield "tables of numbers", "letters", [
        (" ".join(str(source.randint(1, 9999)) for _ in range(9)),) * 2 for _ in range(1000)]
    yield "other numbers", "numbers", [
        (f"{i} {k} {k + 7} {k + 13}", f"{e} {k + 1000} {k + 2003} {k + 3001}") for k, (i, e) in enumerate(some)]
    yield "the same again", "duplicate", some + [(i.upper() + "!", e) for i, e in some]
    yield "nearly the same again", "near_duplicate", some + [
        (i + " Ya.", e + " Yes.") for i, e in some]


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    shared = Path(sys.argv[1]) / "data"
    source = random.Random(1)
    dev = []
    for path in sorted((shared / "dev").glob("*.docs.tsv")):
        pairs = read(path, 2)
        print_good(path.name.split(".")[0], pairs)
        dev += pairs
    print_good("all of data/dev", dev)
    print_good("20,000 of data/train", source.sample(read(shared / "train" / "pairs.tsv", 1), 20000))
    print_good("10,000 of short_ui", source.sample(read(shared / "train" / "short_ui.tsv", 1), 10000))
    for kind, rule, pairs in junk(dev, source):
        found = flags(pairs)
        if rule in OTHERS:
            found = found[len(found) // 2:]
        alone = [f - (OTHERS - {rule}) for f in found]
        print(f"| {kind} | {rule} | {100 * sum(rule in f for f in found) / len(found):.1f} "
              f"| {100 * sum(map(bool, alone)) / len(found):.1f} |")


if __name__ == "__main__":
    main()
