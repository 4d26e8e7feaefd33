"""Makes layers.json, which stands beside this file: lessons with masks, memories, feed-forward, layers and norms before.

    python3 make_layers.py          needs NumPy, any version: the stream of RandomState is frozen

A computation of the whole transformer in NumPy that shares no line with the one in Swift; lessons are drawn at random.
"""

import json
import random
from pathlib import Path

import numpy as np

PAPER = dict(firstPosition=0, frequencies="paper", headInput="positioned", headWeights="own", softmaxOver="row", mask="none",
             outputProjection=True, normAt="after", normaliseOver="features", epsilon=1e-5, gamma=1, beta=0)


def draw_lesson(dice, number):
    heads, width, tokens = dice.choice([1, 2, 3]), dice.choice([1, 2, 3]), dice.choice([1, 2, 4])
    d = heads * width
    lesson = {"tokens": [f"t{i}" for i in range(tokens)], "embeddings": {"random": {"size": d, "seed": number}}}
    if dice.random() < 0.4:
        count = dice.choice([1, 3])
        lesson["memory"] = {"tokens": [f"m{i}" for i in range(count)], "embeddings": dice.choice([
            {"random": {"size": d, "seed": 77}},
            {"given": [[dice.randint(-3, 3) for _ in range(d)] for _ in range(count)]}])}
    lesson["heads"] = heads
    lesson["layers"] = dice.choice([1, 1, 2, 3])
    if dice.random() < 0.6:
        lesson["feedForward"] = {"size": dice.choice([1, 3, 5])}
    use = {"normAt": dice.choice(["before", "after"]), "headWeights": dice.choice(["own", "own", "shared"]),
           "outputProjection": dice.random() < 0.8, "normaliseOver": dice.choice(["features", "features", "tokens"]),
           "gamma": dice.choice([1, 0.9]), "epsilon": dice.choice([1e-5, 0.1])}
    if "memory" not in lesson and dice.random() < 0.7:
        use["mask"] = "causal"
    if use["normAt"] == "after" and dice.random() < 0.3:
        use["headInput"] = "embedded"
    if dice.random() < 0.4:
        use["beta"] = [round(dice.uniform(-1, 1), 3) for _ in range(d)]
    kind = dice.choice(["uniform", "integers", "given"])
    if kind == "uniform":
        lesson["weights"] = {"uniform": {"seed": number + 5}}
    elif kind == "integers":
        lesson["weights"] = {"integers": {"seed": number, "from": -3, "below": 4, "divisor": 4, "skip": dice.choice([0, 9])}}
    else:
        projection = d if use["headWeights"] == "own" else width
        def table(rows, columns): return [[round(dice.uniform(-1, 1), 2) for _ in range(columns)] for _ in range(rows)]
        def layer():
            given = {name: table(projection, projection) for name in ("W_Q", "W_K", "W_V")}
            if use["outputProjection"]:
                given["W_O"] = table(d, d)
            if "feedForward" in lesson:
                f = lesson["feedForward"]["size"]
                given |= {"W_1": table(d, f), "b_1": table(1, f)[0], "W_2": table(f, d)}
                if dice.random() < 0.5:
                    given["b_2"] = table(1, d)[0]
            return given
        layers = [layer() for _ in range(lesson["layers"])]
        lesson["weights"] = {"given": layers[0] if len(layers) == 1 and dice.random() < 0.5 else layers}
    if kind != "given" and dice.random() < 0.4:
        use["beta"] = {"uniform": {"from": -1, "below": 2}}
    lesson["conventions"] = use
    return lesson


def draw_weights(lesson, use, d, width):
    """A dictionary of weights for each layer, and the generator as it stands after the last of them."""
    f, projection = lesson.get("feedForward", {}).get("size"), d if use["headWeights"] == "own" else width
    shapes = {"W_Q": (projection, projection), "W_K": (projection, projection), "W_V": (projection, projection)}
    if use["outputProjection"]:
        shapes["W_O"] = (d, d)
    if f:
        shapes |= {"W_1": (d, f), "W_2": (f, d)}
    (kind, source), = lesson["weights"].items()
    if kind == "given":
        given = source if isinstance(source, list) else [source]
        zero = {"b_1": [0] * f, "b_2": [0] * d} if f else {}
        return [{k: np.atleast_2d(np.array(v, float)) for k, v in (zero | g).items()} for g in given], None
    generator, layers = np.random.RandomState(source["seed"]), []
    generator.randint(2**32, size=source.get("skip", 0))
    for _ in range(lesson["layers"]):
        weights = {}
        for name, (m, n) in shapes.items():
            a = np.sqrt(6 / (m + n))
            weights[name] = (generator.randint(source["from"], source["below"], size=(m, n)) / source["divisor"]
                             if kind == "integers" else -a + 2 * a * generator.random_sample((m, n)))
        if f:
            weights |= {"b_1": np.zeros((1, f)), "b_2": np.zeros((1, d))}
        layers.append(weights)
    return layers, generator


