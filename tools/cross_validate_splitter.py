#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cross-validate the splitter on the training sets.

    cross_validate_splitter.py DATA [--sejajar BIN] [--models DIR] [--folds N] [--lang id,en]
                               [--option=--quotes=keep] [--keep DIR] [--errors]

DATA holds a folder for each set with train.txt (running text) and train.gold (its sentences, one
a line), for instance ../shared/data/split. Each set is cut into N contiguous blocks; the blocks k
of all sets of a language are split with weights estimated from all other blocks. Prints span F1
of each set, with --errors the errors by kind (missed+made up, tools/split_errors.py).
With --keep, DIR/SET.all.txt, .gold and .out have the texts, the gold and what came out.
"""
import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import split_errors

SETS = {"id": ["id_gsdfix", "id_csui"], "en": ["en_ewt", "en_gum"]}


def blocks(data, name, folds):
    """Pairs of text and gold, cut where sentences end."""
    text = (data / name / "train.txt").read_text(encoding="utf-8")
    gold = (data / name / "train.gold").read_text(encoding="utf-8").splitlines()
    places = [i for i, c in enumerate(text) if not c.isspace()]
    result, count, begin = [], 0, 0
    for k in range(folds):
        lines = gold[len(gold) * k // folds:len(gold) * (k + 1) // folds]
        count += sum(len("".join(line.split())) for line in lines)
        end = places[count] if count < len(places) else len(text)
        result.append((text[begin:end], "".join(line + "\n" for line in lines)))
        begin = end
    return result


def run(args, work, language, k, parts):
    """Train without block k, split block k of every set."""
    folder = work / f"{language}{k}"
    folder.mkdir()
    shutil.copy(args.models / language / "abbreviations.txt", folder)
    files = []
    for name, cut in parts.items():
        for kind, index in (("txt", 0), ("gold", 1)):
            path = folder / f"{name}.train.{kind}"
            path.write_text("\n\n".join(b[index].strip("\n") for j, b in enumerate(cut) if j != k) + "\n",
                            encoding="utf-8")
            files.append(str(path))
    subprocess.run([args.sejajar, "train-splitter", "--lang", language, "-o", str(folder), *files],
                   check=True)
    for name, cut in parts.items():
        path = folder / f"{name}.txt"
        path.write_text(cut[k][0], encoding="utf-8")
        out = subprocess.run([args.sejajar, "split", "--lang", language, "--model", str(folder),
                              *args.option, str(path)], check=True, capture_output=True, text=True)
        (folder / f"{name}.out").write_text(out.stdout, encoding="utf-8")
    return folder


def spans(text):
    result, count = set(), 0
    for line in text.splitlines():
        length = len("".join(line.split()))
        if length:
            result.add((count, count + length))
            count += length
    return result


def report(args, name, parts, folders):
    right = gold_count = out_count = 0
    joined = ["", "", ""]
    for (text, gold), folder in zip(parts, folders):
        out = (folder / f"{name}.out").read_text(encoding="utf-8")
        a, b = spans(gold), spans(out)
        right += len(a & b)
        gold_count += len(a)
        out_count += len(b)
        joined = [x + y.rstrip("\n") + "\n" for x, y in zip(joined, (text, gold, out))]
    keep = args.keep or folders[0]
    paths = [keep / f"{name}.all.{kind}" for kind in ("txt", "gold", "out")]
    for path, content in zip(paths, joined):
        path.write_text(content, encoding="utf-8")
    print(f"{name}\t{200 * right / (gold_count + out_count):.2f}\tof {gold_count}", flush=True)
    if args.errors:
        for row in split_errors.table(paths[0], paths[1], paths[2:]):
            print("   ", *row, sep="\t")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--sejajar", default="build/sejajar")
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("models"))
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--lang", default="id,en")
    parser.add_argument("--option", action="append", default=[])
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--errors", action="store_true", help="count errors by kind")
    args = parser.parse_args()
    if args.keep:
        args.keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, ThreadPoolExecutor(2) as pool:
        work = pathlib.Path(temporary)
        for language in args.lang.split(","):
            parts = {name: blocks(args.data, name, args.folds) for name in SETS[language]}
            folders = list(pool.map(lambda k: run(args, work, language, k, parts),
                                    range(args.folds)))
            for name in SETS[language]:
                report(args, name, parts[name], folders)


if __name__ == "__main__":
    sys.exit(main())
