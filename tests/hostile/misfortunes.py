#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everyday misfortunes, of every command: files that are empty, missing, folders, not text; results
that cannot be written; too little memory, too few open files; other locales.

Each ends with a status of 0, 1 or 2, says one line that begins with its name where it failed, and
leaves no file behind that is not whole. SEJAJAR names the program (default: build/sejajar).
"""

import ctypes
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = str(Path(os.environ.get("SEJAJAR", ROOT / "build" / "sejajar")).resolve())
# What is said in the end by commands that take many documents.
NOTHING_LEFT = {"build": ": no pairs are left for it", "match": ": no document has a partner"}
SLOW = os.environ.get("SEJAJAR_SLOW") == "1"  # sanitizers: they need more memory and other files
CORPUS = ROOT / "corpus" / "story_clock"
DROP_FROM_BOUNDS = 24  # a prctl(); then the capabilities by which root may read and write all
POWERS = (1, 2)

# {…} is a file that something may be wrong with; the second word says how results are named.
COMMANDS = {
    "align": (["align", "{id.txt}", "{en.txt}"], "-o"),
    "align to a page": (["align", "-f", "html", "--dotplot", "OUT.svg", "{id.txt}", "{en.txt}"], "-o"),
    "align many": (["align", "--batch", "{manifest}"], "-o"),
    "align a stream": (["align", "--stream"], "-o"),
    "match": (["match", "{id.list}", "{en.list}"], "-o"),
    "build": (["build", "--quiet", "--manifest", "{manifest}"], "-o!"),
    "convert": (["convert", "{pairs.tsv}", "--to", "tmx"], "-o!"),
    "split": (["split", "--lang", "id", "{id.txt}"], "-o"),
    "score": (["score", "--from", "id", "{id.txt}", "{en.txt}"], "-o"),
    "score pairs": (["score", "--pairs", "{pairs.tsv}"], "-o"),
    "filter": (["filter", "--quiet", "--drop", "all", "--rejected", "OUT.r", "{pairs.tsv}"], "-o"),
    "eval": (["eval", "{beads}", "{beads}"], None),
    "explain": (["explain", "--bead", "1", "{id.txt}", "{en.txt}"], None),
    "lexicon": (["lexicon", "rumah"], None),
    "train": (["train", "{pairs.tsv}", "--dictionary", "{pairs.tsv}"], "-o!"),
    "tune": (["tune", "{cases}"], "-o!"),
    "train-splitter": (["train-splitter", "--lang", "id", "-o", "splitter", "{text}", "{gold}"], None),
    "version": (["version"], None),
    "help": (["help", "align"], None),
}
FOLDERS = ("train", "tune")  # their results are folders
INPUTS = ("bytes", "missing", "empty", "folder", "loop", "dangling", "id.txt/x", "", "x" * 5000,
          "no\nsuch \033[31m")
OUTPUTS = ("missing/OUT", "/dev/full", "id.txt/OUT", "loop", "dangling", "", "x" * 300, "folder")
if SLOW:  # the bugs that sanitizers see are in the first ones
    INPUTS, OUTPUTS = INPUTS[:2], OUTPUTS[:2]


def run(words, folder, stdin=b"", stdout=subprocess.PIPE, before=None, locale="C.UTF-8"):
    return subprocess.run([PROGRAM, *words], cwd=folder, input=stdin, stdout=stdout,
                          stderr=subprocess.PIPE, env=dict(os.environ, LC_ALL=locale),
                          preexec_fn=before, timeout=600 if SLOW else 60, check=False)


def prepare(folder):
    """Files that all commands are content with."""
    def write(name, text):
        (folder / name).write_text(text, encoding="utf-8")

    for side in ("id", "en"):
        shutil.copy(CORPUS / f"{side}.txt", folder)
        write(f"{side}.list", f"{side}.txt\n")
        split = run(["split", "--lang", side, f"{side}.txt"], folder).stdout.decode()
        write(f"{side}.lines", re.sub(r"\n\n+", "\n", split))
    write("manifest", "id.txt\ten.txt\n")
    write("cases", "id.lines\ten.lines\tbeads\n")
    gold = (folder / "id.lines").read_text(encoding="utf-8")
    write("gold", gold)
    write("text", gold.replace("\n", " "))
    # What train learns lengths from.
    run(["align", "id.txt", "en.txt", "-o", "some.tsv"], folder)
    write("pairs.tsv", (folder / "some.tsv").read_text(encoding="utf-8") * 4)
    run(["align", "-s", "-f", "beads", "id.lines", "en.lines", "-o", "beads"], folder)
    (folder / "splitter").mkdir()
    shutil.copy(ROOT / "models" / "id" / "abbreviations.txt", folder / "splitter")
    (folder / "empty").touch()
    (folder / "bytes").write_bytes(bytes(range(256)) * 20)
    (folder / "folder").mkdir()
    (folder / "loop").symlink_to("loop")
    (folder / "dangling").symlink_to("nowhere")


def at_most(what, amount):
    return lambda: resource.setrlimit(what, (amount, amount))


def without_powers():
    """Root is held to the rights of files, as everybody is. (As another user it might not reach the
    program: it may be built in /root.) False where it cannot be."""
    prctl = ctypes.CDLL(None).prctl
    return os.geteuid() != 0 or all(prctl(DROP_FROM_BOUNDS, power, 0, 0, 0) == 0 for power in POWERS)


def powers_can_be_dropped():
    child = os.fork()
    if child == 0:
        os._exit(0 if without_powers() else 1)
    return os.waitpid(child, 0)[1] == 0


class Session:
    def __init__(self, name, folder):
        self.name, self.folder = name, folder
        self.words, self.out = COMMANDS[name]
        self.tried, self.faults = 0, []
        self.there = {path.name for path in folder.iterdir()}

    def fault(self, what, result, why):
        self.faults.append(f"FAILED {self.name}, {what}: {why}: status {result.returncode}, "
                           f"said {result.stderr[:300]!r}")

    def filled(self, place=None, name=None):
        words = [name if at == place else word.strip("{}") if word[0] == "{" else word
                 for at, word in enumerate(self.words)]
        return [*words, "-o", "OUT"] if self.out == "-o!" else words

    def clean(self):
        """What is new goes; its names."""
        new = [path for path in self.folder.iterdir() if path.name not in self.there]
        for path in new:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        return {path.name for path in new}

    def is_one_reason(self, said):
        """A line; of many documents each that cannot be used has one before it, for the reason
        why nothing comes out may be another."""
        if len(said) == 2 and said[1].endswith(NOTHING_LEFT.get(self.name, "\n")):
            said = said[:1]
        return len(said) == 1 and said[0].startswith("sejajar")

    def attempt(self, what, words, statuses, **how):
        """build keeps its parts on purpose, to go on with."""
        result = run(words, self.folder, **how)
        self.tried += 1
        said = result.stderr.decode(errors="replace").splitlines()
        left = self.clean() - {"OUT.parts"}
        if result.returncode == 127 or b"shared librar" in result.stderr:
            return result  # the system could not even load it
        if result.returncode not in statuses:
            self.fault(what, result, "another status was expected")
        elif result.returncode != 0 and not self.is_one_reason(said):
            self.fault(what, result, "no single line that says so")
        elif result.returncode != 0 and left:
            self.fault(what, result, f"left behind: {sorted(left)}")
        return result

    def inputs(self):
        for place in (k for k, word in enumerate(self.words) if word[0] == "{"):
            for name in INPUTS:
                fine = name == "empty" or (name == "folder" and self.name == "match")
                self.attempt(f"{name[:20]!r} for {self.words[place]}", self.filled(place, name),
                             (0, 1) if fine else (1, 2) if not name else (1,))
            if SLOW:
                continue
            good = self.words[place].strip("{}")
            odd = self.folder / "baris\nbaru ü 漢.txt"
            shutil.copy(self.folder / good, odd)
            self.attempt("an odd name", self.filled(place, odd.name), (0,))
            if RIGHTS_COUNT:
                os.chmod(self.folder / good, 0)
                self.attempt("a file not to be read", self.filled(), (1,), before=without_powers)
                os.chmod(self.folder / good, 0o644)
            self.attempt("no standard input", self.filled(place, "-"), (1, 2), before=lambda: os.close(0))

    def outputs(self):
        plain = [word for word in self.filled() if word not in ("-o", "OUT")]
        for name in OUTPUTS:
            if self.name in FOLDERS and name in ("folder", "/dev/full"):
                continue
            self.attempt(f"-o {name[:20]!r}", [*plain, "-o", name], (1, 2), stdin=STREAM)
        self.attempt("a limit of size", [*plain, "-o", "OUT"], (1,), stdin=STREAM,
                     before=at_most(resource.RLIMIT_FSIZE, 10))
        if RIGHTS_COUNT:
            os.chmod(self.folder, 0o555)
            self.attempt("a folder not to be written", [*plain, "-o", "OUT"], (1,), stdin=STREAM,
                         before=without_powers)
            os.chmod(self.folder, 0o755)

    def onto_inputs(self):
        """No result replaces what it is made from."""
        plain = [word for word in self.filled() if word not in ("-o", "OUT")]
        for name in sorted({word.strip("{}") for word in self.words if word[0] == "{"}):
            before = (self.folder / name).read_bytes()
            result = self.attempt(f"-o {name}, an input", [*plain, "-o", name], (1,))
            if (self.folder / name).read_bytes() != before:
                self.fault(f"-o {name}, an input", result, "it was replaced")

    def standard_output(self):
        if self.out == "-o!" or self.name in ("align many", "train-splitter"):
            return
        with open("/dev/full", "wb") as full:
            self.attempt("standard output full", self.filled(), (1,), stdin=STREAM, stdout=full)
        self.attempt("no standard output", self.filled(), (1,), stdin=STREAM, before=lambda: os.close(1))

    def surroundings(self):
        usual = self.attempt("as usual", self.filled(), (0,), stdin=STREAM)
        for locale in () if SLOW else ("C", "nowhere"):
            other = self.attempt(f"locale {locale}", self.filled(), (0,), stdin=STREAM, locale=locale)
            if other.stdout != usual.stdout and self.name != "help":
                self.fault(f"locale {locale}", other, "other results")
        for files in () if SLOW else (4, 5, 6, 8):
            self.attempt(f"{files} open files", self.filled(), (0, 1), stdin=STREAM,
                         before=at_most(resource.RLIMIT_NOFILE, files))
        for megabytes in () if SLOW else (60, 80, 100, 150, 250):
            self.attempt(f"{megabytes} MB of memory", self.filled(), (0, 1), stdin=STREAM,
                         before=at_most(resource.RLIMIT_AS, megabytes << 20))
        self.attempt("an endless option", [*self.filled(), "--" + "x" * 100000], (2,))


RIGHTS_COUNT = powers_can_be_dropped()
STREAM = b'{"id":"Kami makan nasi.","en":"We eat rice."}\n'


def main():
    known = {words[0] for words, _ in COMMANDS.values()}
    names = set(run(["help", "--names"], "/").stdout.decode().split())
    faults = [f"FAILED: {name} is not tried here" for name in sorted(names - known)]
    tried = 0
    for name in COMMANDS:
        with tempfile.TemporaryDirectory() as place:
            prepare(Path(place))
            session = Session(name, Path(place))
            session.surroundings()
            session.inputs()
            session.standard_output()
            if session.out:
                session.outputs()
                session.onto_inputs()
            tried += session.tried
            faults += session.faults
    print(*faults, f"{tried} misfortunes, {len(faults)} failed", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
