import Testing

@testable import WordVectors

/// With numbers of gensim 4.3.2.
@Suite struct SigmoidTableTests {
  @Test func looksUpTheSigmoidAsGensimDoes() {
    let values = SigmoidTable().values
    #expect(values.count == 1000)
    #expect(values[0].bitPattern == 0x3B22_0BBC)
    #expect(values[499].bitPattern == 0x3EFE_76CB)
    #expect(values[500].bitPattern == 0x3F00_0000)
    #expect(values[999].bitPattern == 0x3F7F_5C01)
    #expect(values[SigmoidTable.entry(for: 0)].bitPattern == 0x3EFC_ED9A)
    #expect(values[SigmoidTable.entry(for: -1e-30)].bitPattern == 0x3EFC_ED9A)
    #expect(values[SigmoidTable.entry(for: -1e-6)].bitPattern == 0x3EFB_647B)
    #expect(SigmoidTable.entry(for: SigmoidTable.limit.nextDown) == 995)
    #expect(SigmoidTable.entry(for: -SigmoidTable.limit.nextDown) == 0)
  }
}
