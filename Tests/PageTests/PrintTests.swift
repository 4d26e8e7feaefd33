import Foundation
import Lessons
import Testing

extension InTheBrowser {
  /// The book and its slides on paper: the pages that a browser really makes, read with pdftotext.
  @Suite(.enabled(if: Companion.isInstalled("pdftotext"), "needs pdftotext: apt-get install poppler-utils"))
  struct PrintTests {
    private let browser = Browser.shared

    /// The text of each page.
    private func pages(letter: Bool = false) async throws -> [String] { try await browser.printedPages(letter: letter) }

    private func answers(_ place: String) async throws {
      try await browser.run(
        """
        const choice = [...document.querySelectorAll('#share label')].find(one => one.textContent.startsWith('Answers'));
        choice.querySelector('select').value = arguments[0];
        """, place)
    }

    @Test(arguments: [false, true]) func theBookHasContentsAndItsAnswersAtTheEnd(letter: Bool) async throws {
      try await browser.open(Pages.standard)
      let pages = try await pages(letter: letter)
      #expect(pages.prefix(2).joined().contains("Where the notebook leaves the paper"))
      #expect(pages.allSatisfy { !$0.allSatisfy(\.isWhitespace) })
      let all = pages.joined()
      let names = try await browser.text(
        """
        return [...document.querySelectorAll('main > section')].flatMap(section =>
          [...section.querySelectorAll('.question')].map((_, number) => `${section.dataset.number}.${number + 1}`)).join(' ')
        """)
      let end = try #require(all.range(of: "Answers", options: .backwards)).upperBound
      // A number may stand on a line of its own, beside a formula.
      let words = Set(all[end...].split(whereSeparator: \.isWhitespace))
      #expect(names.split(separator: " ").filter { !words.contains($0) } == [])
      #expect(names.split(separator: " ").count > 40)
      #expect(all[..<end].matches(of: #/(?m)^ *Answer$/#).isEmpty)
      // The page is again what it was.
      #expect(try await browser.holds("!document.querySelector('.answers, .together, .question .number, .printing')"))
      #expect(try await browser.holds("document.querySelector('.book').firstElementChild.matches('.contents')"))
      if browser.isChromium {
        // At the foot of its page stand the chapter and the page’s number.
        let first = try #require(pages.firstIndex { $0.contains(#/0 The question +\d+\s*$/#) })
        #expect(pages[first].contains(try Regex("0 The question +\(first + 1)\\s*$")))
        #expect(first <= 2)
      }
    }

    /// A question begins and ends on one page; so does what stands between a figure and the sentence that announces it.
    @Test func noQuestionIsTornApart() async throws {
      try await browser.open(Pages.byDefault)
      for (number, page) in try await pages().enumerated() {
        let (begun, ended) = (
          page.matches(of: /Find the error\./).count,
          page.matches(of: /Which\s+cell\s+is[^?]+wrong\?/).count
        )
        #expect(begun == ended, "page \(number + 1)")
        if browser.isChromium {
          #expect(!page.contains(/has become another one:\s+0 The question/), "page \(number + 1)")
        }
      }
    }

    @Test func answersAreAtTheEndOfChaptersOrLeftOut() async throws {
      try await browser.open(Pages.standard)
      let asking = try await browser.number(
        "return [...document.querySelectorAll('section')].filter(one => one.querySelector('.question details')).length")
      try await answers("chapter")
      #expect(try await pages().joined().matches(of: #/(?m)^ *Answers$/#).count == Int(asking))
      #expect(asking > 10)
      try await answers("none")
      #expect(try await !pages().joined().contains(#/(?m)^ *Answers?$/#))
      #expect(try await browser.holds("document.querySelectorAll('.question details').length > 40"))
    }

    /// The last number of every table is where it can be read, within the paper’s edge.
    @Test func noTableIsWiderThanThePaper() async throws {
      let wide = Lesson(
        tokens: (1...12).map { "word\($0)" }, embeddings: .random(size: 12, seed: 4), heads: 2, decimals: 6)
      for page in [Pages.standard, Pages.page(of: wide, "wide.html")] {
        try await browser.open(page)
        let paper = 180 / 25.4 * 96
        try await browser.run("dispatchEvent(new Event('beforeprint'))")
        try await browser.showAsPrinted(true)
        try await browser.resize(width: Int(paper), height: 1000)
        let cut = try await browser.text(
          """
          return [...document.querySelectorAll('main table, main .equation math, main pre')]
            .filter(one => one.getBoundingClientRect().right > innerWidth + 2)
            .map(one => one.closest('section')?.id).join(' ')
          """)
        try await browser.showAsPrinted(false)
        try await browser.resizeBack()
        try await browser.run("dispatchEvent(new Event('afterprint'))")
        #expect(cut == "")
      }
    }

    /// Chromium’s driver waits ten seconds for a print, which the slides of all parts can take on a machine that does other work.
    private var slides: URL { browser.isChromium ? Pages.partOne : Pages.standard }

    @Test func aSlideIsAPageAndNoneIsBlank() async throws {
      try await browser.open(slides, fragment: "#present=softmax.5")
      try await browser.wait(until: "document.body.classList.contains('presenting')")
      let pages = try await pages()
      let slides = try await browser.number(
        """
        let steps = 0;
        for (const button of document.querySelectorAll('.presenter li button')) {
          button.click();
          steps += Number(document.querySelector('.presenter .where').textContent.match(/of (\\d+)$/)[1]);
        }
        return steps;
        """)
      #expect(pages.count == slides)
      #expect(pages.allSatisfy { !$0.allSatisfy(\.isWhitespace) })
    }

    @Test func presentingGoesOnAfterPrinting() async throws {
      try await browser.open(slides, fragment: "#present=softmax.4")
      try await browser.wait(until: "document.body.classList.contains('presenting')")
      try await browser.press(.right, .right)
      let place = try await browser.text("return location.hash")
      let before = try await browser.text("return document.querySelector('main').innerHTML")
      _ = try await pages()
      #expect(place.hasPrefix("#present=softmax."))
      #expect(try await browser.text("return location.hash") == place)
      #expect(try await browser.text("return document.querySelector('main').innerHTML") == before)
    }
  }
}
