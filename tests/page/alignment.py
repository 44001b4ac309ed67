#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of an alignment, in chromium: what a person does on it and what comes out.

Exit status: 0 when all holds, 1 otherwise, 77 where there is no chromium. With a folder as
argument, pictures of the page are left there to be looked at.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
import chromium

SEJAJAR = os.path.abspath(os.environ.get("SEJAJAR", "build/sejajar"))
ID = ["Pasar dibuka pukul enam pagi.", "Ibu membeli dua kilogram beras.", "Adik membawa tas.",
      "Hujan turun sejak malam.", "Kami menunggu di depan toko.", "Bus terakhir datang terlambat.",
      "Semua penumpang basah."]
EN = ["The market opened at six in the morning.", "Mother bought two kilograms of rice.",
      "My little brother carried the bag.", "It had been raining since the night before.",
      "We waited in front of the shop.", "The last bus came late.", "All passengers were wet."]
# What must not leave its place, nor change on its way into a file and back.
ODD = ["</p></script><script>document.title='gone'</script>", "\"Dua\" & 'tiga' <b>tebal</b> &amp;",
       "\u202eterbalik\u202c dan \u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd.",
       "Kendali \x01\x1b[31m merah \x7f.", "<!-- ]]> ${x} `y` \\u003c"]


def sejajar(*arguments, **how):
    return subprocess.run([SEJAJAR, *arguments], check=True, capture_output=True, **how).stdout


def make_page(folder, name, id_lines, en_lines, *options):
    for side, lines in (("id", id_lines), ("en", en_lines)):
        Path(folder, f"{name}.{side}").write_text("\n".join(lines) + "\n", encoding="utf-8")
    page = str(Path(folder, name + ".html"))
    sejajar("align", "--segmented", "--format", "html", "-o", page, *options,
            str(Path(folder, name + ".id")), str(Path(folder, name + ".en")))
    return page


# ---- What is seen of a page ----

def status(b):
    return b.run("document.getElementById('status').textContent")


def shapes(b):
    """Of the beads that are shown."""
    return b.run("[...document.querySelectorAll('.bead:not([hidden]) .shape')]"
                 ".map((shape) => shape.textContent).join(' ')")


def current(b):
    """Number of the bead that has the focus, from 1; 0: none has."""
    return b.run("1 + [...document.querySelectorAll('.bead')].indexOf(document.activeElement)")


def press(b, *keys):
    for key in keys:
        b.press(key, chromium.SHIFT if key in ("M", "?") else 0)
    b.settle()


def saved(b):
    b.press("w")
    name, data = b.download()
    assert name == "story.beads", name
    return data.decode()


def shapes_of(beads):
    return " ".join("-".join(str(len([n for n in side.strip("[]").split(",") if n]))
                             for side in line.split(":")[:2]) for line in beads.splitlines())


def same(got, wanted):
    assert got == wanted, f"got {got!r}, wanted {wanted!r}"


# ---- Claims ----

def the_page_has_both_texts(b, folder):
    b.open(make_page(folder, "story", ID, EN))
    same(b.run("[...document.querySelectorAll('.side.id p')].map((p) => p.textContent)"), ID)
    same(b.run("[...document.querySelectorAll('.side.en p')].map((p) => p.textContent)"), EN)
    same(shapes(b), " ".join(["1-1"] * 7))
    same(status(b), "7 beads.")


def it_is_heard_as_a_grid(b, _):
    rows = b.heard("row")
    same(len(rows), 8)
    cells = b.heard("gridcell")
    same(len(cells), 21)
    assert "2" in cells[4] and "1-1" in cells[4], cells[4]
    same(b.heard("columnheader"), ["story.id", "Bead", "story.en"])
    assert "Skip to the content" in b.heard("link")
    assert all(b.heard("button")), "a button without a name"


