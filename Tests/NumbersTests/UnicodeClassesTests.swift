import Numbers
import Testing

/// The classes are the toolchain’s own, for every scalar there is.
@Suite struct UnicodeClassesTests {
  private let scalars = (0...0x10FFFF).compactMap { Unicode.Scalar(UInt32($0)) }

  @Test func whiteSpaceIsUnicodes() {
    #expect(scalars.filter { $0.isWhiteSpace != $0.properties.isWhitespace } == [])
  }

  @Test func invisibleAreControlsFormatsAndSeparators() {
    let invisible: Set<Unicode.GeneralCategory> = [.control, .format, .lineSeparator, .paragraphSeparator]
    #expect(scalars.filter { $0.isInvisible != invisible.contains($0.properties.generalCategory) } == [])
  }
}
