import Testing

extension InTheBrowser {
  /// Where one is stays in sight.
  @Suite struct ContentsTests {
    private let browser = Browser.shared

    private let marked =
      "[...document.querySelectorAll('.contents [aria-current]')].map(one => one.textContent).join(' · ')"

    @Test func theChapterAndItsSectionAreMarked() async throws {
      try await browser.open(Pages.standard)
      try await browser.run("document.getElementById('softmax').scrollIntoView({ behavior: 'instant' })")
      try await browser.wait(until: "\(marked) === '5Softmax'")
      try await browser.run("document.getElementById('softmax.1').scrollIntoView({ behavior: 'instant' })")
      try await browser.wait(until: "\(marked) === '5Softmax · Mixing the values'")
      #expect(try await browser.holds("/^[1-9]\\d? % read$/.test(document.querySelector('.share').textContent)"))
      // Only the sections of this chapter are listed.
      #expect(
        try await browser.text(
          "return [...document.querySelectorAll('.contents li li')].filter(one => one.offsetHeight).map(one => one.textContent).join()"
        ) == "Mixing the values")
    }

    @Test func aSectionIsReachedFromTheContents() async throws {
      try await browser.open(Pages.standard, fragment: "#softmax")
      try await browser.wait(until: "\(marked) === '5Softmax'")
      try await browser.run("[...document.querySelectorAll('.contents li li a')].find(one => one.offsetHeight).focus()")
      try await browser.press(.enter)
      try await browser.wait(until: "document.activeElement.id === 'softmax.1'")
      #expect(try await browser.text("return location.hash") == "#softmax.1")
    }

    @Test func theAppendixIsFoldedUntilItIsRead() async throws {
      try await browser.open(Pages.standard)
      let open = "[...document.querySelectorAll('.contents details')].map(one => one.open).join()"
      #expect(try await browser.text("return \(open)") == "true,true,true,false")
      try await browser.run("document.getElementById('the-notebook-part-1').scrollIntoView({ behavior: 'instant' })")
      try await browser.wait(until: "\(open) === 'true,true,true,true'")
    }

    @Test(arguments: [375, 1024]) func onANarrowScreenTheyAreOneLineThatOpens(width: Int) async throws {
      try await browser.at(width, 812) {
        try await browser.open(Pages.standard, fragment: "#softmax")
        try await browser.wait(until: "document.querySelector('.place').textContent === '5 Softmax'")
        #expect(try await browser.holds("document.querySelector('.contents').offsetHeight < 45"))
        try await browser.run("document.querySelector('.place').focus()")
        try await browser.press(.enter)
        #expect(
          try await browser.holds(
            "document.querySelector('.place').getAttribute('aria-expanded') === 'true' && document.querySelector('#contents').offsetHeight > 200"
          ))
        try await browser.press(.escape)
        #expect(
          try await browser.holds(
            "document.activeElement.matches('.place[aria-expanded=false]') && !document.querySelector('#contents').offsetHeight"
          ))
      }
    }

    @Test func sectionsFollowTheLesson() async throws {
      try await browser.open(Pages.standard)
      try await browser.run(
        "const field = document.querySelector('[data-path=heads]'); field.value = '4'; field.dispatchEvent(new Event('change'))"
      )
      try await browser.wait(
        until: "[...document.querySelectorAll('.contents li li')].some(one => one.textContent === 'Head 4')")
    }
  }
}
