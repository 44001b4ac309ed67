#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run the examples of README.md and docs/ and compare what they print.

    doc_tests.py [--update] [FILE ...]

An example is a block fenced by ```console. Its lines that begin with "$ " are commands, the
lines below are exactly what they print, both streams together. A line of three dots stands for
any number of lines. The blocks of a file run one after the other in one folder, which begins
with links to build/sejajar, corpus/, models/ and README.md; SEJAJAR names another program.
--update rewrites the output, except where there are dots.
"""

import difflib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path(os.environ.get("SEJAJAR", ROOT / "build" / "sejajar")).resolve()
DOTS = "..."


def parse(lines):
    """Yields (number of the first line of output, command, expected lines)."""
    inside, command, start, expected = False, None, 0, []
    for number, line in enumerate(lines):
        if not inside:
            inside = line == "```console"
            continue
        if line.startswith("$ ") or line == "```":
            if command is not None:
                yield start, command, expected
            command, start, expected = line[2:], number + 1, []
            if line == "```":
                inside, command = False, None
        else:
            expected.append(line)


def matches(expected, got):
    if DOTS not in expected:
        return expected == got
    at = expected.index(DOTS)
    head, tail = expected[:at], expected[at + 1:]
    if got[:at] != head:
        return False
    return any(matches(tail, got[k:]) for k in range(at, len(got) + 1))


def set_up(folder):
    for name in ("corpus", "models", "README.md", "docs", "tests", "tools"):
        if (ROOT / name).exists():
            (Path(folder) / name).symlink_to(ROOT / name)
    (Path(folder) / "build").mkdir()
    (Path(folder) / "build" / "sejajar").symlink_to(PROGRAM)


def run(command, folder):
    env = dict(os.environ, LC_ALL="C.UTF-8",
               PATH=f"{folder}/build:{os.environ['PATH']}")
    result = subprocess.run(["bash", "-c", command], cwd=folder, env=env, timeout=600,
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, check=False)
    return result.stdout.decode("utf-8", "backslashreplace").splitlines()


def check_file(path, update):
    lines = path.read_text(encoding="utf-8").split("\n")
    passed, changes = 0, []
    with tempfile.TemporaryDirectory() as folder:
        set_up(folder)
        for start, command, expected in parse(lines):
            got = run(command, folder)
            if matches(expected, got):
                passed += 1
                continue
            changes.append((start, expected, got))
            print(f"FAILED {path.relative_to(ROOT)}:{start}: {command}")
            for line in difflib.unified_diff(expected, got, "expected", "got", lineterm="", n=1):
                print("    " + line)
    if update:
        for start, expected, got in reversed(changes):
            if DOTS not in expected:
                lines[start:start + len(expected)] = got
        path.write_text("\n".join(lines), encoding="utf-8")
    return passed, len(changes)


def main():
    if not Path(PROGRAM).exists():
        raise SystemExit(f"{PROGRAM} is not there; build it, or name another in SEJAJAR")
    update = "--update" in sys.argv[1:]
    named = [Path(word).resolve() for word in sys.argv[1:] if word != "--update"]
    files = named or [path for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
                      if path.exists()]
    counts = [check_file(path, update) for path in files]
    passed, failed = sum(c[0] for c in counts), sum(c[1] for c in counts)
    print(f"{passed} examples passed, {failed} failed")
    return 0 if passed and (update or not failed) else 1


if __name__ == "__main__":
    sys.exit(main())
