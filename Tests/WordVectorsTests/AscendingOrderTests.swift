import Testing

@testable import WordVectors

@Suite struct AscendingOrderTests {
  @Test(arguments: [
    ([], []), ([7], [0]), ([1, 2], [0, 1]), ([2, 1], [1, 0]), ([1, 1], [0, 1]), ([3, 1, 2], [1, 2, 0]),
    ([2, 5, 1, 1], [2, 3, 0, 1]),
  ])
  func sortsAFew(numbers: [Int], order: [Int]) {
    #expect(ascendingOrder(of: numbers) == order)
  }

  @Test func leavesUpToSixteenEqualNumbersInTheirOrder() {
    #expect(ascendingOrder(of: Array(repeating: 1, count: 16)) == Array(0..<16))
    #expect(ascendingOrder(of: Array(repeating: 1, count: 17)) != Array(0..<17))
  }

  /// Up to 1500 numbers with few or many that are equal, some of them hard on quicksort: see Fixtures/make_order.py.
  @Test func agreesWithNumPy() throws {
    let lines = String(decoding: try fixture("order.txt"), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let numbers = lines.map { $0.split(separator: " ").compactMap { Int($0) } }
    for line in stride(from: 0, to: numbers.count - 1, by: 2) {
      #expect(ascendingOrder(of: numbers[line]) == numbers[line + 1], "\(numbers[line].count) numbers")
    }
  }
}
