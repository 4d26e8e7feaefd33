"""Makes random.txt, which stands beside this file: what NumPy's legacy generator gives.

    python3 make_random.py          needs NumPy, any version: the stream of RandomState is frozen

Each line is a step of one generator after the other: `seed S` starts afresh, `words`, `uniform` and `integer LOW BELOW` are
followed by what came out, `skip N` throws N words away.
"""

import random
from pathlib import Path

import numpy

random.seed(1706)
SEEDS = [0, 1, 12, 53346, 2**31, 2**32 - 1]
RANGES = [
    *[(0, 5), (0, 2), (-2, 3), (0, 1), (7, 8), (0, 6), (-100, 101), (0, 1000), (0, 2**24), (0, 2**31), (-(2**31), 2**31)],
    *[(0, 2**32 - 1), (0, 2**32), (0, 2**32 + 1), (-5, 2**40), (0, 2**63 - 1), (-(2**63), 2**63 - 1)],
]


def steps():
    for seed in SEEDS:
        generator = numpy.random.RandomState(seed)
        yield f"seed {seed}"
        yield "words " + " ".join(str(generator.randint(2**32)) for _ in range(10))
        for low, below in random.sample(RANGES, len(RANGES)) + random.choices(RANGES, k=20):
            count = random.randint(1, 12)
            match random.randrange(3):
                case 0:
                    yield "uniform " + " ".join(repr(float(x)) for x in generator.random_sample(count))
                case 1:
                    skipped = random.choice([0, 1, 623, 624, 625, 3000])
                    generator.randint(2**32, size=skipped)
                    yield f"skip {skipped}"
            yield f"integer {low} {below} " + " ".join(str(x) for x in generator.randint(low, below, size=count))


Path(__file__).with_name("random.txt").write_text("\n".join(steps()) + "\n")
