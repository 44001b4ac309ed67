#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do manual pages and completions say what the help says?

    check.py BUILD

BUILD/manuals has what the build made. Every command has a page with exactly the options of its
help, and docs/cli.md a section on it; mandoc and man find nothing to warn of; bash, zsh and fish, where they are, offer commands,
options, values and files in the places where they belong.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ["SEJAJAR"]
FOLDER = Path(sys.argv[1]).resolve() / "manuals"
OPTION_OF_HELP = re.compile(r"^  (?:-(\w),|   ) --([\w-]+)(?: (\S+))?", re.MULTILINE)
OPTION_OF_PAGE = re.compile(r"^(?:-(\w), )?--([\w-]+)(?: (\S+))?$")
FAULTS = []


def run(*words, **more):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True,
                          encoding="utf-8", timeout=60, stdin=subprocess.DEVNULL, check=False,
                          **more)


def sejajar(*words):
    result = run(PROGRAM, *words)
    if result.returncode != 0:
        raise SystemExit(f"FAILED sejajar {' '.join(words)}: {result.stderr}")
    return result.stdout


def expect(same, what):
    if not same:
        FAULTS.append(what)


# ---- Manual pages ----------------------------------------------------------


def plain(line):
    """A line of roff as the reader sees it."""
    line = re.sub(r"\\f[BIR]", "", line)
    line = line.replace(r"\-", "-").replace(r"\(aq", "'").replace(r"\&", "")
    return line.replace(r"\e", "\\")


def options_of_page(text):
    lines = [plain(line) for line in text.splitlines()]
    found = {}
    for at, line in enumerate(lines[:-1]):
        match = OPTION_OF_PAGE.match(line) if line.startswith("-") else None
        if match and lines[at - 1] == ".TP":
            found[match.groups()] = lines[at + 1].removesuffix(".")
    return found


def options_of_help(text):
    """With what is said of each, its lines joined again."""
    found, last = {}, None
    for line in text.split("\nExamples:\n")[0].splitlines():
        match = OPTION_OF_HELP.match(line)
        if match:
            last = match.groups()
            found[last] = line[match.end():].strip() if line[match.end():].startswith(" ") else ""
        elif line.startswith(" " * 30) and last:
            found[last] = f"{found[last]} {line.strip()}".strip()
        else:
            last = None
    return found


def pages_agree(names):
    pages = {page.name for page in FOLDER.glob("*.1")}
    wanted = {"sejajar.1"} | {f"sejajar-{name}.1" for name in names}
    expect(pages == wanted, f"pages {sorted(pages ^ wanted)}")
    for name in names:
        page = (FOLDER / f"sejajar-{name}.1").read_text(encoding="utf-8")
        expect(page == sejajar("help", "--man", name), f"{name}: the page is an old one")
        in_help, in_page = options_of_help(sejajar("help", name)), options_of_page(page)
        expect(in_help == in_page, f"{name}: in help or page alone: "
               f"{sorted(map(str, in_help.items() ^ in_page.items()))}")
    program = (FOLDER / "sejajar.1").read_text(encoding="utf-8")
    listed = re.findall(r"^sejajar-(\S+) \(1\)$",
                        plain(program.replace(".BR ", "")), re.MULTILINE)
    expect(listed == names, f"sejajar.1 lists {listed}")


def documentation_has_all(names):
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for name in names:
        expect(f"\n## {name}\n" in text and f"[{name}](#{name})" in text,
               f"docs/cli.md: no section {name}, or it is not in the contents")


def pages_are_laid_out_well():
    for page in sorted(FOLDER.glob("*.1")):
        if shutil.which("mandoc"):
            result = run("mandoc", "-T", "lint", "-W", "warning", page)
            expect(not result.stdout + result.stderr, f"mandoc: {result.stdout}{result.stderr}")
        if shutil.which("man") and shutil.which("groff"):
            result = run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page,
                         env=dict(os.environ, LC_ALL="C.UTF-8", MANWIDTH="80"))
            expect(not result.stderr, f"man: {page.name}: {result.stderr}")


# ---- Completions -----------------------------------------------------------

# What is typed up to the cursor → what has to be offered, what must not.
CASES = [
    ("sejajar al", {"align"}, {"split"}),
    ("sejajar help tr", {"train", "train-splitter"}, {"align"}),
    ("sejajar split --lang ", {"id", "en"}, {"text.txt"}),
    ("sejajar split --form", {"--format"}, {"--lang"}),
    ("sejajar align --format ", {"tsv", "beads", "jsonl"}, {"text.txt"}),
    ("sejajar align --model ", {"none", "folder/"}, {"text.txt"}),
    ("sejajar align t", {"text.txt"}, {"tsv"}),
    ("sejajar train-splitter -o ", {"folder/"}, {"text.txt"}),
]

