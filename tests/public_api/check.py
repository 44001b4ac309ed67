#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What others rely on: the header, the symbols, the installed package; and that every function
was tried with failing allocations.

    check.py BUILD

BUILD is a configured and built folder. The header has to stand alone in strict C11 and in C++;
the library shows the functions of the header and nothing else; an installed copy that was moved is
found by CMake and by pkg-config, and the examples of docs/, built with it, run and find the models.
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


# What docs/security.md says they never do: run programs, use the network, load code.
NEVER = re.compile(r"(exec[lv]\w*|system|popen|posix_spawnp?|v?fork|socket|connect|bind|getaddrinfo"
                   r"|dlopen|dlmopen|tmpnam|mktemp|gets)\Z")


def nothing_is_called_that_should_not_be():
    for file in (BUILD / "src" / "libsejajar.so", BUILD / "sejajar"):
        if SANITIZE or not file.exists():
            continue
        lines = run("nm", "-D", "--undefined-only", file).splitlines()
        called = sorted(name for name in (line.split()[-1].split("@")[0] for line in lines)
                        if NEVER.match(name))
        if called:
            raise SystemExit(f"FAILED: {file.name} calls {', '.join(called)}")


def every_call_was_seen_without_memory():
    folder = ROOT / "tests" / "unit" / "public_memory"
    calls = "".join(file.read_text(encoding="utf-8") for file in folder.glob("*.c"))
    unseen = declared() - set(re.findall(r"\b(sejajar_\w+)(?=\()", calls))
    if unseen:
        raise SystemExit(f"FAILED: {', '.join(sorted(unseen))}: add an attempt to {folder}, for which "
                         "every allocation on the way fails")


def soname_has_the_version():
    """Programs that were linked with another minor version before 1.0 do not start with this."""
    library = BUILD / "src" / "libsejajar.so"
    if not library.exists():
        return
    version = re.search(r"project\(sejajar VERSION (\d+)\.(\d+)",
                        (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"))
    wanted = f"libsejajar.so.{version[1]}.{version[2]}"
    if f"[{wanted}]" not in run("readelf", "-d", library):
        raise SystemExit(f"FAILED soname: not {wanted}")


def examples(folder):
    """The one in docs/api.md and those that stand beside it."""
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    source = folder / "example.c"
    source.write_text(re.search(r"```c\n(.*?)```", text, re.DOTALL)[1], encoding="utf-8")
    return [source, *sorted((ROOT / "docs" / "examples").glob("*.c"))]


def install(folder):
    """The whole is moved once it is installed: nothing may remember the first place."""
    run("cmake", "--install", BUILD, "--prefix", folder / "first")
    (folder / "first").rename(folder / "usr")
    return folder / "usr"


def built_with_cmake(folder, prefix, sources):
    maker = ["-G", "Ninja"] if shutil.which("ninja") else []  # there may be no make
    run("cmake", *maker, "-S", HERE / "package", "-B", folder / "cmake",
        f"-DCMAKE_PREFIX_PATH={prefix}", f"-DCMAKE_C_COMPILER={COMPILER}",
        f"-DCMAKE_C_FLAGS={' '.join(SANITIZE)}", f"-DEXAMPLES={';'.join(map(str, sources))}",
        env=dict(os.environ, ASAN_OPTIONS="detect_leaks=0"))
    run("cmake", "--build", folder / "cmake")
    return [folder / "cmake" / source.stem for source in sources]


def built_with_pkg_config(folder, prefix, sources):
    env = dict(os.environ, PKG_CONFIG_PATH=":".join(map(str, prefix.glob("lib/**/pkgconfig"))))
    words = run("pkg-config", "--cflags", "--libs", "sejajar", env=env).split()
    library = next(prefix.glob("lib/**/libsejajar.*")).parent
    (folder / "pc").mkdir()
    for source in sources:
        run(COMPILER, "-std=c11", "-Wall", "-Wextra", "-Werror", *SANITIZE, source,
            "-o", folder / "pc" / source.stem, *words, "-pthread", f"-Wl,-rpath,{library}")
    return [folder / "pc" / source.stem for source in sources]


def columns(text, *numbers):
    return [[row.split("\t")[k] for k in numbers] for row in text.splitlines()]


def expect(same, program, got):
    if not same:
        raise SystemExit(f"FAILED {program}: {got}")


def what_was_built_runs(programs, prefix):
    """Without a word about where the models are: they are found beside a shared library."""
    env = {name: value for name, value in os.environ.items() if name != "SEJAJAR_MODELS"}
    if not list(prefix.glob("lib/**/libsejajar.so")):
        env["SEJAJAR_MODELS"] = str(prefix / "share" / "sejajar" / "models")
    texts = [ROOT / "corpus" / "story_clock" / f"{side}.txt" for side in ("id", "en")]
    for program in programs:
        if program.stem == "example":
            got = columns(run(program, env=env), 1)
            expect(got == [["The cat sleeps on the chair."], ["We eat rice."]], program, got)
        elif program.stem == "align_files":
            got = run(program, *texts, env=env)
            wanted = run(BUILD / "sejajar", "align", *texts,
                         env=dict(env, SEJAJAR_MODELS=str(ROOT / "models")))
            expect(got == wanted, program, got)
        elif program.stem == "many_threads":
            got = run(program, env=env).splitlines()
            expect([line.split(",")[0] for line in got] == [f"document {k}: {n} beads" for k, n in
                                                            enumerate((2, 2, 1))], program, got)
        else:
            expect(False, program, "no test says what it should print")


def the_installed_program_runs(prefix):
    bare = {"PATH": os.environ["PATH"]}
    run(prefix / "bin" / "sejajar", "lexicon", "rumah", env=bare)
    module = prefix / "lib" / "python3" / "dist-packages"
    if module.exists() and not SANITIZE:
        got = run(sys.executable, "-B", "-c", "import sejajar; print(sejajar.split('Ya. Tidak!', 'id'))",
                  env=dict(bare, PYTHONPATH=str(module))).strip()
        expect(got == "['Ya.', 'Tidak!']", "the installed Python module", got)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        header_stands_alone(folder)
        symbols_are_those_of_the_header()
        soname_has_the_version()
        every_call_was_seen_without_memory()
        nothing_is_called_that_should_not_be()
        prefix = install(folder)
        sources = examples(folder)
        what_was_built_runs(built_with_cmake(folder, prefix, sources), prefix)
        what_was_built_runs(built_with_pkg_config(folder, prefix, sources), prefix)
        the_installed_program_runs(prefix)
    print(f"{len(declared())} functions, as declared; {len(sources)} examples, built twice")


if __name__ == "__main__":
    main()
