import Foundation
import Lessons
import Testing

/// A lesson of Fixtures/lessons.json, with every quantity as NumPy computes it.
public struct FixtureLesson: Decodable, Sendable, CustomTestStringConvertible {
  /// What is particular about it.
  public let name: String
  /// The quantities’ names in their order.
  public let names: [String]
  /// The quantities by their names.
  public let quantities: [String: FixtureMatrix]
  private let lesson: JSON

  public var testDescription: String { name }

  /// All of them, in the order of the file.
  public static func all() throws -> [FixtureLesson] { try all(in: "lessons.json") }

  /// Those of Fixtures/layers.json: masks, memories, feed-forward, layers, norms before.
  public static func layers() throws -> [FixtureLesson] { try all(in: "layers.json") }

  private static func all(in file: String) throws -> [FixtureLesson] {
    try JSONDecoder().decode([FixtureLesson].self, from: fixtureData(file))
  }

  /// The lesson, read as from a file.
  public func read() throws -> Lesson {
    try Lesson(json: Array(JSONEncoder().encode(lesson)))
  }
}

/// A matrix as the fixtures hold it, its numbers row after row; null stands for −∞.
public struct FixtureMatrix: Decodable, Sendable {
  public let shape: [Int]
  public let data: [Double]

  private enum Keys: CodingKey { case shape, data }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Keys.self)
    shape = try values.decode([Int].self, forKey: .shape)
    data = try values.decode([Double?].self, forKey: .data).map { $0 ?? -.infinity }
  }
}

/// The bytes of a file in Fixtures.
public func fixtureData(_ name: String) throws -> Data {
  let folder = try #require(Bundle.module.resourceURL).appending(path: "Fixtures")
  return try Data(contentsOf: folder.appending(path: name))
}

/// Any JSON, kept to be written again.
private indirect enum JSON: Codable, Sendable {
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
