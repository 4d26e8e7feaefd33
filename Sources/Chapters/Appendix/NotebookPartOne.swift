import Numbers
import Literate
import Model
import Workings

/// The notebook’s first part, to eight decimals.
final class NotebookPartOne: Chapter {
  static let title = "The notebook, part 1"
  static var lead: Prose { "The numbers this book grew from, to the eighth decimal." }
  static let section = "3.2.1"

  let run: Transformer.Run
  var quantities: [Quantity] { run.upToAttention }
  private var attention: Attention.Run { run.layers[0].attention.example }

  init(run: Transformer.Run) { self.run = run }

  @BlockBuilder var body: [Block] {
    let (weights, output) = (attention.weights, attention.output)
    let scores = attention.scaled.value.elements
    let places = scores.placesOfLargest(scores.count)
    let (largest, next, smallest) = (scores[places[0]], scores[places[1]], scores[places[scores.count - 1]])
    """
    This book grew from a notebook in two parts, which computes attention in NumPy.
    Here is its first part as it stands, under its own conventions: three tokens that have no names, and one head.
    Every number has eight decimals, which are as many as NumPy prints of its own accord; it leaves off zeros at their end.
    """
    MatrixTable(run.input.embeddings)
    """
    Positions count from 1 here, and the encodings are added to the embeddings times two, the root of how many numbers each has.
    """
    MatrixTable(run.input.positions)
    MatrixTable(run.input.input)
    """
    One cell is printed with another last digit than by NumPy: \(between.symbol) is \(exact: between.value), which lies in the middle between two numbers of eight decimals.
    This book rounds it as one does with a pencil, away from zero; NumPy rounds the binary number behind it, which is a little smaller, and prints \(measured: between.value - 5e-9).
    """
    """
    The weights are whole numbers from 0 to 4, drawn at random.
    """
    MatrixTable(run.parameters.queries)
    MatrixTable(run.parameters.keys)
    MatrixTable(run.parameters.values)
    MatrixTable(attention.queries)
    MatrixTable(attention.keys)
    MatrixTable(attention.values)
    """
    No weight is negative here, and no number of \(run.input.input).
    So no score is negative either: they run from \(measured: smallest) to \(measured: largest).
    """
    MatrixTable(attention.scaled)
    """
    The softmax is taken over the whole matrix.
    The largest score leads the next by \(measured: largest - next).
    In double precision, the numbers of sixteen digits with which NumPy and this book compute, \(.variable("e")) to the power of minus that is 0:
    it is smaller than the smallest such number above 0, which is about 5 · 10⁻³²⁴.
    """
    MatrixTable(weights)
    Worked(weights[0, 0])
    MatrixTable(output)
    """
    And so the first and the third token get nothing at all: their rows of the output are zeros.
    """
    Claim("No weight, no number of the input and no score is negative.", nothingNegative)
    Claim("One share is 1, and all others are 0.", oneTakesAll)
    Claim("The first and the third row of the output are zeros.", zeroRows)
    Question("What would the output be if the softmax were taken over each row?") {
      """
      All three rows would be the same.
      The scores are so far apart that each row’s largest takes everything too, and in every row that is the second:
      each token would get the second token’s value, which starts with \(attention.values[1, 0]).
      """
    }
  }

  /// The one number of the part whose ninth decimal is its last, and a 5.
  private var between: Cell { run.input.input[0, 3] }

  private var nothingNegative: Finding {
    let parameters = run.parameters
    let numbers = [parameters.queries, parameters.keys, parameters.values, run.input.input, attention.scaled]
      .flatMap { $0.value.elements }
    return Finding(numbers.allSatisfy { $0 >= 0 }, "smallest: \(measured: numbers.min() ?? 0)")
  }

  private var oneTakesAll: Finding {
    let shares = attention.weights.value.elements
    return Finding(
      shares.filter { $0 == 1 }.count == 1 && shares.filter { $0 == 0 }.count == shares.count - 1,
      "\(shares.filter { $0 == 0 }.count) of \(shares.count) are 0")
  }

  private var zeroRows: Finding {
    let output = attention.output.value
    let largest = (output.row(0) + output.row(2)).largestMagnitude
    return Finding(largest == 0, "largest: \(measured: largest)")
  }
}
