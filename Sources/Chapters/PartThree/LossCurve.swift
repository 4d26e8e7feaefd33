import Lessons
import Literate
import Numbers
import Training
import Workings

/// The losses of a training beside those of two guesses: among all nouns, and between two.
struct LossCurve {
  /// L, 1 × steps.
  let ofEachStep: Quantity
  /// Means of nine losses that follow each other, since each batch has another.
  private let means: [Double]
  /// How many nouns there are.
  let nouns: Int

  init(_ trainer: Trainer) {
    ofEachStep = trainer.lossOfEachStep
    nouns = trainer.settings.nouns.count
    let all = ofEachStep.value.elements
    means = all.count < 9 ? [] : (0...all.count - 9).map { all[$0..<$0 + 9].reduce(0, +) / 9 }
  }

  var first: Double { ofEachStep.value.elements.first ?? 0 }
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
    let last = ofEachStep.value.elements.last ?? 0
    return Finding(100 * last < first, "\(measured: first) and \(size: last)")
  }

  /// Up to which step the curve is shown: a quarter of all, if by then it has come to rest, so that its fall can be seen.
  var shown: Int {
    let all = ofEachStep.value.elements
    let quarter = all.count / 4
    return quarter > 1 && all.dropFirst(quarter).allSatisfy { 10 * $0 < first } ? quarter : all.count
  }

  /// The curve, up to the step up to which it is shown.
  var figure: Figure { figure(upTo: shown) }

  /// The curve, about a hundred steps of it, between two level lines; a training that runs has not come to the end of them.
  func figure(upTo end: Int) -> Figure {
    let all = Array(ofEachStep.value.elements.prefix(end))
    let end = Double(max(end, 2))
    let top = all.reduce(amongNouns) { max($0, $1) }.rounded(.up)
    // No more than seven heights are written, however large a loss is.
    let apart = max(1, (top / 6).rounded(.up))
    let points = stride(from: 0, to: all.count, by: max(1, Int(end) / 100)).map {
      Curves.Point(x: Double($0 + 1), y: all[$0])
    }
    let ends = all.isEmpty ? [] : [ofEachStep[0, 0], ofEachStep[0, all.count - 1]]
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
