extension Block {
  /// The block with other prose in place of its own, wherever it has any.
  func mapProse(_ change: (Prose) -> Prose) -> Block {
    switch self {
    case .paragraph(let prose): .paragraph(change(prose))
    case .list(let items): .list(items.map(change))
    case .figure(let figure, let caption): .figure(figure, caption: change(caption))
    case .claims(let claims): .claims(claims.map { Claim(change($0.text), $0.finding) })
    case .question(let question): .question(question.mapProse(change))
    case .aside(let kind, let blocks): .aside(kind, blocks.map { $0.mapProse(change) })
    case .heading, .equation, .table, .worked, .code, .program: self
    }
  }
}
