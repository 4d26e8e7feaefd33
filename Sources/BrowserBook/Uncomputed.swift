import Literate
import Workings

/// A chapter that takes part in counting chapters, and is not computed.
struct Uncomputed: Chapter {
  static let title = "Uncomputed"
  static var lead: Prose { "" }
  static let section = ""
  var quantities: [Quantity] { [] }
  var body: [Block] { [] }
}
