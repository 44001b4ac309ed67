#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Input that is meant to hurt: each case has to end in time, within its memory, with a status
of 0 or 1 and at most a few lines on standard error.

SEJAJAR names the program (default: build/sejajar). Sanitized programs need more of both, which
the environment variable SEJAJAR_SLOW=1 grants.
"""

import gzip
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = str(Path(os.environ.get("SEJAJAR", ROOT / "build" / "sejajar")).resolve())
SLOW = os.environ.get("SEJAJAR_SLOW") == "1"
MEGABYTE = 1 << 20
SENTENCE_ID = "Pagi itu hujan turun dan kami tidak pergi ke pasar. "
SENTENCE_EN = "It rained that morning and we did not go to the market. "


def words(count, seed):
    source = random.Random(seed)
    return " ".join("".join(source.choices("abcdefghijklmnopqrstuvwxyz", k=source.randint(2, 9)))
                    for _ in range(count))


def cases():
    """name, arguments, {file: bytes}, seconds, megabytes, statuses"""
    split = ["split", "--lang", "id", "id"]
    align = ["align", "id", "en"]
    lines = ["align", "-s", "id", "en"]
    small = {"en": (SENTENCE_EN * 3).encode()}
    size, less = (5, 6) if SLOW else (50, 1)
    yield "one long line", split, {"id": (SENTENCE_ID * (size * 20000)).encode()}, 30, 1500, (0,)
    yield "a line without spaces", split, {"id": b"a" * (size * MEGABYTE)}, 30, 1500, (0,)
    yield "full stops", split, {"id": b"." * 100000}, 10, 300, (0,)
    yield "full stops and spaces", split, {"id": b". " * 100000}, 10, 300, (0,)
    yield "line ends", split, {"id": b"\n" * MEGABYTE}, 10, 300, (1,)
    yield "quotation marks", split, {"id": "“".encode() * 200000}, 10, 300, (0,)
    yield "brackets", split, {"id": b"(" * 200000 + b"." + b")" * 200000}, 10, 300, (0,)
    yield "combining marks", split, {"id": "a" .encode() + "\u0301".encode() * 300000}, 10, 300, (0,)
    yield "no language", split, {"id": "漢字。かな。".encode() * 30000}, 10, 300, (0,)
    yield "random bytes", split, {"id": random.Random(1).randbytes(MEGABYTE)}, 10, 300, (1,)
    yield "full stops aligned", align, {"id": b". " * 20000, "en": b". " * 20000}, 60, 1500, (0, 1)
    yield "one side long", align, {"id": (SENTENCE_ID * (20000 // less)).encode(), **small}, 60, 1500, (0, 1)
    yield "the other side long", align, {"id": SENTENCE_ID.encode(),
                                         "en": (SENTENCE_EN * (20000 // less)).encode()}, 60, 1500, (0, 1)
    yield "the same sentence", align, {"id": (SENTENCE_ID * (3000 // less)).encode(),
                                       "en": (SENTENCE_EN * (3000 // less)).encode()}, 60, 1500, (0, 1)
    yield "the same line", lines, {"id": b"Baris yang sama.\n" * (15000 // less),
                                   "en": b"The same line.\n" * (15000 // less)}, 30, 500, (0,)
    yield "one endless sentence", lines, {"id": words(200000, 1).encode(),
                                          "en": words(200000, 2).encode()}, 60, 1500, (0, 1)
    yield "one endless word", lines, {"id": b"x" * MEGABYTE, "en": b"x" * MEGABYTE}, 60, 1500, (0, 1)
    yield "empty lines", lines, {"id": b"\n" * 5000 + b"x\n", "en": b"x\n" + b"\n" * 5000}, 60, 1500, (0, 1)
    yield "numbers only", lines, {"id": b"1 2 3 4 5\n" * (2000 // less), "en": b"5 4 3 2 1\n" * (2000 // less)}, 60, 1500, (0, 1)
    yield "a bomb", split, {"id": gzip.compress(b"Ia. " * 262144) * 1100}, 60, 1500, (1,)
    yield "many beads", ["eval", "id", "en"], {"id": b"[0]:[0]\n" * 200000,
                                               "en": b"[0]:[0]\n" * 200000}, 20, 500, (0,)
    yield "a bead of many", ["eval", "id", "en"], {
        "id": b"[" + b",".join(b"%d" % k for k in range(100000)) + b"]:[1]\n",
        "en": b"[1]:[" + b",".join(b"%d" % k for k in range(100000)) + b"]\n"}, 20, 500, (0,)
    yield "open brackets", ["eval", "id", "en"], {"id": b"[" * MEGABYTE, **small}, 20, 500, (1,)
    stream = ["align", "--stream", "--threads", "4"]
    yield "a stream of one line", stream, {"-": b"a" * (80 * MEGABYTE)}, 30, 1500, (1,)
    yield "a stream of brackets", stream, {"-": b"[" * MEGABYTE}, 10, 500, (1,)
    yield "a stream of quotation marks", stream, {"-": b'{"id":"' + b'\\"' * MEGABYTE}, 10, 500, (1,)
    yield "a stream of small values", stream, {"-": b'{"id":[' + b"{}," * (5 * MEGABYTE)}, 10, 500, (1,)
    yield "a stream of members", stream, {
        "-": b'{"id":"a"' + b"".join(b',"%d":{}' % k for k in range(500000)) + b"}"}, 30, 1500, (1,)
    yield "a stream of many sentences", stream, {
        "-": b'{"id":["' + b'","'.join([b"Kami makan."] * 20000) + b'"],"en":["'
             + b'","'.join([b"We eat."] * 20000) + b'"]}'}, 60, 1500, (0,)
    convert = ["convert", "--to", "jsonl", "--from"]
    head = b'<tmx><body><tu><tuv xml:lang="id"><seg>'
    yield "entities that grow", [*convert, "tmx", "-"], {
        "-": b'<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa">' + b"".join(
            b'<!ENTITY %c "%s">' % (k + 1, b"&%c;" % k * 10) for k in range(97, 107))
             + b"]>" + head + b"&k;</seg></tuv></tu></body></tmx>"}, 10, 300, (1,)
    yield "elements in elements", [*convert, "tmx", "-"], {"-": b"<a>" * (4 * MEGABYTE)}, 10, 300, (1,)
    yield "an endless segment", [*convert, "tmx", "-"], {"-": head + b"a" * (size * MEGABYTE)}, 10, 300, (1,)
    yield "an endless tag", [*convert, "tmx", "-"], {"-": b"<tmx a='" + b"a" * (size * MEGABYTE)}, 10, 300, (1,)
    yield "an endless comment", [*convert, "xces", "-"], {"-": b"<!-- " + b"a" * (size * MEGABYTE)}, 10, 300, (1,)
    yield "many properties", [*convert, "tmx", "-"], {
        "-": b"<tmx><body><tu>" + b'<prop type="a">b</prop>' * 100000}, 10, 300, (1,)
    yield "links to a device", [*convert, "xces", "-"], {
        "-": b'<a><linkGrp fromDoc="/dev/zero" toDoc="/dev/zero"><link xtargets="1;1"/></linkGrp></a>'}, 10, 300, (1,)
    yield "many columns", [*convert, "tsv", "-"], {"-": b"\t" * (4 * MEGABYTE)}, 10, 300, (1,)
    yield "an endless row", [*convert, "tsv", "-"], {"-": b"a\t" + b"a" * (20 * MEGABYTE)}, 10, 300, (1,)
    yield "many members", [*convert, "jsonl", "-"], {
        "-": b'{"id":"a","en":"b"' + b"".join(b',"%d":1' % k for k in range(500000)) + b"}"}, 10, 500, (1,)
    yield "an endless line of another member", [*convert, "jsonl", "-"], {
        "-": b'{"id":"a","en":"b","c":"' + b"a" * (size * MEGABYTE)}, 10, 300, (1,)
    flags = ["filter", "--quiet", "pairs"]
    yield "a row of open tags", flags, {"pairs": b"<a " * (size * 200000) + b"\t<b"}, 20, 500, (0,)
    yield "a row of addresses", flags, {"pairs": b"a@" * (size * 200000) + b"\t@"}, 20, 500, (0,)
    yield "a row of numbers", flags, {"pairs": b"1 " * (size * 100000) + b"\t" + b"2 " * (size * 100000)}, 20, 500, (0,)
    yield "a stream of line ends", stream, {"-": b"\n" * (size * MEGABYTE)}, 30, 500, (1,)
    match, lists = ["match", "il", "el"], {"il": b"a\n", "el": b"b\n"}
    yield "match words that are all different", match, {
        **lists, "a": words(300000 // less, 1).encode(), "b": words(300000 // less, 2).encode()}, 60, 1500, (0, 1)
    yield "match one endless word", match, {**lists, "a": b"x" * MEGABYTE, "b": b"x" * MEGABYTE}, 60, 1500, (0, 1)
    yield "match the same sentence", match, {
        **lists, "a": (SENTENCE_ID * (20000 // less)).encode(), "b": (SENTENCE_EN * (20000 // less)).encode()}, 60, 1500, (0, 1)
    yield "match a list of line ends", match, {**lists, "il": b"\n" * MEGABYTE}, 30, 500, (1,)
    yield "match a list of one long path", match, {**lists, "il": b"a/" * MEGABYTE}, 30, 500, (1,)
    build = ["build", "--quiet", "--manifest", "m", "-o", "out.tsv"]
    yield "build tabs", build, {"m": b"\t" * MEGABYTE}, 30, 500, (1,)
    yield "build one long path", build, {"m": b"a/" * MEGABYTE + b"\tb\n"}, 30, 500, (1,)
    yield "build the same pair many times", build, {
        "m": b"a\tb\n" * (20000 // less), "a": SENTENCE_ID.encode(), "b": SENTENCE_EN.encode()}, 60, 500, (0,)


def limit(megabytes):
    if not SLOW:
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * MEGABYTE, megabytes * MEGABYTE))


def run(arguments, files, seconds, megabytes):
    """What went wrong, or None, with the seconds it took."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        standard_input = Path(folder) / "-" if "-" in files else os.devnull
        begin = time.monotonic()
        try:
            result = subprocess.run([PROGRAM, *arguments], cwd=folder, stdout=subprocess.DEVNULL,
                                    stdin=open(standard_input, "rb"),
                                    stderr=subprocess.PIPE, timeout=seconds * (10 if SLOW else 1),
                                    preexec_fn=lambda: limit(megabytes), check=False)
        except subprocess.TimeoutExpired:
            return None, b"", seconds
        return result.returncode, result.stderr, time.monotonic() - begin


def main():
    failed = 0
    for name, arguments, files, seconds, megabytes, statuses in cases():
        status, said, took = run(arguments, files, seconds, megabytes)
        good = status in statuses and len(said.splitlines()) <= 4 and len(said) < 2000
        failed += not good
        print(f"{'ok    ' if good else 'FAILED'} {name}: status {status}, {took:.1f} s"
              + (f": {said[:500].decode(errors='replace').strip()}" if said else ""))
    print(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
