import Chapters
import Literate
import Numbers
import Support
import Testing
import Workings

/// Drawings of formulas: every dot and every line is where the lesson’s numbers put it.
@Suite struct FiguresOfFormulasTests {
  /// The curves of a chapter, in order.
  private func curves(_ title: String, of book: Book) throws -> [Curves] {
    try #require(book.pages.first { $0.title == title }).allBlocks.compactMap { block in
      if case .figure(.curves(let curves), _) = block { curves } else { nil }
    }
  }

  /// A dot shows the number of its cell, or its power: and it lies on its curve.
  @Test(arguments: Told.all) func dotsLieOnTheirCurves(_ told: Told) throws {
    for title in ["Positional encoding", "Softmax"] {
      for curve in try curves(title, of: told.book).flatMap({ $0.curves }) {
        for dot in curve.marked where !curve.points.contains(where: { $0.x == dot.x }) {
          let next = try #require(curve.points.indices.first { curve.points[$0].x >= dot.x })
          let (from, to) = (curve.points[max(next - 1, 0)], curve.points[next])
          let (low, high) = (min(from.y, to.y), max(from.y, to.y))
          // Between two points a curve bulges by no more than the square of their distance, over 8.
          let bulge = (to.x - from.x) * (to.x - from.x) / 8
          #expect(dot.y >= low - bulge && dot.y <= high + bulge, "\(title): \(curve.label)")
        }
      }
    }
  }

  /// At every place the shares are those that a softmax of the changed scores gives.
  @Test(arguments: Told.all) func sharesAreThoseOfTheChangedScores(_ told: Told) throws {
    let growing = try curves("Softmax", of: told.book).dropFirst()
    if told.testDescription == "the default book’s" { #expect(growing.count == 1) }
    guard let lines = growing.first?.curves, let cell = lines.compactMap({ $0.marked.first?.cell }).first
    else { return }
    let weights = cell.quantity
    let scores = weights.operands[0].value
    let tokens = Token.all(told.lesson.tokens)
    let name = growing.first?.across.name
    let moved = try #require(tokens.first { name == "score of \(tokens[cell.row].label) for \($0.label)" })
    for place in [0, 20, 48] {
      let changed = Matrix(rows: scores.rows, columns: scores.columns) { row, column in
        row == cell.row && column == moved.index ? lines[0].points[place].x : scores[row, column]
      }
      let extent: Extent = told.lesson.softmaxExtent == .row ? .row : .matrix
      let shares = Quantity(.given(changed, rows: weights.rows, columns: weights.columns)).softmax(over: extent).value
      for line in lines {
        let column = try #require(line.token).index
        #expect((line.points[place].y - shares[cell.row, column]).magnitude <= 1e-12)
      }
    }
  }

  @Test func powersAreReadOffAtTheScores() throws {
    let readings = try curves("Softmax", of: .standard)[0].curves.dropFirst()
    #expect(readings.map { $0.label } == ["the 1.73", "river 1.73", "bank 0.28"])
    for reading in readings {
      let dot = try #require(reading.marked.first)
      #expect(dot.x == dot.cell?.value && dot.y == exp(dot.x) && reading.points[1].y == dot.y)
    }
  }

  /// As NumPy has them.
  ///
  ///     draws = np.random.RandomState(1)
  ///     for width in (1, 4, 16, 64):
  ///         pairs = (2 * draws.random_sample((2000, width, 2)) - 1) * np.sqrt(3)
  ///         print((pairs[:, :, 0] * pairs[:, :, 1]).sum(axis=1).var())
  @Test func variancesAreThoseOfNumPy() throws {
    let lines = try curves("Scores", of: .standard)[0].curves
    for (point, expected) in zip(lines[0].points, variances) {
      // Sums of two thousand products are added in another order.
      #expect((point.y / expected - 1).magnitude <= 1e-12)
    }
    for (whole, scaled) in zip(lines[0].points, lines[1].points) {
      #expect((scaled.y * whole.x / whole.y - 1).magnitude <= 1e-12)
    }
  }

  /// One hand where there is one pair, none where there is none, and never so many that they come round.
  @Test(arguments: [
    ("the default book’s", 2, 3), ("two features, two heads", 1, 3), ("three heads of one column", 1, 3),
    ("tokens of one number", 0, 0), ("512 features", 2, 3), ("60 tokens", 2, 6),
  ])
  func hands(oddity: String, dials: Int, hands: Int) throws {
    let page = try #require(Told.of(oddity).book.pages.first { $0.title == PositionsChapter.title })
    let drawn = page.allBlocks.compactMap { block in
      if case .figure(.dials(_, let pairs, let tokens), _) = block { (pairs.count, tokens.count) } else { nil }
    }
    #expect(drawn.map { $0.0 } == (dials > 0 ? [dials] : []) && drawn.map { $0.1 } == (dials > 0 ? [hands] : []))
  }
}

private let variances = [0.9774361650535447, 3.8443249824223553, 16.86635621374914, 63.49411473303572]