def keys_lead_from_bead_to_bead(b, _):
    b.click(".bead")
    same(current(b), 1)
    press(b, "j", "ArrowDown")
    same(current(b), 3)
    press(b, "k")
    same(current(b), 2)
    press(b, "End")
    same(current(b), 7)
    press(b, "j")
    same(status(b), "This is the last bead.")
    press(b, "Home")
    same(current(b), 1)


def beads_are_merged_and_come_back(b, _):
    press(b, "Home", "j", "m")
    same(shapes(b), "1-1 2-2 1-1 1-1 1-1 1-1")
    same(current(b), 2)
    same(shapes_of(saved(b)), "1-1 2-2 1-1 1-1 1-1 1-1")
    press(b, "u")
    same(shapes(b), " ".join(["1-1"] * 7))
    press(b, "r")
    same(shapes(b), "1-1 2-2 1-1 1-1 1-1 1-1")
    assert "[1,2]:[1,2]:1.0000\n" in saved(b)
    press(b, "j", "M")
    same(shapes(b), "1-1 3-3 1-1 1-1 1-1")
    press(b, "u")


def a_bead_is_split_where_one_says(b, _):
    press(b, "s")
    b.run("""(() => { const select = document.querySelector('.cut select');
             select.value = '2'; select.dispatchEvent(new Event('change')); })()""")
    press(b, "Enter")
    same(shapes(b), "1-1 2-1 0-1 1-1 1-1 1-1 1-1")
    press(b, "u", "s")
    b.click(".cutting .en p:nth-child(2)")  # the second part begins there already: now it is all
    press(b, "Escape")
    same(shapes(b), "1-1 2-2 1-1 1-1 1-1 1-1")
    press(b, "s")
    b.click(".cut button")
    same(shapes(b), " ".join(["1-1"] * 7))


def a_split_needs_two_parts(b, _):
    press(b, "Home", "s")
    b.run("""document.querySelectorAll('.cut select').forEach((select) => {
             select.value = '1'; select.dispatchEvent(new Event('change')); })""")
    press(b, "Enter")
    same(status(b), "Both parts need a sentence.")
    press(b, "Escape")
    same(current(b), 1)


def a_bead_is_dropped(b, _):
    press(b, "End", "d")
    same(shapes(b), "1-1 1-1 1-1 1-1 1-1 1-1 1-0 0-1")
    assert saved(b).endswith("[6]:[]:1.0000\n[]:[6]:1.0000\n")
    same(b.heard("gridcell")[-3], "no partner")
    press(b, "d")
    same(status(b), "This bead has no partner to drop.")
    b.click("#undo")
    same(shapes(b), " ".join(["1-1"] * 7))


def what_is_saved_is_gold(b, folder):
    press(b, "Home", "m")
    gold = Path(folder, "gold.beads")
    gold.write_text(saved(b))
    for side in ("id", "en"):
        b.click("#save-" + side)
        name, data = b.download()
        same(name, f"story.{side}.sentences")
        same(data.decode(), "".join(line + "\n" for line in (ID if side == "id" else EN)))
        Path(folder, name).write_bytes(data)
    system = sejajar("align", "-s", "-f", "beads", "story.id.sentences", "story.en.sentences",
                     cwd=folder)
    Path(folder, "system.beads").write_bytes(system)
    result = sejajar("eval", "gold.beads", "system.beads", cwd=folder).decode()
    same(result.splitlines()[0], "strict P 0.7143 R 0.8333 F1 0.7692")
    Path(folder, "cases.tsv").write_text("story.id.sentences\tstory.en.sentences\tgold.beads\n")
    result = sejajar("tune", "-o", "tuned", "cases.tsv", cwd=folder).decode()
    same(result.splitlines()[0], "1 document, 6 beads")
    press(b, "u")


