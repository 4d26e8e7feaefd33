import Numbers
import Support
import Testing

@Suite struct ArrayOfNumbersTests {
  @Test func sumsFromTheFirstToTheLast() {
    #expect(([] as [Double]).sum == 0)
    #expect([2.5].sum == 2.5)
    #expect([1, 1e16, -1e16].sum == 0)
    #expect([1e16, -1e16, 1].sum == 1)
  }

  @Test(
    arguments: [
      ([3], 0), ([1, 2], 1), ([2, 1, 2], 0), ([-3, -1, -2], 1), ([0, .infinity, 1], 1),
    ] as [([Double], Int)])
  func findsTheFirstOfTheLargest(numbers: [Double], expected: Int) {
    #expect(numbers.indexOfLargest == expected)
  }

  @Test func refusesToFindNone() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ([] as [Double]).indexOfLargest
    }
    #expect(said("no largest number among none", result))
  }
}
