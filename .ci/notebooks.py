"""The notebooks of .ci/check-class: what students write into them, and how a school's tools name the files."""
import contextlib
import copy
import io
import json
import re
import sys
import types

STEPS = ["S", "T", "A", "O"]
LOOPS = {
    "S": "S = [[sum(Q[i][k] * K[j][k] for k in range(4)) for j in range(3)] for i in range(3)]",
    "T": "T = [[s / 4 ** 0.5 for s in row] for row in S]",
    "A": "import math\nA = [[math.exp(t) / sum(map(math.exp, row)) for t in row] for row in T]",
    "O": "O = [[sum(a * V[j][k] for j, a in enumerate(row)) for k in range(4)] for row in A]",
}
NUMPY = {
    "S": "S = np.einsum('ik,jk->ij', Q, K)",
    "T": "T = S * 0.5",
    "A": "A = np.exp(T - T.max(axis=1, keepdims=True))\nA = A / A.sum(axis=1)[:, None]",
    "O": "O = np.dot(A, V)",
}
ZEROS = {"S": "S = np.zeros((3, 3))", "T": "T = np.zeros((3, 3))", "A": "A = np.zeros((3, 3))", "O": "O = np.zeros((3, 4))"}

# What a student writes, what the four steps are worth, and what is said in the feedback.
NOTEBOOKS = {
    "loops": (LOOPS, "right right right right", ""),
    "NumPy": (NUMPY, "right right right right", ""),
    "float32": (NUMPY | {"S": "S = np.float32(Q) @ np.float32(K).T"}, "right right right right", ""),
    "np.matrix": (NUMPY | {"S": "S = np.matrix(Q) * np.matrix(K).T", "O": "O = np.matrix(A) * np.matrix(V)"}, "right right right right", ""),
    "DataFrame": (NUMPY | {"A": "import pandas\nA = pandas.DataFrame(np.exp(T)).pipe(lambda f: f.div(f.sum(axis=1), axis=0))", "O": "O = pandas.DataFrame(A) @ V"}, "right right right right", ""),
    "K and Q exchanged": (NUMPY | {"S": "S = K @ Q.T"}, "wrong follows follows follows", "S is wrong"),
    "not divided": (NUMPY | {"T": "T = S"}, "right wrong follows follows", "that is the number before it is divided"),
    "over all": (NUMPY | {"A": "A = np.exp(T) / np.exp(T).sum()"}, "right right wrong follows", "that is the softmax over the whole matrix"),
    "one number": (NUMPY | {"O": "O = A @ V\nO[1, 2] += 0.5"}, "right right right wrong", "O is wrong in 1 of 12 numbers: O[1,2] is"),
    "no T": ({name: NUMPY[name] for name in "SAO"}, "right missing follows follows", "T is still to be written"),
    "untouched": ({}, "missing missing missing missing", "S is still to be written"),
    "zeros": (ZEROS, "wrong wrong wrong wrong", ""),
    "an error": (NUMPY | {"T": "T = S / root"}, "right wrong follows follows", "NameError"),
    "a shape": (NUMPY | {"T": "T = (S / 2)[0]"}, "right wrong follows follows", "T cannot be used"),
    "not run": (NUMPY, "missing missing missing missing", "Restart Kernel and Run All Cells"),
}


def written(notebook, code, is_run=True):
    """A copy of a notebook with code in the place of the dots, and with what a kernel leaves in its cells."""
    notebook = copy.deepcopy(notebook)
    shown = []
    display = types.ModuleType("IPython.display")
    display.display = lambda data, raw: shown.append({"output_type": "display_data", "metadata": {}, "data": data})
    sys.modules.update({"IPython": types.ModuleType("IPython"), "IPython.display": display})
    space = {"get_ipython": lambda: None}
    for count, cell in enumerate(cell for cell in notebook["cells"] if cell["cell_type"] == "code"):
        source = "".join(cell["source"])
        for name, lines in code.items():
            if source.startswith(f"{name} = ...  # your turn"):
                source = lines + "\n" + source.split("\n", 1)[1]
        cell["source"] = source
        if not is_run:
            continue
        shown.clear()
        cell["execution_count"] = count + 1
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                exec(source, space)
            cell["outputs"] = list(shown)
        except Exception as error:
            cell["outputs"] = list(shown) + [{"output_type": "error", "ename": type(error).__name__, "evalue": str(error), "traceback": []}]
    return json.dumps(notebook)


def canvas_path(first, last, place):
    """As lib/content_zipper.rb of Canvas names a file: some were late."""
    name = [f"{last}, {first}".lower(), "LATE" if place % 5 == 3 else None, str(100 + place)]
    return re.sub(r"\W", "", "_".join(filter(None, name))) + f"_{7000 + place}_assignment{'-1' if place % 4 == 1 else ''}.ipynb"


def moodle_path(first, last, place):
    """As mod/assign of Moodle names a folder, by clean_filename."""
    name = re.sub(r"[\x00-\x1f&<>\"`|':\\/]", "", f"{first} {last}".replace("_", " "))
    return f"{name}_{900 + place}_assignsubmission_file_/assignment.ipynb"
