import Workings

extension Formula {
  /// A symbol as SVG text: letters in italics, subscripts lowered.
  var svg: String {
    switch self {
    case .variable(let name): "<tspan class=\"variable\">\(name.escapedForHTML)</tspan>"
    case .lower(let base, let index): "\(base.svg)<tspan class=\"index\" dy=\"3\">\(index.svg)</tspan>"
    case .upper(let base, let power): "\(base.svg)<tspan class=\"index\" dy=\"-4\">\(power.svg)</tspan>"
    case .transposed(let base): "\(base.svg)<tspan class=\"index\" dy=\"-4\">⊤</tspan>"
    case .row(let parts): parts.map { $0.svg }.joined()
    case .number(let text), .function(let text), .words(let text), .sign(let text): text.escapedForHTML
    case .brackets(let inside): "(\(inside.svg))"
    case .fraction, .root, .sum: preconditionFailure("a drawing has no room for a fraction, a root or a sum")
    }
  }
}
