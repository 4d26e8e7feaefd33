import Lessons
import Literate
import Model
import Numbers
import Workings

/// The tables of a sheet, in the order in which they are filled in.
struct SheetTables {
  private let run: Transformer.Run
  private let row: Int
  private let lesson: Lesson
  /// The sum and the norm; where nothing is multiplied by W_O, the sum takes what stands side by side.
  private let norm: AddAndNorm.Run
  private let plan: SheetPlan
  private var byHand: HandComputation

  init(_ run: Transformer.Run, row: Int, style: NumberStyle, _ plan: SheetPlan) {
    self.run = run
    (self.row, self.plan) = (row, plan)
    lesson = run.lesson
    norm =
      run.parameters.output == nil
      ? AddAndNorm(lesson, run.parameters)(run.input.input, adding: run.attention.joined) : run.norm
    byHand = HandComputation(style)
  }

  /// The tables that are filled in, and of the others those that these are made from.
  mutating func all() -> [Worksheet.Item] {
    let tables = tables()
    let onSheet = Set(tables.map { ObjectIdentifier($0.quantity) })
    let needed = tables.filter { $0.emptyRow != nil }.flatMap { $0.quantity.sources(in: onSheet) }
    return tables.filter { item in item.emptyRow != nil || needed.contains { $0 === item.quantity } }
  }

  private mutating func tables() -> [Worksheet.Item] {
    let (attention, parameters) = (run.attention, run.parameters)
    let conventions = lesson.conventions
    var items = [
      given(run.input.embeddings, "The embeddings."),
      asked(
        .positions, run.input.positions,
        """
        Encode your token’s position; positions count from \(conventions.firstPosition), and angles are in radians.
        Even features take the sine and odd ones the cosine of \(angle), where \(.variable("r")) is 0 for the first two features, 1 for the next two, and so on.
        """),
      asked(
        .positions, run.input.input,
        "Multiply the embedding by \(.root(.number("\(lesson.size)"))) and add the encoding."),
    ]
    items += [
      given(parameters.queries, "The weights of the queries."), given(parameters.keys, "The weights of the keys."),
      given(parameters.values, "The weights of the values."),
    ]
    for (index, part) in attention.projected.all.enumerated() {
      let from: Prose =
        attention.projected.whole == nil
        ? "\(lesson.columns(ofHead: index).columnsInWords) of \(run.layers[0].source)"
        : "\(run.layers[0].source)"
      items += [
        asked(
          .projections, part.queries,
          "Your token’s row of \(from) times each column of \(parameters.queries): products, added up."),
        asked(.projections, part.keys, "The same with \(parameters.keys)."),
        asked(.projections, part.values, "And with \(parameters.values)."),
      ]
    }
    for (index, head) in attention.heads.enumerated() { items += tables(of: head, index) }
    items.append(
      asked(
        .concat, attention.joined,
        lesson.heads == 1 ? "Copy what the head found." : "Set what \(lesson.heads.all("head")) found side by side."))
    if let output = parameters.output {
      items.append(given(output, "The output weights."))
      items.append(asked(.concat, attention.mixed, "Your row of \(attention.joined) times each column of \(output)."))
    }
    items.append(asked(.norm, norm.residual, "Add what attention found to \(run.input.input)."))
    items.append(asked(.norm, norm.mean, "The mean of \(line)."))
    items.append(
      asked(
        .norm, norm.variance,
        "The mean of the squared distances from that mean, divided by their number and not by one less.")
    )
    if conventions.gamma != .constant(1) { items.append(given(parameters.gamma, "The scale.")) }
    if conventions.beta != .constant(0) { items.append(given(parameters.beta, "The shift.")) }
    items.append(asked(.norm, norm.normalised, normalising))
    return items
  }

  private mutating func tables(of head: Attention.Run, _ index: Int) -> [Worksheet.Item] {
    let columns = lesson.columns(ofHead: index)
    let part: Prose =
      run.attention.projected.whole == nil || lesson.heads == 1
      ? ""
      : "Head \(index + 1) reads \(columns.columnsInWords) of the queries, keys and values. "
    let shares: Prose =
      lesson.softmaxExtent == .row
      ? "*e* to the power of each scaled score of your row, divided by the sum of these powers."
      : "*e* to the power of each scaled score of your row, divided by the sum of these powers over the whole table."
    return [
      asked(.scores, head.scores, "\(part)Your token’s query times each key: products, added up."),
      asked(.scores, head.scaled, "Divide by \(.root(.number("\(lesson.headSize)")))."),
      asked(.softmax, head.weights, shares, asksForLargest: true),
      asked(.softmax, head.output, "The sum of the values of all tokens, each times its share."),
    ]
  }

  private var angle: Formula { lesson.wave.angle(width: .number("\(lesson.size)")) }

  private var line: Prose {
    lesson.conventions.normaliseOver == .features
      ? "your row of \(norm.residual)" : "each column of \(norm.residual)"
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

  /// A table of which the student’s row is empty, or all of it where it has a single row; printed whole where its chapter is not
  /// asked for.
  private mutating func asked(
    _ chapter: SheetPlan.Chapter, _ quantity: Quantity, _ words: Prose, asksForLargest: Bool = false
  ) -> Worksheet.Item {
    guard plan.chapters.contains(chapter) else { return given(quantity, "\(quantity.meaning), as computed before.") }
    return Worksheet.Item(
      byHand(quantity), words, emptyRow: quantity.value.rows == 1 ? 0 : row,
      examples: plan.level.examples(of: quantity.value.columns),
      asksForLargest: asksForLargest && plan.level != .worked)
  }
}

extension Quantity {
  /// The tables that it is made from without another table between.
  fileprivate func sources(in tables: Set<ObjectIdentifier>) -> [Quantity] {
    operands.flatMap { tables.contains(ObjectIdentifier($0)) ? [$0] : $0.sources(in: tables) }
  }
}
