/// The places of numbers from the least to the greatest, as NumPy 1.25’s `argsort` gives them on processors without AVX-512.
///
/// Its quicksort is not stable, and the order that it leaves equal numbers in is the order of gensim’s vocabulary. So this is
/// that sort, step by step: the median of three, the smaller part first, parts of up to 16 by insertion, and by heap where
/// splitting does not get on.
func ascendingOrder(of numbers: [Int]) -> [Int] {
  var order = Array(numbers.indices)
  var parts = [
    Part(first: 0, last: order.count - 1, patience: 2 * (Int.bitWidth - 1 - order.count.leadingZeroBitCount))
  ]
  func precedes(_ a: Int, _ b: Int) -> Bool { numbers[order[a]] < numbers[order[b]] }

  while var part = parts.popLast() {
    guard part.patience >= 0 else {
      sortByHeap(&order, part, numbers)
      continue
    }
    while part.last - part.first > 15 {
      let (first, last) = (part.first, part.last)
      let middle = first + (last - first) / 2
      if precedes(middle, first) { order.swapAt(middle, first) }
      if precedes(last, middle) { order.swapAt(last, middle) }
      if precedes(middle, first) { order.swapAt(middle, first) }
      let pivot = last - 1
      order.swapAt(middle, pivot)
      var (left, right) = (first, pivot)
      while true {
        repeat { left += 1 } while precedes(left, pivot)
        repeat { right -= 1 } while precedes(pivot, right)
        if left >= right { break }
        order.swapAt(left, right)
      }
      order.swapAt(left, pivot)
      let below = Part(first: first, last: left - 1, patience: part.patience - 1)
      let above = Part(first: left + 1, last: last, patience: part.patience - 1)
      let aboveIsLarger = left - first < last - left
      parts.append(aboveIsLarger ? above : below)
      part = aboveIsLarger ? below : above
    }
    sortByInsertion(&order, part, numbers)
  }
  return order
}

/// What is still to be sorted.
private struct Part {
  let first: Int
  let last: Int
  /// How often it may yet be split.
  let patience: Int
}

private func sortByInsertion(_ order: inout [Int], _ part: Part, _ numbers: [Int]) {
  guard part.first < part.last else { return }
  for place in part.first + 1...part.last {
    let moving = order[place]
    var gap = place
    while gap > part.first, numbers[moving] < numbers[order[gap - 1]] {
      order[gap] = order[gap - 1]
      gap -= 1
    }
    order[gap] = moving
  }
}

private func sortByHeap(_ order: inout [Int], _ part: Part, _ numbers: [Int]) {
  // Node i of the heap, counted from 1, has the children 2i and 2i + 1.
  let root = part.first - 1
  var count = part.last - part.first + 1
  func sink(_ moving: Int, from start: Int) {
    var gap = start
    var child = 2 * gap
    while child <= count {
      if child < count, numbers[order[root + child]] < numbers[order[root + child + 1]] { child += 1 }
      guard numbers[moving] < numbers[order[root + child]] else { break }
      order[root + gap] = order[root + child]
      gap = child
      child = 2 * gap
    }
    order[root + gap] = moving
  }
  for start in stride(from: count / 2, to: 0, by: -1) { sink(order[root + start], from: start) }
  while count > 1 {
    let moving = order[root + count]
    order[root + count] = order[root + 1]
    count -= 1
    sink(moving, from: 1)
  }
}
