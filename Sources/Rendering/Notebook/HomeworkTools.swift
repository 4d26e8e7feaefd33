#if !hasFeature(Embedded)
  /// The type of what a checked step leaves in a notebook that was run.
  public let handedInType = "application/vnd.attention-worked+json"

  /// What the cells of a student use: a function that says whether a step is right, and keeps its numbers.
  let checking = #"""
    from base64 import b64decode


    def made_up(shape):
        """Numbers that stand in for a step, so that those after it have something to go on from."""
        return 1 + np.sin(np.arange(1, shape[0] * shape[1] + 1)).reshape(shape) / 2


    def as_matrix(numbers, shape):
        """Numbers of whatever kind as an array of a shape, and how far such numbers may be off."""
        try:
            found = np.asarray(numbers)
            if found.dtype.kind not in "biufO" or numbers is None:
                raise TypeError
            matrix = np.array(found, dtype=float)
        except Exception:
            kind = f"{found.dtype}" if isinstance(numbers, np.ndarray) else type(numbers).__name__
            raise ValueError(f"is no matrix of numbers; found {kind}")
        if matrix.ndim < 2 and 1 in shape and matrix.size == shape[0] * shape[1]:
            matrix = matrix.reshape(shape)
        if matrix.shape != shape:
            raise ValueError(f"has the shape {matrix.shape}, and should have {shape}")
        if np.isnan(matrix).any():
            raise ValueError("holds what is no number, nan")
        return matrix, 64 * float(np.finfo(found.dtype).eps) if found.dtype.kind == "f" else 0


    def passes(compare, *arguments):
        try:
            with np.errstate(all="ignore"):
                compare(*arguments)
        except Exception:
            return False
        return True


    def follows(name, matrix, step, within):
        """Asserts that numbers are what a step makes of those that were handed in before."""
        space = globals() | {"_own": {key: value.copy() for key, value in _own.items()}}
        exec(b64decode(step.split(",")[1]).decode(), space)
        equal(name, matrix, space["_"], within)


    def checked(name, numbers):
        """Says whether a step is right, keeps its numbers in this notebook for whoever marks it, and returns them as an array."""
        shape, fingerprint, infinite, within, step = _steps[name]
        state, why = ("unwritten" if numbers is ... else "numbers"), ""
        try:
            if state == "unwritten":
                raise ValueError("is still to be written: put your code in the place of the dots, and run this cell again")
            matrix, _exactness[name] = as_matrix(numbers, shape)
        except ValueError as error:
            state, why = ("unusable" if state == "numbers" else state), str(error)
            words = f"{name} {error}. Until then it holds made-up numbers, so that you can go on."
            matrix, _exactness[name] = made_up(shape), 0
        within = max(within, *_exactness.values())
        _own[name] = matrix.copy()
        if state == "numbers":
            words = f"{name} has the right shape, but not the right numbers."
            if passes(check, matrix, shape, fingerprint, infinite, within):
                words = f"{name} is right."
            elif step and passes(follows, name, matrix, step, within):
                words = f"{name} follows from what it is made from, which is not the book’s yet."
        rows = [[float(x) if np.isfinite(x) else repr(float(x)) for x in row] for row in matrix] if state == "numbers" else None
        try:
            get_ipython()
            from IPython.display import display
            kept = {"step": name, "state": state, "why": why, "numbers": rows, "within": within}
            display({"text/plain": words, "application/vnd.attention-worked+json": kept}, raw=True)
        except NameError:
            print(words)
        return matrix
    """#

  /// What has been handed in, and how exact its numbers are, before there is anything: made-up numbers.
  let unwritten = #"""
    _own, _exactness = {name: made_up(step[0]) for name, step in _steps.items()}, {}
    globals().update(_own)
    """#
#endif
