import Literate
import Testing
import Workings

@testable import Chapters

/// The NumPy on the pages, whatever the lesson: each name in it is defined in the block, or is said to be from before and is.
@Suite struct CodeTests {
  @Test(arguments: OddLesson.all) func everyNameIsDefined(_ odd: OddLesson) {
    var known: Set<String> = []
    var count = 0
    for page in ByHand(odd.lesson).pages {
      known.formUnion((page.quantities + page.tables.map { $0.quantity }).compactMap { $0.name?.numpy })
      for case .code(let code, "python") in page.allBlocks {
        count += 1
        let lines = code.split(separator: "\n").map { String($0) }
        let before = lines.first { $0.hasPrefix("# As before: ") }.map { $0.names.subtracting(["As", "before"]) } ?? []
        #expect(before.isSubset(of: known), "\(page.title): \(before.subtracting(known))")
        var defined = before.union(["np"])
        for line in lines where !line.hasPrefix("#") && !line.contains("import") && !line.hasPrefix(" ") {
          if line.hasPrefix("def ") {
            defined.formUnion(line.names)
            continue
          }
          let sides = line.split(separator: "=", maxSplits: 1).map { String($0) }
          #expect(sides.last?.names.isSubset(of: defined) == true, "\(page.title): \(line)")
          defined.formUnion(sides[0].names)
        }
      }
    }
    #expect(count >= 6)
  }
}

extension String {
  /// The names in a line of Python: not attributes, keywords of calls, or letters of numbers.
  fileprivate var names: Set<String> {
    var names: Set<String> = []
    for match in matches(of: /[A-Za-z_][A-Za-z_0-9]*/) {
      let before = self[..<match.range.lowerBound].last
      let isKeyword = self[match.range.upperBound...].hasPrefix("=")
      if before != ".", before?.isNumber != true, !isKeyword, !["None", "True"].contains(match.output) {
        names.insert(String(match.output))
      }
    }
    return names
  }
}
