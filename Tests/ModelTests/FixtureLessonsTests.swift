import Chapters
import Model
import Support
import Testing

/// Every quantity of the lessons in Fixtures, which make_lessons.py computes a second time, in NumPy.
@Suite struct FixtureLessonsTests {
  @Test(arguments: try FixtureLesson.all()) func hasTheQuantitiesInTheirOrder(_ fixture: FixtureLesson) throws {
    let quantities = Transformer(try fixture.read())().quantities
    #expect(quantities.map { $0.name?.text } == fixture.names)
    for quantity in quantities {
      let name = try #require(quantity.name?.text)
      #expect([quantity.value.rows, quantity.value.columns] == fixture.quantities[name]?.shape, "\(name)")
      #expect([quantity.rows.count, quantity.columns.count] == fixture.quantities[name]?.shape, "axes of \(name)")
    }
  }

  /// What the model computes, the chapters of Part One compute in the same order; one may compute something of its own besides.
  @Test(arguments: try FixtureLesson.all()) func isWhatTheChaptersCompute(_ fixture: FixtureLesson) throws {
    let lesson = try fixture.read()
    let model = Transformer(lesson)().quantities
    let names = Set(model.map { $0.name })
    let chapters = ByHand(lesson).quantities.filter { names.contains($0.name) }
    #expect(chapters.map { $0.name } == model.map { $0.name })
    #expect(chapters.map { $0.value } == model.map { $0.value })
  }

  /// NumPy adds in another order and has other elementary functions: 10⁻⁹ leaves room for both, and for nothing else.
  @Test(arguments: try FixtureLesson.all()) func hasTheNumbers(_ fixture: FixtureLesson) throws {
    for quantity in Transformer(try fixture.read())().quantities {
      let name = try #require(quantity.name?.text)
      let expected = try #require(fixture.quantities[name]).data
      let isDrawn = name == "E" || name.hasPrefix("W_")
      for (place, (own, other)) in zip(quantity.value.elements, expected).enumerated() {
        let tolerance = isDrawn ? 0 : 1e-9 * max(1, other.magnitude)
        #expect((own - other).magnitude <= tolerance, "\(name), number \(place): \(own), not \(other)")
      }
    }
  }
}
