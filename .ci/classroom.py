"""The students of .ci/check-class: their names, a solver that knows nothing of the book's code, and papers honest and not."""
import decimal
import math
import random
import re

FIRST = ["Zoë", "Jürgen", "Anne-Marie", "Anna", "Anna", "Anna", "Søren", "D’Arcy", "Siobhán", "José \"Pepe\"", "李", "Łucja", "=Bobby", "Nguyễn", "Ida; Eva", "Mia", "X Æ", "أمل", "O'Neil", "<b>Tim</b>", "Ben & Jo", "Émile", "-Max", "Jo", "Åsa", "Tom", "Ömer", "Ana", "Li", "Eve"]
LAST = ["Müller", "Groß, jr.", "de la Cruz", "Meyer", "Meier", "Meyer", "Ærø", "O’Brien", "Ní Dhuibh", "Núñez", "小龙", "Żak", "'); DROP TABLE", "Thị Ánh", "Kowalski", "van 't Hoff", "A-12", "حداد", "O'Neil", "&amp;", "Smith \\ Co", "Zola", "Planck", "N", "Öst", "Lee " + "long " * 12, "Şahin", "Sá", "Wu", "Adam"]
CHAPTERS = {"scores": "S_1", "softmax": "A_1", "concat": "C", "norm": "R"}


def rounded(number):
    """To two decimals, halves away from zero; a hair is added to what is a half but for the last bits of a product."""
    number = decimal.Decimal(repr(round(number, 10)))
    return float(number.quantize(decimal.Decimal("0.01"), rounding=decimal.ROUND_HALF_UP)) + 0.0


def solve(given, own, slips):
    """The default lesson by hand: all numbers of each table by its name. A slip is added to a number when it is written down."""
    tables = {}

    def table(name, rows, columns, number):
        cells = tables[name] = [[None] * columns for _ in range(rows)]
        for row in range(rows):
            for column in range(columns):
                cells[row][column] = rounded(number(row, column) + (slips.get((name, column), 0) if row == own else 0))
        return cells

    def matrix(name, rows):
        return [[given[f"{name}[{row},{column}]"] for column in range(4)] for row in range(rows)]

    def product(left, right):
        return lambda row, column: sum(left[row][k] * right[k][column] for k in range(4))

    e = matrix("E", 3)
    p = table("P", 3, 4, lambda r, c: (math.cos if c % 2 else math.sin)(r / 100 ** (c // 2)))
    x = table("X", 3, 4, lambda r, c: 2 * e[r][c] + p[r][c])
    q, k, v = (table(name, 3, 4, product(x, matrix(f"W_{name}", 4))) for name in "QKV")
    found = []
    for head in (1, 2):
        part = range(2 * head - 2, 2 * head)
        s = table(f"S_{head}", 3, 3, lambda r, c: sum(q[r][i] * k[c][i] for i in part))
        t = table(f"T_{head}", 3, 3, lambda r, c: s[r][c] / math.sqrt(2))
        a = table(f"A_{head}", 3, 3, lambda r, c: math.exp(t[r][c]) / sum(map(math.exp, t[r])))
        found.append(table(f"O_{head}", 3, 2, lambda r, c: sum(a[r][i] * v[i][part[c]] for i in range(3))))
    joined = table("C", 3, 4, lambda r, c: found[c // 2][r][c % 2])
    m = table("M", 3, 4, product(joined, matrix("W_O", 4)))
    r = table("R", 3, 4, lambda row, c: x[row][c] + m[row][c])
    mean = table("μ", 3, 1, lambda row, c: sum(r[row]) / 4)
    variance = table("σ²", 3, 1, lambda row, c: sum((n - mean[row][0]) ** 2 for n in r[row]) / 4)
    table("N", 3, 4, lambda row, c: (r[row][c] - mean[row][0]) / math.sqrt(variance[row][0] + 0.00001))
    return tables


class Student:
    """What a student was given, and the numbers that a paper may have."""

    def __init__(self, row, cells):
        self.number, self.name, self.row = row["student"], row["name"], int(row["row"])
        self.given = {name: float(number) for name, number in row.items() if "[" in name}
        self.cells = cells
        self.dice = random.Random(int(self.number))

    def tables(self, slips={}):
        return solve(self.given, self.row, slips)

    def paper(self, slips={}):
        """Answers by cell; for a question, the token with the largest share."""
        tables, answers = self.tables(slips), {}
        for cell in self.cells:
            name, column = place(cell)
            if column is None:
                shares = tables[name][self.row]
                answers[cell] = ["the", "river", "bank"][shares.index(max(shares))]
            else:
                answers[cell] = tables[name][self.row][column]
        return answers


def place(cell):
    """A cell’s table and column; no column where the largest is asked for."""
    found = re.fullmatch(r"(.+)\[\d,(\d)\]", cell)
    return (found[1], int(found[2])) if found else (cell.split()[0], None)


def with_slips(count):
    """Somebody who computes on from every number as it was written down, so many of them wrong by what no common slip gives."""
    def paper(student, _):
        numbers = [place(cell) for cell in student.cells if place(cell)[1] is not None]
        return student.paper({cell: student.dice.choice([-1, 1]) * student.dice.randint(8, 150) / 100 for cell in student.dice.sample(numbers, count)})
    return paper


def stock(number, start=None):
    """Right until a chapter, and from there a number that nobody has computed."""
    def paper(student, classmates):
        answers, has_begun = student.paper(), start is None
        tables = student.tables()
        neighbour = next(other for other in classmates if other.row == student.row and other.number != student.number).paper()
        for cell in answers:
            name, column = place(cell)
            has_begun = has_begun or name == start
            if has_begun and column is not None:
                answers[cell] = number(student, tables[name], column, neighbour[cell])
            elif has_begun:
                answers[cell] = "the"
        return answers
    return paper


def zeros(*_): return 0
def ones(*_): return 1
def equal(*_): return 0.37
def printed(student, table, column, _): return table[(student.row + 1) % 3][column]
def neighbour(_, __, ___, other): return other
def dice(student, table, _, __): return rounded(student.dice.uniform(-1, 1) * max(abs(n) for row in table for n in row))


right = with_slips(0)
HONEST = {f"{name} {turn}": (with_slips(count), count) for name, count, turns in [("right", 0, 3), ("one slip", 1, 4), ("two slips", 2, 4), ("comma decimals", 0, 1)] for turn in range(turns)}
STOCK = {kind.__name__: stock(kind) for kind in [zeros, ones, equal, printed, neighbour, dice]}
STOCK |= {f"{kind.__name__} from {chapter}": stock(kind, CHAPTERS[chapter]) for kind, chapter in [(zeros, "scores"), (ones, "softmax"), (equal, "scores"), (zeros, "concat"), (dice, "softmax"), (printed, "concat"), (neighbour, "norm"), (equal, "norm"), (dice, "scores"), (printed, "scores")]}
ABSENT = 2
