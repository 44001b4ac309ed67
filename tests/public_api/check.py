#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What others rely on: the header, the symbols, the installed package.

    check.py BUILD

BUILD is a configured and built folder. The header has to stand alone in strict C11 and in C++;
the library shows the functions of the header and nothing else; an installed copy is found by
CMake and by pkg-config, and the example of docs/api.md, built with it, runs.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
HEADER = ROOT / "src" / "include" / "sejajar.h"
BUILD = Path(sys.argv[1]).resolve()


def cache(name):
    found = re.search(rf"^{name}:\w+=(.*)$", (BUILD / "CMakeCache.txt").read_text(), re.MULTILINE)
    return found[1] if found else ""


COMPILER = cache("CMAKE_C_COMPILER")
SANITIZE = [f"-fsanitize={cache('SEJAJAR_SANITIZE')}"] if cache("SEJAJAR_SANITIZE") else []


def run(*words, **more):
    result = subprocess.run([str(word) for word in words], capture_output=True, text=True,
                            check=False, **more)
    if result.returncode != 0:
        raise SystemExit(f"FAILED {' '.join(map(str, words))}\n{result.stdout}{result.stderr}")
    return result.stdout


def header_stands_alone(folder):
    source = folder / "alone.c"
    source.write_text('#include "sejajar.h"\n#include "sejajar.h"\nint main(void) { return 0; }\n')
    run(COMPILER, "-std=c11", "-pedantic-errors", "-Wall", "-Wextra", "-Werror",
        f"-I{HEADER.parent}", "-c", source, "-o", folder / "alone.o")
    cxx = next((c for c in ("c++", "g++", "clang++") if shutil.which(c)), None)
    if cxx is None:
        print("skipped: no C++ compiler")
        return
    run(cxx, "-std=c++11", "-pedantic-errors", "-Wall", "-Wextra", "-Werror", "-x", "c++",
        f"-I{HEADER.parent}", "-c", source, "-o", folder / "alone.o")


def declared():
    text = re.sub(r"/\*.*?\*/", "", HEADER.read_text(encoding="utf-8"), flags=re.DOTALL)
    return set(re.findall(r"SEJAJAR_API[^;]*?\b(sejajar_\w+)\(", text))


def symbols_are_those_of_the_header():
    library = BUILD / "src" / "libsejajar.so"
    if not library.exists():
        print("skipped: no shared library")
        return
    lines = run("nm", "-D", "--defined-only", library).splitlines()
    shown = {line.split()[-1] for line in lines}
    if shown != declared():
        raise SystemExit(f"FAILED symbols: shown only {sorted(shown - declared())}, "
                         f"declared only {sorted(declared() - shown)}")


def example(folder):
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    source = folder / "example.c"
    source.write_text(re.search(r"```c\n(.*?)```", text, re.DOTALL)[1], encoding="utf-8")
    return source


def installed_copy_is_found(folder):
    source = example(folder)
    prefix = folder / "usr"
    run("cmake", "--install", BUILD, "--prefix", prefix)
    env = dict(os.environ, PKG_CONFIG_PATH=":".join(map(str, prefix.glob("lib/**/pkgconfig"))),
               ASAN_OPTIONS="detect_leaks=0")
    flags = " ".join(SANITIZE)
    maker = ["-G", "Ninja"] if shutil.which("ninja") else []  # there may be no make
    run("cmake", *maker, "-S", HERE / "package", "-B", folder / "cmake",
        f"-DCMAKE_PREFIX_PATH={prefix}",
        f"-DCMAKE_C_COMPILER={COMPILER}", f"-DCMAKE_C_FLAGS={flags}", f"-DEXAMPLE={source}",
        env=env)
    run("cmake", "--build", folder / "cmake")
    library = next(prefix.glob("lib/**/libsejajar.*")).parent
    words = run("pkg-config", "--define-prefix", "--cflags", "--libs", "sejajar", env=env).split()
    run(COMPILER, "-std=c11", *SANITIZE, source, "-o", folder / "consumer", *words,
        f"-Wl,-rpath,{library}")
    return [folder / "cmake" / "consumer", folder / "consumer"], prefix


def what_was_built_runs(programs, prefix):
    env = dict(os.environ, SEJAJAR_MODELS=str(ROOT / "models"))
    for program in programs:
        rows = run(program, env=env).splitlines()
        if [row.split("\t")[1] for row in rows] != ["The cat sleeps on the chair.", "We eat rice."]:
            raise SystemExit(f"FAILED {program}: {rows}")
    # The installed program finds the library and the models beside it.
    run(prefix / "bin" / "sejajar", "lexicon", "rumah", env={"PATH": os.environ["PATH"]})


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        header_stands_alone(folder)
        symbols_are_those_of_the_header()
        programs, prefix = installed_copy_is_found(folder)
        what_was_built_runs(programs, prefix)
    print(f"{len(declared())} functions, as declared")


if __name__ == "__main__":
    main()
