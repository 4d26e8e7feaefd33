import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

// Whether a gradient is true: one weight is moved, and the whole computed anew.
extension GradientsChapter {
  /// The loss with the weight moved.
  func loss(movedBy distance: Double) -> Double {
    asked.model.moving(weight, by: distance)(asked.places).answer.loss(right: asked.right).value[0, 0]
  }

  var before: Double { asked.loss.value[0, 0] }
  var after: Double { loss(movedBy: Self.nudge) }
  var foretold: Double { lead.value * Self.nudge }

  var isForetold: Finding {
    let miss = ((after - before - foretold) / foretold).magnitude
    return Finding(miss < 0.01, "it misses by \(size: miss) of it")
  }

  var tangent: Curves {
    let places = (-steps...steps).map { Double($0) / Double(steps) * far }
    let found = places.map { Curves.Point(x: $0, y: loss(movedBy: $0)) }
    let line = [-far, far].map { Curves.Point(x: $0, y: before + lead.value * $0) }
    let heights = (found + line).map { $0.y }
    let (low, high) = ((heights.min() ?? 0).rounded(.down), (heights.max() ?? 1).rounded(.up))
    return Curves(
      across: Curves.Scale("moved by", from: -far, to: far, ticks: [-far, 0, far]),
      up: Curves.Scale("loss", from: low, to: high, ticks: [low, high]),
      curves: [
        Curves.Curve(
          label: "loss", points: found, marked: [Curves.Point(x: 0, y: before, cell: asked.loss[0, 0])]),
        Curves.Curve(label: "foretold", points: line),
      ])
  }
}

/// How far the weight is moved in the picture, and in how many steps.
private let far = 20.0
private let steps = 16
