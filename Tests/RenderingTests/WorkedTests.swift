import Literate
import Support
import Testing
import Workings

@Suite struct WorkedTests {
  private let shares = square([[0.25, 0.75], [1, 0]], tokens: ["cats", "mice"])
  private let values = quantity([[1, -2], [0.5, 4]], named: "V", tokens: ["cats", "mice"])

  @Test func showsTheArithmetic() {
    let output = shares.matmul(values).named("O_1", "output")
    #expect(
      markdown { Worked(output[0, 0]) } == """
        > **How was this made?** $O_{1 , 0 , 0}$ = 0.63 (query “cats”, feature 0)
        >
        > - $0.25 \\cdot 1.00 + 0.75 \\cdot 0.50 = 0.63$


        """)
    let page = Tree(html { Worked(output[0, 0]) })
    #expect(page.all("aside").first?["aria-label"] == "How 0.63 was made, O 1 0 0")
    #expect(page.all("p").map { $0.text } == ["O1,0,0 query cats, feature 0: how was 0.63 made?"])
    #expect(page.all("li").map { $0.text } == ["0.25 · 1.00 + 0.75 · 0.50 = 0.63"])
  }

  @Test func notesSayWhatAStepIsFor() {
    #expect(
      markdown { Worked(shares[0, 1]) } == """
        > **How was this made?** $A_{0 , 1}$ = 0.75 (query “cats”, key “mice”)
        >
        > - Taken as it is: $A_{0 , 1} = 0.75$


        """)
    let step = Tree(html { Worked(shares[0, 1]) }).all("li")[0]
    #expect(step.children[0].text == "Taken as it is:")
    #expect(step.all("math").map { $0.text } == ["A0,1", "=", "0.75"])
  }

  @Test func eachStepHasALine() {
    let softmax = shares.softmax(over: .row).named("B", "softmax")
    let lines = markdown { Worked(softmax[1, 0]) }.split(separator: "\n")
    #expect(lines.count == 2 + 4)
    #expect(lines.dropFirst(2).allSatisfy { $0.hasPrefix("> - ") && $0.hasSuffix("$") })
    #expect(Tree(html { Worked(softmax[1, 0]) }).all("li").count == 4)
  }
}
