/// A WebAssembly module from its parts (.ci/pack-module): all before its code, all after it, and the code by kinds of what its
/// instructions hold.
struct ModuleParts {
  typealias Bytes = UnsafeMutablePointer<UInt8>

  /// The parts, in the order in which they are packed.
  enum Part: Int, CaseIterable {
    case before, after, operations, locals, assigned, constants, offsets, calls, longs, floats, blocks, branches
    case globals, declared, others
  }

  /// Where each part goes on, in the order of `Part`; one place more is where the last ends.
  private let heads: UnsafeMutablePointer<Bytes>
  private var end: Bytes

  /// Puts the module together.
  ///
  /// - Parameters:
  ///   - heads: where each part begins, one after the other, and where the last ends.
  ///   - room: three times as many bytes as the parts have.
  /// - Returns: the module.
  static func module(_ heads: UnsafeMutablePointer<Bytes>, in room: Bytes) -> UnsafeBufferPointer<UInt8> {
    let afterEnd = heads[Part.operations.rawValue]
    var parts = ModuleParts(heads: heads, end: room)
    let count = parts.number(.others)
    for _ in 0..<count { parts.sizedBody() }
    let (code, codeEnd) = (room, parts.end)

    parts.end += 5
    let start = parts.end
    parts.copy(heads[Part.before.rawValue], to: heads[Part.after.rawValue])
    parts.put(10)
    parts.putNumber(codeEnd - code)
    parts.copy(code, to: codeEnd)
    parts.copy(heads[Part.after.rawValue], to: afterEnd)
    return UnsafeBufferPointer(start: start, count: parts.end - start)
  }

  /// A body, preceded by its length, which is known at its end only.
  private mutating func sizedBody() {
    let start = end
    end += 5  // as many bytes as a length of 32 bits may take
    body()
    let (first, last) = (start + 5, end)
    end = start
    putNumber(last - first)
    copy(first, to: last)
  }

  private mutating func body() {
    let kinds = number(.declared)
    for _ in 0..<kinds { numbers(.declared, 2) }
    var depth = 0
    while depth >= 0 {
      switch take(.operations) {
      case 0x02...0x04:
        depth += 1
        numbers(.blocks, 1)
      case 0x0B: depth -= 1
      case 0x0C, 0x0D: numbers(.branches, 1)
      case 0x0E: numbers(.branches, number(.branches) + 1)
      case 0x10: numbers(.calls, 1)
      case 0x11: numbers(.others, 2)
      case 0x20, 0x22: numbers(.locals, 1)
      case 0x21: numbers(.assigned, 1)
      case 0x23, 0x24: numbers(.globals, 1)
      case 0x3F, 0x40: numbers(.others, 1)
      case 0x28...0x3E:
        numbers(.operations, 1)
        numbers(.offsets, 1)
      case 0x41: numbers(.constants, 1)
      case 0x42: numbers(.longs, 1)
      case 0x43: take(.floats, 4)
      case 0x44: take(.floats, 8)
      case 0xFC:
        let kind = number(.others)
        if 8...11 ~= kind { numbers(.others, kind & 1 == 0 ? 2 : 1) }
      default: break
      }
    }
  }

  private mutating func put(_ byte: UInt8) {
    end.pointee = byte
    end += 1
  }

  @discardableResult private mutating func take(_ part: Part) -> UInt8 {
    let byte = heads[part.rawValue].pointee
    heads[part.rawValue] += 1
    put(byte)
    return byte
  }

  private mutating func take(_ part: Part, _ count: Int) {
    for _ in 0..<count { take(part) }
  }

  /// Takes a number in LEB128, and gives its value, without a sign.
  @discardableResult private mutating func number(_ part: Part) -> Int {
    var (value, shift) = (0, 0)
    while true {
      let byte = Int(take(part))
      value |= (byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { return value }
    }
  }

  private mutating func numbers(_ part: Part, _ count: Int) {
    for _ in 0..<count { number(part) }
  }

  private mutating func putNumber(_ number: Int) {
    var rest = number
    while rest > 0x7F {
      put(UInt8(truncatingIfNeeded: rest | 0x80))
      rest >>= 7
    }
    put(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func copy(_ first: Bytes, to last: Bytes) {
    var next = first
    while next < last {
      put(next.pointee)
      next += 1
    }
  }
}
