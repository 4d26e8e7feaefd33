import Lessons
import Literate
import Numbers
import Workings

/// Worksheets for a class: the same way for everybody, other numbers for each.
///
/// The numbers follow from a seed and the student’s number, and from nothing else.
public struct Worksheets: Sendable {
  /// What sets tokens, sizes, conventions and decimals; numbers of its own it has none.
  public let lesson: Lesson
  /// What the numbers are drawn from.
  public let seed: UInt32

  /// Why no worksheets can be made for a lesson.
  public struct Unfit: Error {
    /// What is wrong with it, and what to do.
    public let message: String
  }

  /// Worksheets in the manner of a lesson, which has to be small enough for paper.
  public init(like lesson: Lesson = .byHand, seed: UInt32) throws(Unfit) {
    func check(_ what: String, _ count: Int, _ range: ClosedRange<Int>) throws(Unfit) {
      guard !range.contains(count) else { return }
      throw Unfit(
        message:
          "A worksheet is done by hand, with \(range.lowerBound) to \(range.upperBound) \(what); this lesson has \(count)."
      )
    }
    try check("tokens", lesson.tokens.count, 2...6)
    try check("features", lesson.size, 2...8)
    try check("decimals", lesson.decimals, 1...4)
    var lesson = lesson
    lesson.embeddings = .random(size: lesson.size, seed: 1)
    lesson.weights = .uniform(seed: 1, skip: 0)
    self.lesson = lesson
    self.seed = seed
  }

  /// The sheets of the first so many students.
  public func sheets(_ students: Int) throws(Unfit) -> [Worksheet] {
    var sheets: [Worksheet] = []
    for student in 0..<students { sheets.append(try sheet(student + 1)) }
    return sheets
  }

  /// The sheet of a student, whose number counts from 1.
  ///
  /// Numbers are drawn until they are fit for paper: no share takes nearly everything, the largest share of a row leads the next
  /// by more than rounding can undo, and no layer norm divides by next to nothing.
  public func sheet(_ student: Int) throws(Unfit) -> Worksheet {
    var generator = MersenneTwister(seed: seed &* 0x9E37_79B1 &+ UInt32(truncatingIfNeeded: student) &* 0x85EB_CA6B)
    for _ in 0..<mostTries {
      let sheet = sheet(student, drawn(&generator))
      if isFit(sheet) { return sheet }
    }
    throw Unfit(message: "For this lesson’s sizes and conventions no numbers were found that are fit for paper.")
  }

  /// The lesson with numbers of one digit for embeddings, and weights of one or two.
  private func drawn(_ generator: inout MersenneTwister) -> Lesson {
    var drawn = lesson
    let width = lesson.conventions.headWeights == .own ? lesson.size : lesson.headSize
    // Large enough that scores stay within a few units of each other, whatever the width; and a divisor one can divide by.
    let spread =
      Double(width) * (lesson.conventions.headInput == .positioned ? Double(lesson.size).squareRoot() : 1).squareRoot()
    let divisor = [2, 5, 10].first { $0 >= spread } ?? 20
    func integers(_ rows: Int, _ columns: Int, from low: Int64, below high: Int64) -> Matrix {
      generator.integers(rows: rows, columns: columns, from: low, below: high)
    }
    drawn.embeddings = .given(integers(lesson.tokens.count, lesson.size, from: 0, below: 5))
    func weights(_ size: Int) -> Matrix { integers(size, size, from: -2, below: 3) / divisor }
    drawn.weights = .given(
      GivenWeights(
        queries: weights(width), keys: weights(width), values: weights(width),
        output: lesson.conventions.outputProjection ? weights(lesson.size) : nil))
    if case .uniform = lesson.conventions.beta {
      drawn.conventions.beta = .each((integers(1, lesson.size, from: 0, below: 20) / 10).elements)
    }
    return drawn
  }

  private func sheet(_ student: Int, _ lesson: Lesson) -> Worksheet {
    let style = NumberStyle(decimals: lesson.decimals)
    let row = (student - 1) % lesson.tokens.count
    var tables = SheetTables(Steps(lesson), row: row, style: style)
    return Worksheet(
      student: student, title: lesson.title, token: Token.all(lesson.tokens)[row], items: tables.all(), style: style)
  }

  private func isFit(_ sheet: Worksheet) -> Bool {
    sheet.items.allSatisfy { item in
      let numbers = item.quantity.value.elements
      guard [item.quantity].firstUndefined == nil, numbers.largestFinite < 100 else { return false }
      if item.quantity.name == Symbol(.variance) { return numbers.allSatisfy { $0 >= 0.25 } }
      guard item.asksForLargest, let row = item.emptyRow else { return true }
      let shares = item.quantity.value.row(row)
      let places = shares.placesOfLargest(2)
      let lead = shares[places[0]] - shares[places[1]]
      return shares[places[0]] <= 0.9 && lead >= 2 * sheet.style.unit
    }
  }
}

/// How often numbers are drawn for one student before giving up.
private let mostTries = 2000

