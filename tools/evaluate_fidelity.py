#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Print the tables of docs/fidelity.md.

  tools/evaluate_fidelity.py SHARED [--sejajar BIN] [--model DIR] [--sets bitcoin_org,desmond_bbc]
  tools/evaluate_fidelity.py SHARED --sample 50       findings on good pairs, to be read by people

SHARED has bench/make_fidelity.py (cases, seed 3) and data/dev/. Of each set: accuracy and AUC for
each kind of made error; how many scores of each tenth are of good pairs, all kinds alike; the AUC of
pairs left as they are against a third shuffled among themselves; and the shares of good and of
damaged pairs with a finding of each category.
"""
import argparse
import collections
import json
import math
import os
import random
import statistics
import subprocess
import tempfile

UNSEEN = ('bitcoin_org', 'desmond_bbc', 'gnome_help')
ALL = UNSEEN + ('ted_iwslt17_devtest',)
# What should be found in each kind of error, and what the documentation calls the kind.
KINDS = {
    'number': ('number', 'mistranslation/number'),
    'entity': ('name swapped', 'mistranslation/entity'),
    'entity_omitted': ('name deleted', 'mistranslation/entity'),
    'negation_dropped': ('negation dropped', 'mistranslation/negation'),
    'negation_added': ('negation added', 'mistranslation/negation'),
    'antonym': ('antonym', 'mistranslation'),
    'word_replaced': ('word replaced', 'mistranslation'),
    'clause_omitted': ('clause omitted', 'omission addition'),
    'words_omitted': ('a fifth of the words omitted', 'omission addition'),
    'addition': ('sentence added', 'omission addition'),
    'wrong_sentence': ('another sentence', None),
    'word_order': ('words shuffled', 'word order'),
    'untranslated': ('untranslated', 'untranslated'),
}
CATEGORIES = ('mistranslation/number', 'mistranslation/negation', 'mistranslation/entity', 'mistranslation',
              'omission', 'addition', 'untranslated', 'word order', 'punctuation')


def figure(x, digits=3):
    return f'{x:.{digits}f}'.removeprefix('0')


def explain(args, pairs):
    """For each pair what --explain says of it."""
    done = subprocess.run([args.sejajar, 'score', '--pairs', '--explain', '--quiet', '--model', args.model],
                          input=''.join(f'{i}\t{e}\n' for i, e in pairs), capture_output=True, text=True, check=True)
    for line in done.stdout.splitlines():
        yield json.loads(line.rsplit('\t', 1)[1])


def judge(args, pairs):
    """For each pair its fidelity and the categories found."""
    for found in explain(args, pairs):
        yield found['fidelity'], {f['category'] for f in found['findings']}


def read_set(args, name):
    with open(f'{args.shared}/data/dev/{name}.docs.tsv', encoding='utf-8') as file:
        return [tuple(line.rstrip('\n').split('\t')[2:4]) for line in file]


def print_sample(args, sets):
    """This many pairs with a finding, as many of each set, all different; one finding of each."""
    for number, name in enumerate(sets):
        wanted = args.sample * (number + 1) // len(sets) - args.sample * number // len(sets)
        pairs = list(dict.fromkeys(read_set(args, name)))
        rng = random.Random(50)
        flagged = [(p, rng.choice(j['findings'])) for p, j in zip(pairs, explain(args, pairs)) if j['findings']]
        print(f'## {name}: {wanted} of {len(flagged)} of {len(pairs)} pairs')
        for (i, e), f in rng.sample(flagged, min(wanted, len(flagged))):
            against = f" / {f['against']}" if f.get('against') else ''
            print(f"{f['category']}, {f['side']}: {f['words']}{against}\n    {i}\n    {e}")


def area(good, bad):
    """Share of good scores above bad ones; ties are half."""
    ranked = sorted([(x, 1) for x in good] + [(x, 0) for x in bad])
    at = rank = 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        rank += ((at + end - 1) / 2 + 1) * sum(g for _, g in ranked[at:end])
        at = end
    return (rank - len(good) * (len(good) + 1) / 2) / (len(good) * len(bad))


def evaluate_cases(args, name, pairs, work):
    """Of each kind the good and the damaged pairs as judged, and the weighted scores of both."""
    path = f'{work}/{name}'
    with open(path + '.tsv', 'w', encoding='utf-8') as file:
        file.writelines(f'{i}\t{e}\n' for i, e in pairs)
    subprocess.run(['python3', f'{args.shared}/bench/make_fidelity.py', path + '.tsv', path + '.cases', '--seed', '3'],
                   check=True, stdout=subprocess.DEVNULL)
    with open(path + '.cases', encoding='utf-8') as file:
        cases = [line.rstrip('\n').split('\t') for line in file]
    both = []
    for _, _, side, i, e, bad in cases:
        both += [(i, e), (i, bad) if side == 'en' else (bad, e)]
    judged = list(judge(args, both))
    by_kind = collections.defaultdict(list)
    for k, case in enumerate(cases):
        by_kind[case[1]].append((judged[2 * k], judged[2 * k + 1]))
    scores = [(pair[0], good, 1 / len(of)) for of in by_kind.values() for both in of
              for pair, good in zip(both, (1, 0))]
    return by_kind, scores


def measures(of):
    """Accuracy and AUC of good pairs against their damaged ones."""
    return (sum(g[0] > b[0] for g, b in of) / len(of), area([g[0] for g, _ in of], [b[0] for _, b in of]))


def found_share(of, kind):
    """How many damaged pairs have the finding that belongs to the damage."""
    wanted = KINDS[kind][1]
    wanted = {wanted} if wanted == 'word order' else set(wanted.split(' '))
    return sum(bool(b[1] & wanted) for _, b in of) / len(of)


def print_kinds(kinds, sets, unseen):
    """Accuracy and AUC of each kind and set, and of the sets not seen in one heap."""
    columns = [kinds[s] for s in sets]
    if len(unseen) > 1:
        columns.append({kind: [x for s in unseen for x in kinds[s][kind]] for kind in KINDS})
    heads = sets + ['not seen, together'] * (len(unseen) > 1)
    print('| damage | ' + ' | '.join(heads) + ' |\n|---|' + '---|' * len(heads))
    rows = {kind: [measures(column[kind]) for column in columns] for kind in KINDS}
    for kind, (title, _) in KINDS.items():
        print(f'| {title} | ' + ' | '.join(' / '.join(map(figure, m)) for m in rows[kind]) + ' |')
    print('| mean | ' + ' | '.join(' / '.join(figure(sum(rows[kind][c][n] for kind in KINDS) / len(KINDS)) for n in (0, 1))
                                   for c in range(len(columns))) + ' |')


def shuffle_third(pairs):
    rng = random.Random(3)
    chosen = sorted(rng.sample(range(len(pairs)), len(pairs) // 3))
    english = [pairs[k][1] for k in chosen]
    rng.shuffle(english)
    return [(pairs[k][0], e) for k, e in zip(chosen, english) if pairs[k][1] != e], set(chosen)


def print_reliability(scores, name):
    bins = [[0, 0, 0] for _ in range(10)]
    for score, good, weight in scores:
        b = bins[min(9, int(score * 10))]
        b[0] += weight
        b[1] += weight * score
        b[2] += weight * good
    total = sum(b[0] for b in bins)
    print(f'\n{name}\n| score | share of the pairs | mean score | good |\n|---|---|---|---|')
    for k, (mass, score, good) in enumerate(bins):
        if mass:
            print(f'| {figure(k / 10, 1)}–{figure((k + 1) / 10, 1)} | {figure(mass / total)} | '
                  f'{figure(score / mass, 2)} | {figure(good / mass, 2)} |')


def calibration_error(scores, shift):
    """Mean difference of score and share of good pairs over tenths, log odds shifted by so much."""
    bins = [[0, 0, 0] for _ in range(10)]
    for score, good, weight in scores:
        score = 1 / (1 + math.exp(-log_odds(score) - shift))
        b = bins[min(9, int(score * 10))]
        for k, x in enumerate((1, score, good)):
            b[k] += weight * x
    return sum(abs(b[1] - b[2]) for b in bins) / sum(b[0] for b in bins)


def log_odds(score):
    score = min(max(score, 1e-6), 1 - 1e-6)
    return math.log(score / (1 - score))


def print_levels(scores, sets, level=1.1):
    """How much better scores are as probabilities if each set's own level is taken into account."""
    print(f'\nset | median log odds of good pairs | error | with {level} less the median added')
    for name in sets:
        median = statistics.median(log_odds(s) for s, good, _ in scores[name] if good)
        print(f'{name} | {median:.2f} | {figure(calibration_error(scores[name], 0))} | '
              f'{figure(calibration_error(scores[name], level - median))}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('shared')
    parser.add_argument('--sejajar', default='build/sejajar')
    parser.add_argument('--model', default='models/id-en')
    parser.add_argument('--sets', default=','.join(ALL))
    parser.add_argument('--sample', type=int, metavar='N')
    args = parser.parse_args()
    args.sejajar = os.path.abspath(args.sejajar)
    sets = args.sets.split(',')
    if args.sample:
        print_sample(args, sets)
        return
    kinds, scores, clean, shuffled = {}, {}, {}, {}
    with tempfile.TemporaryDirectory() as work:
        for name in sets:
            pairs = read_set(args, name)
            kinds[name], scores[name] = evaluate_cases(args, name, pairs, work)
            judged = list(judge(args, pairs))
            clean[name] = collections.Counter(c for _, found in judged for c in found)
            clean[name]['pairs'] = len(pairs)
            wrong, chosen = shuffle_third(pairs)
            shuffled[name] = area([s for k, (s, _) in enumerate(judged) if k not in chosen],
                                  [s for s, _ in judge(args, wrong)])
    unseen = [s for s in sets if s in UNSEEN]
    print_kinds(kinds, sets, unseen)
    print('\nA third shuffled, AUC: ' + ', '.join(f'{s} {figure(shuffled[s])}' for s in sets))
    print_reliability([x for s in unseen for x in scores[s]], ' and '.join(unseen))
    for name in sets:
        print_reliability(scores[name], name)
    print_levels(scores, sets)
    print('\n% of good pairs with a finding | ' + ' | '.join(sets) + ' |')
    for category in CATEGORIES:
        print(f'| {category} | ' + ' | '.join(f"{100 * clean[s][category] / clean[s]['pairs']:.1f}" for s in sets) + ' |')
    print('\n% of damaged pairs with the finding | ' + ' | '.join(sets) + ' |')
    for kind, (title, wanted) in KINDS.items():
        if wanted:
            print(f'| {title} | ' + ' | '.join(f'{100 * found_share(kinds[s][kind], kind):.0f}' for s in sets) + ' |')


if __name__ == '__main__':
    main()
