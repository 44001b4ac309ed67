#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make good pairs and the same pairs with one known error each, to fit fidelity.txt to.

    make_fidelity_cases.py [--seed N] [--max N] PAIRS.tsv ... > CASES.tsv

PAIRS.tsv: lines that end with Indonesian, tab, English. CASES.tsv: kind of error, side that was
damaged, Indonesian, English, the damaged sentence that replaces that side. At most --max cases a
kind, side and file. The same input and seed give the same bytes.
"""

import argparse
import collections
import random
import re
import sys

ANTONYMS = {
    "id": "lebih/kurang naik/turun meningkat/menurun meningkatkan/menurunkan tinggi/rendah besar/kecil "
          "panjang/pendek lama/baru sebelum/sesudah sebelum/setelah pertama/terakhir awal/akhir baik/buruk "
          "menang/kalah utara/selatan barat/timur atas/bawah kiri/kanan semua/sebagian selalu/jarang "
          "sering/jarang banyak/sedikit cepat/lambat buka/tutup membuka/menutup mulai/selesai kaya/miskin "
          "kuat/lemah mudah/sulit benar/salah hidup/mati pria/wanita laki-laki/perempuan tua/muda siang/malam "
          "pagi/sore juta/miliar ribu/juta Senin/Rabu Selasa/Jumat Januari/Oktober Maret/November panas/dingin "
          "aktif/nonaktif masuk/keluar maksimum/minimum aman/berbahaya dekat/jauh luar/dalam",
    "en": "more/less rise/fall rose/fell up/down increase/decrease increased/decreased high/low higher/lower "
          "big/small large/small long/short old/new before/after first/last early/late good/bad better/worse "
          "best/worst win/lose won/lost north/south east/west above/below left/right all/some always/rarely "
          "often/seldom many/few fast/slow open/close opened/closed start/finish rich/poor strong/weak easy/hard "
          "true/false right/wrong alive/dead men/women man/woman he/she boy/girl young/old day/night "
          "million/billion thousand/million Monday/Wednesday Tuesday/Friday January/October March/November "
          "hot/cold enable/disable enter/leave maximum/minimum safe/dangerous near/far inside/outside",
}
OPPOSITE = {
    side: dict(pair for both in words.split() for pair in (tuple(both.split("/")), tuple(both.split("/")[::-1])))
    for side, words in ANTONYMS.items()
}
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
NEGATIONS = {"id": r"\b(tidak|bukan|belum|tak|jangan|tanpa)\b", "en": r"\b(not|never|no|without)\b|n['’]t"}


def damage_number(text, side, pool, rng):
    numbers = list(re.finditer(r"\d+", text))
    if not numbers:
        return None
    m = rng.choice(numbers)
    digits = m.group()
    if rng.random() < 0.5 and len(digits) < 5:
        new = str(max(0, int(digits) + rng.choice((-2, -1, 1, 2, 4, 5, 10, 20))))
    else:
        at = rng.randrange(len(digits))
        new = digits[:at] + rng.choice([d for d in "123456789" if d != digits[at]]) + digits[at + 1:]
    return text[:m.start()] + new + text[m.end():]


def damage_name(text, side, pool, rng):
    names = list(NAME.finditer(text))
    if not names:
        return None
    m = rng.choice(names)
    return text[:m.start()] + rng.choice(pool["names"]) + text[m.end():]


def drop_name(text, side, pool, rng):
    names = list(NAME.finditer(text))
    if not names:
        return None
    m = rng.choice(names)
    return text[:m.start()].rstrip() + text[m.end():]


def drop_negation(text, side, pool, rng):
    if side == "id":
        return re.sub(r"\b(tidak|bukan|belum|tak|jangan) ", "", text, count=1)
    whole = {"wo": "will", "ca": "can", "sha": "shall"}
    new = re.sub(r"\b(\w+?)n['’]t\b", lambda m: whole.get(m[1], m[1]), text, count=1)
    return new if new != text else re.sub(r"\b(not|never) ", "", text, count=1)


def add_negation(text, side, pool, rng):
    if re.search(NEGATIONS[side], text):
        return None
    if side == "id":
        word = re.compile(r"\b(akan|dapat|bisa|harus|mau|telah|sudah|ada|memiliki|adalah|ingin|perlu|boleh)\b")
        how = {"telah": "belum", "sudah": "belum", "adalah": "bukan"}
        spots = list(word.finditer(text))
        if not spots:
            return None
        m = rng.choice(spots)
        return text[:m.start()] + how.get(m[1], "tidak " + m[1]) + text[m.end():]
    spots = list(re.finditer(r"\b(is|are|was|were|will|can|could|would|should|has|have|had|may|must)\b", text))
    if not spots:
        return None
    m = rng.choice(spots)
    return text[:m.end()] + " not" + text[m.end():]


def replace_antonym(text, side, pool, rng):
    spots = [m for m in re.finditer(r"\b[\w-]+\b", text) if m.group() in OPPOSITE[side]]
    if not spots:
        return None
    m = rng.choice(spots)
    return text[:m.start()] + OPPOSITE[side][m.group()] + text[m.end():]


def replace_word(text, side, pool, rng):
    spots = list(re.finditer(r"\b[a-z]{5,}\b", text))
    others = re.findall(r"\b[a-z]{5,}\b", rng.choice(pool[side]))
    if not spots or not others:
        return None
    m = rng.choice(spots)
    return text[:m.start()] + rng.choice(others) + text[m.end():]


def omit_clause(text, side, pool, rng):
    clauses = re.split(r"(?<=[,;]) ", text)
    if len(clauses) < 2:
        return None
    k = rng.randrange(len(clauses))
    if len(clauses[k].split()) < 3:
        return None
    return " ".join(clauses[:k] + clauses[k + 1:])


def omit_words(text, side, pool, rng):
    words = text.split()
    count = max(2, round(rng.uniform(0.12, 0.3) * len(words)))
    if len(words) < 8:
        return None
    at = rng.randrange(1, len(words) - count)
    return " ".join(words[:at] + words[at + count:])


def add_sentence(text, side, pool, rng):
    other = rng.choice(pool[side])
    return f"{text} {other}" if rng.random() < 0.8 else f"{other} {text}"


def take_other_sentence(text, side, pool, rng):
    candidates = [o for o in rng.sample(pool[side], min(200, len(pool[side])))
                  if o != text and abs(len(o) - len(text)) <= 0.15 * len(text)]
    return rng.choice(candidates) if candidates else None


def shuffle_words(text, side, pool, rng):
    words = text.split()
    if len(words) < 6:
        return None
    rng.shuffle(words)
    return " ".join(words)


KINDS = [
    ("number", damage_number), ("entity", damage_name), ("entity_omitted", drop_name),
    ("negation_dropped", drop_negation), ("negation_added", add_negation), ("antonym", replace_antonym),
    ("word_replaced", replace_word), ("clause_omitted", omit_clause), ("words_omitted", omit_words),
    ("addition", add_sentence), ("wrong_sentence", take_other_sentence), ("word_order", shuffle_words),
    ("untranslated", None),
]


def read_pairs(path):
    pairs = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")[-2:]
            if len(cells) == 2 and all(12 <= len(c) <= 500 for c in cells) and cells[0] != cells[1]:
                pairs.append(cells)
    return pairs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--max", type=int, default=400, help="cases a kind, side and file")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    for path in options.pairs:
        pairs = read_pairs(path)
        names = collections.Counter(m.group() for _, en in pairs for m in NAME.finditer(en))
        pool = {"id": [i for i, _ in pairs], "en": [e for _, e in pairs],
                "names": sorted(n for n, count in names.items() if count >= 2) or ["Wijaya", "Melbourne"]}
        for kind, damage in KINDS:
            for side in ("id", "en"):
                made = 0
                for pair in rng.sample(pairs, len(pairs)):
                    text, other = (pair[0], pair[1]) if side == "id" else (pair[1], pair[0])
                    bad = damage(text, side, pool, rng) if damage else other
                    if not bad or bad == text:
                        continue
                    sys.stdout.write("\t".join((kind, side, *pair, bad)) + "\n")
                    made += 1
                    if made == options.max:
                        break


if __name__ == "__main__":
    main()
