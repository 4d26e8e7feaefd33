import Literate
import Workings

/// The pieces of prose, each with its kind, so that two proses can be compared.
func spelled(_ prose: Prose) -> String { spelled(prose.inlines) }

private func spelled(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text): "text(\(text))"
    case .emphasis(let inside): "emphasis(\(spelled(inside)))"
    case .code(let code): "code(\(code))"
    case .link(let words, let address): "link(\(words) → \(address))"
    case .number(let cell): "number(\(cell.quantity.name?.text ?? "?")[\(cell.row), \(cell.column)])"
    case .measured(let number): "measured(\(number))"
    case .compared(let number, let other): "compared(\(number), \(other))"
    case .formula(let formula): "formula(\(line(formula)))"
    case .token(let token): "token(\(token.text))"
    case .chapter: "chapter"
    case .term(let mention): "\(mention.role)(\(mention.words))"
    }
  }.joined(separator: " ")
}

/// The blocks of a page, each with its kind and what it says.
func spelled(_ blocks: [Block]) -> [String] {
  blocks.map { block in
    switch block {
    case .heading(let text): "heading(\(text))"
    case .paragraph(let prose): "paragraph(\(spelled(prose)))"
    case .list(let items): "list(\(items.map(spelled).joined(separator: "; ")))"
    case .equation(let lines): "equation(\(lines.map(line).joined(separator: "; ")))"
    case .table(let table): "table(\(table.quantity.name?.text ?? "?"))"
    case .figure(_, let caption): "figure(\(spelled(caption)))"
    case .worked(let working): "worked(\(working.cell.quantity.name?.text ?? "?"))"
    case .claims(let claims): "claims(\(claims.map { spelled($0.text) }.joined(separator: "; ")))"
    case .question(let question): "question(\(spelled(question.text))) → \(spelled(question.answer))"
    case .aside(let kind, let content): "\(kind)\(spelled(content))"
    case .code(let code, let language): "\(language)(\(code))"
    case .program(let program): "program(\(program.title), \(program.code))"
    }
  }
}

/// A formula on one line, rows within rows flattened.
func line(_ formula: Formula) -> String {
  switch formula {
  case .variable(let text), .number(let text), .function(let text), .words(let text), .sign(let text): text
  case .row(let parts): parts.map(line).joined(separator: " ")
  case .lower(let base, let index): "\(line(base))[\(line(index))]"
  case .upper(let base, let power): "\(line(base))^(\(line(power)))"
  case .fraction(let top, let bottom): "(\(line(top)))/(\(line(bottom)))"
  case .root(let inside): "√(\(line(inside)))"
  case .sum(let index): "∑[\(line(index))]"
  case .brackets(let inside): "(\(line(inside)))"
  case .transposed(let base): "\(line(base))ᵀ"
  }
}
