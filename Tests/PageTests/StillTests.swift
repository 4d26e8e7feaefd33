import Chapters
import Foundation
import Lessons
import Literate
import Testing

extension InTheBrowser {
  /// The page where its generator does not run: it says so once, and offers nothing that cannot work.
  @Suite struct StillTests {
    private let browser = Browser.shared

    /// What is missing in the browser, or wrong with the page.
    enum Lack: String, CaseIterable {
      case webAssembly, worker, workersForbidden, compilingForbidden, brokenGenerator, breakingGenerator
    }

    private func page(without lack: Lack) throws -> URL {
      var page = try String(contentsOf: Pages.standard, encoding: .utf8)
      func replace(_ text: String, with other: String) {
        #expect(page.contains(text))
        page = page.replacing(text, with: other)
      }
      /// Lets a script of the test run before that of the page, whose policy then knows neither by its hash.
      func begin(with script: String) {
        page = page.replacing(/'sha256-[^']*'/, with: "'unsafe-inline'")
        replace("<style>", with: "<script>\(script)</script><style>")
      }
      // What is taken from the page is taken from its worker too, as in a browser that does not have it.
      func take(_ name: String) {
        begin(
          with: """
            delete window.\(name);
            const { Blob: Whole } = window;
            window.Blob = class extends Whole {
              constructor(parts, options) {
                super(options?.type === 'text/javascript' ? ['delete self.\(name);', ...parts] : parts, options);
              }
            };
            """)
      }
      switch lack {
      case .webAssembly: take("WebAssembly")
      case .worker: begin(with: "delete window.Worker")
      case .workersForbidden: replace("worker-src blob:; ", with: "")
      case .compilingForbidden: replace(" 'wasm-unsafe-eval'", with: "")
      case .brokenGenerator: page = page.replacing(/id="generator">.{1000}/, with: "id=\"generator\">")
      case .breakingGenerator:
        begin(
          with: """
            const { Blob: Whole } = window;
            window.Blob = class extends Whole {
              constructor(parts, options) {
                super(parts.map(part => typeof part === 'string' ? part.replace('swift.open(part);', 'swift.unreachable();') : part), options);
              }
            };
            """)
      }
      let file = Pages.folder.appending(path: "without-\(lack.rawValue).html")
      try Data(page.utf8).write(to: file)
      return file
    }

    @Test(arguments: Lack.allCases)
    func saysSoOnceAndHidesWhatCannotWork(lack: Lack) async throws {
      try await browser.openStill(try page(without: lack))
      try await browser.wait(until: "document.querySelector('.status .error')")
      let said = try await browser.text("return document.querySelector('.status .error').textContent")
      // Where the generator runs, and breaks over the lesson, the browser is not to blame.
      let why = lack == .breakingGenerator ? "The generator stopped (" : "This browser cannot run the page’s generator."
      #expect(said.hasPrefix(why) && said.contains("All that is written here can be read and presented without it."))
      #expect(try await browser.number("return document.querySelectorAll('.error').length") == 1)
      let shown = try await browser.text(
        "return [...document.querySelectorAll('.tools button')].filter(b => b.offsetParent).map(b => b.textContent).join()"
      )
      #expect(shown == "Present,Search")
      let dead = try await browser.text(
        """
        return [...document.querySelectorAll('[role=button], .answer, .sheet, table[data-quantity][role=grid], td[tabindex], #explanation')]
          .filter(one => one.checkVisibility() && !one.closest('[data-first]')).map(one => one.outerHTML.slice(0, 60)).join();
        """)
      #expect(dead == "")
      try await browser.click("#softmax tbody td")
      try await browser.type("7")
      #expect(
        try await browser.holds(
          "document.querySelector('#explanation').hidden && !document.querySelector('input.number')"))
    }

    @Test func whatNeedsNoGeneratorWorks() async throws {
      try await browser.openStill(try page(without: .webAssembly))
      try await browser.wait(until: "document.querySelector('.status .error')")
      try await browser.click("#softmax .question[data-first] tbody td")
      #expect(
        try await browser.holds(
          "document.querySelector('#softmax .question[data-first] .verdict').textContent.startsWith('Not yet')"))
      try await browser.click(".tools button:not([hidden])")
      try await browser.wait(until: "document.body.classList.contains('presenting')")
      try await browser.press(.right)
      #expect(try await browser.text("return document.querySelector('.presenter .where').textContent").contains("step"))
    }

    @Test func nothingIsOfferedBeforeThePageIsReady() async throws {
      try await browser.openStill(Pages.standard)
      // The buttons and the answer come in one task.
      try await browser.wait(until: "document.querySelector('.tools')?.checkVisibility()")
      #expect(try await browser.holds("document.querySelector('#what-if [data-path]')"))
    }
  }
}
