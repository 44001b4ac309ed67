#!/usr/bin/env python3
"""Time and memory of sejajar align, as whole processes.

  tools/bench.py PAIRS.tsv [--sejajar BIN] [--against OTHER_BIN] [--lines 10,20000,100000]

PAIRS.tsv: lines of [source <tab>] Indonesian <tab> English. For each number of lines, a made
document of that many pairs (shuffled with a fixed seed, a line in thirty left out on either
side) is aligned with --segmented --threads 1, three times each, in turn with the other build
if there is one. Prints the least CPU seconds, peak memory, lines a second, and the ratio.
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile


def load(path):
    pairs = []
    for line in open(path, encoding='utf-8'):
        columns = line.rstrip('\n').split('\t')
        if len(columns) >= 2 and columns[-1].strip() and columns[-2].strip():
            pairs.append((columns[-2], columns[-1]))
    random.Random(1).shuffle(pairs)
    return pairs


def write_document(folder, pairs, lines):
    rng = random.Random(lines)
    with open(f'{folder}/id', 'w', encoding='utf-8') as id_, \
            open(f'{folder}/en', 'w', encoding='utf-8') as en:
        for k in range(lines):
            pair = pairs[k % len(pairs)]
            left_out = rng.randrange(30)
            if left_out != 0:
                id_.write(pair[0] + '\n')
            if left_out != 1:
                en.write(pair[1] + '\n')


def make_documents(path, folder, sizes):
    """In a process of its own: what is loaded here would count as memory of the runs."""
    child = os.fork()
    if child == 0:
        pairs = load(path)
        for lines in sizes:
            os.mkdir(f'{folder}/{lines}')
            write_document(f'{folder}/{lines}', pairs, lines)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        sys.exit(f'bench.py: {path} is not what it takes')


def run(binary, folder):
    """CPU seconds and peak kilobytes of one run."""
    process = subprocess.Popen([binary, 'align', '--quiet', '--segmented', '--threads', '1', '-o',
                                f'{folder}/out', f'{folder}/id', f'{folder}/en'])
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f'bench.py: {binary} failed')
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('pairs')
    parser.add_argument('--sejajar', default='build/sejajar')
    parser.add_argument('--against')
    parser.add_argument('--lines', default='10,500,20000,100000')
    parser.add_argument('--runs', type=int, default=3)
    args = parser.parse_args()
    sizes = list(map(int, args.lines.split(',')))
    binaries = [args.sejajar] + ([args.against] if args.against else [])
    print('| lines a side | CPU seconds | peak MB | lines a second |'
          + (' CPU seconds, other build | ratio |' if args.against else ''))
    print('|---|---|---|---|' + ('---|---|' if args.against else ''))
    with tempfile.TemporaryDirectory() as folder:
        make_documents(args.pairs, folder, sizes)
        for lines in sizes:
            best = [(1e9, 0)] * len(binaries)
            for _ in range(args.runs):
                for k, binary in enumerate(binaries):
                    best[k] = min(best[k], run(binary, f'{folder}/{lines}'))
            row = [lines, f'{best[0][0]:.3f}', f'{best[0][1] / 1024:.0f}',
                   f'{lines / best[0][0]:.0f}']
            if args.against:
                row += [f'{best[1][0]:.3f}', f'{best[0][0] / best[1][0]:.2f}']
            print('| ' + ' | '.join(map(str, row)) + ' |', flush=True)


if __name__ == '__main__':
    main()
