#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check every #include in src/ against the table in src/README.md, and that the table allows nothing
that nobody needs; that the drawing in docs/architecture.md has the folders that there are.

Exit status: 0 when all keep to it, 1 with one line per fault otherwise.
"""

import re
import sys
from pathlib import Path

SRC = Path(__file__).resolve().parent.parent / "src"
DRAWING = SRC.parent / "docs" / "architecture.md"
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
# Which library a header belongs to; what is not listed is the C library or POSIX.
LIBRARIES = {
    "unicode/": "ICU", "zlib.h": "zlib", "zstd.h": "zstd", "zstd_errors.h": "zstd",
    "utf8proc.h": "utf8proc", "libstemmer.h": "libstemmer", "xxhash.h": "xxhash",
    "gsl/": "GSL", "jansson.h": "jansson", "expat.h": "expat", "emmintrin.h": "SSE2",
}
SYSTEM = re.compile(
    r"(assert|complex|ctype|dlfcn|errno|fcntl|fenv|float|inttypes|limits|locale|math|poll|pthread|sched"
    r"|setjmp|signal|stdalign|stdarg|stdatomic|stdbool|stddef|stdint|stdio|stdlib|string|strings|time"
    r"|unistd|dirent|sys/\w+)\.h\Z")


def read_table():
    """folder → (folders and files it may include, libraries)"""
    rows = {}
    for line in (SRC / "README.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) == 3 and cells[0] not in ("folder", "---"):
            rows[cells[0]] = [set(filter(None, re.split(r",\s*", cell))) for cell in cells[1:]]
    return rows


def library_of(header):
    for start, name in LIBRARIES.items():
        if header == start or (start.endswith("/") and header.startswith(start)):
            return name
    return None


def check_own(where, header, file, allowed):
    """An include in quotation marks."""
    if header == "sejajar.h" or (file.parent / header).exists() and where == "cli":
        return None
    target = header.split("/")[0]
    if not (SRC / header).exists():
        return f'no such file "{header}"'
    if target == where or target in allowed or header in allowed:
        return None
    return f'"{header}" is not for {where}'


def check_library(where, header, file, allowed):
    library = library_of(header)
    if library is None:
        return None if SYSTEM.match(header) else f"<{header}> is neither C, POSIX nor in the table"
    if file.suffix == ".h":
        return f"<{header}> in a header of ours"
    return None if library in allowed else f"{library} (<{header}>) is not for {where}"


def check(file, table):
    where = file.relative_to(SRC).parts[0]
    if where not in table:
        return [f"{where} has no row in src/README.md"]
    folders, libraries = table[where]
    faults = []
    for kind, header in INCLUDE.findall(file.read_text(encoding="utf-8")):
        fault = (check_own(where, header, file, folders) if kind == '"'
                 else check_library(where, header, file, libraries))
        if fault:
            faults.append(f"{file.relative_to(SRC.parent)}: {fault}")
    return faults


def unused(table, files):
    """What a row allows and no file of the folder includes."""
    faults = []
    for where, (folders, libraries) in table.items():
        texts = [file.read_text(encoding="utf-8") for file in files
                 if file.relative_to(SRC).parts[0] == where]
        headers = {header for text in texts for _, header in INCLUDE.findall(text)}
        used = headers | {header.split("/")[0] for header in headers} | {
            library_of(header) for header in headers}
        faults += [f"src/README.md: {where} does not need {name}"
                   for name in sorted((folders | libraries) - used)]
    return faults


def drawing_lacks():
    """Boxes have a name alone in their middle; in the other lines a colon follows it."""
    text = DRAWING.read_text(encoding="utf-8")
    drawing = re.search(r"```\n(.*?)```", text, re.DOTALL)[1]
    drawn = set(re.findall(r"│\s+(\w+)\s+(?=[├│])", drawing)) | set(
        re.findall(r"(?<!\S)(\w+): ", drawing))
    folders = {path.name for path in SRC.iterdir() if path.is_dir()} - {"include"}
    return [f"docs/architecture.md: {name} is not in the drawing" for name in sorted(folders - drawn)] + [
        f"docs/architecture.md: {name} is no folder" for name in sorted(drawn - folders - {"posteriors"})]


def main():
    table = read_table()
    files = sorted(f for f in SRC.rglob("*.[ch]") if f.relative_to(SRC).parts[0] != "include")
    faults = [fault for file in files for fault in check(file, table)]
    faults += unused(table, files) + drawing_lacks()
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(files)} files, {len(faults)} faults")
    return 1 if faults or not table or not files else 0


if __name__ == "__main__":
    sys.exit(main())
