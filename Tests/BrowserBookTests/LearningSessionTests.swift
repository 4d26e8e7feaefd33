import BrowserBook
import Chapters
import Foundation
import Lessons
import Literate
import Rendering
import Support
import Testing
import Training
import Workings

/// What the page asks of Part Three: to train in slices, to write the part anew, and to answer a sentence.
@Suite struct LearningSessionTests {
  private struct Head: Decodable {
    struct Settings: Decodable {
      let seed, steps: Int
      let nouns, verbs, adjectives: [String]
      let heldOut: [[String]]
      let without: String?
    }
    let settings: Settings
    let sentence: [String]
    let shares: [Double]?
  }
  private struct Refusal: Decodable {
    struct Complaint: Decodable { let path, message: String }
    let error: Complaint
  }
  private struct Form: Decodable {
    struct Later: Decodable {
      let settings: Head.Settings?
    }
    let parts: [String]
    let later: [Later]
  }

  /// Where Part Three is among the parts.
  private static let learning = Edition.standard.parts.firstIndex(of: .learning)!

  /// A session of the default book’s page, in which nothing of Part Three is computed yet.
  private func opened() -> Session {
    let session = Session(.standard)
    _ = session.open(Array(Lesson.byHand.json.utf8))
    return session
  }

  private func lesson(_ training: String, tokens: String? = nil) -> [UInt8] {
    Array("{\(tokens.map { "\"tokens\": \($0), " } ?? "")\"training\": {\(training)}}".utf8)
  }

  /// What the model says to its sentence, as it is to be painted.
  private func reply(_ painted: inout Painted) -> String {
    painted.elements(part: Self.learning, chapter: Book.standard.parts[Self.learning].pages.count).joined()
  }

  private func head(_ answer: String) throws -> Head {
    try JSONDecoder().decode(Head.self, from: Data(answer.utf8))
  }

  private func refusal(_ answer: String) throws -> Refusal.Complaint {
    try JSONDecoder().decode(Refusal.self, from: Data(answer.utf8)).error
  }

  @Test func partsHaveTheirOrderInTheBook() {
    let titles = Book.standard.parts.map { $0.title }
    #expect(titles.count == BookPart.allCases.count)
    #expect(titles[Self.learning] == "Attention that has learnt")
    #expect(Book.standard.parts[1].pages.count == BookPart.chaptersOfPartTwo)
  }

  @Test func theFormNamesPartsAndTheRecipe() throws {
    let form = try JSONDecoder().decode(Form.self, from: Data(Session(.standard).form.utf8))
    #expect(form.parts == ["by-hand", "word2vec", "learning", "appendix"])
    let settings = try #require(form.later[Self.learning - 1].settings)
    #expect(settings.steps == 400 && settings.nouns.count == 6 && settings.without == nil)
    #expect(settings.heldOut == [["cat", "owl"], ["dog", "mouse"], ["fox", "hen"]])
    let own = try JSONDecoder().decode(Form.self, from: Data(Session(.ofLesson).form.utf8))
    #expect(own.parts == ["by-hand"] && own.later.isEmpty)
  }

  /// Element by element what the command writes, by way of a training in slices.
  @Test func trainsInSlicesToWhatTheBookHas() throws {
    let session = opened()
    #expect(session.train(lesson("")) == "{}")
    var left = session.advance(1)
    #expect(left == 399)
    while left > 0 {
      left = session.advance(64)
      #expect(session.trainingNow().contains("<svg"))
    }
    _ = session.open(Array(session.endTraining().utf8), part: Self.learning)
    var painted = Painted(session)
    let chapters = painted.chapters(ofPart: Self.learning)
    let (content, pages) = (Book.standard.content, Book.standard.parts[Self.learning].pages)
    #expect(chapters.count == pages.count + 1)
    for (page, text) in zip(pages, chapters) { #expect(content.contains(text), "\(page.title)") }
    #expect(session.content() == Book.standard.content.compactHTML)
  }

  @Test func aTrainingThatIsStoppedIsOneOfAsManySteps() throws {
    let session = opened()
    _ = session.train(lesson(#""seed": 4"#))
    _ = session.advance(37)
    let ended = session.endTraining()
    let answer = session.open(Array(ended.utf8), part: Self.learning)
    let steps = try head(answer).settings.steps
    #expect(steps == 37)
    let other = opened()
    #expect(other.open(lesson(#""seed": 4, "steps": 37"#), part: Self.learning) == answer)
    #expect(session.content() == other.content())
  }

  @Test func aTrainingThatRunsChangesNothingYet() {
    let session = opened()
    let before = session.content()
    _ = session.train(lesson(#""seed": 4, "steps": 20"#))
    _ = session.advance(5)
    #expect(session.content() == before)
  }

  /// A reader may ask about a number while another training runs.
  @Test func whatIsAskedMeanwhileDisturbsNoTraining() throws {
    let (session, other) = (opened(), opened())
    for _ in 0..<2 {
      _ = session.train(lesson(#""seed": 4, "steps": 20"#))
      _ = session.advance(5)
      _ = session.explain(part: Self.learning, chapter: 7, quantity: 3, row: 0, column: 0)
      session.look("1 1 1 1 1 1 1")
      #expect(session.advance(20) == 0)
      let ended = session.endTraining()
      #expect(ended.contains("\"steps\": 20"))
      let answer = session.open(Array(ended.utf8), part: Self.learning)
      #expect(answer == other.open(lesson(#""seed": 4, "steps": 20"#), part: Self.learning))
    }
  }

  @Test func trainsOnceForOneLesson() {
    let session = opened()
    var shares: [Double] = []
    func open(_ json: [UInt8]) { _ = session.open(json, part: Self.learning) { shares.append($0) } }
    open(lesson(#""steps": 64"#))
    #expect(shares == [1])
    open(lesson(#""steps": 64"#, tokens: #"["the", "big", "dog", "saw", "the", "hen", ".", "who"]"#))
    #expect(shares == [1])
    open(lesson(#""steps": 64, "seed": 2"#))
    #expect(shares == [1, 1])
  }

  @Test(arguments: [
    (#""heldOut": [["cat", "lion"]]"#, "training.heldOut[0][1]"), (#""steps": 100001"#, "training.steps"),
    (#""steps": "many""#, "training.steps"), (#""seed": -1"#, "training.seed"),
    (#""nouns": ["cat"]"#, "training.nouns"),
    (#""nouns": ["cat", "owl"], "verbs": ["cat"]"#, "training.verbs[0]"), (#""without": "verbs""#, "training.without"),
    (#""nouns": ["cat", "owl"], "heldOut": [["cat", "owl"]]"#, "training.heldOut"),
  ])
  func refusesAtTheFieldThatIsWrong(training: String, path: String) throws {
    let session = opened()
    let before = session.content()
    for answer in [session.train(lesson(training)), session.open(lesson(training), part: Self.learning)] {
      let complaint = try refusal(answer)
      #expect(complaint.path == path, "\(complaint)")
      #expect(complaint.message.contains("expected "))
    }
    #expect(session.content() == before)
  }

  @Test func refusesALessonOfAnotherPart() throws {
    let session = opened()
    let ofPartOne = try refusal(session.open(Array(Lesson.byHand.json.utf8), part: Self.learning))
    #expect(ofPartOne.message.contains("`training`"))
    let ofLearning = try refusal(session.open(lesson("")))
    #expect(ofLearning.message.contains("expected a lesson of which chapters tell"))
  }

  @Test func refusesATrainingThatOverflows() throws {
    let session = opened()
    let complaint = try refusal(session.open(lesson(#""rate": 1e300, "steps": 9"#), part: Self.learning))
    #expect(complaint.message.contains("stay finite"))
  }

  @Test func partsAreChangedEachByItself() throws {
    let session = opened()
    let other = Lesson(tokens: ["one", "two"], embeddings: .random(size: 4, seed: 3))
    _ = session.open(lesson(#""steps": 5"#), part: Self.learning)
    let learning = session.lessonFile(ofPart: Self.learning)
    _ = session.open(Array(other.json.utf8))
    #expect(session.lessonFile(ofPart: Self.learning) == learning)
    #expect(session.lessonFile() == other.json)
    #expect(session.content().contains("what 5\u{A0}steps have made of the loss"))
  }

  @Test func aLessonThatIsNotedIsComputedWhenItIsAskedAbout() {
    let (session, other) = (opened(), opened())
    #expect(session.note(lesson(#""steps": 5"#), part: Self.learning).contains("\"steps\": 5"))
    _ = other.open(lesson(#""steps": 5"#), part: Self.learning)
    #expect(session.content() == other.content())
  }

  // MARK: Replies

  @Test func answersASentenceWithNumbersThatCanBeAsked() throws {
    let session = opened()
    let sentence = #"["the", "big", "fox", "saw", "the", "owl", ".", "whom"]"#
    let answer = session.open(lesson("", tokens: sentence), part: Self.learning)
    var painted = Painted(session)
    let reply = reply(&painted)
    #expect(reply.contains("The model says “owl”") && reply.contains("That is right"))
    let shares = try #require(try head(answer).shares)
    #expect(shares.count == 8 && shares[5] > 0.9)
    // Each number in it is explained, through the last chapters’ index.
    let places = reply.matches(of: /data-cell="(\d+) (\d+) (\d+)"/)
    #expect(places.count > 12)
    for place in places {
      let (quantity, row, column) = (Int(place.1)!, Int(place.2)!, Int(place.3)!)
      let text = session.explain(part: Self.learning, chapter: 7, quantity: quantity, row: row, column: column)
      #expect(text.hasPrefix("{\"html\""))
    }
  }

  @Test func theLookDecidesTheAnswer() throws {
    let session = opened()
    var painted = Painted(session)
    _ = session.open(Array(Lesson.whoChasedWhom.json.utf8), part: Self.learning)
    #expect(reply(&painted).contains("says “cat”"))
    session.look("0 0 0 0 1 0 0")
    #expect(reply(&painted).contains("the model says “owl”"))
    for own in ["", "0 0", "0 0 0 0 0 0 0", "1 1 1 1 1 1 -1", "x", "1e308 1e308 1e308 1 1 1 1"] {
      session.look(own)
      #expect(reply(&painted).contains("The model says “cat”"), "\(own)")
    }
  }

  @Test func saysWhatNobodyCanAnswer() throws {
    let session = opened()
    var painted = Painted(session)
    _ = session.open(lesson("", tokens: #"["owl", "owl"]"#), part: Self.learning)
    #expect(reply(&painted).contains("no answer is right or wrong"))
    let refused = try refusal(session.open(lesson("", tokens: #"["the", "lion"]"#), part: Self.learning))
    #expect(refused.message.contains("words that the training has, found \"lion\""))
  }

  // MARK: Other trainings

  /// Whatever is trained, the chapters tell it, and each number in them can be asked.
  @Test(arguments: [
    #""without": "positions""#, #""without": "attention""#, #""without": "evenAttention""#, #""steps": 0"#,
    #""steps": 1"#, #""steps": 17"#, #""nouns": ["a", "b"], "verbs": ["v"], "adjectives": []"#,
    #""nouns": ["king", "queen", "page"], "verbs": ["met"], "adjectives": ["old", "<b>", "*x*"]"#, #""heldOut": []"#,
    #""size": 1, "steps": 5"#, #""size": 3, "batch": 1, "steps": 40"#, #""seed": 4294967295, "steps": 70"#,
    #""rate": 1e-300, "steps": 3"#, #""rate": 3, "steps": 30"#,
  ])
  func anyTrainingIsTold(training: String) throws {
    let session = opened()
    let answer = session.open(lesson(training), part: Self.learning)
    #expect(answer.hasPrefix("{\"lesson\""), "\(answer.prefix(300))")
    var painted = Painted(session)
    let chapters = painted.chapters(ofPart: Self.learning)
    #expect(chapters.count == Book.standard.parts[Self.learning].pages.count + 1)
    for (chapter, text) in chapters.enumerated() {
      #expect(!text.contains("NaN") && !text.contains("nan,"), "chapter \(chapter)")
      let numbers = text.matches(of: /data-cell="(\d+) (\d+) (\d+)"/)
      for cell in numbers.prefix(40) {
        let (quantity, row, column) = (Int(cell.1)!, Int(cell.2)!, Int(cell.3)!)
        #expect(
          session.explain(part: Self.learning, chapter: 0, quantity: quantity, row: row, column: column) != "null")
      }
    }
  }
}
