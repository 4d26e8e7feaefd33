import Lessons
import Model
import Support
import Testing
import Workings

/// Which rows and columns stand for features, and so have their names.
@Suite struct FeatureAxesTests {
  private let names = ["noun", "determiner", "water or money", "describes"]

  /// The quantities of the river bank whose rows or columns have names.
  private func named(_ axis: (Quantity) -> Axis, _ edit: (inout Lesson) -> Void = { _ in }) -> [String] {
    var lesson = Lesson.riverBank
    edit(&lesson)
    return Transformer(lesson)().quantities.filter { axis($0).labels == .names(names) }.compactMap { $0.name?.text }
  }

  @Test func rowsOfWhatReadsThem() {
    #expect(named { $0.rows } == ["W_Q", "W_K", "W_V"])
  }

  @Test func columnsOfWhatIsAsWideAsTheModel() {
    #expect(named { $0.columns } == ["E", "P", "X", "W_O", "M", "R", "N"])
  }

  /// Nothing mixes the heads’ columns, which stand for no feature, and adding them to X does not change what its columns are.
  @Test func withoutOutputProjection() {
    #expect(named({ $0.columns }) { $0.conventions.outputProjection = false } == ["E", "P", "X", "R", "N"])
  }

  /// Each head reads features of its own with the same weights.
  @Test func sharedWeightsReadNoFeatureByName() {
    #expect(
      named({ $0.rows }) {
        $0.conventions.headWeights = .shared; $0.weights = .uniform(seed: 1, skip: 0)
      } == [])
  }

  @Test func otherNumbersAreCalledColumns() throws {
    let quantities = Transformer(.riverBank)().quantities
    for name in ["W_Q", "Q", "V_1", "C"] { #expect(try quantities.named(name).columns.name == "column", "\(name)") }
    #expect(try quantities.named("W_O").rows.name == "column")
    #expect(try Transformer(.catsChaseMice)().quantities.named("C").columns.name == "feature")
  }
}
