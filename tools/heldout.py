#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure alignment on kinds of text that the model has never seen.

  tools/heldout.py SHARED [--sejajar BIN] [--work DIR] [--sources wesnoth,tldr]

For each source of SHARED/data/train/pairs.tsv named, a model is trained on all others
(tools/rebuild_models.sh), and up to twelve documents of sixty consecutive lines of the source
become cases, as tools/evaluate.py makes them. Prints strict F1 for each condition, and how often the
beads of all sources together are right at each probability. Models and cases stay in DIR (default: a
temporary folder), so that a second run need not train again.
"""
import argparse
import os
import subprocess
import sys
import tempfile

import evaluate

# Each with those of the same text; the first gives the cases.
SOURCES = {
    'bible': ('bible_tsi_ulb', 'bible_tsi_udb'),
    'wesnoth': ('wesnoth',),
    'tldr': ('tldr',),
    'handbook': ('debian_handbook',),
    'libreoffice': ('libreoffice_help',),
}
LINES, DOCUMENTS = 60, 12


def cut_documents(rows, name):
    """Lines of docs.tsv: documents spread evenly over the source."""
    step = max(LINES, len(rows) // DOCUMENTS)
    for number, at in enumerate(range(0, len(rows) - LINES + 1, step)):
        if number < DOCUMENTS:
            for k, row in enumerate(rows[at:at + LINES]):
                yield f'{name}{number}\t{k}\t{row[1]}\t{row[2]}\n'


def prepare(shared, work, name, rows):
    """A folder like SHARED, without the source, and with its documents as dev data."""
    folder = f'{work}/{name}'
    for part in ('train', 'dev'):
        os.makedirs(f'{folder}/data/{part}', exist_ok=True)
    for there, here in (('data/lexicon',) * 2, ('bench',) * 2,
                        ('data/train/short_ui.tsv',) * 2):
        if not os.path.lexists(f'{folder}/{here}'):
            os.symlink(os.path.abspath(f'{shared}/{there}'), f'{folder}/{here}')
    with open(f'{folder}/data/train/pairs.tsv', 'w', encoding='utf-8') as out:
        out.writelines('\t'.join(r) + '\n' for r in rows if r[0] not in SOURCES[name])
    with open(f'{folder}/data/dev/{name}.docs.tsv', 'w', encoding='utf-8') as out:
        out.writelines(cut_documents([r for r in rows if r[0] == SOURCES[name][0]], name))
    return folder


def train(sejajar, folder):
    model = f'{folder}/model'
    if not os.path.isdir(model):
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'rebuild_models.sh')
        subprocess.run(['sh', script, f'{folder}/data', model], check=True,
                       env={**os.environ, 'SEJAJAR': sejajar}, stdout=subprocess.DEVNULL)
    return model


def main():
    parser = evaluate.parser_of(__doc__)
    parser.add_argument('--sources', default=','.join(SOURCES))
    args = parser.parse_args()
    args.sejajar = os.path.abspath(args.sejajar)
    sys.path.insert(0, f'{args.shared}/bench')
    import score
    with open(f'{args.shared}/data/train/pairs.tsv', encoding='utf-8') as file:
        rows = [line.rstrip('\n').split('\t') for line in file]
    print('| strict F1 | ' + ' | '.join(evaluate.CONDITIONS) + ' | AUC |\n|---|---|---|---|---|---|---|')
    together = []
    with tempfile.TemporaryDirectory() as temporary:
        for name in args.sources.split(','):
            folder = prepare(args.shared, args.work or temporary, name, rows)
            settings = argparse.Namespace(shared=folder, sejajar=args.sejajar, raw=False,
                                          option=[f'--model={train(args.sejajar, folder)}'])
            beads = []
            strict, _, _ = evaluate.evaluate_set(score, settings, name, f'{folder}/cases', beads)
            evaluate.print_row(name, [*strict, evaluate.area_under_curve(beads)])
            together += beads
    evaluate.print_calibration(together)


if __name__ == '__main__':
    main()
