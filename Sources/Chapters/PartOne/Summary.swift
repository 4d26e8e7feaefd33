import Lessons
import Literate
import Model
import Numbers
import Workings

/// After the last step: the whole of attention on one page, every formula with its shape and the reason for it.
public final class SummaryChapter: Chapter {
  public static let title = "Attention on one page"
  public static var lead: Prose {
    "Every formula once, the shape of what it makes, and why it is there; and every word that was defined."
  }
  public static let section = "3.2"

  private let run: Transformer.Run
  private let glossary: Glossary
  private var lesson: Lesson { run.lesson }
  private var attention: MultiHead.Run { run.attention }

  /// Sums up what has been computed, and the words that chapters have defined.
  public init(_ run: Transformer.Run, _ glossary: Glossary) {
    self.run = run
    self.glossary = glossary
  }

  public var quantities: [Quantity] { [] }

  @BlockBuilder public var body: [Block] {
    """
    A sentence has \(Size.tokens.letter) \(terms: .token), and each of them a row of \(Size.features.letter) numbers.
    There are \("h" as Formula) \(terms: .head), and each has \(Size.head.letter) of the \(Size.features.letter) columns to itself.
    Here \(equals(.tokens)), \(equals(.features)), \(["h", "=", .number("\(lesson.heads)")] as Formula) and \(equals(.head)).
    """
    Heading("From words to rows")
    List(lines: words.map(said))
    Heading("From rows to shares")
    List(lines: shares.map(said))
    Heading("What was found, and what was there")
    List(lines: found.map(said))
    Heading("What training finds")
    List(lines: learnt.map(said))
    if run.layers.count > 1 {
      """
      All this is one \(term: .layer), and there are \(run.layers.count, "layer") here: what leaves one enters the next, which has weights of its own.
      """
    }
    """
    All this is one \(term: .subLayer) of the paper’s \(term: .encoder), with its \(term: .residual) and its \(term: .layerNorm).
    """
    Claim("Every matrix has the shape that stands beside it.", shapesHold)
    Heading("The words")
    glossary
  }

  // MARK: Lines

  /// What a shape is written with.
  private enum Size {
    case one, tokens, features, head

    var letter: Formula {
      switch self {
      case .one: "1"
      case .tokens: "n"
      case .features: "d"
      case .head: .lower("d", "k")
      }
    }
  }

  /// A quantity, its shape in letters, and why it is there.
  private struct Line {
    let quantity: Quantity
    let rows, columns: Size
    let why: Prose
    /// Whether its formula is shown for one entry, which then says more than that of the whole.
    var isEntry = false
  }

  private var words: [Line] {
    [
      Line(
        quantity: run.input.embeddings, rows: .tokens, columns: .features,
        why: "What each token is, in any sentence: a row that is looked up."),
      Line(
        quantity: run.input.positions, rows: .tokens, columns: .features,
        why: "Where each token stands: a wave in each column, so that no two places have the same row.", isEntry: true),
      Line(
        quantity: run.input.input, rows: .tokens, columns: .features,
        why: "What it is and where it stands, in one row."),
    ]
  }

  private var shares: [Line] {
    let head = attention.heads[0]
    let (projected, width) = (attention.projected.example, attention.projected.whole == nil ? Size.head : .features)
    return [
      Line(quantity: projected.queries, rows: .tokens, columns: width, why: "What each token asks."),
      Line(quantity: projected.keys, rows: .tokens, columns: width, why: "What each token can be found by."),
      Line(quantity: projected.values, rows: .tokens, columns: width, why: "What each token has to give."),
    ] + (attention.projected.whole != nil ? [ownColumns(head)] : []) + [
      Line(
        quantity: head.scores, rows: .tokens, columns: .tokens,
        why: "How well each token’s question fits each token’s key."),
      Line(
        quantity: head.scaled, rows: .tokens, columns: .tokens,
        why: "Longer rows make larger scores, and this keeps them from giving nearly everything to one token."),
      Line(
        quantity: head.weights, rows: .tokens, columns: .tokens,
        why: lesson.conventions.softmaxOver == .row
          ? "Shares, none below 0, and those of each row add up to 1: each token has one attention to give."
          : "Shares, none below 0, and all of them together add up to 1.", isEntry: true),
      Line(
        quantity: head.output, rows: .tokens, columns: .head,
        why: "What each token takes from all of them, in these shares."),
    ]
  }

