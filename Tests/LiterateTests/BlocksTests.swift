import Literate
import Numbers
import Support
import Testing
import Workings

@Suite struct BlocksTests {
  private let left = quantity([[1, 2], [3, 4]], named: "A")
  private let right = quantity([[1, 0], [0, 1]], named: "B")

  @Test func headingAndList() {
    #expect(spelled(Heading("Scaling").blocks) == ["heading(Scaling)"])
    #expect(spelled(List("one", "*two*").blocks) == ["list(text(one); emphasis(text(two)))"])
  }

  @Test func questionAndAsideHoldBlocks() {
    let question = Question("Why?") {
      "Because."
      Aside(.note) { "Really." }
    }
    #expect(
      spelled(question.blocks) == [
        #"question(text(Why?)) → ["paragraph(text(Because.))", "note[\"paragraph(text(Really.))\"]"]"#
      ])
  }

  @Test func equationOfAWholeMatrix() {
    let product = left.matmul(right).named("C", "product")
    #expect(spelled(Equation(product).blocks) == ["equation(C = A B)"])
  }

  @Test func equationOfAnEntry() {
    let product = left.matmul(right).named("C", "product")
    #expect(spelled(Equation(product, showing: .entry).blocks) == ["equation(C[i j] = ∑[m] A[i m] · B[m j])"])
  }

  @Test func equationOfAnEntryWhereTheWholeSaysItAll() {
    let sum = (left + right).named("C", "sum")
    #expect(spelled(Equation(sum, showing: .entry).blocks) == ["equation(C = A + B)"])
  }

  @Test func equationsOfSeveralAreOneBlock() {
    #expect(spelled(Equation(left, right).blocks) == ["equation(A = given; B = given)"])
  }

  @Test func workedCell() {
    let product = left.matmul(right).named("C", "product")
    #expect(spelled(Worked(product[0, 0]).blocks) == ["worked(C)"])
  }

  @Test func numPyAssignsEachQuantity() {
    let product = left.matmul(right).named("C", "product")
    let both = product.transposed().matmul(left).named("D", "more")
    #expect(
      spelled(NumPy(product, both).blocks) == [
        "python(import numpy as np\n# As before: A, B.\nC = A @ B\nD = C.T @ A)"
      ])
  }

  /// A function that NumPy lacks is defined where it is called, and a given matrix of one number is written out.
  @Test func numPyDefinesWhatItUses() throws {
    let ones = Quantity(
      .given(
        Matrix([[1, 1]]), rows: .single("scale"), columns: .features(2), origin: .given { _, _ in "conventions.gamma" })
    ).named("gamma", "scale")
    let shares = (left + ones.transposed().matmul(ones)).softmax(over: .row).named("C", "shares")
    let code = try #require(spelled(NumPy(shares).blocks).first)
    #expect(code.hasPrefix("python(import numpy as np\n# As before: A.\n\ndef softmax(x, axis=None):\n"))
    #expect(code.hasSuffix("\n\ngamma = np.full((1, 2), 1.0)\nC = softmax(A + gamma.T @ gamma, axis=1))"))
  }

  @Test func figureMayHaveACaption() {
    let figure = Figure.heatMaps([left])
    #expect(spelled(figure.blocks) == ["figure()"])
    #expect(spelled(figure.captioned("All *of* it.")) == ["figure(text(All ) emphasis(text(of)) text( it.))"])
  }

  @Test func barsAreLabelledByTokensOrPlaces() {
    let plain = BarGroup("row", row: 1, of: left)
    #expect(plain.labels == ["0", "1"])
    #expect(plain.colours == [nil, nil])
    #expect(plain.cells.map { $0.value } == [3, 4])
    let worded = BarGroup("row", row: 0, of: left, tokens: Token.all(["cats", "mice"]))
    #expect(worded.labels == ["cats", "mice"])
    #expect(worded.colours == [0, 1])
  }
}
