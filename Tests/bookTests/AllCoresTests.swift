import Assets
import Chapters
import Lessons
import Literate
import Rendering
import Testing
import Worksheets

@testable import book

/// What is done side by side comes out as if it were done one after the other.
@Suite struct AllCoresTests {
  @Test func theBookIsTheSameByteForByte() throws {
    let (inTurn, sideBySide) = (Book.attentionWorked(), Book.attentionWorkedOnAllCores())
    let page = inTurn.html(
      lesson: Lesson.byHand.json,
      Equipment(
        stylesheet: Asset.stylesheet, script: Asset.script, scriptHash: Asset.scriptHash, generator: Asset.generator,
        lessons: PackageLesson.json))
    let expected = inTurn.markdownFiles + [OutputFile(path: "index.html", text: page)]
    let files = try Destination.folder("/tmp", for: .standard).files(of: sideBySide, .byHand)
    #expect(files.map { $0.path } == expected.map { $0.path })
    for (file, other) in zip(files, expected) { #expect(file.text == other.text, "\(file.path) differs") }
  }

  @Test(arguments: [1, 2, 7, 8, 9, 30]) func theSheetsAreTheSame(students: Int) throws {
    let series = try SheetSeries(like: .byHand, seed: 7)
    let (inTurn, sideBySide) = (try series.sheets(students), try series.sheetsOnAllCores(students))
    #expect(sideBySide.map { $0.student } == Array(1...students))
    #expect(WorksheetPage(inTurn, isKey: true).html == WorksheetPage(sideBySide, isKey: true).html)
  }

  @Test func resultsComeInTheOrderInWhichTheyAreAskedFor() {
    let started = (0..<100).map { number in Started { (0..<(100 - number) * 1000).reduce(number) { $0 &+ $1 } } }
    let expected = (0..<100).map { number in (0..<(100 - number) * 1000).reduce(number) { $0 &+ $1 } }
    #expect(started.map { $0.value } == expected)
  }
}
