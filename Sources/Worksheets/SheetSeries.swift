import Lessons
import Literate
import Model
import Numbers
import Workings

/// Worksheets for a class: the same way for everybody, other numbers for each.
///
/// The numbers follow from a seed and the student’s number, and from nothing else.
public struct SheetSeries: Sendable {
  /// What sets tokens, sizes, conventions and decimals; numbers of its own, and a question that these answer, it has none.
  public let lesson: Lesson
  /// What the numbers are drawn from.
  public let seed: UInt32
  /// What is asked for, and whose numbers stand on the sheets.
  public let plan: SheetPlan
  /// The one step that the sheets are about; nil for the whole way through attention.
  public let topic: SheetTopic?

  /// Why no worksheets can be made for a lesson.
  public struct Unfit: Error {
    /// What is wrong with it, and what to do.
    public let message: String
  }

  /// Worksheets in the manner of a lesson, which has to be small enough for paper; of one step it gives tokens and sizes.
  ///
  /// Sheets about one step have their own tables, and of a plan they take the variants and the level.
  public init(
    like lesson: Lesson, seed: UInt32, _ plan: SheetPlan = SheetPlan(), topic: SheetTopic? = nil
  ) throws(Unfit) {
    func check(_ what: String, _ count: Int, _ range: ClosedRange<Int>) throws(Unfit) {
      guard !range.contains(count) else { return }
      throw Unfit(
        message:
          "A worksheet is done by hand, with \(range.lowerBound) to \(range.upperBound) \(what); this lesson has \(count)."
      )
    }
    try check("tokens", lesson.tokens.count, (topic?.fewestTokens ?? 2)...6)
    try check("features", lesson.size, 2...8)
    try check("decimals", lesson.decimals, 1...4)
    let isPlain =
      lesson.layers == 1 && lesson.feedForward == nil && lesson.memory == nil && lesson.conventions.normAt == .after
      && lesson.conventions.mask == .none
    guard isPlain || topic != nil else {
      throw Unfit(
        message:
          "A worksheet goes through one layer of attention to a whole sentence, with the norm after it; this lesson has a mask, a memory, feed-forward, more layers or norms before."
      )
    }
    (self.seed, self.plan, self.topic) = (seed, plan, topic)
    guard !plan.isGiven else {
      self.lesson = lesson
      return
    }
    var lesson = lesson
    lesson.embeddings = .random(size: lesson.size, seed: 1)
    lesson.weights = .uniform(seed: 1, skip: 0)
    lesson.question = nil
    self.lesson = lesson
  }

  /// The sheets of the first so many students.
  public func sheets(_ students: Int) throws(Unfit) -> [Worksheet] { try sheets(1...students) }

  /// The sheets of some students, whose numbers count from 1.
  public func sheets(_ students: ClosedRange<Int>) throws(Unfit) -> [Worksheet] {
    var sheets: [Worksheet] = []
    for student in students { sheets.append(try sheet(student)) }
    return sheets
  }

  /// The sheet of a student, whose number counts from 1.
  ///
  /// Numbers are drawn until they are fit for paper: no share takes nearly everything, the largest share of a row leads the next
  /// by more than rounding can undo, no layer norm divides by next to nothing, and what the student starts from is not what another
  /// token starts from.
  public func sheet(_ student: Int) throws(Unfit) -> Worksheet {
    if let topic { return try sheet(student, about: topic) }
    if plan.isGiven {
      let sheet = sheet(student, lesson)
      guard sheet.items.map({ $0.quantity }).firstUndefined == nil else {
        throw Unfit(message: "Some of this lesson’s numbers are undefined when they are computed by hand.")
      }
      return sheet
    }
    var generator = generator(of: student)
    var easiest: [Worksheet] = []
    for _ in 0..<mostTries {
      let sheet = sheet(student, drawn(&generator, row: row(of: student)))
      guard isFit(sheet) else { continue }
      if sheet.trivialCells <= mostTrivial(sheet) { return sheet }
      easiest.append(sheet)
      if easiest.count == mostFit { break }
    }
    if let hardest = easiest.min(by: { $0.trivialCells < $1.trivialCells }) { return hardest }
    throw nothingFit
  }

  /// The sheet of a student about one step.
  private func sheet(_ student: Int, about topic: SheetTopic) throws(Unfit) -> Worksheet {
    var generator = generator(of: student)
    let row = topic.row(of: number(of: student), tokens: lesson.tokens.count)
    for _ in 0..<mostTries {
      if let sheet = topic.sheet(student, row: row, like: lesson, plan.level, &generator), isFit(sheet) { return sheet }
    }
    throw nothingFit
  }