def beads_of_a_file_are_taken(b, folder):
    path = Path(folder, "other.beads")
    path.write_text("[0]:[0]:0.5\n\n[1, 2]:[1]\n[5,6]:[5,6]:x\n")
    b.choose_file("#file", path)
    b.run("new Promise((go) => setTimeout(go, 100))")
    same(shapes(b), "1-1 2-1 1-0 1-0 0-1 0-1 0-1 2-2")
    same(status(b), "other.beads: 8 beads, 7 new.")
    press(b, "u")
    same(shapes(b), " ".join(["1-1"] * 7))
    path.write_text("[0]:[0]\n[0]:[1]\n")
    b.choose_file("#file", path)
    b.run("new Promise((go) => setTimeout(go, 100))")
    same(status(b), "other.beads: line 2: its sentences are not here, or not in order.")


def filters_choose_what_is_shown(b, folder):
    b.open(str(Path(folder, "story.html")))
    b.click(".bead")
    press(b, "m")
    b.click('[data-shape="2-2"]')
    same(shapes(b), "2-2")
    b.click("#all")
    b.run("new Promise((go) => setTimeout(go, 50))")
    same(shapes(b), "2-2 1-1 1-1 1-1 1-1 1-1")
    b.click("#edited")
    b.run("new Promise((go) => setTimeout(go, 200))")
    same(shapes(b), "2-2")
    b.click("#all")
    b.run("""(() => { document.getElementById('to').value = '0.1';
             document.getElementById('to').dispatchEvent(new Event('input', {bubbles: true})); })()""")
    b.run("new Promise((go) => setTimeout(go, 200))")
    same(status(b), "0 of 6 beads.")
    b.click("#all")
    press(b, "Escape", "u")


def a_search_finds_either_side(b, _):
    b.run("document.querySelector('.bead').focus()")
    press(b, "/")
    same(b.run("document.activeElement.id"), "find")
    b.type("BUS")
    b.run("new Promise((go) => setTimeout(go, 200))")
    same(status(b), "1 of 7 beads.")
    press(b, "Enter")
    same(current(b), 6)
    b.click("#all")
    b.run("new Promise((go) => setTimeout(go, 50))")
    same(shapes(b), " ".join(["1-1"] * 7))


def the_picture_leads_to_beads(b, _):
    b.drag(".plot .frame", (0.93, 0.93), (0.93, 0.93))
    same(current(b), 7)
    b.drag(".plot .frame", (0.1, 0.1), (0.7, 0.7))
    box = [float(n) for n in b.run("document.querySelector('.dots').getAttribute('viewBox')").split()]
    assert abs(box[0] - 0.7) < 0.1 and abs(box[2] - 4.2) < 0.1, box
    b.click("#zoom-all")
    same(b.run("document.querySelector('.dots').getAttribute('viewBox')"), "0 0 7 7")
    b.click("#zoom-in")
    same(b.run("document.querySelector('.dots').getAttribute('viewBox').split(' ').length"), 4)


def colours_can_be_chosen(b, _):
    before = b.run("getComputedStyle(document.documentElement).backgroundColor")
    b.click("#theme")
    b.click("#theme")
    same(b.run("document.documentElement.dataset.theme"), "dark")
    assert before != b.run("getComputedStyle(document.documentElement).backgroundColor")
    b.click("#theme")


def it_can_be_printed(b, _):
    data = b.call("Page.printToPDF")["data"]
    assert len(data) > 10000


def odd_texts_stay_in_their_places(b, folder):
    b.open(make_page(folder, "<odd> & \"quoted\"", ODD, EN[:5], "--key", "</title><script>x()</script>"))
    wanted = [" ".join(text.split(" ")) for text in ODD]
    same(b.run("[...document.querySelectorAll('.side.id p')].map((p) => p.textContent)"), wanted)
    same(b.run("document.title"), "</title><script>x()</script>")
    same(b.run("document.scripts.length"), 2)
    b.click("#save-id")
    name, data = b.download()
    same(name, "-odd-quoted-.id.sentences")
    same(data.decode(), "".join(line + "\n" for line in wanted))


