import Literate
import Workings

/// A chapter of nothing but some blocks.
struct BlocksAlone: Chapter {
  static let title = "Blocks alone"
  static let lead: Prose = ""
  static let section = "5"
  let quantities: [Quantity] = []
  let body: [Block]
}
