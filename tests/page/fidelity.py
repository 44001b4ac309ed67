#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of a report on a translation, in chromium: what is marked, sorted and filtered.

Exit status: 0 when all holds, 1 otherwise, 77 where there is no chromium.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
import chromium

SEJAJAR = os.path.abspath(os.environ.get("SEJAJAR", "build/sejajar"))
ID = ["Pasar dibuka pukul enam pagi.", "Ibu membeli 25 kilogram beras.", "Jumlah korban belum dapat diverifikasi.",
      "Kami menunggu di depan toko.", "</td></table><script>document.title='gone'</script> Hujan turun sejak malam."]
EN = ["The market opened at six in the morning.", "Mother bought 52 kilograms of rice.",
      "We waited in front of the shop.", "</td></table><script>document.title='gone'</script> It rained all night."]
SHOWN = "[...document.querySelectorAll('#rows tbody tr:not([hidden])')]"


def same(got, wanted):
    assert got == wanted, f"got {got!r}, wanted {wanted!r}"


def choose(b, name, value, event="change"):
    b.run(f"(() => {{ const e = document.getElementById('{name}'); e.value = '{value}';"
          f" e.dispatchEvent(new Event('{event}')); return 1; }})()")


def check(b, page):
    b.open(page)
    same(b.run("document.querySelector('.controls').hidden"), False)
    same(b.run("document.title.includes('gone')"), False)
    same(b.run(f"{SHOWN}.length"), 5)
    same(b.run("[...document.querySelectorAll('mark')].map((m) => m.textContent).filter((t) => /^[0-9]+$/.test(t)).join(' ')"),
         "25 52")
    same(b.run(f"{SHOWN}[0].cells[1].textContent.trim()"), ID[2])  # left out: the worst
    worst = b.run(f"{SHOWN}.map((r) => Number(r.dataset.fidelity))")
    same(worst, sorted(worst))
    choose(b, "order", "text")
    same(b.run(f"{SHOWN}.map((r) => r.dataset.n).join(' ')"), "0 1 2 3 4")
    choose(b, "kind", "mistranslation/number")
    same(b.run(f"{SHOWN}.map((r) => r.dataset.n).join(' ')"), "1")
    choose(b, "kind", "omission")
    same(b.run(f"{SHOWN}.map((r) => r.dataset.n).join(' ').includes('2')"), True)
    choose(b, "kind", "")
    choose(b, "words", "TOKO", "input")
    same(b.run(f"{SHOWN}.map((r) => r.dataset.n).join(' ')"), "3")
    same(b.run("document.getElementById('shown').textContent"), "1 of 5")
    same(b.problems(), [])


def main():
    path = chromium.program()
    if not path:
        print("skipped: no chromium here (Debian: apt-get install chromium)")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        for name, lines in (("id.txt", ID), ("en.txt", EN)):
            Path(folder, name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        page = str(Path(folder, "report.html"))
        subprocess.run([SEJAJAR, "score", "--segmented", "--from", "id", "--format", "html", "-o", page,
                        str(Path(folder, "id.txt")), str(Path(folder, "en.txt"))], check=True)
        with chromium.Browser(path) as browser:
            check(browser, page)
    print("the page of a report holds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
