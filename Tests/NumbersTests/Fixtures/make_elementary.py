"""Makes exp.txt, log.txt, pow.txt, sin.txt, cos.txt and positions.txt, which stand beside this file.

    python3 make_elementary.py          needs mpmath and NumPy

A line of the first five holds the bits of the argument (or arguments) and those of the Double nearest to the result, in
hexadecimal. A line of positions.txt holds a position p, an exponent e, and what NumPy makes of them: the angle p / 10000^e,
its sine and its cosine.
"""

import math
import random
import struct
from pathlib import Path

import mpmath
import numpy
from mpmath import mpf

# More bits than the largest Double has before its point, so that its sine is right.
mpmath.mp.prec = 1300
random.seed(1706)


def bits(x):
    return struct.unpack("<Q", struct.pack("<d", x))[0]


def double(n):
    return struct.unpack("<d", struct.pack("<Q", n))[0]


def neighbours(x, reach):
    """The Doubles up to `reach` steps to either side of a positive x."""
    return [double(bits(x) + step) for step in range(-reach, reach + 1)]


def nearest(x):
    """The Double nearest to x, also among the subnormal ones, halves to even."""
    if x == 0:
        return 0.0
    exponent = max(mpmath.frexp(x)[1] - 53, -1074)
    steps = int(mpmath.nint(mpmath.ldexp(x, -exponent)))
    try:
        return math.ldexp(steps, exponent)
    except OverflowError:
        return math.copysign(math.inf, steps)


def write(name, function, arguments):
    lines = set()
    for argument in arguments:
        argument = argument if isinstance(argument, tuple) else (argument,)
        result = nearest(function(*map(mpf, argument)))
        lines.add(" ".join(f"{bits(x):x}" for x in (*argument, result)))
    Path(__file__).with_name(name).write_text("\n".join(sorted(lines)) + "\n")


def exp_arguments():
    for _ in range(1500):
        yield random.uniform(-745.2, 709.8)
        yield random.uniform(-20, 0)
    for _ in range(800):
        yield random.uniform(-745.2, -708.3)  # subnormal results
    for k in range(-1074, 1024, 7):  # where the series changes from one power of two to the next
        yield from neighbours(float((k + 0.5) * mpmath.log(2)), 0)
        yield from neighbours(float(k * mpmath.log(2)), 0)
    for edge in (709.782712893384, -708.3964185322641, -744.4400719213812, -745.1332191019411):
        yield from neighbours(edge, 20)
    for k in range(60):
        yield from (2.0**-k, -(2.0**-k), -(2.0**-k) * random.uniform(1, 2))
    yield from map(float, range(-50, 50))


def log_arguments():
    for _ in range(1500):
        yield double(random.randrange(1, bits(math.inf)))
        yield random.uniform(0.5, 2)
    for _ in range(300):
        yield double(random.randrange(1, bits(2.0**-1022)))
        yield random.uniform(1, 512)
    yield from neighbours(1.0, 200)
    yield from neighbours(math.sqrt(2), 30)
    yield from neighbours(math.sqrt(0.5), 30)
    for k in range(1, 53):
        yield from (1 + 2.0**-k, 1 - 2.0**-k, 1 + random.uniform(1, 2) * 2.0**-k, 1 - random.uniform(0.5, 1) * 2.0**-k)
    yield from map(float, range(1, 200))
    yield from (2.0**k for k in range(-1074, 1024, 11))
    yield from (double(1), double(bits(math.inf) - 1), 2.0**-1022)


def angles():
    for _ in range(1200):
        yield random.uniform(0, 1e5)
        yield random.uniform(-10, 10)
        yield random.randint(0, 513) / 10000 ** random.uniform(0, 4)
    for _ in range(600):
        quarters = random.choice([random.randint(1, 30), random.randint(1, 700_000)])
        yield from neighbours(float(quarters * mpmath.pi / 2), 1)
        yield float((quarters + 0.5) * mpmath.pi / 2)
    for k in range(-1074, 1024, 9):
        yield from (2.0**k, -(2.0**k) * random.uniform(1, 2))
    yield from map(float, range(200))
    # Multiples of π/2 where one word of the long product carries into the next.
    yield from (3176.150172779281, 8292.233809150259, 15170.750924185111, 24160.418302432307)
    # The Double nearest to a multiple of π/2, and the largest.
    yield from (math.ldexp(6381956970095103, 797), double(bits(math.inf) - 1), 1e22)


def pow_arguments():
    for d in [*range(2, 34, 2), 56, 64, 96, 100, 128, 200, 224, 256, 300, 384, 500, 512, 700, 768, 1000, 1022, 1024]:
        ks = range(d // 2) if d <= 64 else sorted(random.sample(range(d // 2), 40))
        for k in ks:
            yield from ((10000.0, 2 * k / d), (10000.0, -2 * k / d), (10000.0, 4 * k / d), (10000.0, -4 * k / d))
    for _ in range(700):
        yield (10000.0, random.uniform(-4, 4))
        yield (random.uniform(0, 10), random.uniform(-10, 10))
        base = double(random.randrange(1, bits(math.inf)))
        yield (base, random.uniform(-745, 709) / math.log(base))
    for _ in range(300):
        base = 1 + random.uniform(-1, 1) * 2.0 ** -random.randint(2, 52)
        if base != 1:
            yield (base, random.uniform(-745, 709) / math.log(base))
        base = random.uniform(1.1, 1e6)
        yield (base, random.uniform(-745, -708) / math.log(base))  # subnormal results
    for n in range(1, 60):
        yield from ((float(n), 0.75), (float(n), 0.5), (float(n * n), 0.5), (float(n), 2.0), (float(n), -1.0), (n / 10, 3.0))


def positions():
    for _ in range(3000):
        d = random.choice([2, 4, 6, 8, 16, 56, 64, 100, 224, 256, 512, 768, 1024])
        exponent = random.choice([2, 4]) * random.randrange(d // 2) / d
        p = random.randint(0, 512)
        angle = p / 10000**exponent
        yield f"{p} {exponent!r} {angle!r} {float(numpy.sin(angle))!r} {float(numpy.cos(angle))!r}"


write("exp.txt", mpmath.exp, exp_arguments())
write("log.txt", mpmath.log, log_arguments())
write("sin.txt", mpmath.sin, angles())
write("cos.txt", mpmath.cos, angles())
write("pow.txt", mpmath.power, pow_arguments())
Path(__file__).with_name("positions.txt").write_text("\n".join(sorted(set(positions()))) + "\n")
