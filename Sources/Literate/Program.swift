/// A whole program in Python that computes what a chapter tells of; formats fold it away, and a notebook runs it.
///
/// Code that belongs to a quantity is made from its provenance (``NumPy``). This is for what has no provenance to follow, such as
/// hundreds of steps of a training.
public struct Program: BlockConvertible, Sendable {
  /// What it does: “The whole training in NumPy”.
  public let title: String
  /// The program.
  public let code: String

  /// A program by its title and its lines.
  public init(_ title: String, _ code: String) {
    self.title = title
    self.code = code
  }

  public var blocks: [Block] { [.program(self)] }

  /// Its lines, as any code is set.
  public var listing: Block { .code(code, language: "python") }
}
