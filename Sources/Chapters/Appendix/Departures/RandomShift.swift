import Lessons
import Literate
import Model
import Numbers
import Workings

extension Departure {
  /// A shift that is drawn at random and never trained.
  static func randomShift(_ notebook: NotebookRuns) -> Departure {
    Departure(
      "A random shift",
      "The shift β of the layer norm is drawn at random and never trained",
      "in implementations it starts at 0 and is trained", in: notebook,
      mend: { $0.conventions.beta = Conventions.paper.beta }
    ) { two, mended in
      let shifts = two.parameters.beta.value.elements
      return """
        Every column is moved by a number of its own, from \(measured: shifts.min() ?? 0) to \(measured: shifts.max() ?? 0).
        The mean of all numbers in the layer norm is \(measured: mean(two.norm.normalised.value.elements)), and that of the shifts \(measured: mean(shifts));
        without them it is \(upToRounding: mean(mended.norm.normalised.value.elements)).
        """
    }
  }
}

private func mean(_ numbers: [Double]) -> Double { numbers.sum / Double(numbers.count) }
