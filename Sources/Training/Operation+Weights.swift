import Lessons
import Numbers
import Workings

extension Operation {
  /// One of a training’s matrices after the steps that were done.
  ///
  /// Before the first step NumPy draws it; after that the training’s own NumPy finds it, of which a notebook has the whole.
  static func weights(_ part: LearntWeights.Part, of trainer: Trainer, rows: Axis, columns: Axis) -> Operation {
    let (weights, seed) = (trainer.weights, trainer.settings.seed)
    let skip = 2 * weights.start(of: part)
    let isDrawn = trainer.step == 0
    let given = Operation.given(
      weights.matrix(part), rows: rows, columns: columns,
      origin: isDrawn
        ? .drawn(seed: seed, skip: skip) : .learnt(by: "the training with seed \(seed), in \(trainer.step) steps"))
    let (height, width) = weights.shape(of: part)
    return isDrawn
      ? given.found(
        inNumPy: "(2 * rng(\(seed), \(skip)).random_sample((\(height), \(width))) - 1) * \(part.reach)", python: .rng)
      : given.found(
        inNumPy: "after(\(trainer.numpyArguments))[\"\(part.numpy)\"]", within: toleranceOfTrainings)
  }

  /// How far NumPy may come from what was learnt.
  ///
  /// The default training comes within 10⁻¹¹. Others may be less calm, and carry the last digit of a sum far.
  public static let toleranceOfTrainings = 1e-4
}

extension Trainer {
  /// Which weights these are, for the training’s own NumPy: after how many steps, and what was taken away.
  public var numpyArguments: String {
    "\(step)" + (settings.without.map { ", without=\"\($0.rawValue)\"" } ?? "")
  }
}
