#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run the scripts in tests/cli and compare what they print.

    cli_tests.py [--update] [COMMAND | COMMAND/CASE ...]

tests/cli/COMMAND/CASE.sh runs with `sh -u` in an empty folder of its own; `sejajar` is the
program that SEJAJAR names (default: build/sejajar), $ROOT this repository. Beside it stand

    CASE.stdout.exact    what it prints; not there: nothing
    CASE.stderr.glob     what it says, line by line, * for anything; not there: nothing
    CASE.exit            its status; not there: 0

A status of 77 means that something the case needs is not there. --update writes these files;
lines of an existing .stderr.glob that still match stay.
"""

import difflib
import fnmatch
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "cli"
PROGRAM = Path(os.environ.get("SEJAJAR", ROOT / "build" / "sejajar")).resolve()
SKIPPED = 77


def beside(script, ending):
    return script.with_name(script.stem + ending)


def expected(script, ending):
    path = beside(script, ending)
    return path.read_text(encoding="utf-8") if path.exists() else ""


def environment(folder):
    keep = ("HOME", "LANG", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS")
    env = {name: os.environ[name] for name in keep if name in os.environ}
    bin_folder = Path(folder) / ".bin"
    bin_folder.mkdir()
    (bin_folder / "sejajar").symlink_to(PROGRAM)
    env.update(PATH=f"{bin_folder}:{os.environ['PATH']}", ROOT=str(ROOT), TMPDIR=folder,
               LC_ALL="C.UTF-8", PYTHONDONTWRITEBYTECODE="1")
    return env


def run(script):
    with tempfile.TemporaryDirectory() as folder:
        result = subprocess.run(["sh", "-u", str(script)], cwd=folder, env=environment(folder),
                                stdin=subprocess.DEVNULL, capture_output=True, timeout=600,
                                check=False)
    return (result.stdout.decode("utf-8", "backslashreplace"),
            result.stderr.decode("utf-8", "backslashreplace"), result.returncode)


def literal(pattern):
    """[ and ? stand for themselves, only * is special."""
    return re.sub(r"[\[?]", lambda match: f"[{match[0]}]", pattern)


def said_as_expected(pattern, text):
    patterns, lines = pattern.splitlines(), text.splitlines()
    return len(patterns) == len(lines) and all(
        fnmatch.fnmatchcase(line, literal(p)) for p, line in zip(patterns, lines))


def compare(script, out, said, status):
    """A list of lines about what differs."""
    faults = []
    wanted = int(expected(script, ".exit").strip() or 0)
    if status != wanted:
        faults.append(f"status {status}, expected {wanted}")
    for ending, got, same in (
            (".stdout.exact", out, out == expected(script, ".stdout.exact")),
            (".stderr.glob", said, said_as_expected(expected(script, ".stderr.glob"), said))):
        if not same:
            faults += difflib.unified_diff(expected(script, ending).splitlines(), got.splitlines(),
                                           "expected" + ending, "got", lineterm="", n=1)
    return faults


def put(path, text):
    if text:
        path.write_text(text, encoding="utf-8")
    elif path.exists():
        path.unlink()


def rewrite(script, out, said, status):
    put(beside(script, ".stdout.exact"), out)
    if not said_as_expected(expected(script, ".stderr.glob"), said):
        put(beside(script, ".stderr.glob"), said)
    put(beside(script, ".exit"), f"{status}\n" if status else "")


def chosen(words):
    scripts = sorted(CASES.glob("*/*.sh"))
    if not words:
        return scripts
    return [s for s in scripts
            if any(w in (s.parent.name, f"{s.parent.name}/{s.stem}") for w in words)]


def main():
    if not Path(PROGRAM).exists():
        raise SystemExit(f"{PROGRAM} is not there; build it, or name another in SEJAJAR")
    update = "--update" in sys.argv[1:]
    scripts = chosen([word for word in sys.argv[1:] if word != "--update"])
    passed = failed = skipped = 0
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = list(pool.map(run, scripts))
    for script, (out, said, status) in zip(scripts, results):
        if status == SKIPPED:
            skipped += 1
            print(f"skipped {script.parent.name}/{script.stem}: {said.strip()}")
            continue
        faults = compare(script, out, said, status)
        passed, failed = passed + (not faults), failed + bool(faults)
        if faults:
            print(f"FAILED {script.parent.name}/{script.stem}")
            print("\n".join("    " + line for line in faults))
            if update:
                rewrite(script, out, said, status)
    print(f"{passed} cases passed, {failed} failed, {skipped} skipped")
    if skipped and not passed + failed:
        return SKIPPED
    return 0 if passed and (update or not failed) else 1


if __name__ == "__main__":
    sys.exit(main())
