import Workings

extension Page {
  /// The quantities whose numbers the page shows, in its order; one that is shown twice comes twice.
  public var shownQuantities: [Quantity] { blocks.flatMap { $0.shownQuantities } }
}

extension Block {
  /// The quantities whose numbers the block shows.
  public var shownQuantities: [Quantity] {
    switch self {
    case .heading, .equation, .code, .program: []
    case .paragraph(let prose): prose.shownQuantities
    case .list(let items): items.flatMap { $0.shownQuantities }
    case .table(let table): [table.quantity]
    case .figure(let figure, let caption): figure.shownQuantities + caption.shownQuantities
    case .worked(let working): [working.cell.quantity]
    case .claims(let claims):
      claims.flatMap { $0.text.shownQuantities + $0.finding.measured.shownQuantities }
    case .question(let question):
      question.text.shownQuantities + question.answer.flatMap { $0.shownQuantities }
    case .aside(_, let blocks): blocks.flatMap { $0.shownQuantities }
    }
  }
}

extension Figure {
  fileprivate var shownQuantities: [Quantity] {
    switch self {
    case .heatMaps(let quantities): quantities
    case .curves(let curves): curves.curves.flatMap { $0.marked.compactMap { $0.cell?.quantity } }
    case .dials(let positions, _, _): [positions]
    case .bars(let groups): groups.flatMap { $0.cells.map { $0.quantity } }
    case .attention(let weights): [weights]
    case .map, .architecture: []
    case .trail(let trail): trail.reached.flatMap { $0.groups.flatMap { $0.cells.map { $0.quantity } } }
    }
  }
}

extension Prose {
  fileprivate var shownQuantities: [Quantity] { inlines.flatMap { $0.shownQuantities } }
}

extension Inline {
  fileprivate var shownQuantities: [Quantity] {
    switch self {
    case .number(let cell): [cell.quantity]
    case .emphasis(let inlines): inlines.flatMap { $0.shownQuantities }
    case .text, .code, .link, .measured, .compared, .formula, .token, .chapter, .term: []
    }
  }
}
