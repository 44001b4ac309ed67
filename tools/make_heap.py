#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make a heap of documents with known partners, or judge what came of it.

  tools/make_heap.py make SHARED OUT [--documents N] [--seed S]
  tools/make_heap.py scale SHARED OUT [--documents N] [--seed S]
  tools/make_heap.py match OUT FOUND.tsv
  tools/make_heap.py build OUT CORPUS.tsv[.gz]

make: OUT/id and OUT/en get documents under scrambled names, one segment a line, from
SHARED/data/dev (*.docs.tsv: talks cut into pieces of 40 to 120 lines, the other documents as
they are) and from SHARED/data/train/pairs.tsv (consecutive lines of one source, cut into
documents of 10 to 40), until each side has N (default 2,200; all of dev is always there). A third of all
documents have no partner: half of those are Indonesian only, half English only.
OUT/gold.tsv has id path, en path, part (dev or train); OUT/gold.pairs the segments of partners:
id path, en path, id, en, part.

scale: N documents a side (default 100,000) of 10 to 40 segments each, drawn from all of the training
pairs, so that each segment is in many documents; a third without a partner.

match: precision, recall and F1 of the pairs of documents that `sejajar match` printed.
build: precision and recall of the pairs of segments of a corpus (columns 1, 2, 5, 6 of it). The
heap has one segment a line; a corpus made with --segmented can be compared with it. A pair of
the corpus is right if its sides hold the very same gold segments; segments whose pairs occur several
times count once. With --raw a corpus made of the running text is compared: see judge_raw().
"""
import argparse
import collections
import gzip
import os
import random
import sys


def dev_documents(shared, rng):
    for name in ('ted_iwslt17_devtest', 'gnome_help', 'bitcoin_org', 'desmond_bbc'):
        lines = collections.OrderedDict()
        with open(f'{shared}/data/dev/{name}.docs.tsv', encoding='utf-8') as file:
            for line in file:
                doc, _, id_, en = line.rstrip('\n').split('\t')
                lines.setdefault(doc, []).append((id_, en))
        for pairs in lines.values():
            yield from cut(pairs, rng, 40, 120) if len(pairs) > 120 else [pairs]


def cut(pairs, rng, least, most):
    at = 0
    while at < len(pairs):
        size = rng.randint(least, most)
        if len(pairs) - at - size < least:
            size = min(len(pairs) - at, most)
        if len(pairs) - at >= least:
            yield pairs[at:at + size]
        at += size


def train_documents(shared, rng):
    sources = collections.OrderedDict()
    with open(f'{shared}/data/train/pairs.tsv', encoding='utf-8') as file:
        for line in file:
            source, id_, en = line.rstrip('\n').split('\t')
            sources.setdefault(source, []).append((id_, en))
    documents = [d for pairs in sources.values() for d in cut(pairs, rng, 10, 40)]
    rng.shuffle(documents)
    return documents


def name(rng, side):
    letters = ''.join(rng.choice('abcdefghijklmnopqrstuvwxyz0123456789') for _ in range(10))
    return f'{side}/{letters[:1]}/{letters}.txt'


def write(path, lines):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines) + '\n')


def put(out, rng, pairs, part, side, gold, gold_pairs):
    """side: both, id, en."""
    paths = {s: name(rng, s) for s in ('id', 'en')}
    for k, s in enumerate(('id', 'en')):
        if side in (s, 'both'):
            write(f'{out}/{paths[s]}', [pair[k] for pair in pairs])
    if side == 'both':
        gold.write(f"{paths['id']}\t{paths['en']}\t{part}\n")
        for id_, en in pairs:
            gold_pairs.write(f"{paths['id']}\t{paths['en']}\t{id_}\t{en}\t{part}\n")


def make(options):
    rng = random.Random(options.seed)
    documents = [(d, 'dev') for d in dev_documents(options.shared, rng)]
    # n documents, a third of them alone, give 5/6 n files a side
    wanted = options.documents * 6 // 5
    documents += [(d, 'train') for d in train_documents(options.shared, rng)][:wanted - len(documents)]
    os.makedirs(options.out, exist_ok=True)
    with open(f'{options.out}/gold.tsv', 'w', encoding='utf-8') as gold, \
            open(f'{options.out}/gold.pairs', 'w', encoding='utf-8') as gold_pairs:
        for part in ('dev', 'train'):
            of_part = [d for d, p in documents if p == part]
            rng.shuffle(of_part)
            for k, pairs in enumerate(of_part):
                side = ('id', 'both', 'both', 'en', 'both', 'both')[k % 6]
                put(options.out, rng, pairs, part, side, gold, gold_pairs)


def scale(options):
    rng = random.Random(options.seed)
    with open(f'{options.shared}/data/train/pairs.tsv', encoding='utf-8') as file:
        lines = [tuple(line.rstrip('\n').split('\t')[1:]) for line in file]
    os.makedirs(options.out, exist_ok=True)
    with open(f'{options.out}/gold.tsv', 'w', encoding='utf-8') as gold, \
            open(os.devnull, 'w', encoding='utf-8') as nowhere:
        for k in range(options.documents * 6 // 5):
            pairs = rng.choices(lines, k=rng.randint(10, 40))
            side = ('id', 'both', 'both', 'en', 'both', 'both')[k % 6]
            put(options.out, rng, pairs, 'train', side, gold, nowhere)


def rows(path):
    opened = gzip.open(path, 'rt', encoding='utf-8') if path.endswith('.gz') \
        else open(path, encoding='utf-8')
    with opened as file:
        for line in file:
            yield line.rstrip('\n').split('\t')


def short(path):
    """id/a/abc.txt, wherever the heap lies."""
    return '/'.join(path.split('/')[-3:])


def f1(right, found, gold):
    p, r = right / max(1, found), right / max(1, gold)
    return f'P {p:.4f} R {r:.4f} F1 {2 * p * r / max(1e-9, p + r):.4f} ({right} of {found}, {gold})'


def judge_match(options):
    gold = {row[0]: (row[1], row[2]) for row in rows(f'{options.heap}/gold.tsv')}
    dev_files = {path for path, (_, part) in gold.items() if part == 'dev'}
    dev_files |= {en for en, part in gold.values() if part == 'dev'}
    found = [(short(row[0]), short(row[1])) for row in rows(options.found) if row[0] and row[1]]
    right = [pair for pair in found if gold.get(pair[0], ('',))[0] == pair[1]]
    print('all  ', f1(len(right), len(found), len(gold)))
    # Of the dev part: a wrong pair counts if either document of it is from there.
    in_dev = [p for p in found if p[0] in dev_files or p[1] in dev_files]
    right_dev = [p for p in right if p[0] in dev_files]
    print('dev  ', f1(len(right_dev), len(in_dev), sum(part == 'dev' for _, part in gold.values())))
    if options.wrong:
        for pair in found:
            if gold.get(pair[0], ('',))[0] != pair[1]:
                print('wrong', *pair, gold.get(pair[0]))
        lost = set(gold) - {p[0] for p in right}
        for path in sorted(lost):
            print('lost', path, *gold[path])


def judge_build(options):
    if options.raw:
        return judge_raw(options)

    def squeeze(text):
        return ' '.join(text.split())
    gold, parts = {}, {}
    for id_path, en_path, id_, en, part in rows(f'{options.heap}/gold.pairs'):
        gold.setdefault((squeeze(id_), squeeze(en)), set()).add((id_path, en_path))
        parts.setdefault((squeeze(id_), squeeze(en)), part)
    found = {(squeeze(row[0]), squeeze(row[1])) for row in rows(options.found)}
    right = found & set(gold)
    print('all  ', f1(len(right), len(found), len(gold)))
    for pair in sorted(found - set(gold))[:options.wrong]:
        print('wrong', *pair, sep='\t')
    for pair in sorted(set(gold) - found)[:options.wrong]:
        print('lost', *pair, sep='\t')


def spans(texts):
    """One text of all, and where each of them begins in it."""
    begins, at = [], 0
    for text in texts:
        begins.append(at)
        at += len(text) + 1
    return ' '.join(texts), begins


def segments(text, begins, piece, start):
    """Which segments a piece of the text is from, and where it ends; None where it is not in it."""
    at = text.find(piece, start)
    at = text.find(piece) if at < 0 else at
    if at < 0:
        return None, start
    end = at + len(piece)
    found = {k for k, b in enumerate(begins)
             if b < end and (begins[k + 1] - 1 if k + 1 < len(begins) else len(text)) > at}
    return found, end


def judge_raw(options):
    """Running text is cut finer than its segments: a pair is right if both sides are from the same
    segments, and a segment is found if right pairs are from it."""
    gold = collections.OrderedDict()
    for id_path, en_path, id_, en, _ in rows(f'{options.heap}/gold.pairs'):
        gold.setdefault((id_path, en_path), []).append((' '.join(id_.split()), ' '.join(en.split())))
    found = collections.defaultdict(list)
    for row in rows(options.found):
        found[short(row[4]), short(row[5])].append(row[:2])
    right = total = covered = 0
    seen = set()
    for documents, pairs in gold.items():
        sides = [spans([p[k] for p in pairs]) for k in (0, 1)]
        starts = [0, 0]
        for row in found.pop(documents, ()):
            got = []
            for k in (0, 1):
                segment, starts[k] = segments(*sides[k], row[k], starts[k])
                got.append(segment)
            total += 1
            if got[0] and got[0] == got[1]:
                right += 1
                seen |= {pairs[k] for k in got[0]}
    total += sum(map(len, found.values()))
    everything = {pair for pairs in gold.values() for pair in pairs}
    covered = len(seen & everything)
    print(f'raw   P {right / max(1, total):.4f} ({right} of {total} pairs) '
          f'R {covered / max(1, len(everything)):.4f} ({covered} of {len(everything)} segments)')


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest='command', required=True)
    for command, documents in (('make', 2200), ('scale', 100000)):
        maker = commands.add_parser(command)
        maker.add_argument('shared')
        maker.add_argument('out')
        maker.add_argument('--documents', type=int, default=documents)
        maker.add_argument('--seed', type=int, default=1)
    for command in ('match', 'build'):
        judge = commands.add_parser(command)
        judge.add_argument('heap')
        judge.add_argument('found')
        judge.add_argument('--wrong', type=int, default=0, help='show what went wrong')
        judge.add_argument('--raw', action='store_true', help='the corpus is of running text')
    options = parser.parse_args()
    {'make': make, 'scale': scale, 'match': judge_match, 'build': judge_build}[options.command](options)



if __name__ == '__main__':
    sys.exit(main())
