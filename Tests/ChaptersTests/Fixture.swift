import Foundation
import Lessons
import Testing

/// A lesson of Fixtures/lessons.json, with every quantity as NumPy computes it.
struct FixtureLesson: Decodable, CustomTestStringConvertible {
  /// What is particular about it.
  let name: String
  /// The quantities’ names in their order.
  let names: [String]
  /// The quantities by their names.
  let quantities: [String: FixtureMatrix]
  private let lesson: JSON

  var testDescription: String { name }

  /// All of them, in the order of the file.
  static func all() throws -> [FixtureLesson] {
    try JSONDecoder().decode([FixtureLesson].self, from: fixture("lessons.json"))
  }

  /// The lesson, read as from a file.
  func read() throws -> Lesson {
    try Lesson(json: Array(JSONEncoder().encode(lesson)))
  }
}

/// A matrix as the fixtures hold it, its numbers row after row.
struct FixtureMatrix: Decodable {
  let shape: [Int]
  let data: [Double]
}

/// The bytes of a file in Fixtures.
func fixture(_ name: String) throws -> Data {
  let folder = try #require(Bundle.module.resourceURL).appending(path: "Fixtures")
  return try Data(contentsOf: folder.appending(path: name))
}

/// Any JSON, kept to be written again.
private indirect enum JSON: Codable {
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .flag(let flag): try value.encode(flag)
    case .number(let number): try value.encode(number)
    case .text(let text): try value.encode(text)
    case .list(let list): try value.encode(list)
    case .object(let object): try value.encode(object)
    }
  }
}
