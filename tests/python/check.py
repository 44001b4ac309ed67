#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does tools/python do what it says, and does it see the structs that the compiler sees?

    check.py BUILD

BUILD is a configured and built folder with a shared library.
"""

import ctypes
import doctest
import os
import re
import resource
import subprocess
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD = Path(sys.argv.pop(1)).resolve()
CACHE = (BUILD / "CMakeCache.txt").read_text(encoding="utf-8")
CORPUS = ROOT / "corpus" / "story_clock"


def cache(name):
    found = re.search(rf"^{name}:\w+=(.*)$", CACHE, re.MULTILINE)
    return found[1] if found else ""


if cache("SEJAJAR_SANITIZE") or not (BUILD / "src" / "libsejajar.so").exists():
    print("skipped: Python takes only a shared library without sanitizers")
    sys.exit(77)

sys.path.insert(0, str(ROOT / "tools" / "python"))
sys.dont_write_bytecode = True
os.environ["SEJAJAR_LIBRARY"] = str(BUILD / "src" / "libsejajar.so")
import sejajar  # noqa: E402
from sejajar import _library  # noqa: E402

ID = ["Kucing tidur di kursi.", "Kami makan nasi.", "Harga beras naik."]
EN = ["The cat sleeps on the chair.", "We eat rice.", "The price of rice is rising."]


def read(name):
    return (CORPUS / name).read_text(encoding="utf-8")


def program(*words):
    result = subprocess.run([os.environ["SEJAJAR"], *words], capture_output=True, text=True,
                            encoding="utf-8", check=True)
    return result.stdout.splitlines()


class Splitting(unittest.TestCase):
    def test_gives_what_the_command_gives(self):
        wanted = [line for line in program("split", "--lang", "id", str(CORPUS / "id.txt")) if line]
        self.assertEqual(sejajar.split(read("id.txt"), "id"), wanted)

    def test_offsets_are_of_characters(self):
        text = "  “Hujan — deras,” katanya.\nIa pulang. 🌧 Selesai."
        for sentence in sejajar.sentences(text, "ind_Latn"):
            self.assertEqual(" ".join(text[sentence.begin:sentence.end].split()), sentence.text)

    def test_line_ends_mean_what_is_asked(self):
        text = "Ia pulang\nke rumah."
        self.assertEqual(sejajar.split(text, "id", newlines="wrapped"), ["Ia pulang ke rumah."])
        self.assertEqual(sejajar.split(text, "id", newlines="paragraph"), ["Ia pulang", "ke rumah."])

    def test_nothing_has_no_sentence(self):
        self.assertEqual(sejajar.split("", "en"), [])
        self.assertEqual(sejajar.split(" \n\n ", "en"), [])


class Aligning(unittest.TestCase):
    def test_gives_what_the_command_gives(self):
        got = [f"{b.id}\t{b.en}\t{b.score:.4f}" for b in sejajar.align(read("id.txt"), read("en.txt"))]
        self.assertEqual(got, program("align", str(CORPUS / "id.txt"), str(CORPUS / "en.txt")))

    def test_lists_are_used_as_they_stand(self):
        beads = sejajar.align(ID, tuple(EN))
        self.assertEqual([(b.id, b.en) for b in beads], list(zip(ID, EN)))
        self.assertTrue(all(0 <= b.score <= 1 and b.shape == "1-1" for b in beads))

    def test_a_line_end_in_a_sentence_is_a_space(self):
        beads = sejajar.align(["Kucing tidur\r\ndi kursi."], ["The cat sleeps\non the chair."])
        self.assertEqual(beads[0].id, "Kucing tidur di kursi.")

    def test_empty_sentences_keep_their_numbers(self):
        beads = sejajar.align(["", ID[0], ""], [EN[0]])
        self.assertEqual([(list(b.id_index), b.id) for b in beads if 1 in b.id_index][0][1], ID[0])

    def test_unmatched_and_min_score(self):
        beads = sejajar.align(ID, [*EN, "Ships were late in 1887."], unmatched=True)
        self.assertEqual([b.en for b in beads if not b.id_index], ["Ships were late in 1887."])
        self.assertEqual(sejajar.align(ID, EN, min_score=1.1), [])

    def test_without_a_model(self):
        beads = sejajar.Aligner(model="none").align(ID, EN)
        self.assertEqual(len(beads), 3)

    def test_many_threads_give_the_same(self):
        wanted = sejajar.align(read("id.txt"), read("en.txt"))
        with ThreadPoolExecutor(4) as pool:
            for got in pool.map(lambda _: sejajar.align(read("id.txt"), read("en.txt")), range(12)):
                self.assertEqual(got, wanted)

    def test_memory_is_given_back(self):
        sides = read("id.txt"), read("en.txt")
        for _ in range(20):
            sejajar.align(*sides)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for _ in range(150):
            sejajar.align(*sides)
            sejajar.Aligner(model="none")
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        self.assertLess(after - before, 4000, "KB more")


class Scoring(unittest.TestCase):
    def test_gives_what_the_command_gives(self):
        pairs = [line.split("\t")[:2] for line in
                 program("align", str(CORPUS / "id.txt"), str(CORPUS / "en.txt"))]
        with tempfile.TemporaryDirectory() as folder:
            table = Path(folder) / "pairs.tsv"
            table.write_text("".join(f"{i}\t{e}\n" for i, e in pairs), encoding="utf-8")
            wanted = [line.split("\t")[-1] for line in program("score", "--pairs", str(table))]
        got = sejajar.score([i for i, _ in pairs], [e for _, e in pairs])
        self.assertEqual([f"{judgement.fidelity:.6f}" for judgement in got], wanted)

    def test_a_wrong_number_is_less_faithful(self):
        good, bad = (sejajar.score("Saya membeli 12 buku.", f"I bought {n} books.") for n in (12, 21))
        self.assertGreater(good.fidelity, bad.fidelity)
        self.assertEqual(good.covered_id, 1.0)

    def test_findings_are_copied_with_places_of_characters(self):
        texts = "“Saya” beli 12.", "“I” buy 21."
        data = tuple(text.encode() for text in texts)
        finding = _library.CFinding(3, 0, data[0].index(b"12"), data[0].index(b"12") + 2,
                                    data[1].index(b"21"), data[1].index(b"21") + 2, 0.5, b"12, not 21")
        found = _library.CJudgement(0.1, (4, 5), (0.2, 0.3), ctypes.pointer(finding), 1)
        judgement = sejajar._judgement(found, data)
        self.assertEqual((judgement.fidelity, judgement.covered_en), (0.1, 0.3))
        self.assertEqual(judgement.findings, (sejajar.Finding(
            "mistranslation/number", "id", 12, 14, 8, 10, 0.5, "12, not 21"),))

    def test_findings_lie_within_the_texts(self):
        texts = read("id.txt"), read("en.txt")
        for bead in sejajar.align(*texts):
            for finding in sejajar.score(bead.id, bead.en, source="en").findings:
                own = bead.id if finding.side == "id" else bead.en
                self.assertTrue(0 <= finding.begin <= finding.end <= len(own))

    def test_many_threads_give_the_same(self):
        wanted = sejajar.score(ID, EN)
        with ThreadPoolExecutor(4) as pool:
            for got in pool.map(lambda _: sejajar.score(ID, EN), range(40)):
                self.assertEqual(got, wanted)

    def test_sides_have_to_match(self):
        self.assertRaises(TypeError, lambda: sejajar.score("a", ["b"]))
        self.assertRaises(ValueError, lambda: sejajar.score(["a"], ["b", "c"]))


class Errors(unittest.TestCase):
    def test_wrong_arguments(self):
        for call in (lambda: sejajar.split("x", "fr"), lambda: sejajar.split("a\0b", "id"),
                     lambda: sejajar.split("x", "id", newlines="both"),
                     lambda: sejajar.split("\ud800", "id"), lambda: sejajar.align(["a\0"], ["b"])):
            self.assertRaises(ValueError, call)
        self.assertRaises((TypeError, AttributeError), lambda: sejajar.align([1], ["b"]))

    def test_a_missing_model_says_where_it_was_looked_for(self):
        with self.assertRaises(sejajar.Error) as caught:
            sejajar.Aligner(model="/no/such/folder")
        self.assertIn("/no/such/folder", str(caught.exception))
        self.assertEqual(caught.exception.status, -5)

    def test_a_missing_library_says_what_to_do(self):
        result = subprocess.run([sys.executable, "-c", "import sejajar"], capture_output=True,
                                text=True, check=False, cwd=ROOT / "tools" / "python",
                                env=dict(os.environ, SEJAJAR_LIBRARY="/no/such.so"))
        self.assertIn("SEJAJAR_LIBRARY", result.stderr)


class Binding(unittest.TestCase):
    def test_structs_are_laid_out_as_in_the_header(self):
        lines = ['#include "sejajar.h"', "#include <stdio.h>", "int main(void) {"]
        wanted = []
        for name, struct in _library.STRUCTS.items():
            lines.append(f'printf("{name} %zu\\n", sizeof({name}));')
            wanted.append(f"{name} {ctypes.sizeof(struct)}")
            for field, *_ in struct._fields_:
                lines.append(f'printf("{name}.{field} %zu\\n", offsetof({name}, {field}));')
                wanted.append(f"{name}.{field} {getattr(struct, field).offset}")
        with tempfile.TemporaryDirectory() as folder:
            source, made = Path(folder) / "layout.c", Path(folder) / "layout"
            source.write_text("\n".join([*lines, "}"]))
            subprocess.run([cache("CMAKE_C_COMPILER"), f"-I{ROOT}/src/include", source, "-o", made],
                           check=True)
            got = subprocess.run([made], capture_output=True, text=True, check=True).stdout
        self.assertEqual(got.splitlines(), wanted)

    def test_versions_are_the_same(self):
        version = re.search(r"project\(sejajar VERSION ([\d.]+)",
                            (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"))[1]
        self.assertEqual(sejajar.__version__, version)
        self.assertIn(f'version = "{version}"',
                      (ROOT / "tools" / "python" / "pyproject.toml").read_text(encoding="utf-8"))
        self.assertTrue(sejajar.version().startswith(f"sejajar {version}, model "))
        self.assertRegex(sejajar.version(), ", splitter id [0-9a-f]{16}, splitter en [0-9a-f]{16}$")
        self.assertTrue((BUILD / "src" / _library.SONAME).exists())

    def test_examples_in_the_documentation(self):
        self.assertEqual(doctest.testmod(sejajar).failed, 0)
        result = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False)
        self.assertEqual(result.failed, 0)
        self.assertGreater(result.attempted, 0)


if __name__ == "__main__":
    unittest.main()
