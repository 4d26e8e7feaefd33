import Literate
import Worksheets

extension SheetSeries {
  /// The sheets of the first so many students, drawn on all cores: the same as `sheets(_:)`, and sooner.
  func sheetsOnAllCores(_ students: Int) throws(Unfit) -> [Worksheet] {
    let most = max(1, (students + 7) / 8)
    let parts = stride(from: 1, through: students, by: most).map { first in
      Started { Result { () throws(Unfit) in try sheets(first...min(first + most - 1, students)) } }
    }
    var all: [Worksheet] = []
    for part in parts { all += try part.value.get() }
    return all
  }
}