def quantities(lesson):
    use = PAPER | lesson["conventions"]
    heads, result = lesson["heads"], {}

    def embed(tokens, embeddings, suffix):
        (kind, source), = embeddings.items()
        e = np.array(source, float) if kind == "given" else \
            -1 + 2 * np.random.RandomState(source["seed"]).random_sample((len(tokens), source["size"]))
        n, d = e.shape
        angles = np.arange(n)[:, None] / 10000 ** (np.arange(d) // 2 * 2 / d)
        p = np.where(np.arange(d) % 2 == 0, np.sin(angles), np.cos(angles))
        result.update({"E" + suffix: e, "P" + suffix: p, "X" + suffix: np.sqrt(d) * e + p})
        return e, np.sqrt(d) * e + p

    e, x = embed(lesson["tokens"], lesson["embeddings"], "")
    n, d = x.shape
    width, memory = d // heads, None
    if "memory" in lesson:
        memory = embed(lesson["memory"]["tokens"], lesson["memory"]["embeddings"], "_memory")[use["headInput"] != "embedded"]
    layers, generator = draw_weights(lesson, use, d, width)
    beta = use["beta"]
    if isinstance(beta, dict):
        beta = beta["uniform"]["from"] + (beta["uniform"]["below"] - beta["uniform"]["from"]) * generator.random_sample(d)
    axis = 1 if use["normaliseOver"] == "features" else 0

    def norm(r):
        return use["gamma"] * (r - r.mean(axis, keepdims=True)) / np.sqrt(r.var(axis, keepdims=True) + use["epsilon"]) \
            + np.array(beta)

    before = use["normAt"] == "before"
    for number, w in enumerate(layers, start=1):
        put = lambda name, value: result.__setitem__(name + (f"@{number}" if number > 1 else ""), value) or value
        read = put("N", norm(x)) if before else e if use["headInput"] == "embedded" and number == 1 else x
        kept = read if memory is None else memory
        for name in ("W_Q", "W_K", "W_V"):
            put(name, w[name])

        def attend(q, k, v, suffix):
            t = put("T" + suffix, put("S" + suffix, q @ k.T) / np.sqrt(q.shape[1]))
            if use["mask"] == "causal":
                t = put("B" + suffix, np.where(np.tri(n) == 1, t, -np.inf))
            p = np.exp(t - t.max(1, keepdims=True))
            return put("O" + suffix, put("A" + suffix, p / p.sum(1, keepdims=True)) @ v)

        if use["headWeights"] == "own":
            whole = [put(c, s @ w["W_" + c]) for c, s in zip("QKV", (read, kept, kept))]
            attend(*whole, "")
        parts, outs = [], []
        for h in range(heads):
            cut = slice(h * width, (h + 1) * width)
            part = [m[:, cut] for m in whole] if use["headWeights"] == "own" else \
                [s[:, cut] @ w["W_" + c] for c, s in zip("QKV", (read, kept, kept))]
            parts.append([put(f"{c}_{h + 1}", m) for c, m in zip("QKV", part)])
        for h, part in enumerate(parts, start=1):
            outs.append(attend(*part, f"_{h}"))
        c = put("C", np.hstack(outs))
        m = put("M", c @ put("W_O", w["W_O"])) if use["outputProjection"] else put("M", c)
        r = put("R", x + m)
        x = r if before else put("N", norm(r))
        if "feedForward" in lesson:
            into = put("N_F", norm(x)) if before else x
            for name in ("W_1", "b_1", "W_2", "b_2"):
                put(name, w[name])
            g = put("G", np.maximum(0, put("H", into @ w["W_1"] + w["b_1"])))
            r = put("R_F", x + put("F", g @ w["W_2"] + w["b_2"]))
            x = r if before else put("N_F", norm(r))
    if before:
        result["Z"] = norm(x)
    return result


def as_json(matrix):
    return {"shape": list(matrix.shape), "data": [None if v == -np.inf else v for v in matrix.ravel().tolist()]}


dice, lines = random.Random(7), []
for number in range(16):
    lesson = draw_lesson(dice, number)
    values = quantities(lesson)
    name = f"{number}: " + ", ".join(
        [f"{lesson['layers']} layers", lesson["conventions"]["normAt"], lesson["conventions"]["headWeights"]]
        + [key for key in ("memory", "feedForward") if key in lesson] + [lesson["conventions"].get("mask", "no mask")])
    lines.append(json.dumps({"name": name, "lesson": lesson, "names": list(values),
                             "quantities": {k: as_json(v) for k, v in values.items()}}))
Path(__file__).with_name("layers.json").write_text("[\n" + ",\n".join(lines) + "\n]\n")