/// The tables of a sheet, in the order in which they are filled in.
private struct SheetTables {
  private let steps: Steps
  private let row: Int
  private let lesson: Lesson
  private var byHand: HandComputation

  init(_ steps: Steps, row: Int, style: NumberStyle) {
    self.steps = steps
    self.row = row
    lesson = steps.embeddings.lesson
    byHand = HandComputation(style)
  }

  mutating func all() -> [Worksheet.Item] {
    let (projections, norm) = (steps.projections, steps.layerNorm)
    let parameters = projections.parameters
    let conventions = lesson.conventions
    var items = [
      given(steps.embeddings.embeddings, "The embeddings."),
      asked(
        steps.positions.positions,
        """
        Encode your token’s position; positions count from \(conventions.firstPosition), and angles are in radians.
        Even features take the sine and odd ones the cosine of \(angle), where \(.variable("k")) is 0 for the first two features, 1 for the next two, and so on.
        """),
      asked(
        steps.positions.input, "Multiply the embedding by \(.root(.number("\(lesson.size)"))) and add the encoding."),
    ]
    items += [
      given(parameters.queries, "The weights of the queries."), given(parameters.keys, "The weights of the keys."),
      given(parameters.values, "The weights of the values."),
    ]
    for (index, part) in ([projections.whole].compactMap { $0 } + projections.parts).enumerated() {
      let from: Prose =
        projections.whole == nil
        ? "\(lesson.columns(ofHead: index).columnsInWords) of \(projections.source)"
        : "\(projections.source)"
      items += [
        asked(
          part.queries, "Your token’s row of \(from) times each column of \(parameters.queries): products, added up."),
        asked(part.keys, "The same with \(parameters.keys)."), asked(part.values, "And with \(parameters.values)."),
      ]
    }
    for (index, head) in steps.heads.heads.enumerated() { items += tables(of: head, index) }
    items.append(
      asked(
        steps.concat.joined,
        lesson.heads == 1 ? "Copy what the head found." : "Set what \(lesson.heads.all("head")) found side by side."))
    if let output = parameters.output {
      items.append(given(output, "The output weights."))
      items.append(asked(steps.concat.mixed, "Your row of \(steps.concat.joined) times each column of \(output)."))
    }
    items.append(asked(norm.residual, "Add what attention found to \(steps.positions.input)."))
    items.append(asked(norm.mean, "The mean of \(line)."))
    items.append(
      asked(
        norm.variance, "The mean of the squared distances from that mean, divided by their number and not by one less.")
    )
    if conventions.gamma != .constant(1) { items.append(given(parameters.gamma, "The scale.")) }
    if conventions.beta != .constant(0) { items.append(given(parameters.beta, "The shift.")) }
    items.append(asked(norm.normalised, normalising))
    return items
  }

  private mutating func tables(of head: Head, _ index: Int) -> [Worksheet.Item] {
    let columns = lesson.columns(ofHead: index)
    let part: Prose =
      steps.projections.whole == nil || lesson.heads == 1
      ? ""
      : "Head \(index + 1) reads \(columns.columnsInWords) of the queries, keys and values. "
    let shares: Prose =
      lesson.softmaxExtent == .row
      ? "*e* to the power of each scaled score of your row, divided by the sum of these powers."
      : "*e* to the power of each scaled score of your row, divided by the sum of these powers over the whole table."
    return [
      asked(head.scores, "\(part)Your token’s query times each key: products, added up."),
      asked(head.scaled, "Divide by \(.root(.number("\(lesson.headSize)")))."),
      Worksheet.Item(byHand(head.weights), shares, emptyRow: row, asksForLargest: true),
      asked(head.output, "The sum of the values of all tokens, each times its share."),
    ]
  }

  private var angle: Formula {
    let factor = lesson.conventions.frequencies == .doubled ? "4" : "2"
    return .fraction("p", .upper("10000", .fraction([.number(factor), "k"], .number("\(lesson.size)"))))
  }

  private var line: Prose {
    lesson.conventions.normaliseOver == .features
      ? "your row of \(steps.layerNorm.residual)" : "each column of \(steps.layerNorm.residual)"
  }

  private var normalising: Prose {
    let epsilon = lesson.conventions.epsilon
    let root: Prose =
      epsilon == 0
      ? "the root of the variance"
      : "the root of the variance (which has ε = \(exact: epsilon) added to it\(epsilon < 0.0001 ? ", too little to see" : ""))"
    let last: Prose =
      lesson.conventions.gamma == .constant(1) && lesson.conventions.beta == .constant(0)
      ? "" : " Then multiply by the scale, and add the shift."
    return "The distance of each number from the mean, divided by \(root).\(last)"
  }

  private mutating func given(_ quantity: Quantity, _ words: Prose) -> Worksheet.Item {
    Worksheet.Item(byHand(quantity), words, emptyRow: nil)
  }

  /// A table of which the student’s row is empty, or all of it where it has a single row.
  private mutating func asked(_ quantity: Quantity, _ words: Prose) -> Worksheet.Item {
    Worksheet.Item(byHand(quantity), words, emptyRow: quantity.value.rows == 1 ? 0 : row)
  }
}
