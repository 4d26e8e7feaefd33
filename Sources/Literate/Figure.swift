import Numbers
import Workings

/// A picture, by what it shows; how it is drawn is the renderer’s business.
public indirect enum Figure: Sendable {
  /// Quantities as colour, one beside the other.
  case heatMaps([Quantity])
  /// Curves over a common axis, with dots on them.
  case curves(Curves)
  /// Pairs of columns of a position encoding as clock hands, turned as far as each token’s place asks.
  case dials(Quantity, pairs: [Int], tokens: [Token])
  /// Groups of bars side by side.
  case bars([BarGroup])
  /// Lines from each query to each key, as strong as the weight between them.
  case attention(Quantity)
  /// The whole computation, and where the reader is.
  case map(ComputationMap)
  /// The whole model of the paper, and where the reader is.
  case architecture(Architecture)
  /// What is known after each step, as far as the reader has come.
  case trail(Trail)
}

extension Figure {
  /// Whether it is the map of the computation, which stands at the head of a chapter.
  public var isMap: Bool {
    if case .map = self { return true }
    return false
  }
}

extension Figure: BlockConvertible {
  public var blocks: [Block] { [.figure(self, caption: "")] }

  /// The figure with a caption under it.
  public func captioned(_ caption: Prose) -> [Block] { [.figure(self, caption: caption)] }
}

/// A row or column of a quantity as bars, under a title.
public struct BarGroup: Sendable {
  /// What the bars show.
  public let title: String
  /// The bars from left to right.
  public let cells: [Cell]
  /// A label for each bar.
  public let labels: [String]
  /// The token whose colour each bar has; nil leaves the colour to the number’s sign.
  public let colours: [Int?]

  /// A row of a quantity as bars.
  public init(_ title: String, row: Int, of quantity: Quantity, tokens: [Token] = []) {
    self.title = title
    cells = (0..<quantity.value.columns).map { quantity[row, $0] }
    let columns = quantity.columns
    labels = cells.indices.map { tokens.isEmpty ? columns.shortLabel($0) : tokens[$0].label }
    colours = cells.indices.map { tokens.isEmpty ? nil : tokens[$0].colour }
  }
}

extension Axis {
  /// The label of a column below its bar: its name, or else its number.
  fileprivate func shortLabel(_ place: Int) -> String {
    switch labels {
    case .names(let names): names[place]
    case .numbers(let numbers): "\(numbers.lowerBound + place)"
    case .tokens, .none: "\(place)"
    }
  }
}
