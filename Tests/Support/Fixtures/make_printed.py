"""notebook-printed.json: the numbers that the notebook’s output shows, to eight decimals.

    python3 make_printed.py RECORDED > notebook-printed.json

RECORDED holds what the notebook’s cells gave under NumPy 1.25 and gensim 4.3.2, each matrix as its shape and its numbers
row by row. Of wide matrices the first and the last three columns, as NumPy shows them.
"""
import json
import sys

import numpy as np


def printed(matrix):
    rows, columns = matrix['shape']
    seen = [*range(3), *range(columns - 3, columns)] if columns > 7 else range(columns)
    # As NumPy prints: the shortest digits that tell a number from its neighbours, and of these eight.
    digits = lambda number: np.format_float_positional(number, precision=8, unique=True, min_digits=8)
    cell = lambda row, column: digits(float(matrix['data'][row * columns + column]))
    return {'columns': list(seen), 'rows': [[cell(row, column) for column in seen] for row in range(rows)]}


recorded = json.load(open(sys.argv[1]))
one, two = recorded['part1'], recorded['part2']
first = {'E': 'inputs', 'P': 'positional_encoding', 'X': 'attention_input', 'W_{Q}': 'W_Q', 'W_{K}': 'W_K', 'W_{V}': 'W_V',
         'Q_{1}': 'Q', 'K_{1}': 'K', 'V_{1}': 'V', 'T_{1}': 'scaled_scores', 'A_{1}': 'softmax', 'O_{1}': 'attention'}
second = {'E': 'word_vectors', 'P': 'positional_encoding', 'X': 'pe', 'C': 'final_attention', 'R': 'nu', r'\mu': 'mu',
          r'\sigma': 'sigma', r'\beta': 'beta', 'N': 'layer_norm'}
head = {'Q': 'Q', 'T': 'scaled_scores', 'A': 'softmax', 'O': 'output'}

parts = {'The notebook, part 1': {name: printed(one[key]) for name, key in first.items()},
         'The notebook, part 2': {name: printed(two[key]) for name, key in second.items()}}
for number, matrices in enumerate(two['heads'], start=1):
    for name, key in head.items():
        parts['The notebook, part 2'][f'{name}_{{{number}}}'] = printed(matrices[key])
json.dump(parts, sys.stdout, separators=(',', ':'))
