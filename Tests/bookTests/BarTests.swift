import Testing

@testable import benchmarks

/// What is measured is compared with what it should be, and what falls short is said.
@Suite struct BarTests {
  private func figure(_ value: Double, _ bar: Bar?, peer: Double? = nil) -> Figure {
    Figure(what: "work", value: value, unit: "ms", peer: peer, peerName: "NumPy", bar: bar)
  }

  private static let cases: [(Bar, Double, Double?, Bool?, String)] = [
    (.atMost(300), 300, nil, true, "≤ 300 ms"), (.atMost(300), 300.1, nil, false, "≤ 300 ms"),
    (.atLeast(9), 9, nil, true, "≥ 9 ms"), (.atLeast(9), 8, 1, false, "≥ 9 ms"),
    (.atMost(ofPeer: 1), 10, 10, true, "≤ 1 of NumPy"), (.atMost(ofPeer: 1), 10.5, 10, false, "≤ 1 of NumPy"),
    (.atLeast(ofPeer: 0.6), 6, 10, true, "≥ 0.6 of NumPy"), (.atLeast(ofPeer: 0.6), 5, 10, false, "≥ 0.6 of NumPy"),
    (.atMost(ofPeer: 1), 10, nil, nil, "≤ 1 of NumPy"), (.atMost(1), .nan, nil, false, "≤ 1 ms"),
  ]

  @Test(arguments: cases)
  func isKeptOrNot(bar: Bar, value: Double, peer: Double?, holds: Bool?, text: String) {
    let figure = figure(value, bar, peer: peer)
    #expect(bar.holds(for: figure) == holds)
    #expect(bar.text(for: figure) == text)
    let row = Section(title: "T", note: "N", figures: [figure]).markdown.split(separator: "\n").last ?? ""
    #expect(row.hasSuffix("| \(text)\(holds == false ? ": falls short" : "") |"), "\(row)")
  }

  @Test func whatFallsShortIsSaidFirst() {
    let good = Section(title: "Good", note: "", figures: [figure(1, .atMost(2)), figure(1, nil)])
    let bad = Section(title: "Bad", note: "", figures: [figure(3, .atMost(2)), figure(1, .atMost(ofPeer: 1))])
    #expect([good].verdict == "No figure falls short of its bar.\n")
    #expect(
      [good, bad].verdict == """
        These fall short of their bars:

        - Bad, work: 3 ms, and should be ≤ 2 ms

        These have no peer here to be compared with:

        - Bad, work: 1 ms, and should be ≤ 1 of NumPy

        """)
  }
}
