import Workings

/// A part of a page.
public indirect enum Block: Sendable {
  /// A heading inside a chapter.
  case heading(String)
  /// A paragraph.
  case paragraph(Prose)
  /// A list without order.
  case list([Prose])
  /// Equations on lines of their own.
  case equation([Formula])
  /// A matrix as a table.
  case table(MatrixTable)
  /// A picture with a caption.
  case figure(Figure, caption: Prose)
  /// One cell, worked out line by line.
  case worked(Working)
  /// What is said about the numbers at one place, and whether it holds.
  case claims([Claim])
  /// A question to the reader.
  case question(Question)
  /// A remark beside the main line.
  case aside(AsideKind, [Block])
  /// Lines of code.
  case code(String, language: String)
  /// A whole program, which needs nothing from before.
  case program(Program)
}

/// Why a remark stands beside the main line.
public enum AsideKind: Sendable {
  /// Good to know.
  case note
  /// A mistake that is often made.
  case pitfall
  /// What this lesson’s conventions do differently from the paper.
  case departure
}

/// What a chapter’s body may hold.
public protocol BlockConvertible {
  /// The blocks that it becomes.
  var blocks: [Block] { get }
}

/// Collects the statements of a chapter’s body; a bare literal is a paragraph.
@resultBuilder
public enum BlockBuilder {
  @inline(never)
  public static func buildExpression(_ prose: Prose) -> [Block] { [.paragraph(prose)] }
  @inline(never)
  public static func buildExpression(_ part: some BlockConvertible) -> [Block] { part.blocks }
  @inline(never)
  public static func buildExpression(_ blocks: [Block]) -> [Block] { blocks }
  @inline(never)
  public static func buildBlock(_ parts: [Block]...) -> [Block] { parts.flatMap { $0 } }
  @inline(never)
  public static func buildOptional(_ part: [Block]?) -> [Block] { part ?? [] }
  @inline(never)
  public static func buildEither(first: [Block]) -> [Block] { first }
  @inline(never)
  public static func buildEither(second: [Block]) -> [Block] { second }
  @inline(never)
  public static func buildArray(_ parts: [[Block]]) -> [Block] { parts.flatMap { $0 } }
  @inline(never)
  public static func buildFinalResult(_ blocks: [Block]) -> [Block] { blocks.withClaimsTogether }
}

extension [Block] {
  /// The blocks with claims that follow each other in one list.
  var withClaimsTogether: [Block] {
    var together: [Block] = []
    for block in self {
      if case .claims(let more) = block, case .claims(let claims)? = together.last {
        together[together.count - 1] = .claims(claims + more)
      } else {
        together.append(block)
      }
    }
    return together
  }
}