  private func ownColumns(_ head: Attention.Run) -> Line {
    let all = attention.projected.example.quantities.listed
    let several: Prose =
      "Each head takes columns of its own from \(all), so that it can ask something else. What follows is that of head 1; the others do the same."
    return Line(
      quantity: head.queries, rows: .tokens, columns: .head,
      why: lesson.heads > 1 ? several : "The only head takes all columns of \(all).")
  }

  private var found: [Line] {
    let norm = run.norm
    let overFeatures = lesson.conventions.normaliseOver == .features
    let (rows, columns) = overFeatures ? (Size.tokens, Size.one) : (.one, .features)
    let joined = Line(
      quantity: attention.joined, rows: .tokens, columns: .features,
      why: "What the heads found, side by side, in rows as long as before.")
    let mixed = Line(
      quantity: attention.mixed, rows: .tokens, columns: .features,
      why: "Mixed, so that what one head found can reach every feature.")
    return [joined] + (lesson.conventions.outputProjection ? [mixed] : []) + [
      Line(
        quantity: norm.residual, rows: .tokens, columns: .features,
        why: "Added to what was there, so that nothing of it is lost."),
      Line(
        quantity: norm.mean, rows: rows, columns: columns,
        why: "Where the numbers of a \(overFeatures ? "row" : "column") lie,",
        isEntry: true),
      Line(quantity: norm.variance, rows: rows, columns: columns, why: "and how far they lie apart.", isEntry: true),
      Line(
        quantity: norm.normalised, rows: .tokens, columns: .features,
        why: "Brought to a common scale, so that numbers do not drift from \(term: .layer) to layer.", isEntry: true),
    ]
  }

  private var learnt: [Line] {
    let parameters = run.parameters
    let width = attention.projected.whole == nil ? Size.head : .features
    let output = parameters.output.map {
      [
        Line(
          quantity: $0, rows: .features, columns: .features,
          why: "Where what the heads found belongs.")
      ]
    }
    return [
      Line(quantity: parameters.queries, rows: width, columns: width, why: "What is worth asking."),
      Line(quantity: parameters.keys, rows: width, columns: width, why: "What it is worth being found by."),
      Line(quantity: parameters.values, rows: width, columns: width, why: "What is worth handing over."),
    ] + (output ?? []) + [
      Line(quantity: parameters.gamma, rows: .one, columns: .features, why: "How much each feature counts after all."),
      Line(quantity: parameters.beta, rows: .one, columns: .features, why: "Around which number each feature lies."),
    ]
  }

  // MARK: How they are said

  private func said(_ line: Line) -> Prose {
    let quantity = line.quantity
    let shape: Formula = [
      line.rows.letter, "×", line.columns.letter, "=", .number("\(quantity.value.rows)"), "×",
      .number("\(quantity.value.columns)"),
    ]
    return "\(Prose.list(equations(of: line).map { "\($0)" })), \(shape): \(line.why)"
  }

  /// How a quantity is made; what is given or learnt has only its name.
  private func equations(of line: Line) -> [Formula] {
    let quantity = line.quantity
    guard !quantity.operands.isEmpty || line.isEntry else { return [quantity.symbol] }
    let notation = quantity.operation.formula(quantity.operands.map { $0.symbol })
    guard line.isEntry, !notation.entries.isEmpty else { return [[quantity.symbol, "=", notation.whole]] }
    return notation.entries.map { [quantity.symbol.at(.row($0.indices)), "=", $0.right] }
  }

  private func count(_ size: Size) -> Int {
    switch size {
    case .one: 1
    case .tokens: lesson.tokens.count
    case .features: lesson.size
    case .head: lesson.headSize
    }
  }

  private func equals(_ size: Size) -> Formula { [size.letter, "=", .number("\(count(size))")] }

  private var shapesHold: Finding {
    let lines = words + shares + found + learnt
    let fitting = lines.count {
      $0.quantity.value.rows == count($0.rows) && $0.quantity.value.columns == count($0.columns)
    }
    return Finding(fitting == lines.count, "\(fitting) of \(lines.count)")
  }
}

extension [Quantity] {
  fileprivate var listed: Prose { Prose.list(map { "\($0)" }) }
}
