"""Makes lessons.json, which stands beside this file: lessons, and every quantity that is computed from them.

    python3 make_lessons.py          needs NumPy, any version: the stream of RandomState is frozen

This is a second computation of attention, in NumPy, that shares no line with the one in Swift. The lessons have each
convention changed by itself from the paper's, the notebook's conventions, one to four heads, odd widths, and every kind
of embeddings and weights.
"""

import json
from pathlib import Path

import numpy as np

PAPER = {
    "firstPosition": 0, "frequencies": "paper", "headInput": "positioned", "headWeights": "own", "softmaxOver": "row",
    "outputProjection": True, "normaliseOver": "features", "epsilon": 0.00001, "gamma": 1, "beta": 0,
}
NOTEBOOK = {
    "firstPosition": 1, "frequencies": "doubled", "headInput": "embedded", "headWeights": "shared",
    "softmaxOver": "matrix", "outputProjection": False, "normaliseOver": "tokens", "epsilon": 0, "gamma": 0.99,
    "beta": {"uniform": {"from": 0, "below": 2}},
}

SMALL = {"integers": {"seed": 53346, "from": -2, "below": 3, "divisor": 10}}
TWO = [[0.5, -1, 2, 0], [1, 0.25, -0.75, 3]]

LESSONS = {
    "one token, one number": {
        "tokens": ["one"], "embeddings": {"given": [[0.7]]}, "weights": {"uniform": {"seed": 3}}},
    "one token": {
        "tokens": ["one"], "embeddings": {"given": [[1, 2, 3, 4]]}, "heads": 2, "weights": SMALL},
    "first position 1": {
        "tokens": ["a", "b"], "embeddings": {"given": [[1, 2, 3], [-1, 0, 0.5]]}, "heads": 3,
        "conventions": {"firstPosition": 1}},
    "doubled frequencies": {
        "sentence": "Five words of six numbers", "embeddings": {"random": {"size": 6, "seed": 5}}, "heads": 2,
        "weights": {"uniform": {"seed": 2, "skip": 7}}, "conventions": {"frequencies": "doubled"}},
    "heads read embeddings": {
        "tokens": ["a", "b"], "embeddings": {"given": TWO}, "heads": 2, "weights": SMALL,
        "conventions": {"headInput": "embedded"}},
    "shared weights": {
        "tokens": ["v", "w", "x", "y", "z"], "embeddings": {"random": {"size": 12, "seed": 8}}, "heads": 3,
        "weights": {"integers": {"seed": 12, "below": 5, "divisor": 20, "skip": 70}},
        "conventions": {"headWeights": "shared"}},
    "softmax over the matrix": {
        "sentence": "The big cat sat on the mat", "embeddings": {"random": {"size": 6, "seed": 1}}, "heads": 3,
        "conventions": {"softmaxOver": "matrix"}},
    "no output projection": {
        "tokens": ["a", "b"], "embeddings": {"random": {"size": 12, "seed": 4294967295}}, "heads": 4,
        "weights": {"uniform": {"seed": 9, "skip": 1000}}, "conventions": {"outputProjection": False}},
    "normalised over tokens": {
        "tokens": ["v", "w", "x", "y", "z"], "embeddings": {"random": {"size": 4, "seed": 6}},
        "conventions": {"normaliseOver": "tokens"}},
    "epsilon 0": {
        "tokens": ["a", "b"], "embeddings": {"random": {"size": 3, "seed": 7}}, "conventions": {"epsilon": 0}},
    "large epsilon": {
        "tokens": ["v", "w", "x", "y", "z"], "embeddings": {"random": {"size": 6, "seed": 7}}, "heads": 1,
        "conventions": {"epsilon": 1000}},
    "gamma for each": {
        "tokens": ["a", "b"], "embeddings": {"given": TWO}, "heads": 4, "weights": SMALL,
        "conventions": {"gamma": [1, -2, 0, 0.5]}},
    "beta for each": {
        "tokens": ["a", "b"], "embeddings": {"given": TWO}, "heads": 1,
        "conventions": {"beta": [0.125, 0, -3, 1e6]}},
    "beta drawn": {
        "tokens": ["a", "b"], "embeddings": {"given": TWO}, "heads": 2,
        "weights": {"integers": {"seed": 4, "from": -8589934592, "below": 1099511627776, "divisor": 1e12}},
        "conventions": {"beta": {"uniform": {"from": -1, "below": 3}}}},
    "given weights": {
        "tokens": ["a", "b"], "embeddings": {"given": [[1, 2], [3, -4]]}, "heads": 2,
        "weights": {"given": {
            "W_Q": [[0.1, 0.2], [0.3, 0.4]], "W_K": [[1, 0], [0, 1]], "W_V": [[-1, 0.5], [2, 0]],
            "W_O": [[1, 1], [-1, 0.3333333333333333]]}},
        "conventions": "paper"},
    "notebook": {
        "sentence": "The big cat sat on the mat", "embeddings": {"random": {"size": 12, "seed": 1}}, "heads": 4,
        "weights": {"integers": {"seed": 12, "below": 5, "skip": 70}}, "conventions": "notebook"},
    "notebook, but for three": {
        "tokens": ["a", "b", "c"], "embeddings": {"given": [[1, 2, 3, 4], [4, 5, 2, 3], [6, 1, 2, 2]]}, "heads": 2,
        "weights": {"uniform": {"seed": 12}},
        "conventions": {
            "basis": "notebook", "headInput": "positioned", "softmaxOver": "row", "outputProjection": True}},
}


