import GuideWorkings
import Lessons
import Literate
import Numbers
import Workings

/// What is below zero is cut off: the bend of the feed-forward network (section 3.3 of the paper).
public struct PositivePartChapter: Chapter {
  public static let title = "Positive part"
  public static var lead: Prose { "What is below zero is cut off." }
  public static let section = "3.3"

  let lesson: Lesson
  let input: Quantity
  /// F, of the shape of its input.
  public let output: Quantity
  public var quantities: [Quantity] { [output] }

  /// Cuts off what is below zero.
  public init(_ lesson: Lesson, _ input: Quantity) {
    self.lesson = lesson
    self.input = input
    output = Quantity(.positivePart, [input]).named(Symbol("F").of(layer: input.layer), "positive part")
  }

  @BlockBuilder public var body: [Block] {
    let smallest = output.value.elements.min() ?? 0
    let last = output.value.columns - 1
    "The first number of \(input) is \(input[0, 0]), and that of \(output) is \(output[0, 0])."
    Equation(output)
    Question(predict: "Which numbers of \(output) will be those of \(input)?") {
      "Those that are not below zero. All others become 0."
    }
    Question(compute: output[0, last], "\(output[0, last].symbol), the last number of the first row.")
    MatrixTable(output)
    Worked(output[0, 0])
    Claim("No number is below zero.", Finding(smallest >= 0, "smallest: \(measured: smallest)"))
    Question.findTheError(in: output, style: NumberStyle(decimals: lesson.decimals))
    Question("What of a model that had this step and no other?") {
      "It would be a straight line with one bend. Between two products of matrices it is what lets a network bend anywhere."
    }
  }
}
