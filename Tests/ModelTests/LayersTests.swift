import Lessons
import Model
import Numbers
import Support
import Testing
import Workings

/// Every quantity of the lessons in Fixtures/layers.json, which make_layers.py computes a second time, in NumPy.
@Suite struct LayersTests {
  /// NumPy adds in another order and has other elementary functions: 10⁻⁹ leaves room for both, and for nothing else.
  @Test(arguments: try FixtureLesson.layers()) func areWhatNumPyComputes(_ fixture: FixtureLesson) throws {
    let quantities = Transformer(try fixture.read())().quantities
    #expect(quantities.map { $0.name?.text } == fixture.names)
    for quantity in quantities {
      let name = try #require(quantity.name?.text)
      let expected = try #require(fixture.quantities[name])
      #expect([quantity.value.rows, quantity.value.columns] == expected.shape, "\(name)")
      #expect([quantity.rows.count, quantity.columns.count] == expected.shape, "axes of \(name)")
      for (place, (own, other)) in zip(quantity.value.elements, expected.data).enumerated() {
        #expect(
          distance(between: own, and: other) <= 1e-9 * max(1, other.magnitude.isFinite ? other.magnitude : 1),
          "\(name), number \(place): \(own), not \(other)")
      }
    }
  }

  @Test(arguments: try FixtureLesson.layers()) func areWrittenAndReadAgain(_ fixture: FixtureLesson) throws {
    let lesson = try fixture.read()
    #expect(try Lesson(json: Array(lesson.json.utf8)) == lesson, "\(lesson.json)")
  }

  /// Every cell says how it was made, and no −∞ of a mask is taken for an accident.
  @Test(arguments: try FixtureLesson.layers()) func sayHowTheyWereMade(_ fixture: FixtureLesson) throws {
    let quantities = Transformer(try fixture.read())().quantities
    #expect(quantities.firstUndefined == nil)
    for quantity in quantities {
      for element in quantity.value.elements.indices {
        let cell = quantity.cell(ofElement: element)
        let last = try #require(cell.working.lines.last)
        #expect(
          distance(between: last.expression.value, and: cell.value) <= 1e-9
            * max(1, abs(last.result).isFinite ? abs(last.result) : 1))
      }
    }
  }

  /// A gradient goes through all of it: every weight of a lesson, from the sum of what comes out, beside central differences.
  @Test(arguments: [Conventions.NormAt.after, .before]) func letGradientsThrough(_ normAt: Conventions.NormAt) throws {
    var lesson = Lesson(
      tokens: ["a", "b", "c"], embeddings: .random(size: 4, seed: 3), heads: 2, feedForward: 3, layers: 2)
    lesson.conventions.mask = .causal
    lesson.conventions.normAt = normAt
    let run = Transformer(lesson)()
    func loss(_ run: Transformer.Run) -> Quantity {
      let last = run.last ?? run.layers[1].output
      return last.hadamard(last).hadamard(last).sums(over: .matrix)
    }
    var given = GivenWeights(run.layers[0].parameters)
    given.further = [GivenWeights(run.layers[1].parameters)]
    for layer in 0..<2 {
      let query = run.layers[layer].parameters.queries
      let gradient = loss(run).gradients(of: [query])[0]
      #expect(gradient.name?.text == (layer == 0 ? "∂W_Q" : "∂W_Q@2"))
      func nudged(_ distance: Double) -> Double {
        var changed = given
        if layer == 0 { changed.queries[1, 2] += distance } else { changed.further[0].queries[1, 2] += distance }
        var other = lesson
        other.weights = .given(changed)
        return loss(Transformer(other)()).value[0, 0]
      }
      let slope = (nudged(1e-5) - nudged(-1e-5)) / 2e-5
      #expect((gradient.value[1, 2] - slope).magnitude <= 1e-7 * max(1, slope.magnitude))
    }
  }
}

extension GivenWeights {
  /// A layer’s weights as if a lesson gave them.
  fileprivate init(_ parameters: Parameters) {
    let maps = parameters.feedForward
    self.init(
      queries: parameters.queries.value, keys: parameters.keys.value, values: parameters.values.value,
      output: parameters.output?.value,
      feedForward: maps.map {
        GivenFeedForward(
          first: $0.first.weights.value, firstBias: $0.firstBias.value, second: $0.second.weights.value,
          secondBias: $0.secondBias.value)
      })
  }
}
