#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does fidelity rise with nearness to a human translation?

  tools/evaluate_mt.py SHARED [--sejajar BIN] [--lines N]

SHARED/data/dev/mt_outputs.tsv has English sentences with a human Indonesian translation and
those of two systems. chrF (character n-grams up to 6, recall counting twice) of each output
against the human one is set beside its fidelity to the English, for which no reference is
needed. Prints means, Spearman's rank correlation, and how often the output that is clearly
nearer to the human one (by .1 chrF) has the higher fidelity. The human pairs are in the
training data, so their own mean says little; nothing was fitted to this file.
"""
import argparse
import collections
import subprocess
import sys


def grams(text, n):
    return collections.Counter(text[k:k + n] for k in range(len(text) - n + 1))


def chrf(output, reference):
    precision, recall = [], []
    for n in range(1, 7):
        a, b = grams(output.replace(' ', ''), n), grams(reference.replace(' ', ''), n)
        if a and b:
            same = (a & b).total() if hasattr(a, 'total') else sum((a & b).values())
            precision.append(same / sum(a.values()))
            recall.append(same / sum(b.values()))
    p, r = (sum(x) / max(1, len(x)) for x in (precision, recall))
    return 5 * p * r / (4 * p + r) if p + r else 0.0


def fidelities(sejajar, rows, column):
    text = ''.join(f'{row[column]}\t{row[1]}\n' for row in rows)
    run = subprocess.run([sejajar, 'score', '--pairs', '--quiet', '-'], input=text, text=True,
                         stdout=subprocess.PIPE, check=False)
    if run.returncode:
        sys.exit(f'evaluate_mt.py: {sejajar} score failed')
    return [float(line.rsplit('\t', 1)[1]) for line in run.stdout.splitlines()]


def ranks(values):
    order = sorted(range(len(values)), key=values.__getitem__)
    out = [0.0] * len(values)
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and values[order[end]] == values[order[at]]:
            end += 1
        for k in order[at:end]:
            out[k] = (at + end - 1) / 2
        at = end
    return out


def spearman(x, y):
    x, y = ranks(x), ranks(y)
    mean = (len(x) - 1) / 2
    spread = (sum((a - mean) ** 2 for a in x) * sum((b - mean) ** 2 for b in y)) ** 0.5
    return sum((a - mean) * (b - mean) for a, b in zip(x, y)) / spread


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('shared')
    parser.add_argument('--sejajar', default='build/sejajar')
    parser.add_argument('--lines', type=int, default=10**9)
    args = parser.parse_args()
    with open(f'{args.shared}/data/dev/mt_outputs.tsv', encoding='utf-8') as file:
        rows = [line.rstrip('\n').split('\t') for line in file][1:args.lines + 1]
    rows = [row for row in rows if len(row) == 4 and all(cell.strip() for cell in row)]
    human, *systems = (fidelities(args.sejajar, rows, column) for column in (0, 2, 3))
    near = [[chrf(row[column], row[0]) for row in rows] for column in (2, 3)]
    print(f'{len(rows)} sentences; human: fidelity {sum(human) / len(rows):.3f}')
    for name, fidelity, chars in zip(('first', 'second'), systems, near):
        print(f'{name} system: fidelity {sum(fidelity) / len(rows):.3f}, '
              f'chrF {sum(chars) / len(rows):.3f}, correlation {spearman(fidelity, chars):.3f}')
    clear = [(a > b) == (x > y) for a, b, x, y in zip(*near, *systems)
             if abs(a - b) > 0.1 and x != y]
    print(f'where one is clearly nearer: it has the higher fidelity in {sum(clear)} '
          f'of {len(clear)} ({sum(clear) / max(1, len(clear)):.3f})')


if __name__ == '__main__':
    main()
