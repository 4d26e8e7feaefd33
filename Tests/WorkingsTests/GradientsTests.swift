import Numbers
import Support
import Testing
import Workings

@Suite struct GradientsTests {
  private let x = given("X", [[1, 2], [3, -1]])
  private let w = given("W_Q", [[0.5, -1], [2, 0.25]])

  private var loss: Quantity {
    let q = x.matmul(w).named("Q", "queries")
    return (q + x).hadamard(q).sums(over: .matrix).named("L", "loss")
  }

  @Test func haveNamesAndAxes() throws {
    let gradient = try #require(loss.gradients(of: [w]).first)
    #expect(gradient.name == "∂W_Q" && gradient.name?.text == "∂W_Q" && gradient.name?.numpy == "d_W_Q")
    #expect(gradient.meaning == "gradient of the given numbers")
    #expect(gradient.rows == w.rows && gradient.columns == w.columns)
    #expect(gradient.formulas.first == "∂W_Q = Xᵀ∂Q")
    #expect(gradient.numpy == "d_W_Q")
    #expect(workingsHold(gradient))
  }

  /// X is in the sum and in the product: it has the gradients of both.
  @Test func addUpWhereAQuantityIsUsedTwice() throws {
    let gradients = loss.gradients(of: [x, w])
    let q = x.value.matmul(w.value)
    let ofQ = q + q + x.value
    #expect(distance(gradients[0].value, q + ofQ.matmul(w.value.transposed())) < 1e-14)
    #expect(distance(gradients[1].value, x.value.transposed().matmul(ofQ)) < 1e-14)
    #expect(gradients[0].operation.title == "sum")
  }

  /// From any number of a gradient down to given numbers.
  @Test func leadDownToWhatIsGiven() throws {
    var cells = [try #require(loss.gradients(of: [w]).first)[0, 0]]
    var given: [String] = []
    while let cell = cells.popLast() {
      if cell.path != nil { given.append(cell.quantity.name?.text ?? "") }
      cells += cell.working.operands
    }
    #expect(Set(given) == ["X", "W_Q"])
  }

  /// A quantity that hands its gradient on says that it is the same.
  @Test func sayWhatIsHandedOn() throws {
    let sum = (x + w).named("R", "sum")
    let gradients = sum.sums(over: .matrix).gradients(of: [sum, w])
    #expect(gradients[1].formulas.first == "∂W_Q = ∂R")
    #expect(gradients[1][0, 0].working.written == ["Handed on as it is: ∂R_(0,0) = 1.00"])
  }
}
