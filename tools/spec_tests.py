#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run the examples in tests/spec against the program.

    spec_tests.py [--update] [FILE ...]

SEJAJAR names the program (default: build/sejajar). The beginning of a file's name says what is
done with its examples: split_id and split_en cut the input into sentences, align_ pairs the
part above a line --- (Indonesian) with the part below it (English), fidelity_ shows what is found
in such a pair of lines, taken as source and translation.

    == what this example shows
    :: newlines=wrapped unmatched
    input
    --
    expected output
    ==end

The :: line is optional; its words become options. --update rewrites what is expected, so that
a change can be read in the difference.
"""

import difflib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "tests" / "spec"
PROGRAM = str(Path(os.environ.get("SEJAJAR", ROOT / "build" / "sejajar")).resolve())


class Example:
    """The lines of one example, as they stand in the file."""

    def __init__(self, path, number, title):
        self.path, self.number, self.title = path, number, title
        self.options, self.input, self.expected = [], [], []

    def where(self):
        return f"{self.path.name}:{self.number}: {self.title}"


def parse(path):
    """Returns the file as a list of strings (lines kept as they are) and examples."""
    parts, example, state = [], None, "outside"
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if state == "outside" and line.startswith("== "):
            example, state = Example(path, number, line[3:].strip()), "input"
            parts.append(example)
        elif state == "outside":
            parts.append(line)
        elif line.startswith("== "):
            raise SystemExit(f"{path}:{number}: the example before has no ==end")
        elif state == "input" and line.startswith(":: ") and not example.input:
            example.options = line[3:].split()
        elif state == "input" and line == "--":
            state = "expected"
        elif state == "expected" and line == "==end":
            state = "outside"
        else:
            (example.input if state == "input" else example.expected).append(line)
    if state != "outside":
        raise SystemExit(f"{path}: the last example has no ==end")
    return parts


def render(parts):
    lines = []
    for part in parts:
        if isinstance(part, str):
            lines.append(part)
            continue
        lines.append(f"== {part.title}")
        if part.options:
            lines.append(":: " + " ".join(part.options))
        lines += part.input + ["--"] + part.expected + ["==end"]
    return "\n".join(lines)


def options_of(example):
    words = []
    for option in example.options:
        name, equals, value = option.partition("=")
        words.append(f"--{name}{equals}{value}")
    return words


def run_split(example, language):
    return subprocess.run([PROGRAM, "split", "--lang", language, *options_of(example)],
                          input="\n".join(example.input).encode(), capture_output=True,
                          timeout=60, check=False)


def run_align(example, folder):
    if "---" not in example.input:
        raise SystemExit(f"{example.where()}: no line --- between the two texts")
    middle = example.input.index("---")
    for name, lines in (("id", example.input[:middle]), ("en", example.input[middle + 1:])):
        (Path(folder) / name).write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return subprocess.run([PROGRAM, "align", *options_of(example), "id", "en"], cwd=folder,
                          capture_output=True, timeout=60, check=False)


def run_fidelity(example):
    """Category, words and what they stand against, a finding a line."""
    middle = example.input.index("---")
    pair = "\t".join((" ".join(example.input[:middle]), " ".join(example.input[middle + 1:])))
    result = subprocess.run([PROGRAM, "score", "--pairs", "--explain", *options_of(example)],
                            input=pair.encode() + b"\n", capture_output=True, timeout=60, check=False)
    if result.returncode == 0:
        findings = json.loads(result.stdout.decode().rstrip("\n").split("\t")[-1])["findings"]
        result.stdout = "".join(
            f"{f['category']}: {f['side']} {f['words']}" + (f" / {f['against']}" if "against" in f else "") + "\n"
            for f in findings).encode()
    return result


def run(example):
    """What the program prints, as lines; what it says and a bad status come after."""
    kind = example.path.stem
    if kind.startswith(("split_id", "split_en")):
        result = run_split(example, kind[6:8])
    elif kind.startswith("fidelity_"):
        result = run_fidelity(example)
    elif kind.startswith("align"):
        with tempfile.TemporaryDirectory() as folder:
            result = run_align(example, folder)
    else:
        raise SystemExit(f"{example.path}: its name says not what to do with it")
    text = (result.stdout + result.stderr).decode("utf-8", "backslashreplace")
    if result.returncode != 0:
        text += f"status {result.returncode}\n"
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def report(example, got):
    print(f"FAILED {example.where()}")
    for line in difflib.unified_diff(example.expected, got, "expected", "got", lineterm="", n=1):
        print("    " + line)


def main():
    if not Path(PROGRAM).exists():
        raise SystemExit(f"{PROGRAM} is not there; build it, or name another in SEJAJAR")
    update = "--update" in sys.argv[1:]
    named = [Path(word).resolve() for word in sys.argv[1:] if word != "--update"]
    files = named or sorted(SPEC.glob("*.txt"))
    passed = failed = 0
    for path in files:
        parts = parse(path)
        for example in parts:
            if isinstance(example, str):
                continue
            got = run(example)
            if got == example.expected:
                passed += 1
                continue
            failed += 1
            report(example, got)
            example.expected = got
        if update:
            path.write_text(render(parts), encoding="utf-8")
    print(f"{passed} examples passed, {failed} failed" + (", and were rewritten" if update and failed else ""))
    return 0 if passed and (update or not failed) else 1


if __name__ == "__main__":
    sys.exit(main())
