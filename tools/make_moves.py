#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make cases whose two sides differ in order, with known gold, from cases whose order agrees.

    make_moves.py CASE OUT [--seed N] [--blocks N] [--shortest N] [--longest N]

CASE has id.txt and en.txt (one sentence a line) and gold.txt (every bead, "[0,1]:[2]", null ones
too). From the English text N blocks of beads, of `shortest` to `longest` sentences each, are taken
out and put in elsewhere, at least their own length away where the text is long enough. OUT gets
the same three files and moved.txt, the gold beads of the blocks. The same seed makes the same bytes.
"""
import argparse
import os
import random
import re

BEAD = re.compile(r'\[([\d, ]*)\]:\[([\d, ]*)\]')


def read_case(folder):
    """[(id numbers, en numbers)], Indonesian lines, English lines"""
    lines = [open(f'{folder}/{side}.txt', encoding='utf-8').read().splitlines()
             for side in ('id', 'en')]
    beads = []
    for line in open(f'{folder}/gold.txt', encoding='utf-8'):
        sides = BEAD.match(line)
        if sides:
            beads.append(tuple([int(n) for n in side.replace(',', ' ').split()]
                               for side in sides.groups()))
    return beads, *lines


def take_block(order, rng, shortest, longest):
    """Takes beads in a row out of the list; they and where they were."""
    wanted = rng.randint(shortest, longest)
    first = rng.randrange(max(1, len(order) - shortest))
    last, sentences = first, 0
    while last < len(order) and sentences < wanted:
        sentences += len(order[last][1])
        last += 1
    block = order[first:last]
    del order[first:last]
    return block, first


def move_block(order, rng, shortest, longest):
    """Moves one block elsewhere in the list of beads, which is in the English order."""
    block, first = take_block(order, rng, shortest, longest)
    places = [k for k in range(len(order) + 1) if abs(k - first) >= len(block)]
    if places:
        k = rng.choice(places)
        order[k:k] = block
        return block
    order[first:first] = block
    return []


def bead_text(bead):
    return '[%s]:[%s]\n' % tuple(','.join(map(str, side)) for side in bead)


def make(case, out, seed=1, blocks=1, shortest=2, longest=30):
    beads, id_lines, en_lines = read_case(case)
    rng = random.Random(f'{seed} {len(id_lines)} {len(en_lines)}')
    order = list(beads)
    moved = []
    for _ in range(blocks):
        moved += move_block(order, rng, shortest, min(longest, max(shortest, len(en_lines) // 3)))
    new, text = {}, []
    for _, en in order:
        for j in en:
            new[j] = len(text)
            text.append(en_lines[j])
    os.makedirs(out, exist_ok=True)
    renumbered = [(i, [new[j] for j in en]) for i, en in beads]
    ids = {id(bead) for bead in moved}
    for name, content in (
            ('id.txt', ''.join(line + '\n' for line in id_lines)),
            ('en.txt', ''.join(line + '\n' for line in text)),
            ('gold.txt', ''.join(map(bead_text, renumbered))),
            ('moved.txt', ''.join(bead_text(r) for b, r in zip(beads, renumbered)
                                  if id(b) in ids))):
        with open(f'{out}/{name}', 'w', encoding='utf-8') as file:
            file.write(content)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('case')
    parser.add_argument('out')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--blocks', type=int, default=1)
    parser.add_argument('--shortest', type=int, default=2)
    parser.add_argument('--longest', type=int, default=30)
    args = parser.parse_args()
    make(args.case, args.out, args.seed, args.blocks, args.shortest, args.longest)


if __name__ == '__main__':
    main()
