import Lessons
import Literate
import Numbers
import Training
import Workings

/// The losses of a training beside those of two guesses: among all nouns, and between two.
struct LossCurve {
  private let losses: Quantity
  /// How many steps there are in all, of which a training that runs has taken some.
  private let steps: Int
  /// Means of nine losses that follow each other, since each batch has another.
  private let means: [Double]
  /// How many nouns there are.
  let nouns: Int

  init(_ trainer: Trainer) {
    losses = trainer.lossOfEachStep
    steps = trainer.settings.steps
    nouns = trainer.settings.nouns.count
    let all = losses.value.elements
    means = all.count < 9 ? [] : (0...all.count - 9).map { all[$0..<$0 + 9].reduce(0, +) / 9 }
  }

  var first: Double { losses.value.elements.first ?? 0 }
  /// log *n* and log 2.
  var amongNouns: Double { log(Double(nouns)) }
  var amongTwo: Double { log(2) }

  /// For how many steps the mean is within a tenth of a loss.
  func lingering(near loss: Double) -> Int { means.count { ($0 - loss).magnitude <= loss / 10 } }

  /// Whether the mean comes below a guess between two in the end.
  var comesBelowTwo: Bool { (means.last ?? first) < amongTwo }

  var lingers: Finding {
    let (near, nearTwo) = (lingering(near: amongNouns), lingering(near: amongTwo))
    return Finding(near > nearTwo, "\(near, "step") and \(nearTwo, "step")")
  }

  var hasFallen: Finding {
    let last = losses.value.elements.last ?? 0
    return Finding(100 * last < first, "\(measured: first) and \(size: last)")
  }

  /// The curve, about a hundred steps of it, between two level lines.
  var figure: Figure {
    let all = losses.value.elements
    let end = Double(max(steps, 2))
    let top = all.reduce(amongNouns) { max($0, $1) }.rounded(.up)
    // No more than seven heights are written, however large a loss is.
    let apart = max(1, (top / 6).rounded(.up))
    let points = stride(from: 0, to: all.count, by: max(1, steps / 100)).map {
      Curves.Point(x: Double($0 + 1), y: all[$0])
    }
    let ends = all.isEmpty ? [] : [losses[0, 0], losses[0, all.count - 1]]
    func level(_ label: String, _ loss: Double) -> Curves.Curve {
      Curves.Curve(label: label, points: [Curves.Point(x: 1, y: loss), Curves.Point(x: end, y: loss)])
    }
    return .curves(
      Curves(
        across: Curves.Scale(
          "step", from: 1, to: end, ticks: (1...4).map { (end * Double($0) / 4 + 0.5).rounded(.down) }),
        up: Curves.Scale("loss", from: 0, to: top, ticks: (0...Int(top / apart)).map { Double($0) * apart }),
        curves: [
          Curves.Curve(
            label: "loss", points: points,
            marked: ends.map { Curves.Point(x: Double($0.column + 1), y: $0.value, cell: $0) }),
          level("a guess among \(nouns)", amongNouns),
          level("a guess between 2", amongTwo),
        ]))
  }
}
