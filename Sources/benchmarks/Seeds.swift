import Chapters
import Foundation
import Training

/// The book’s table of ten seeds, as `benchmarks seeds` finds it now.
private var tenSeedsSource: String {
  let rows = (0..<10 as Range<UInt32>).map { "  \(SeedResult(training: $0).source),\n" }.joined()
  return """
    // swift-format-ignore-file
    // Written by `swift run -c release benchmarks seeds --write`; `benchmarks seeds` fails where it is not so.
    import Training

    /// What the recipe comes to from seeds 0 to 9.
    let tenSeeds: [SeedResult] = [
    \(rows)]

    """
}

private let path = "Sources/Chapters/PartThree/TenSeeds.swift"

/// What `benchmarks seeds [--write]` does: trains from ten seeds, and writes the book’s table of them, or says what in it differs.
func tenSeeds(isWritten: Bool) -> Int32 {
  guard let old = try? String(contentsOfFile: path, encoding: .utf8) else {
    FileHandle.standardError.write(Data("benchmarks: \(path) is not there: run this in the package’s folder.\n".utf8))
    return 2
  }
  let new = tenSeedsSource
  if isWritten {
    do { try new.write(toFile: path, atomically: true, encoding: .utf8) } catch {
      FileHandle.standardError.write(Data("benchmarks: \(path) cannot be written: \(error)\n".utf8))
      return 2
    }
    print("Wrote \(path).")
    return 0
  }
  guard new != old else {
    print("\(path) says what ten seeds come to.")
    return 0
  }
  let differences = new.split(separator: "\n").difference(from: old.split(separator: "\n"))
  for change in differences {
    switch change {
    case .remove(_, let line, _): print("written:  \(line)")
    case .insert(_, let line, _): print("measured: \(line)")
    }
  }
  print("\(path) is not what ten seeds come to. Run `swift run -c release benchmarks seeds --write`.")
  return 1
}

extension SeedResult {
  /// It as Swift writes it.
  fileprivate var source: String {
    let strays = strays.map {
      ", strays: Strays(count: \($0.count), rightAlone: \($0.rightAlone), answers: \($0.answers), looked: \($0.looked))"
    }
    return "SeedResult(\(seed), right: \(right), largest: \(largest), least: \(least), mean: \(mean)\(strays ?? ""))"
  }
}
