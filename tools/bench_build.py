#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast a corpus is built, beside aligning alone, judging alone and filtering alone.

  tools/bench_build.py HEAP [--sejajar BIN] [--times 2] [--runs 5]

HEAP is a folder that `tools/make_heap.py make` has made. Its pairs of documents, this many TIMES
over, go through `align --batch` and `build --manifest`, and the pairs of sentences that come out
through `score --pairs` and `filter`, all on one core. Prints the least CPU seconds of this many RUNS,
those of the program alone (user) and with what the system does for it (files), pairs of sentences a
second, and the share of align's speed that build has.
"""
import argparse
import os
import resource
import subprocess
import sys
import tempfile


def seconds_of(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if done.returncode != 0:
        sys.exit(f'failed: {" ".join(command)}')
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    user = after.ru_utime - before.ru_utime
    return user, user + after.ru_stime - before.ru_stime


def write_lists(heap, folder, times):
    with open(f'{heap}/gold.tsv', encoding='utf-8') as file:
        pairs = [line.split('\t')[:2] for line in file] * times
    with open(f'{folder}/manifest.tsv', 'w', encoding='utf-8') as manifest, \
            open(f'{folder}/jobs.tsv', 'w', encoding='utf-8') as jobs:
        for k, (id_, en) in enumerate(pairs):
            manifest.write(f'{heap}/{id_}\t{heap}/{en}\n')
            jobs.write(f'{heap}/{id_}\t{heap}/{en}\t{folder}/out/{k}.tsv\n')
    os.mkdir(f'{folder}/out')
    return len(pairs)


def measure(program, folder, runs):
    one = [program, 'build', '--quiet', '--threads', '1', '--manifest', f'{folder}/manifest.tsv',
           '-o', f'{folder}/corpus.tsv']
    commands = {
        'align': [program, 'align', '--quiet', '--threads', '1', '--batch', f'{folder}/jobs.tsv'],
        'build': one,
        'score': [program, 'score', '--threads', '1', '--pairs', f'{folder}/pairs.tsv'],
        'filter': [program, 'filter', '--threads', '1', '--quiet', f'{folder}/pairs.tsv'],
    }
    seconds_of(one + ['--drop', 'none'])
    os.rename(f'{folder}/corpus.tsv', f'{folder}/pairs.tsv')
    rounds = [{name: seconds_of(command) for name, command in commands.items()}
              for _ in range(runs)]
    least = {name: [min(one[name][k] for one in rounds) for k in range(2)] for name in commands}
    with open(f'{folder}/pairs.tsv', encoding='utf-8') as file:
        return least, sum(1 for _ in file)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('heap')
    parser.add_argument('--sejajar', default='build/sejajar')
    parser.add_argument('--times', type=int, default=2)
    parser.add_argument('--runs', type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        documents = write_lists(os.path.abspath(options.heap), folder, options.times)
        least, pairs = measure(os.path.abspath(options.sejajar), folder, options.runs)
    print(f'{documents} pairs of documents, {pairs} pairs of sentences')
    for name, (user, both) in least.items():
        print(f'{name:8} {user:6.2f} s user, {both:6.2f} s with system, '
              f'{pairs / user:10.0f} pairs a second')
    share = [100 * least['align'][k] / least['build'][k] for k in range(2)]
    print(f'build has {share[0]:.0f} % of the speed of align, with system {share[1]:.0f} %')


if __name__ == '__main__':
    main()
