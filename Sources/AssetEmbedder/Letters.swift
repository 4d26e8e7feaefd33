import Foundation

/// Bytes as letters that need no escape in HTML or in a Swift literal: 6 or 7 bits in one of ASCII, 13 in one of two bytes.
///
/// So a byte of the text carries 6.67 bits; base64 carries 6, and letters of ASCII alone 6.5. The generator is nearly half of the
/// page. Bits are taken lowest first; the last letter may stand for a few more than there are, all 0.
func letters(_ bytes: Data) -> String {
  let narrow = (UInt8(ascii: " ")...UInt8(ascii: "~")).filter { !#"<"\"#.utf8.contains($0) }.map { UInt16($0) }
  let wide = wideLetters.flatMap { $0.map { $0 } }
  var text: [UInt16] = []
  var (bits, count, place) = (0, 0, 0)
  while true {
    while count < 13, place < bytes.count {
      bits |= Int(bytes[bytes.startIndex + place]) << count
      (count, place) = (count + 8, place + 1)
    }
    guard count > 0 else { break }
    let (low, next) = (bits & 0x3F, bits >> 6 & 1)
    let number = 2 * (low - shortest) + next
    let taken: Int
    if low < shortest {
      text.append(narrow[low])
      taken = 6
    } else if number < narrow.count - shortest {
      text.append(narrow[shortest + number])
      taken = 7
    } else {
      text.append(wide[64 * (number - (narrow.count - shortest)) + bits >> 7 & 0x3F])
      taken = 13
    }
    bits >>= taken
    count = max(0, count - taken)
  }
  return String(decoding: text, as: UTF16.self)
}

/// How many letters stand for 6 bits; the other 78 of ASCII stand for 7, and what these leave are 22 beginnings of 13 bits.
private let shortest = 14

/// Letters of two bytes, in their canonical form, none of which joins its neighbour: Latin, Greek, Cyrillic, Armenian, Hebrew, and
/// those of Arabic, Syriac, Thaana and N’Ko.
private let wideLetters: [ClosedRange<UInt16>] = [
  0xA1...0xAC, 0xAE...0x2FF, 0x370...0x373, 0x376...0x377, 0x37A...0x37D, 0x384...0x386, 0x388...0x38A, 0x38C...0x38C,
  0x38E...0x3A1, 0x3A3...0x482, 0x48A...0x52F, 0x531...0x556, 0x561...0x587, 0x5D0...0x5EA, 0x620...0x64A,
  0x671...0x6D3, 0x712...0x72F, 0x74D...0x7A5, 0x7CA...0x7EA,
]
