import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

// How sure a model sounds, from cold to hot.
extension WordsChapter {
  func heated(to temperature: Double) -> Quantity {
    asked.run.answer.scores.over(temperature).softmax(over: .row)
  }

  var keepsTheirOrder: Finding {
    let orders = Self.temperatures.map { heated(to: $0).value.elements.placesOfLargest(asked.words.count) }
    let same = orders.count { $0 == orders[0] }
    return Finding(same == orders.count, "the same at \(same) of \(orders.count)")
  }

  var melting: Curves {
    let places = (0...steps).map { exp(log(coldest) + Double($0) / Double(steps) * log(hottest / coldest)) }
    let shares = places.map { heated(to: $0).value }
    let likeliest = asked.run.answer.probabilities.value.elements.placesOfLargest(3)
    return Curves(
      across: Curves.Scale(
        "temperature", from: coldest, to: hottest, ticks: [coldest, 1, hottest], isLogarithmic: true),
      up: Curves.Scale("probability", from: 0, to: 1, ticks: [0, 0.5, 1]),
      curves: likeliest.map { word in
        Curves.Curve(
          label: asked.words[word],
          points: zip(places, shares).map { Curves.Point(x: $0, y: $1[0, word]) },
          marked: [Curves.Point(x: 1, y: asked.probability(word).value, cell: asked.probability(word))])
      })
  }
}

/// The temperatures between which the curves run.
private let (coldest, hottest) = (0.1, 10.0)
private let steps = 32
