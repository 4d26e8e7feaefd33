/// The recipe in NumPy, a batch at a time: prints the median time in milliseconds, and the last loss in millionths.
let trainingInNumPy = sentencesInNumPy + trainInNumPy + timing

/// The same in PyTorch.
let trainingInPyTorch = sentencesInNumPy + trainInPyTorch + timing

/// The sentences of the training, padded, and the positions.
private let sentencesInNumPy = #"""
  import itertools, time
  import numpy as np
  N, V, L = "cat dog fox hen mouse owl".split(), "chased saw fed".split(), "big old".split()
  W = ["the"] + N + V + L + [".", "who", "whom"]; ID = {w: i for i, w in enumerate(W)}
  HELD = [{"cat", "owl"}, {"dog", "mouse"}, {"fox", "hen"}]
  rows = []
  for a, b in itertools.permutations(N, 2):
      for v, j, k, q in itertools.product(V, [None] + L, [None] + L, ["who", "whom"]):
          words = ["the"] + [j] * (j is not None) + [a, v, "the"] + [k] * (k is not None) + [b, ".", q]
          if {a, b} not in HELD: rows.append(([ID[w] for w in words], ID[a if q == "who" else b]))
  length = np.array([len(r[0]) for r in rows]); answer = np.array([r[1] for r in rows])
  ids = np.array([r[0] + [0] * (9 - len(r[0])) for r in rows]); d = 12
  angle = np.arange(9)[:, None] / 10000 ** (np.arange(d) // 2 * 2 / d)
  P = np.where(np.arange(d) % 2 == 0, np.sin(angle), np.cos(angle))
  hidden = np.where(np.arange(9)[None] < length[:, None], 0.0, -np.inf)

  """#

private let trainInNumPy = #"""
  def train(steps=400, batch=16, rate=0.03):
      rs = np.random.RandomState(1); u = lambda m, n, r: (rs.random_sample((m, n)) * 2 - 1) * r
      w = [u(15, d, .6), u(d, d, .25), u(d, d, .25), u(d, d, .5), u(d, d, .5), u(d, 15, .5)]
      m, s, all16 = [0 * x for x in w], [0 * x for x in w], np.arange(batch)
      for t in range(1, steps + 1):
          E, Q, K, Vv, O, U = w
          pick = rs.randint(0, len(rows), batch); i, end, right = ids[pick], length[pick] - 1, answer[pick]
          x = E[i] + P; last = x[all16, end]
          q = last @ Q; looked = q @ K.T / np.sqrt(d)
          a = np.einsum("bnd,bd->bn", x, looked) + hidden[pick]
          a = np.exp(a - a.max(1, keepdims=True)); a /= a.sum(1, keepdims=True)
          mix = np.einsum("bn,bnd->bd", a, x); o = mix @ Vv; r = last + o @ O
          c = r - r.mean(1, keepdims=True); sd = np.sqrt((c * c).mean(1, keepdims=True) + 1e-5); y = c / sd
          z = y @ U; p = np.exp(z - z.max(1, keepdims=True)); p /= p.sum(1, keepdims=True)
          loss = -np.log(p[all16, right]).mean()
          p[all16, right] -= 1; p /= batch
          gU = y.T @ p; gy = p @ U.T
          gr = (gy - gy.mean(1, keepdims=True) - y * (gy * y).mean(1, keepdims=True)) / sd
          gO = o.T @ gr; go = gr @ O.T; gV = mix.T @ go; gmix = go @ Vv.T
          ga = np.einsum("bnd,bd->bn", x, gmix); ga = a * (ga - (ga * a).sum(1, keepdims=True))
          gx = a[..., None] * gmix[:, None] + ga[..., None] * looked[:, None]
          gl = np.einsum("bn,bnd->bd", ga, x) / np.sqrt(d)
          gK = gl.T @ q; gq = gl @ K; gQ = last.T @ gq
          gx[all16, end] += gr + gq @ Q.T
          gE = np.zeros_like(E); np.add.at(gE, i, gx)
          for n, g in enumerate((gE, gQ, gK, gV, gO, gU)):
              m[n] = .9 * m[n] + .1 * g; s[n] = .98 * s[n] + .02 * g * g
              w[n] = w[n] - rate * (m[n] / (1 - .9 ** t)) / (np.sqrt(s[n] / (1 - .98 ** t)) + 1e-9)
      return loss

  """#

private let trainInPyTorch = #"""
  import torch
  torch.set_num_threads(1)
  torch.set_default_dtype(torch.float64)
  tids, tend, tright = torch.tensor(ids), torch.tensor(length - 1), torch.tensor(answer)
  tP, thidden = torch.tensor(P), torch.tensor(hidden)

  def train(steps=400, batch=16, rate=0.03):
      rs = np.random.RandomState(1); u = lambda m, n, r: torch.tensor((rs.random_sample((m, n)) * 2 - 1) * r, requires_grad=True)
      w = E, Q, K, Vv, O, U = u(15, d, .6), u(d, d, .25), u(d, d, .25), u(d, d, .5), u(d, d, .5), u(d, 15, .5)
      adam, all16 = torch.optim.Adam(w, lr=rate, betas=(.9, .98), eps=1e-9), torch.arange(batch)
      for t in range(steps):
          pick = torch.tensor(rs.randint(0, len(rows), batch))
          x = E[tids[pick]] + tP; last = x[all16, tend[pick]]
          a = torch.einsum("bnd,bd->bn", x, (last @ Q) @ K.T) / d ** .5 + thidden[pick]
          o = torch.einsum("bn,bnd->bd", torch.softmax(a, 1), x) @ Vv
          y = torch.nn.functional.layer_norm(last + o @ O, (d,), eps=1e-5)
          loss = torch.nn.functional.cross_entropy(y @ U, tright[pick])
          adam.zero_grad(); loss.backward(); adam.step()
      return loss.item()

  """#

private let timing = #"""
  train(20); times = []
  for _ in range(5):
      began = time.perf_counter(); loss = train(); times.append(time.perf_counter() - began)
  print(sorted(times)[2] * 1000); print(1e6 * loss)

  """#
