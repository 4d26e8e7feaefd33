import Lessons
import Support
import Testing

/// What happens to a good lesson on the way: it is cut off, or some of its bytes change.
@Suite struct DamagedLessonTests {
  private let lesson = Array(
    #"""
    {
      "title": "Cats \"chase\" \u00e9 mice é 😀 \ud83d\ude00",
      "tokens": ["cats", "chase"],
      "embeddings": { "given": [[1, -2.5e+0], [0.25, 4E-1]] },
      "heads": 2,
      "weights": { "given": { "W_Q": [[1]], "W_K": [[2]], "W_V": [[3]], "W_O": [[1, 0], [0, 1]] } },
      "conventions": { "basis": "notebook", "headInput": "positioned", "outputProjection": true, "beta": [0, 1] },
      "decimals": 3
    }
    """#.utf8)

  @Test func isReadWhenItIsWhole() throws {
    #expect(try Lesson(json: lesson).title == #"Cats "chase" é mice é 😀 😀"#)
  }

  @Test func isRefusedWhereverItIsCutOff() throws {
    let lines = lesson.count { $0 == UInt8(ascii: "\n") } + 1
    for length in lesson.indices {
      let error = try #require(failure(Array(lesson[..<length])), "the first \(length) bytes were read")
      #expect((1...lines).contains(error.line))
      #expect(error.column >= 1)
    }
  }

  @Test func isReadOrRefusedWithAnyByteChanged() {
    for index in lesson.indices {
      for byte in [0x00, 0x0A, 0x22, 0x2C, 0x2D, 0x30, 0x5B, 0x5C, 0x5D, 0x65, 0x7B, 0x7D, 0x80, 0xC3, 0xF0, 0xFF] {
        var damaged = lesson
        damaged[index] = UInt8(byte)
        if let error = failure(damaged) { #expect(error.line >= 1 && error.column >= 1) }
      }
    }
  }

  @Test func isReadOrRefusedWithManyBytesMoved() {
    var generator = SplitMix64(state: 1)
    for _ in 0..<5_000 {
      var damaged = lesson
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let moved = damaged.remove(at: .random(in: damaged.indices, using: &generator))
        damaged.insert(moved, at: .random(in: damaged.indices, using: &generator))
      }
      if let error = failure(damaged) { #expect(!error.expected.isEmpty && !error.found.isEmpty) }
    }
  }

  private func failure(_ bytes: [UInt8]) -> LessonError? {
    do throws(LessonError) {
      _ = try Lesson(json: bytes)
      return nil
    } catch { return error }
  }
}
