"""Makes pcg64.txt, which stands beside this file: what NumPy's `default_rng` gives.

    python3 make_pcg64.py          needs NumPy 1.17 or later: the stream of PCG64 is frozen

`seed S` starts a generator afresh; the pool of its seed sequence and the words it makes of it follow, then its state and
increment. `words64`, `words32` and `floats` are followed by what came out next; floats by their bits.
"""

import random
from pathlib import Path

import numpy

random.seed(1706)
SEEDS = [0, 1, 2, 12, 53346, 2**31, 2**32 - 1, 2**32, 2**32 + 1, 2**63, 2**64 - 1, *(random.getrandbits(64) for _ in range(9))]


def steps():
    for seed in SEEDS:
        sequence = numpy.random.SeedSequence(seed)
        generator = numpy.random.Generator(numpy.random.PCG64(seed))
        state = generator.bit_generator.state["state"]
        yield f"seed {seed}"
        yield "pool " + " ".join(f"{word:x}" for word in sequence.pool)
        yield "made " + " ".join(f"{word:x}" for word in sequence.generate_state(4, numpy.uint64))
        yield f"state {state['state']:032x} {state['inc']:032x}"
        for _ in range(12):
            count = random.randint(1, 7)
            match random.randrange(3):
                case 0:
                    yield "words64 " + " ".join(str(generator.bit_generator.random_raw()) for _ in range(count))
                case 1:
                    words = generator.integers(2**32, size=count, dtype=numpy.uint32)
                    yield "words32 " + " ".join(str(word) for word in words)
                case 2:
                    floats = generator.random(count, dtype=numpy.float32)
                    yield "floats " + " ".join(str(bits) for bits in floats.view(numpy.uint32))


Path(__file__).with_name("pcg64.txt").write_text("\n".join(steps()) + "\n")