  private var nothingFit: Unfit {
    Unfit(message: "For this lesson’s sizes and conventions no numbers were found that are fit for paper.")
  }

  /// Which of the different sheets a student has, from 1.
  private func number(of student: Int) -> Int { plan.variants.map { (student - 1) % $0 + 1 } ?? student }

  private func generator(of student: Int) -> MersenneTwister {
    MersenneTwister(seed: seed &* 0x9E37_79B1 &+ UInt32(truncatingIfNeeded: number(of: student)) &* 0x85EB_CA6B)
  }

  /// The row that a student fills in: each token’s in turn.
  ///
  /// The encoding of position 0 is zeros and ones for everybody, with nothing to compute; nobody gets that. A lesson’s own numbers
  /// are those of its last token.
  private func row(of student: Int) -> Int {
    if plan.isGiven { return lesson.tokens.count - 1 }
    let first = lesson.conventions.firstPosition == 0 ? 1 : 0
    return first + (number(of: student) - 1) % (lesson.tokens.count - first)
  }

  /// How many cells of a sheet may take no arithmetic, so that all sheets of a class are equally hard.
  ///
  /// Those of the encoding are what the position makes them.
  private func mostTrivial(_ sheet: Worksheet) -> Int {
    let encoded = sheet.items.first { $0.quantity.name == Symbol("P") }?.cells ?? []
    return encoded.count { [0, 1].contains($0.value.magnitude) } + 1 + sheet.cells.count / 40
  }

  /// The lesson with numbers of one digit for embeddings, those of the row to follow above 0, and weights of one or two.
  private func drawn(_ generator: inout MersenneTwister, row: Int) -> Lesson {
    var drawn = lesson
    let width = lesson.conventions.headWeights == .own ? lesson.size : lesson.headSize
    // Large enough that scores stay within a few units of each other, whatever the width; and a divisor one can divide by.
    let spread =
      Double(width) * (lesson.conventions.headInput == .positioned ? Double(lesson.size).squareRoot() : 1).squareRoot()
    let divisor = [2, 5, 10].first { $0 >= spread } ?? 20
    func integers(_ rows: Int, _ columns: Int, from low: Int64, below high: Int64) -> Matrix {
      generator.integers(rows: rows, columns: columns, from: low, below: high)
    }
    var embeddings = integers(lesson.tokens.count, lesson.size, from: 0, below: 5)
    for column in 0..<lesson.size where embeddings[row, column] == 0 {
      embeddings[row, column] = Double(generator.integer(from: 1, below: 5))
    }
    drawn.embeddings = .given(embeddings)
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
    let row = row(of: student)
    var tables = SheetTables(Transformer(lesson)(), row: row, style: style, plan)
    return Worksheet(
      student: student, title: lesson.title, token: Token.all(lesson.tokens)[row], items: tables.all(), style: style,
      way: plan.way)
  }

  private func isFit(_ sheet: Worksheet) -> Bool {
    sheet.items.allSatisfy { item in
      let numbers = item.quantity.value.elements
      guard [item.quantity].firstUndefined == nil, numbers.largestFinite < 100 else { return false }
      if item.quantity.name == Symbol("X"), !item.differsFromPrinted(by: sheet.style.unit) { return false }
      if item.quantity.name == Symbol(.variance) { return numbers.allSatisfy { $0 >= 0.25 } }
      guard item.asksForLargest, let row = item.emptyRow else { return true }
      let shares = item.quantity.value.row(row)
      let places = shares.placesOfLargest(2)
      let lead = shares[places[0]] - shares[places[1]]
      return shares[places[0]] <= 0.9 && lead >= 2 * sheet.style.unit
    }
  }
}

extension Worksheet.Item {
  /// Whether most numbers of the row to fill in are others than those of each row that is printed.
  fileprivate func differsFromPrinted(by unit: Double) -> Bool {
    guard let own = emptyRow else { return true }
    return (0..<quantity.value.rows).allSatisfy { row in
      let same = zip(quantity.value.row(row), quantity.value.row(own)).count { abs($0 - $1) < 1.5 * unit }
      return row == own || 2 * same < quantity.value.columns
    }
  }
}

/// How often numbers are drawn for one student before giving up.
private let mostTries = 2000
/// How many sheets that are fit for paper are looked at for one on which hardly a cell takes no arithmetic.
private let mostFit = 12
