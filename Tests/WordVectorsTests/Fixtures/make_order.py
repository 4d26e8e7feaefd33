"""Makes order.txt, which stands beside this file: how NumPy's `argsort` orders numbers of which many are equal.

    python3 make_order.py          needs numpy 1.25.0

Each two lines are numbers and their order. NumPy sorts otherwise where it has AVX-512, so that is switched off. The last
cases are made against the sort, by M. D. McIlroy's "A Killer Adversary for Quicksort" (1999): they make it fall back on its
heap sort.
"""

import os
import random
from pathlib import Path

os.environ["NPY_DISABLE_CPU_FEATURES"] = "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL"

import numpy

random.seed(1706)


def random_numbers():
    for count in [0, 1, 2, 3, *range(4, 40, 3), 100, 200, 500]:
        for largest in [1, 4, count + 1]:
            yield [random.randint(1, largest) for _ in range(count)]
    yield [1] * 300
    yield list(range(300))
    yield list(range(300, 0, -1))


class Adversary:
    """Numbers that are decided only as they are compared, and always so that the split is a bad one."""

    def __init__(self, count):
        self.numbers = [None] * count
        self.decided = 0
        self.pivot = None

    def decide(self, index):
        self.numbers[index] = self.decided
        self.decided += 1

    def less(self, a, b):
        if self.numbers[a] is None and self.numbers[b] is None:
            self.decide(a if a == self.pivot else b)
        if self.numbers[a] is None:
            self.pivot = a
        elif self.numbers[b] is None:
            self.pivot = b
        first, second = self.numbers[a], self.numbers[b]
        return second is None and first is not None or None not in (first, second) and first < second


def hostile_numbers(count):
    """Plays the adversary against the quicksort that NumPy has."""
    adversary = Adversary(count)
    order, parts = list(range(count)), [(0, count - 1)]
    less = lambda a, b: adversary.less(order[a], order[b])

    def swap(a, b):
        order[a], order[b] = order[b], order[a]

    while parts:
        first, last = parts.pop()
        while last - first > 15:
            middle = first + (last - first) // 2
            for a, b in [(middle, first), (last, middle), (middle, first)]:
                if less(a, b):
                    swap(a, b)
            left, right = first, last - 1
            swap(middle, last - 1)
            while True:
                left += 1
                while less(left, last - 1):
                    left += 1
                right -= 1
                while less(last - 1, right):
                    right -= 1
                if left >= right:
                    break
                swap(left, right)
            swap(left, last - 1)
            if left - first < last - left:
                parts.append((left + 1, last))
                last = left - 1
            else:
                parts.append((first, left - 1))
                first = left + 1
    return [number if number is not None else count for number in adversary.numbers]


lines = []
for numbers in [*random_numbers(), *(hostile_numbers(count) for count in (400, 1500))]:
    lines += [" ".join(map(str, numbers)), " ".join(map(str, numpy.argsort(numpy.array(numbers, dtype=numpy.int64))))]
Path(__file__).with_name("order.txt").write_text("\n".join(lines) + "\n")
