#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A build that is killed with -9 at any moment and run again with --resume gives the same bytes as
one that was not disturbed, corpus and reports, and leaves nothing else. So does one whose parts are
made in shards, and one with another number of threads.

    resume.py [TIMES]

TIMES builds are killed at random moments (default 6), some of them again while they resume.
SEJAJAR names the program (default: build/sejajar).
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from match import make_heap  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = str(Path(os.environ.get("SEJAJAR", ROOT / "build" / "sejajar")).resolve())
REPEATED = 25  # pairs of documents in the manifest, so that a build takes a moment


def command(folder, *more):
    return [PROGRAM, "build", "--quiet", "-o", "corpus.tsv.gz", *more]


def run(folder, *more):
    subprocess.run(command(folder, *more), cwd=folder, check=True, timeout=300)


def take_result(folder):
    """The bytes of all files, which are removed; nothing else may be there."""
    names = ("corpus.tsv.gz", "corpus.report.json", "corpus.report.txt")
    left = sorted(p.name for p in folder.iterdir() if p.name not in ("id", "en", "pairs.tsv"))
    assert left == sorted(names), f"left behind: {left}"
    result = [(folder / name).read_bytes() for name in names]
    for name in names:
        (folder / name).unlink()
    return result


def kill_once(folder, after, *more):
    """Whether it was still running."""
    child = subprocess.Popen(command(folder, *more), cwd=folder, stderr=subprocess.DEVNULL)
    time.sleep(after)
    running = child.poll() is None
    child.kill()
    child.wait()
    return running


def check_kills(folder, times, arguments, source):
    begun = time.monotonic()
    run(folder, *arguments)
    took = time.monotonic() - begun
    wanted = take_result(folder)
    killed = 0
    for _ in range(times):
        threads = ("--threads", source.choice(("1", "2", "3")))
        killed += kill_once(folder, source.uniform(0, 1.1 * took), *arguments, *threads)
        while source.random() < 0.4:
            killed += kill_once(folder, source.uniform(0, took), *arguments, "--resume", *threads)
        run(folder, *arguments, "--resume")
        assert take_result(folder) == wanted, "not the same bytes after a kill"
    return killed


def check_shards(folder):
    """Shards in any order, one of them killed, then all put together."""
    arguments = ("--manifest", "pairs.tsv")
    run(folder, *arguments)
    wanted = take_result(folder)
    parts = [PROGRAM, "build", "--quiet", *arguments, "--parts", "corpus.tsv.gz.parts", "--shard"]
    child = subprocess.Popen([*parts, "2/3"], cwd=folder)
    time.sleep(0.1)
    child.kill()
    child.wait()
    for shard in ("3/3", "1/3", "2/3", "2/3"):
        subprocess.run([*parts, shard], cwd=folder, check=True, timeout=300)
    count = len(list((folder / "corpus.tsv.gz.parts").glob("*.part.zst")))
    assert count >= 3
    run(folder, *arguments, "--resume")
    assert take_result(folder) == wanted, "shards put together are not the whole"


def check_done(folder):
    """What is finished is left alone by --resume."""
    run(folder, "--manifest", "pairs.tsv")
    before = (folder / "corpus.tsv.gz").stat()
    run(folder, "--manifest", "pairs.tsv", "--resume")
    assert (folder / "corpus.tsv.gz").stat().st_ino == before.st_ino
    take_result(folder)


def main():
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 6
    source = random.Random(times)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_heap(folder, source)
        found = subprocess.run([PROGRAM, "match", "id", "en"], cwd=folder, check=True,
                               stdout=subprocess.PIPE).stdout
        (folder / "pairs.tsv").write_bytes(found * REPEATED)
        killed = check_kills(folder, (times + 1) // 2, ("--manifest", "pairs.tsv"), source)
        killed += check_kills(folder, times // 2, ("id", "en"), source)
        check_shards(folder)
        check_done(folder)
    print(f"{killed} kills, the same bytes each time")
    return 0


if __name__ == "__main__":
    sys.exit(main())
