import Lessons
import Literate
import Numbers
import Training
import Workings

// One step of Adam in full, and what the first one does.
extension TrainingChapter {
  /// The step, told for the weight that has the largest gradient.
  @BlockBuilder var oneStep: [Block] {
    let adam = step.adam
    let (gradient, weight) = (step.gradient[row, column], step.weights[row, column])
    let example = step.sentences[0]
    Heading("One step, in full")
    """
    Take step \(step.number), and of all the weights \(step.weights).
    The first sentence of its batch is “\(language.tokens(example).joined(separator: " "))”, whose answer is “\(language.words[example.answer])”;
    the mean loss of \(settings.batch == 1 ? "the one" : "all \(settings.batch)") is \(measured: step.loss.value[0, 0]).
    Its gradient is found as for one sentence, and \(gradient.symbol) is the largest in size, \(measured: gradient.value).
    So if \(weight.symbol), which is \(measured: weight.value), grew a little, the loss would \(gradient.value > 0 ? "grow" : "fall") by \(measured: gradient.value.magnitude) times that:
    the weight has to become \(gradient.value > 0 ? "smaller" : "larger").
    """
    """
    By how much, the gradient does not say.
    [Adam](https://arxiv.org/abs/1412.6980) decides that for each weight by what its gradients were before.
    It keeps an average of them, \(step.mean), and one of their squares, \(step.square), in which what is new has a small part:
    """
    Equation(adam.mean, adam.square)
    Worked(adam.mean[row, column])
    Worked(adam.square[row, column])
    """
    Both began at 0. After \(step.number, "step") what went into them has a weight of \(measured: soFar.mean) in all for \(step.mean), and of \(measured: soFar.square) for \(step.square), and not yet of 1.
    Divided by that, both are averages in full:
    """
    Equation(adam.fullMean, adam.fullSquare)
    Worked(adam.fullMean[row, column])
    Worked(adam.fullSquare[row, column])
    """
    The step is the rate times the first, over the root of the second.
    Where the gradients of a weight agree from step to step, that quotient is near 1 or −1, and the weight moves by about the rate, however small they are.
    Where they contradict each other their average is small beside the root, and the weight waits.
    """
    Equation(adam.weight)
    Question(
      compute: adam.weight[row, column],
      "\(adam.weight[row, column].symbol), the weight after the step: it was \(closely(weight)), and the averages in full are \(closely(adam.fullMean[row, column])) and \(closely(adam.fullSquare[row, column]))."
    )
    NumPy(adam.mean, adam.square, adam.fullMean, adam.fullSquare, adam.weight)
    Question(
      predict:
        "In the very first step, both averages hold nothing but one gradient. How far does each weight move, whatever its gradient, if it has one?"
    ) {
      """
      By the rate, \(exact: settings.rate).
      In full, the averages are the gradient and its square, and a number over the root of its square is 1 or −1.
      """
    }
  }

  /// What the numbers that went into the averages weigh so far.
  private var soFar: (mean: Double, square: Double) { Trainer.Adam.soFar(step.number) }

  /// A number from which another is to be computed, with two digits more than are shown.
  private func closely(_ cell: Cell) -> String { NumberStyle(decimals: Self.style.decimals + 2).text(cell.value) }

  /// Whether each weight moves by the rate in the first step.
  var firstMoves: Finding {
    let moves = zip(first.value.elements, start.value.elements).map { ($0 - $1).magnitude }.filter { $0 > 0 }
    // ε takes a little off where a gradient is small.
    let farthest = moves.map { $0 / settings.rate - 1 }.largestMagnitude
    return Finding(
      farthest < 0.01,
      "\(moves.count) of \(start.value.elements.count) have moved; the farthest from the rate by a part of \(size: farthest)"
    )
  }
}
