#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure `sejajar align --crossing` on made cases.

    evaluate_moves.py SHARED [--work DIR] [--sejajar BIN] [--sets ted,bbc] [--blocks N]

Cases of evaluate.py (SHARED is the folder that it wants) as they are, and with N blocks of 2 to 30
English sentences moved elsewhere (make_moves.py). For each set and condition:

    as they are   strict F1 without and with --crossing; of the beads that are marked as moved how
                  many are pairs of segments after all (gold knows no pairs of foreign lines)
    moved         strict F1 without and with --crossing, how many gold beads of the blocks are found
"""
import glob
import os
import sys
import tempfile

import evaluate
import make_moves

FORMAT = ['--segmented', '--format', 'beads']


def strict(score, folders):
    return evaluate.score_beads(score, folders)[0]


def read_pairs(path):
    """The pairs of segments that cases are made from."""
    rows = (line.rstrip('\n').split('\t') for line in open(path, encoding='utf-8'))
    return {tuple(' '.join(side.split()) for side in row[2:]) for row in rows if len(row) == 4}


def marked(folders, pairs):
    """How many beads are marked as moved, and how many of them are pairs of segments all the same:
    a foreign line on one side may well have its counterpart on the other."""
    true = all_ = 0
    for folder in folders:
        for line in open(f'{folder}/sejajar.tsv', encoding='utf-8'):
            row = line.rstrip('\n').split('\t')
            all_ += row[2] == '1'
            true += row[2] == '1' and tuple(row[:2]) in pairs
    return true, all_


def found(score, folders):
    hits = all_ = 0
    for folder in folders:
        gold = {b for b in score.beads(f'{folder}/moved.txt') if b[0] and b[1]}
        hits += len(gold & set(score.beads(f'{folder}/sejajar.beads')))
        all_ += len(gold)
    return hits, all_


def measure(score, args, name, work, condition):
    plain = sorted(glob.glob(f'{evaluate.make_cases(args.shared, work, name)}/{condition}/*'))
    moved = []
    blocks = args.blocks if condition != 'long' else 20 * args.blocks
    for folder in plain:
        moved.append(f'{work}/moved{args.blocks}/{name}/{condition}/{os.path.basename(folder)}')
        make_moves.make(folder, moved[-1], 1, blocks)
    cells = []
    for folders in (plain, moved):
        for options in ([], ['--crossing']):
            evaluate.align(args.sejajar, folders, 'txt', 'sejajar.beads',
                           FORMAT + options + args.option)
            cells.append(f'{strict(score, folders):.4f}')
        if folders is plain:
            evaluate.align(args.sejajar, folders, 'txt', 'sejajar.tsv',
                           ['--segmented', '--crossing', '--columns', 'id,en,moved'] + args.option)
            pairs = read_pairs(f'{args.shared}/data/dev/{name}.docs.tsv')
            cells.append('%d of %d' % marked(folders, pairs))
    cells.append('%d of %d' % found(score, moved))
    return cells


def main():
    parser = evaluate.parser_of(__doc__)
    parser.add_argument('--sets', default=','.join(evaluate.SETS))
    parser.add_argument('--blocks', type=int, default=1)
    parser.add_argument('--option', action='append', default=[])
    args = parser.parse_args()
    sys.path.insert(0, f'{args.shared}/bench')
    import score
    print('| set | case | as it is | --crossing | true of marked | moved | --crossing | found |')
    print('|---|---|---|---|---|---|---|---|')
    with tempfile.TemporaryDirectory() as temporary:
        for name in evaluate.named(args.sets):
            for condition in evaluate.CONDITIONS:
                cells = measure(score, args, name, args.work or temporary, condition)
                print(f'| {name} | {condition} | ' + ' | '.join(cells) + ' |', flush=True)


if __name__ == '__main__':
    main()
