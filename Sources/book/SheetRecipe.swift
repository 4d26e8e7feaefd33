import Foundation
import JSON
import Worksheets

/// What `book worksheet` was asked for, as it stands in worksheets.json.
struct SheetRecipe: Decodable {
  let seed: UInt32, students: Int
  private let given: Bool?, variants: Int?, chapters: Chapters?, level: String?

  /// A step as a string, or the chapters of a plan as a list.
  private enum Chapters: Decodable {
    case topic(String)
    case plan([String])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let name = try? value.decode(String.self) {
        self = .topic(name)
      } else {
        self = .plan(try value.decode([String].self))
      }
    }
  }

  /// Reads a recipe; nil where it is none, or asks for what there is not.
  init?(_ bytes: [UInt8]) {
    guard let recipe = try? JSONDecoder().decode(SheetRecipe.self, from: Data(bytes)) else { return nil }
    self = recipe
    guard (1...mostStudents).contains(students), plan != nil else { return nil }
    if case .topic(let name) = chapters, SheetTopic(rawValue: name) == nil || given == true { return nil }
  }

  /// What was asked for; nil where it is nothing that can be.
  var plan: SheetPlan? {
    var names = SheetPlan.Chapter.allCases.map { $0.rawValue }
    if case .plan(let own) = chapters { names = own }
    let named = names.map { SheetPlan.Chapter(rawValue: $0) }
    guard let level = SheetPlan.Level(rawValue: level ?? "blank"), !named.contains(nil), variants ?? 1 > 0 else {
      return nil
    }
    return SheetPlan(
      isGiven: given ?? false, variants: variants, chapters: Set(named.compactMap { $0 }), level: level)
  }

  /// The one step that the sheets are about.
  var topic: SheetTopic? {
    if case .topic(let name) = chapters { SheetTopic(rawValue: name) } else { nil }
  }

  /// The recipe of some sheets, as a file has it.
  static func text(_ series: SheetSeries, students: Int) -> String {
    let plan = series.plan
    let names = SheetPlan.Chapter.allCases.filter(plan.chapters.contains).map { jsonString($0.rawValue) }
    let chapters = series.topic.map { jsonString($0.rawValue) } ?? "[\(names.joined(separator: ", "))]"
    let fields = [
      "\"seed\": \(series.seed)", "\"students\": \(students)", "\"given\": \(plan.isGiven)",
      plan.variants.map { "\"variants\": \($0)" }, "\"chapters\": \(chapters)",
      "\"level\": \(jsonString(plan.level.rawValue))",
    ]
    return "{ \(fields.compactMap { $0 }.joined(separator: ", ")) }\n"
  }
}
