"""Makes word2vec-cases.json and word2vec-odd-cases.json, which stand beside this file: what gensim trains.

    python3 make_word2vec.py       needs Python 3.11, gensim 4.3.2, numpy 1.25.0 and scipy 1.10.1

One thread, every word kept, arguments that are not listed at their defaults. Vectors are the bits of their Float numbers.
NumPy sorts equal counts in another way where it has AVX-512, so that is switched off.
"""

import json
import os
import random
from pathlib import Path

os.environ["NPY_DISABLE_CPU_FEATURES"] = "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import gensim
import numpy

ONE = ["the big cat sat on the mat".split()]
TWO = ONE + ["mat the on sat cat big the".split()]
FOUR = TWO + ["cat mat dog".split()] + ONE
random.seed(1706)
MANY = [[f"w{int(random.paretovariate(0.6)) % 97}" for _ in range(random.randrange(12))] for _ in range(60)]
LONG = [random.choices("abcdefghij", k=25), [], ["a"], random.choices("abcdefghij", k=30), ["b", "k", "a"]]

CASES = [
    ("notebook", ONE, dict(vector_size=224, window=2)),
    ("notebook-seed2", ONE, dict(vector_size=224, window=2, seed=2)),
    ("no-downsampling", ONE, dict(vector_size=224, window=2, sample=0, epochs=20)),
    ("two-sentences", TWO, dict(vector_size=32, window=5, sample=0, epochs=60, alpha=0.1)),
    ("cbow-sum", TWO, dict(vector_size=32, window=3, sample=0.3, epochs=20, alpha=0.1, cbow_mean=0)),
    ("skip-gram", TWO, dict(vector_size=32, window=3, sample=0, epochs=20, alpha=0.1, sg=1)),
    ("small-batches", FOUR, dict(vector_size=32, window=2, sample=0, epochs=10, batch_words=8, negative=3)),
]
ODD_CASES = [
    ("many ties, batches and negatives", MANY, dict(vector_size=20, window=5, sample=0.01, negative=15, batch_words=50)),
    ("skip-gram, a count as sample", MANY, dict(vector_size=7, window=4, sample=2, epochs=3, sg=1, seed=4_000_000_000)),
    ("sentences longer than a batch, and empty", LONG, dict(vector_size=17, window=1, sample=1.0, batch_words=20)),
    ("one word", [["so", "so", "so"]], dict(vector_size=1, window=2, sample=0)),
]


def trained(name, sentences, arguments):
    model = gensim.models.Word2Vec(sentences, min_count=1, workers=1, **arguments)
    words, weights = model.wv, model.syn1neg

    def bits(vectors):
        return {"shape": list(vectors.shape), "bits": vectors.view(numpy.uint32).ravel().tolist()}

    return {
        "name": name,
        "sentences": sentences,
        "args": arguments,
        "vocabulary": words.index_to_key,
        "counts": words.expandos["count"].tolist(),
        "sample_int": words.expandos["sample_int"].tolist(),
        "cum_table": model.cum_table.tolist(),
        "vectors": bits(words.vectors),
        "next_u32_of_model_random": int(model.random.randint(2**32)),
        "output_weights": bits(weights) if weights.any() else "all zero",
    }


for file, cases in [("word2vec-cases.json", CASES), ("word2vec-odd-cases.json", ODD_CASES)]:
    sizes = " (sizes are multiples of 32)" if cases is CASES else ""
    note = f"float32 bit patterns as integers; saxpy fused{sizes}, workers=1, min_count=1; unlisted arguments are the defaults"
    made = {"meta": {"gensim": gensim.__version__, "note": note}, "cases": [trained(*case) for case in cases]}
    Path(__file__).with_name(file).write_text(json.dumps(made, separators=(",", ":"), ensure_ascii=False))
