#!/usr/bin/env python3
"""Time and memory of sejajar align.

  tools/bench.py PAIRS.tsv [--sejajar BIN] [--against OTHER_BIN] [--lines 10,500,20000,100000]
                 [--batch 100] [--stages] [--runs 5]

PAIRS.tsv: lines of [source <tab>] Indonesian <tab> English. Made documents of this many pairs
(shuffled with a fixed seed, a line in thirty left out on either side) are aligned as whole
processes with --segmented --threads 1; --batch N: N documents of 500 lines at once as --batch,
segmented and as running text, on one core and two; --stages: where the time of that batch
goes, by BUILD/tests/bench_stages (ninja bench_stages). Each is run several times, in turn with
the other build if there is one. Prints the least and the median CPU seconds (with two cores
seconds that pass), peak memory, and the ratio of the least to the other build's.
"""
import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time


BATCH_LINES = 500  # an ordinary document


def load(path):
    pairs = []
    for line in open(path, encoding='utf-8'):
        columns = line.rstrip('\n').split('\t')
        if len(columns) >= 2 and columns[-1].strip() and columns[-2].strip():
            pairs.append((columns[-2], columns[-1]))
    random.Random(1).shuffle(pairs)
    return pairs


def leave_out(pairs, seed):
    """Both sides as lists of lines."""
    rng = random.Random(seed)
    sides = ([], [])
    for pair in pairs:
        left_out = rng.randrange(30)
        for side in (0, 1):
            if left_out != side:
                sides[side].append(pair[side])
    return sides


def write_document(folder, pairs, seed):
    os.mkdir(folder)
    for name, lines in zip(('id', 'en'), leave_out(pairs, seed)):
        with open(f'{folder}/{name}', 'w', encoding='utf-8') as file:
            file.writelines(line + '\n' for line in lines)
        with open(f'{folder}/{name}.raw', 'w', encoding='utf-8') as file:
            file.writelines(line + ('\n\n' if k % 5 == 4 else ' ') for k, line in enumerate(lines))


def make_documents(path, folder, sizes, batch):
    """In a process of its own: what is loaded here would count as memory of the runs."""
    child = os.fork()
    if child == 0:
        pairs = load(path)
        for lines in sizes:
            write_document(f'{folder}/{lines}', [pairs[k % len(pairs)] for k in range(lines)], lines)
        for kind in ('', '.raw'):
            with open(f'{folder}/jobs{kind}', 'w', encoding='utf-8') as jobs:
                for k in range(batch):
                    jobs.write(f'{folder}/batch{k}/id{kind}\t{folder}/batch{k}/en{kind}\n')
        for k in range(batch):
            start = k * BATCH_LINES % max(1, len(pairs) - BATCH_LINES)
            write_document(f'{folder}/batch{k}', pairs[start:start + BATCH_LINES], k)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        sys.exit(f'bench.py: {path} is not what it takes')


def run(binary, arguments, passing=False):
    """Seconds of the processor, or those that pass, and peak megabytes of one run."""
    begin = time.monotonic()
    process = subprocess.Popen([binary, 'align', '--quiet', *arguments])
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f'bench.py: {binary} failed')
    took = time.monotonic() - begin
    return took if passing else usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def stages(binary, arguments):
    program = os.path.join(os.path.dirname(binary), 'tests', 'bench_stages')
    lines = subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in (line.split('\t') for line in lines.splitlines())}


def in_turn(runs, binaries, measure):
    """What was measured of each build, run by run."""
    all_runs = [[] for _ in binaries]
    for _ in range(runs):
        for results, binary in zip(all_runs, binaries):
            results.append(measure(binary))
    return all_runs


def row(name, pairs, results):
    """One line of a table: results has a list of seconds (and megabytes) for each build."""
    seconds = [[r[0] for r in build] for build in results]
    cells = [name, f'{min(seconds[0]):.3f}', f'{statistics.median(seconds[0]):.3f}',
             f'{max(r[1] for r in results[0]):.0f}', f'{pairs / min(seconds[0]):.0f}']
    if len(results) > 1:
        cells += [f'{min(seconds[1]):.3f}', f'{min(seconds[0]) / min(seconds[1]):.2f}']
    print('| ' + ' | '.join(cells) + ' |', flush=True)


def print_stages(title, results):
    print(f'\n| {title} | least | median |' + (' other build | ratio |' if len(results) > 1 else ''))
    print('|---|---|---|' + ('---|---|' if len(results) > 1 else ''))
    for name in results[0][0]:
        values = [[r.get(name, 0) for r in build] for build in results]
        cells = [name, f'{min(values[0]):.3f}', f'{statistics.median(values[0]):.3f}']
        if len(results) > 1:
            other = min(values[1])
            cells += [f'{other:.3f}', f'{min(values[0]) / other:.2f}' if other else '']
        print('| ' + ' | '.join(cells) + ' |', flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('pairs')
    parser.add_argument('--sejajar', default='build/sejajar')
    parser.add_argument('--against')
    parser.add_argument('--lines', default='10,500,20000,100000')
    parser.add_argument('--batch', type=int, default=100)
    parser.add_argument('--stages', action='store_true')
    parser.add_argument('--models', default='models')
    parser.add_argument('--runs', type=int, default=5)
    args = parser.parse_args()
    sizes = [int(size) for size in args.lines.split(',') if size]
    binaries = [args.sejajar] + ([args.against] if args.against else [])
    os.environ.setdefault('SEJAJAR_MODELS', os.path.abspath(args.models))
    print('| text | least seconds | median | peak MB | pairs a second |'
          + (' other build | ratio |' if args.against else ''))
    print('|---|---|---|---|---|' + ('---|---|' if args.against else ''))
    with tempfile.TemporaryDirectory() as folder:
        make_documents(args.pairs, folder, sizes, args.batch)
        for lines in sizes:
            common = ['--threads', '1', '--segmented', '-o', f'{folder}/out', f'{folder}/{lines}/id',
                      f'{folder}/{lines}/en']
            row(f'{lines} lines', lines, in_turn(args.runs, binaries, lambda b: run(b, common)))
        kinds = (('segmented', 'jobs', ['--segmented']), ('running text', 'jobs.raw', []))
        for name, jobs, options in kinds if args.batch else ():
            for threads in (1, 2):
                common = ['--threads', str(threads), '--batch', f'{folder}/{jobs}', '-o',
                          f'{folder}/out', *options]
                row(f'batch, {name}, {threads} core{"s"[:threads - 1]}', args.batch * BATCH_LINES,
                    in_turn(args.runs, binaries, lambda b: run(b, common, threads > 1)))
        for name, jobs, options in kinds if args.batch and args.stages else ():
            common = [args.models, f'{folder}/{jobs}', *options]
            print_stages(f'batch, {name}', in_turn(args.runs, binaries, lambda b: stages(b, common)))


if __name__ == '__main__':
    main()
