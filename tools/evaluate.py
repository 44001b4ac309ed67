#!/usr/bin/env python3
"""Measure alignment quality on made cases with known gold.

  tools/evaluate.py SHARED [--work DIR] [--sejajar BIN] [--sets ted,bbc] [--raw] [--calibration]

SHARED holds bench/make_cases.py, bench/score.py and data/dev/*.docs.tsv. Cases are made with
seed 11, as bench/BASELINES.md says, into DIR (default: a temporary folder). Prints strict and
lax F1 for each set and condition (one sentence a line), with --raw the span F1 from running
text, with --calibration how often beads of each probability are right and how well the
probability tells right from wrong (area under the curve).
"""
import argparse
import glob
import os
import signal
import subprocess
import sys
import tempfile

SETS = ['ted_iwslt17_devtest', 'gnome_help', 'bitcoin_org', 'desmond_bbc']
BLOCKS = {'gnome_help', 'bitcoin_org'}
CONDITIONS = ['clean', 'light', 'heavy', 'abridged', 'long']


def make_cases(shared, work, name):
    out = f'{work}/{name}'
    if not os.path.isdir(out):
        command = [sys.executable, f'{shared}/bench/make_cases.py',
                   f'{shared}/data/dev/{name}.docs.tsv', out, '--seed', '11']
        subprocess.run(command + (['--blocks'] if name in BLOCKS else []), check=True)
    return out


def align(sejajar, cases, ends, out, options):
    jobs = ''.join(f'{c}/id.{ends}\t{c}/en.{ends}\t{c}/{out}\n' for c in cases)
    run = subprocess.run([sejajar, 'align', '--quiet', *options, '--batch', '-'], input=jobs,
                         text=True, check=False)
    if run.returncode:
        sys.exit(f'evaluate.py: {sejajar} align failed')


def f1(counts):
    p = counts[0] / max(1, counts[0] + counts[1])
    r = counts[2] / max(1, counts[2] + counts[3])
    return 2 * p * r / (p + r) if p + r else 0.0


def score_beads(score, cases):
    strict, lax = [0] * 4, [0] * 4
    for c in cases:
        gold, got = score.beads(f'{c}/gold.txt'), score.beads(f'{c}/sejajar.beads')
        for k, (a, b) in enumerate(((gold, got), (got, gold))):
            n = score.pr(a, b)
            strict[2 * k] += n[0]
            strict[2 * k + 1] += n[1]
            lax[2 * k] += n[2]
            lax[2 * k + 1] += n[3]
    return f1(strict), f1(lax)


def judged(score, cases):
    """(probability, right) of every matched bead."""
    for c in cases:
        gold = set(score.beads(f'{c}/gold.txt'))
        path = f'{c}/sejajar.beads'
        for bead, line in zip(score.beads(path), open(path, encoding='utf-8')):
            if bead[0] and bead[1]:
                yield float(line.rsplit(':', 1)[1]), bead in gold


def area_under_curve(beads):
    beads = sorted(beads)
    rank = at = 0
    while at < len(beads):
        end = at
        while end < len(beads) and beads[end][0] == beads[at][0]:
            end += 1
        rank += ((at + end - 1) / 2 + 1) * sum(right for _, right in beads[at:end])
        at = end
    good = sum(right for _, right in beads)
    return (rank - good * (good + 1) / 2) / max(1, good * (len(beads) - good))


def print_calibration(beads):
    edges = [0, .3, .5, .7, .9, .99, 1.01]
    print('\n| probability | beads | mean probability | right |\n|---|---|---|---|')
    for low, high in zip(edges, edges[1:]):
        bin_ = [b for b in beads if low <= b[0] < high]
        if bin_:
            print(f'| {low:.2f} – {min(high, 1):.2f} | {len(bin_)} '
                  f'| {sum(p for p, _ in bin_) / len(bin_):.3f} '
                  f'| {sum(r for _, r in bin_) / len(bin_):.3f} |')
    sure = [r for p, r in beads if p >= .9]
    print(f'\nof beads at .9 or more {sum(sure) / len(sure):.4f} are right; '
          f'area under the curve {area_under_curve(beads):.3f}')


def evaluate_set(score, args, name, work, beads):
    cases = make_cases(args.shared, work, name)
    strict, lax, spans = [], [], []
    for condition in CONDITIONS:
        folders = sorted(glob.glob(f'{cases}/{condition}/*'))
        align(args.sejajar, folders, 'txt', 'sejajar.beads',
              ['--segmented', '--format', 'beads', *args.option])
        s, l = score_beads(score, folders)
        strict.append(s)
        lax.append(l)
        beads.extend(judged(score, folders))
        if args.raw and condition != 'long':
            align(args.sejajar, folders, 'raw', 'sejajar.tsv',
                  [*args.option, *args.raw_option])
            pairs = [x for c in folders for x in (c, f'{c}/sejajar.tsv')]
            spans.append(score.score_spans(pairs)['spans'][2])
    return strict, lax, spans


def print_row(name, values):
    print(f'| {name} | ' + ' | '.join(f'{v:.4f}' for v in values) + ' |', flush=True)


def parser_of(description):
    """With what every tool takes that measures on cases."""
    parser = argparse.ArgumentParser(description=description,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('shared')
    parser.add_argument('--work')
    parser.add_argument('--sejajar', default='build/sejajar')
    return parser


def named(sets):
    """Those that contain one of the names, as ted and bbc do."""
    return [s for s in SETS if any(x in s for x in sets.split(','))]


def main():
    parser = parser_of(__doc__)
    parser.add_argument('--sets', default=','.join(SETS))
    parser.add_argument('--raw', action='store_true')
    parser.add_argument('--calibration', action='store_true')
    parser.add_argument('--option', action='append', default=[],
                        help='passed on to sejajar align, e.g. --option=--model=DIR')
    parser.add_argument('--raw-option', action='append', default=[],
                        help='the same for running text alone, e.g. --raw-option=--unit=paragraph')
    args = parser.parse_args()
    sys.path.insert(0, f'{args.shared}/bench')
    import score
    with tempfile.TemporaryDirectory() as temporary:
        work = args.work or temporary
        names = named(args.sets)
        beads = []
        results = [evaluate_set(score, args, name, work, beads) for name in names]
    for k, title in enumerate(('strict F1', 'lax F1', 'span F1 from running text')):
        if not results[0][k]:
            continue
        print(f'\n| {title} | ' + ' | '.join(CONDITIONS[:len(results[0][k])]) + ' |')
        print('|---' * (len(results[0][k]) + 1) + '|')
        for name, result in zip(names, results):
            print_row(name, result[k])
        print_row('mean', [sum(c) / len(c) for c in zip(*(r[k] for r in results))])
    if args.calibration:
        print_calibration(beads)


if __name__ == '__main__':
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    main()