BASH = """
source "$1"
cd "$2"
COMP_WORDS=($3) COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
if [[ $3 == *" " ]]; then COMP_WORDS+=("") COMP_CWORD=$((COMP_CWORD + 1)); fi
_sejajar
for word in "${COMPREPLY[@]}"; do [[ -d $word ]] && word+=/; printf '%s\\n' "$word"; done
"""

# A shell in a terminal of its own, whose completion widget prints what it would offer.
ZSH = r"""
zmodload zsh/zpty
zpty shell zsh -f -i
put() { zpty -w shell "$1"; }
put 'PROMPT= PS2= ; unsetopt zle_bracketed_paste; stty -echo 2>/dev/null'
put "cd ${(q)2}; autoload -Uz compinit; compinit -u -D; eval \"\$(<${(q)1})\""
put 'zstyle ":completion:*" list-separator "|"; LISTMAX=10000; setopt no_auto_menu no_list_beep'
put 'zstyle ":completion:*" verbose no; zstyle ":completion:*" insert-unambiguous no'
put 'compadd() { local -a got; local k; '\
'for k in {1..$#}; do [[ ${@[k]} == -[ODA] ]] && { builtin compadd "$@"; return; }; done; '\
'builtin compadd -O got "$@"; for k in $got; do print -r -- "<$k>" >>'"${(q)4}"'; done; '\
'builtin compadd "$@"; }'
put 'offer() { zle complete-word; print -r -- "<DONE>" >>'"${(q)4}"'; exit; }'
put 'zle -N offer; bindkey "^X" offer'
zpty -w -n shell "$3"$'\C-x'
for k in {1..100}; do
    [[ -e $4 && "$(<$4)" == *DONE* ]] && break
    zpty -r -t shell line >/dev/null; sleep 0.1
done
zpty -d shell
"""


def offered_by_bash(typed, folder):
    result = run("bash", "--norc", "-c", BASH, "bash", FOLDER / "sejajar.bash", folder, typed)
    expect(not result.stderr, f"bash: {result.stderr}")
    return set(result.stdout.splitlines())


def offered_by_fish(typed, folder):
    result = run("fish", "--no-config", "-c", "source $argv[1]; complete -C $argv[2]",
                 FOLDER / "sejajar.fish", typed, cwd=folder,
                 env=dict(os.environ, HOME=str(folder)))
    expect(not result.stderr, f"fish: {result.stderr}")
    return {line.split("\t")[0] for line in result.stdout.splitlines()}


def offered_by_zsh(typed, folder):
    with tempfile.TemporaryDirectory() as room:
        seen = Path(room) / "seen"
        run("zsh", "-f", "-c", ZSH, "zsh", FOLDER / "sejajar.zsh", folder, typed, seen)
        text = seen.read_text(encoding="utf-8") if seen.exists() else ""
    words = set(re.findall("<(.*)>", text))
    return {f"{word}/" if (folder / word).is_dir() and word else word for word in words}


def completions_offer_what_fits(shell, offered):
    if not shutil.which(shell):
        print(f"no {shell} here")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "text.txt").write_text("x")
        (folder / "folder").mkdir()
        for typed, wanted, unwanted in CASES:
            got = offered(typed, folder)
            expect(wanted <= got and not unwanted & got,
                   f"{shell}: '{typed}' offers {sorted(got)}")


def completions_are_syntax():
    for shell in ("bash", "zsh", "fish"):
        script = FOLDER / f"sejajar.{shell}"
        if shutil.which(shell):
            result = run(shell, "-n", script)
            expect(result.returncode == 0 and not result.stderr, f"{shell} -n: {result.stderr}")
        expect(script.read_text(encoding="utf-8") == sejajar("help", "--completion", shell),
               f"{script.name} is an old one")


def main():
    if not FOLDER.exists():
        print("skipped: the build made no manual pages")
        return 77
    names = sejajar("help", "--names").split()
    pages_agree(names)
    documentation_has_all(names)
    pages_are_laid_out_well()
    completions_are_syntax()
    completions_offer_what_fits("bash", offered_by_bash)
    completions_offer_what_fits("fish", offered_by_fish)
    completions_offer_what_fits("zsh", offered_by_zsh)
    for fault in FAULTS:
        print(f"FAILED {fault}")
    print(f"{len(names)} commands, {len(FAULTS)} faults")
    return 1 if FAULTS else 0


if __name__ == "__main__":
    sys.exit(main())
