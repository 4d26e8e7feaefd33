import Literate
import Workings

extension Book {
  /// Every block of every chapter, those inside questions and asides included.
  var allBlocks: [Block] { pages.flatMap { $0.allBlocks } }
}

extension Page {
  /// Every block of the chapter, those inside questions and asides included.
  var allBlocks: [Block] { blocks.flatMap { $0.withContents } }

  /// The quantities that are shown as tables.
  var tables: [MatrixTable] {
    allBlocks.compactMap { block in
      if case .table(let table) = block { return table }
      return nil
    }
  }
}

extension Block {
  /// The block itself, and the blocks that it holds.
  var withContents: [Block] {
    switch self {
    case .question(let question): [self] + question.answer.flatMap { $0.withContents }
    case .aside(_, let blocks): [self] + blocks.flatMap { $0.withContents }
    default: [self]
    }
  }

  /// What it says about the numbers.
  var claims: [Claim] {
    if case .claims(let claims) = self { return claims }
    return []
  }

  /// The running text of the block itself.
  var prose: [Prose] {
    switch self {
    case .paragraph(let prose), .figure(_, let prose): [prose]
    case .question(let question): [question.text]
    case .list(let items): items
    case .claims(let claims): claims.flatMap { [$0.text, $0.finding.measured] }
    case .heading, .equation, .table, .worked, .aside, .code, .program: []
    }
  }

  /// The numbers in its running text that are cells of quantities.
  var liveNumbers: [Cell] { prose.flatMap { $0.inlines.flatMap { $0.cells } } }
}

extension Inline {
  fileprivate var cells: [Cell] {
    switch self {
    case .number(let cell): [cell]
    case .emphasis(let inlines): inlines.flatMap { $0.cells }
    case .text, .code, .link, .measured, .compared, .formula, .token, .chapter, .term: []
    }
  }
}
