import JSON
import Lessons
import Literate
import Training

extension Program {
  /// The whole training in NumPy: what it finds is what the book has found.
  ///
  /// `after(400)` are the weights after so many steps, `losses(400)` the losses of these, and `examine(400)` is what the weights
  /// make of the sentences that were held out.
  static func training(_ settings: TrainingSettings) -> Program {
    func list(_ words: [String]) -> String { "[\(words.map(jsonString).joined(separator: ", "))]" }
    let pairs = settings.heldOut.map { "{\(jsonString($0[0])), \(jsonString($0[1]))}" }
    let adam = Trainer.Adam.self
    return Program(
      "The whole training in NumPy",
      #"""
      import itertools
      from functools import cache
      from types import SimpleNamespace

      import numpy as np

      SEED, SIZE, STEPS, BATCH, RATE = \#(settings.seed), \#(settings.size), \#(settings.steps), \#(settings.batch), \#(settings.rate)
      NOUNS = \#(list(settings.nouns))
      VERBS = \#(list(settings.verbs))
      ADJECTIVES = \#(list(settings.adjectives))
      HELD_OUT = [\#(pairs.joined(separator: ", "))]
      WORDS = ["the", *NOUNS, *VERBS, *ADJECTIVES, ".", "who", "whom"]
      WITHOUT = \#(settings.without.map { jsonString($0.rawValue) } ?? "None")


      def sentences(held_out):
          """The numbers of their words, and the places of the noun that answers and of the other."""
          looks = [[]] + [[adjective] for adjective in ADJECTIVES]
          for first, second in itertools.permutations(NOUNS, 2):
              for verb, look, other, question in itertools.product(VERBS, looks, looks, WORDS[-2:]):
                  text = ["the", *look, first, verb, "the", *other, second, ".", question]
                  places = [text.index(first), text.index(second)]
                  if ({first, second} in HELD_OUT) == held_out:
                      words = [WORDS.index(word) for word in text]
                      yield words, *(places if question == "who" else places[::-1])


      def positions(count):
          """Sines in even columns, and cosines in odd ones."""
          angles = np.arange(count)[:, None] / 10000 ** (np.arange(SIZE) // 2 * 2 / SIZE)
          return np.where(np.arange(SIZE) % 2 == 0, np.sin(angles), np.cos(angles))


      def answer(weights, words, without=WITHOUT):
          """From the words of a sentence to y, how likely each word is its answer."""
          E, W_Q, W_K, W_V, W_O, U = weights.values()
          X = E[words] + (0 if without == "positions" else positions(len(words)))
          Q, K, V = X @ W_Q, X @ W_K, X @ W_V
          scale = 0 if without == "evenAttention" else 1 / np.sqrt(SIZE)
          seen = np.tri(len(words)) == 1 if without != "mask" else True
          B = np.where(seen, scale * Q @ K.T, -np.inf)
          A = np.exp(B - B.max(axis=1, keepdims=True))
          A = A / A.sum(axis=1, keepdims=True) if without != "attention" else 0 * A
          O = A @ V
          R = X + O @ W_O
          spread = np.sqrt(R.var(axis=1, keepdims=True) + 1e-5)
          N = (R - R.mean(axis=1, keepdims=True)) / spread
          z = N[-1] @ U
          y = np.exp(z - z.max())
          y = y / y.sum()
          return SimpleNamespace(X=X, Q=Q, K=K, V=V, scale=scale, A=A, O=O, spread=spread, N=N, y=y)


      def learn(weights, words, right, without=WITHOUT):
          """The loss of one answer, and its gradient for each of the weights, from the answer back."""
          E, W_Q, W_K, W_V, W_O, U = weights.values()
          run = answer(weights, words, without)
          d_z = run.y - np.eye(len(WORDS))[right]
          d_N = np.zeros_like(run.N)
          d_N[-1] = U @ d_z
          along = run.N * (run.N * d_N).mean(axis=1, keepdims=True)
          d_R = (d_N - d_N.mean(axis=1, keepdims=True) - along) / run.spread
          d_O = d_R @ W_O.T
          d_A = d_O @ run.V.T
          d_S = run.scale * run.A * (d_A - (run.A * d_A).sum(axis=1, keepdims=True))
          d_Q, d_K, d_V = d_S @ run.K, d_S.T @ run.Q, run.A.T @ d_O
          d_X = d_R + d_Q @ W_Q.T + d_K @ W_K.T + d_V @ W_V.T
          d_E = np.eye(len(WORDS))[words].T @ d_X
          X = run.X.T
          return -np.log(run.y[right]), [d_E, X @ d_Q, X @ d_K, X @ d_V, run.O.T @ d_R, np.outer(run.N[-1], d_z)]


      @cache
      def train(without=WITHOUT):
          """The weights before the first step and after each, and the losses of the steps."""
          generator = np.random.RandomState(SEED)

          def draw(rows, columns, reach):
              return (2 * generator.random_sample((rows, columns)) - 1) * reach

          weights = {"E": draw(len(WORDS), SIZE, 0.6), "W_Q": draw(SIZE, SIZE, 0.25),
                     "W_K": draw(SIZE, SIZE, 0.25), "W_V": draw(SIZE, SIZE, 0.5),
                     "W_O": draw(SIZE, SIZE, 0.5), "U": draw(SIZE, len(WORDS), 0.5)}
          u, v = dict.fromkeys(weights, 0), dict.fromkeys(weights, 0)
          known, history, losses = list(sentences(held_out=False)), [dict(weights)], []
          for step in range(1, STEPS + 1):
              batch = [known[number] for number in generator.randint(0, len(known), BATCH)]
              found = [learn(weights, words, words[place], without) for words, place, other in batch]
              losses.append(np.mean([loss for loss, gradients in found]))
              for name, *gradients in zip(weights, *(gradients for loss, gradients in found)):
                  gradient = sum(gradients) / BATCH
                  u[name] = \#(adam.meanDecay) * u[name] + \#(adam.meanShare) * gradient
                  v[name] = \#(adam.squareDecay) * v[name] + \#(adam.squareShare) * gradient**2
                  full_u, full_v = u[name] / (1 - \#(adam.meanDecay)**step), v[name] / (1 - \#(adam.squareDecay)**step)
                  weights[name] = weights[name] - RATE * full_u / (np.sqrt(full_v) + \#(adam.epsilon))
              history.append(dict(weights))
          return history, losses


      def after(step=STEPS, without=WITHOUT):
          """The weights after so many steps."""
          return train(without)[0][step]


      def losses(step=STEPS, without=WITHOUT):
          """The losses of so many steps."""
          return train(without)[1][:step]


      def examine(step=STEPS, without=WITHOUT):
          """How many held-out sentences, as parts of all, are answered right, with the other noun or
          another word, the share that the answer has, and in how many it is the largest."""
          weights, found = after(step, without), []
          for words, place, other in sentences(held_out=True):
              run = answer(weights, words, without)
              said, shares = run.y.argmax(), run.A[-1]
              right, wrong = said == words[place], said == words[other]
              found.append([right, wrong, not right and not wrong, shares[place], shares.argmax() == place])
          return np.mean(found, axis=0)
      """#)
  }
}