def one_bead_is_no_trouble(b, folder):
    b.open(make_page(folder, "short", ID[:1], EN[:1]))
    same(status(b), "1 bead.")
    b.run("document.querySelector('.bead').focus()")
    press(b, "m")
    same(status(b), "There is no bead to merge with.")


def thousands_of_beads_stay_smooth(b, folder):
    id_lines = [f"Baris ke-{k}: {ID[k % 7]}" for k in range(5000)]
    en_lines = [f"Line {k}: {EN[k % 7]}" for k in range(5000)]
    page = make_page(folder, "long", id_lines, en_lines)
    begin = time.monotonic()
    b.open(page)
    loaded = time.monotonic() - begin
    b.click(".bead")
    slowest = 0
    for key in ("j", "m", "u", "End", "k", "m", "u", "Home", "j"):
        begin = time.monotonic()
        press(b, key)
        slowest = max(slowest, time.monotonic() - begin)
    b.click("#zoom-all")
    b.drag(".plot .frame", (0.5, 0.5), (0.5, 0.5))
    assert 2450 < current(b) < 2550, current(b)
    x, y, w, h = (float(n) for n in
                  b.run("document.querySelector('.dots').getAttribute('viewBox')").split())
    assert 1600 < w < 1700 and 1600 < h < 1700 and x < 2500 < x + w, (x, y, w, h)
    press(b, "End")
    x, y, w, h = (float(n) for n in
                  b.run("document.querySelector('.dots').getAttribute('viewBox')").split())
    assert x + w > 4990, "the picture does not follow"
    top, bottom = b.run("""(() => { const box = document.activeElement.getBoundingClientRect();
                            return [box.top, box.bottom]; })()""")
    assert 0 <= top < bottom <= 900, "the last bead is not in sight"
    print(f"5000 beads: loaded in {loaded:.2f} s, slowest key {slowest:.2f} s")
    assert loaded < 15 and slowest < 3, "not smooth"


CLAIMS = [the_page_has_both_texts, it_is_heard_as_a_grid, keys_lead_from_bead_to_bead,
          beads_are_merged_and_come_back, a_bead_is_split_where_one_says, a_split_needs_two_parts,
          a_bead_is_dropped, what_is_saved_is_gold, beads_of_a_file_are_taken,
          filters_choose_what_is_shown, a_search_finds_either_side, the_picture_leads_to_beads,
          colours_can_be_chosen, it_can_be_printed, odd_texts_stay_in_their_places,
          one_bead_is_no_trouble, thousands_of_beads_stay_smooth]


# ---- Pictures ----

def take_pictures(b, folder, out):
    page = str(Path(folder, "minutes.html"))
    sejajar("align", "-f", "html", "-o", page, "corpus/minutes_rt/id.txt",
            "corpus/minutes_rt/en.txt")
    b.open(page)
    b.resize(1200, 760)
    b.picture(str(Path(out, "page.png")))
    press(b, "n", "s")
    for name, width, dark, paper in (
            ("wide-light", 1400, False, False), ("wide-dark", 1400, True, False),
            ("middle-light", 900, False, False), ("narrow-dark", 400, True, False),
            ("print-dark", 800, True, True)):
        b.resize(width, 900, dark, paper)
        b.settle()
        b.picture(str(Path(out, name + ".png")))


def main():
    program = chromium.program()
    if not program:
        print("skipped: no chromium here (Debian: apt-get install chromium)")
        return 77
    failed = 0
    with tempfile.TemporaryDirectory() as folder, chromium.Browser(program) as b:
        for claim in CLAIMS:
            try:
                claim(b, folder)
                problems = b.problems()
                assert not problems, problems
            except (AssertionError, chromium.Failure, subprocess.CalledProcessError) as error:
                failed += 1
                print(f"FAILED {claim.__name__}: {error}")
        if len(sys.argv) > 1:
            take_pictures(b, folder, sys.argv[1])
    print(f"{len(CLAIMS) - failed} claims hold, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