def conventions_of(lesson):
    given = lesson.get("conventions", "paper")
    if given in ("paper", "notebook"):
        given = {"basis": given}
    basis = NOTEBOOK if given.get("basis") == "notebook" else PAPER
    return {key: given.get(key, value) for key, value in basis.items()}


def draw_weights(lesson, shapes):
    """The weights under their names, and the generator as it stands after the last of them."""
    (kind, source), = lesson.get("weights", {"uniform": {"seed": 1}}).items()
    if kind == "given":
        return {name: np.array(source[name], dtype=float) for name in shapes}, None
    generator = np.random.RandomState(source["seed"])
    generator.randint(2**32, size=source.get("skip", 0))
    weights = {}
    for name, (rows, columns) in shapes.items():
        if kind == "integers":
            numbers = generator.randint(source.get("from", 0), source["below"], size=(rows, columns))
            weights[name] = numbers / source.get("divisor", 1)
        else:
            bound = np.sqrt(6 / (rows + columns))
            weights[name] = -bound + 2 * bound * generator.random_sample((rows, columns))
    return weights, generator


def softmax(scores, over):
    powers = np.exp(scores - scores.max(axis=1 if over == "row" else None, keepdims=True))
    return powers / powers.sum(axis=1 if over == "row" else None, keepdims=True)


def quantities(lesson):
    tokens = lesson["tokens"] if "tokens" in lesson else lesson["sentence"].lower().split()
    use = conventions_of(lesson)
    heads = lesson.get("heads", 1)

    result = {}
    (kind, source), = lesson["embeddings"].items()
    if kind == "given":
        embeddings = np.array(source, dtype=float)
    else:
        embeddings = -1 + 2 * np.random.RandomState(source["seed"]).random_sample((len(tokens), source["size"]))
    n, d = embeddings.shape
    width = d // heads

    encodings = np.empty((n, d))
    for row in range(n):
        for column in range(d):
            pair = column // 2
            exponent = {"paper": 2, "doubled": 4}[use["frequencies"]] * pair / d
            angle = (row + use["firstPosition"]) / 10000**exponent
            encodings[row, column] = np.sin(angle) if column % 2 == 0 else np.cos(angle)
    inputs = np.sqrt(d) * embeddings + encodings
    result |= {"E": embeddings, "P": encodings, "X": inputs}

    own = use["headWeights"] == "own"
    shapes = {name: (d, d) if own else (width, width) for name in ("W_Q", "W_K", "W_V")}
    if use["outputProjection"]:
        shapes["W_O"] = (d, d)
    weights, generator = draw_weights(lesson, shapes)
    result |= {name: weights[name] for name in ("W_Q", "W_K", "W_V")}

    def attend(queries, keys, values, suffix):
        scores = queries @ keys.T
        scaled = scores / np.sqrt(queries.shape[1])
        shares = softmax(scaled, use["softmaxOver"])
        return {"S" + suffix: scores, "T" + suffix: scaled, "A" + suffix: shares, "O" + suffix: shares @ values}

    source = inputs if use["headInput"] == "positioned" else embeddings
    if own:
        whole = {letter: source @ weights["W_" + letter] for letter in "QKV"}
        result |= whole | attend(whole["Q"], whole["K"], whole["V"], "")
    parts = []
    for head in range(heads):
        columns = slice(head * width, (head + 1) * width)
        if own:
            part = {letter: whole[letter][:, columns] for letter in "QKV"}
        else:
            part = {letter: source[:, columns] @ weights["W_" + letter] for letter in "QKV"}
        parts.append(part)
        result |= {f"{letter}_{head + 1}": part[letter] for letter in "QKV"}
    for head, part in enumerate(parts, start=1):
        result |= attend(part["Q"], part["K"], part["V"], f"_{head}")

    joined = np.concatenate([result[f"O_{head + 1}"] for head in range(heads)], axis=1)
    result["C"] = joined
    if use["outputProjection"]:
        result["W_O"] = weights["W_O"]
    result["M"] = joined @ weights["W_O"] if use["outputProjection"] else joined
    result["R"] = inputs + result["M"]

    beta = use["beta"]
    if isinstance(beta, dict):
        low, high = beta["uniform"]["from"], beta["uniform"]["below"]
        beta = low + (high - low) * generator.random_sample(d)
    axis = 1 if use["normaliseOver"] == "features" else 0
    mean, variance = result["R"].mean(axis=axis, keepdims=True), result["R"].var(axis=axis, keepdims=True)
    result["N"] = np.array(use["gamma"]) * (result["R"] - mean) / np.sqrt(variance + use["epsilon"]) + np.array(beta)
    return result


def as_json(matrix):
    assert np.isfinite(matrix).all()
    return {"shape": list(matrix.shape), "data": matrix.ravel().tolist()}


def entry(name, lesson):
    values = quantities(lesson)
    matrices = {key: as_json(value) for key, value in values.items()}
    return {"name": name, "lesson": lesson, "names": list(values), "quantities": matrices}


lines = [json.dumps(entry(name, lesson)) for name, lesson in LESSONS.items()]
Path(__file__).with_name("lessons.json").write_text("[\n" + ",\n".join(lines) + "\n]\n")
