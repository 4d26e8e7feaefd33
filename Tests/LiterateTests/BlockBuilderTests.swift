import Literate
import Testing

@Suite struct BlockBuilderTests {
  @BlockBuilder private func blocks(_ isLong: Bool = false, _ names: [String] = [], _ extra: Bool? = nil) -> [Block] {
    "First."
    if isLong { "It is long." } else { "It is short." }
    for name in names { "Name: \(name)." }
    if let extra {
      Heading("Extra")
      "\(extra ? "Yes" : "No")."
    }
    [Block.heading("Ready-made"), .paragraph("Made.")]
  }

  @Test func takesALiteralForAParagraph() {
    #expect(spelled(blocks()).first == "paragraph(text(First.))")
  }

  @Test func takesOneWayOrTheOther() {
    #expect(spelled(blocks())[1] == "paragraph(text(It is short.))")
    #expect(spelled(blocks(true))[1] == "paragraph(text(It is long.))")
  }

  @Test func takesEachOfSeveral() {
    #expect(
      spelled(blocks(false, ["a", "b"]))[2...3] == ["paragraph(text(Name: a.))", "paragraph(text(Name: b.))"])
  }

  @Test func takesWhatIsThere() {
    #expect(spelled(blocks()).count == 4)
    #expect(spelled(blocks(false, [], true))[2...3] == ["heading(Extra)", "paragraph(text(Yes.))"])
  }

  @Test func takesReadyMadeBlocks() {
    #expect(spelled(blocks()).suffix(2) == ["heading(Ready-made)", "paragraph(text(Made.))"])
  }

  @Test func claimsThatFollowEachOtherAreOneBlock() {
    let found = Finding(true, "all")
    @BlockBuilder func claims() -> [Block] {
      Claim("a", found)
      for name in ["b", "c"] { Claim("\(name)", found) }
      "Between."
      Aside(.note) {
        Claim("d", found)
        Claim("e", found)
      }
    }
    #expect(
      spelled(claims()) == [
        "claims(text(a); text(b); text(c))", "paragraph(text(Between.))", "note[\"claims(text(d); text(e))\"]",
      ])
  }

  @Test func mayBeEmpty() {
    @BlockBuilder func nothing() -> [Block] {}
    #expect(nothing().isEmpty)
  }
}
