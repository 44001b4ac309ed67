#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold for many documents at once: the same bytes as one by one, for any number of
threads; memory that does not grow with their number; nothing held back while the input waits;
progress on a terminal only.

SEJAJAR names the program (default: build/sejajar). SEJAJAR_SLOW=1: it is a sanitized one, whose
memory says nothing.
"""

import json
import os
import pty
import random
import select
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = str(Path(os.environ.get("SEJAJAR", ROOT / "build" / "sejajar")).resolve())
SLOW = os.environ.get("SEJAJAR_SLOW") == "1"
STREAM = [PROGRAM, "align", "--stream"]
PAIRS = [("Kami makan nasi di rumah.", "We eat rice at home."),
         ("Hujan turun sejak pagi.", "It has been raining since morning."),
         ("Kucing itu tidur di atas kursi.", "The cat is sleeping on the chair."),
         ("Ia membeli tiga buku baru di pasar.", "He bought three new books at the market."),
         ("Sekolah itu dibangun pada tahun 1987.", "The school was built in 1987.")]


def document(key, source):
    chosen = source.sample(PAIRS, source.randint(1, 4))
    return {"key": f"d{key}", "id": " ".join(p[0] for p in chosen),
            "en": " ".join(p[1] for p in chosen)}


def documents(count, seed=1):
    source = random.Random(seed)
    return [document(k, source) for k in range(count)]


def corpus():
    for folder in sorted((ROOT / "corpus").iterdir()):
        if (folder / "id.txt").exists():
            yield {"key": folder.name, "id": (folder / "id.txt").read_text(encoding="utf-8"),
                   "en": (folder / "en.txt").read_text(encoding="utf-8")}


def jsonl(docs):
    return "".join(json.dumps(d, ensure_ascii=k % 2 == 0) + "\n"
                   for k, d in enumerate(docs)).encode()


def run(arguments, **more):
    return subprocess.run([PROGRAM, *arguments], stdout=subprocess.PIPE, check=True, timeout=300,
                          **more).stdout


def one_by_one(docs, options, folder):
    out = b""
    for d in docs:
        for side in ("id", "en"):
            (folder / side).write_text(d[side], encoding="utf-8", newline="")
        out += run(["align", *options, "--key", d["key"], "id", "en"], cwd=folder)
    return out


def the_same_as_one_by_one(folder):
    docs = [*corpus(), *documents(40), *corpus()]
    for options in ([], ["-f", "jsonl", "--unmatched"], ["-s", "--min-score", ".5"]):
        columns = ["--columns", "id,en,score,key"]
        wanted = one_by_one(docs, options + columns, folder)
        jobs = []
        for k, d in enumerate(docs):
            for side in ("id", "en"):
                (folder / f"{k}.{side}").write_text(d[side], encoding="utf-8", newline="")
            jobs.append(f"{k}.id\t{k}.en\t\t{d['key']}\n")
        (folder / "jobs").write_text("".join(jobs), encoding="utf-8")
        for threads in ("1", "2", "4"):
            many = ["align", *options, "--threads", threads]
            assert run([*many, *columns, "--stream"], input=jsonl(docs)) == wanted, threads
            assert run([*many, *columns, "--batch", "jobs"], cwd=folder) == wanted, threads


def memory_of(count):
    """Most kilobytes that aligning so many takes. (They are not all here at once: what this
    process holds when it forks would count.)"""
    source = random.Random(1)
    with tempfile.TemporaryFile() as file:
        for k in range(count):
            file.write(jsonl([document(k, source)]))
        file.seek(0)
        process = subprocess.Popen([*STREAM, "--threads", "4"], stdin=file,
                                   stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        return usage.ru_maxrss


def memory_is_bounded(_):
    few, many = memory_of(200), memory_of(20000)
    print(f"    {few} kB for 200 documents, {many} kB for 20000")
    assert SLOW or many < few + 10000


def nothing_is_held_back(_):
    process = subprocess.Popen([*STREAM, "--threads", "2"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE)
    for d in documents(5):
        process.stdin.write(jsonl([d]))
        process.stdin.flush()
        got = b""
        while got.count(b"\n") < d["id"].count("."):
            assert select.select([process.stdout], [], [], 60)[0], "held back"
            got += os.read(process.stdout.fileno(), 65536)
    process.stdin.close()
    assert process.wait(60) == 0


def it_ends_when_its_reader_has_gone(_):
    process = subprocess.Popen(STREAM, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    process.stdin.write(jsonl(documents(1)) + b'{"id":"half a line')
    process.stdin.flush()
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(60) == 0
    assert process.stderr.read() == b""


class NoTerminal(Exception):
    """A container without /dev/pts, for example."""


def on_a_terminal(arguments, feed):
    """What appears on a terminal that is standard error, nothing else."""
    try:
        mine, terminal = pty.openpty()
    except OSError as problem:
        raise NoTerminal from problem
    process = subprocess.Popen([PROGRAM, "align", *arguments], stdin=subprocess.PIPE,
                               stdout=subprocess.DEVNULL, stderr=terminal)
    os.close(terminal)
    thread = threading.Thread(target=feed, args=(process.stdin,))
    thread.start()
    said = b""
    try:
        while part := os.read(mine, 4096):
            said += part
    except OSError:  # the end of a terminal
        pass
    thread.join()
    os.close(mine)
    assert process.wait(60) == 0
    return said.decode()


def slowly(pause):
    def feed(to):
        for d in documents(3):
            to.write(jsonl([d]))
            to.flush()
            time.sleep(pause)
        to.close()
    return feed


def progress_is_for_terminals_and_long_work(folder):
    assert on_a_terminal(["--stream", "--quiet"], slowly(.7)) == ""
    if not SLOW:
        assert on_a_terminal(["--stream"], slowly(0)) == ""
    said = on_a_terminal(["--stream"], slowly(2.5 if SLOW else .7))  # it may begin late
    assert "\r3 documents, " in said and " pairs/s\x1b[K" in said, said
    assert said.endswith("\r\x1b[K"), said


def progress_of_a_batch_knows_what_is_left(folder):
    for d in documents(1):
        (folder / "id").write_text(d["id"], encoding="utf-8")
        (folder / "en").write_text(d["en"], encoding="utf-8")
    os.mkfifo(folder / "late")
    (folder / "jobs").write_text(f"{folder}/id\t{folder}/en\n{folder}/id\t{folder}/late\n"
                                 f"{folder}/id\t{folder}/en\n", encoding="utf-8")

    def feed(to):
        to.close()
        with open(folder / "late", "wb") as late:
            time.sleep(1.3)
            late.write((folder / "en").read_bytes())

    said = on_a_terminal(["--batch", str(folder / "jobs"), "--threads", "1"], feed)
    assert "\r2 of 3 documents, " in said and " s left\x1b[K" in said, said


def main():
    failed = 0
    for claim in (the_same_as_one_by_one, memory_is_bounded, nothing_is_held_back,
                  it_ends_when_its_reader_has_gone, progress_is_for_terminals_and_long_work,
                  progress_of_a_batch_knows_what_is_left):
        begin = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            try:
                claim(Path(folder))
                good = "ok    "
            except NoTerminal:
                good = "skipped, no pseudo terminals here:"
            except AssertionError as problem:
                failed, good = failed + 1, "FAILED"
                print(f"    {problem!r}"[:2000])
        print(f"{good} {claim.__name__.replace('_', ' ')}: {time.monotonic() - begin:.1f} s",
              flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
