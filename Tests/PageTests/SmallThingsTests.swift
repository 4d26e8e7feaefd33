import Chapters
import Foundation
import Lessons
import Testing

extension InTheBrowser {
  /// Names, places and notices: what one meets with the keys, with a voice, and when something goes wrong.
  @Suite struct SmallThingsTests {
    private let browser = Browser.shared

    private func say() async throws -> String {
      try await browser.text("return document.querySelector('.status').textContent")
    }

    private func press(_ words: String) async throws {
      try await browser.run(
        "[...document.querySelectorAll('button')].find(button => button.textContent === arguments[0]).click()", words)
    }

    @Test func theToolsComeFirstAfterTheSkipLink() async throws {
      try await browser.open(Pages.standard)
      var stops: [String] = []
      for _ in 0..<6 {
        try await browser.press(.tab)
        stops.append(try await browser.text("return document.activeElement.textContent"))
      }
      #expect(stops.prefix(5) == ["To the first chapter", "What if?", "Present", "Share", "Search"])
      #expect(try await browser.holds("document.activeElement.closest('.contents')"))
    }

    @Test func everyGridHasAName() async throws {
      try await browser.open(Pages.standard)
      let named = try await browser.text(
        """
        const grids = [...document.querySelectorAll('[role=grid]')];
        return grids.length > 20 ? grids.filter(grid => !grid.getAttribute('aria-label')?.startsWith('Table of ')).map(grid => grid.outerHTML).join() : 'too few';
        """)
      #expect(named == "")
      #expect(
        try await browser.number("return document.querySelectorAll('.scroll[role=group] [role=grid]').length") == 0)
    }

    @Test func pointingAtANumberCoversNoWorking() async throws {
      try await browser.open(Pages.standard)
      let inView = """
        [...document.querySelectorAll('.working')].filter(one => {
          const box = one.getBoundingClientRect();
          return box.bottom > 0 && box.top < innerHeight;
        })
        """
      for chapter in ["scores", "softmax", "heads", "layer-norm"] {
        try await browser.click("#\(chapter) > .working p")
        try await browser.run(
          """
          document.activeElement.blur();
          for (const number of document.querySelectorAll('.pointed')) number.classList.remove('pointed');
          const middle = number => Math.abs(number.getBoundingClientRect().top - innerHeight / 2);
          [...document.querySelectorAll('#\(chapter) table[data-quantity] tbody td, #\(chapter) data.live')]
            .filter(number => !number.closest('details:not([open])'))
            .sort((a, b) => middle(a) - middle(b))[0].classList.add('pointed');
          """)
        try await browser.point(at: "#\(chapter) .pointed")
        try await browser.wait(until: "document.querySelector('.asked')")
        let covered = try await browser.text(
          """
          const panel = document.querySelector('#explanation').getBoundingClientRect();
          return \(inView).filter(one => {
            const box = one.getBoundingClientRect();
            return getComputedStyle(one).visibility !== 'visible'
              || (panel.height > 0 && box.top < panel.bottom && panel.top < box.bottom && box.right > panel.left);
          }).map(one => one.textContent).join();
          """)
        #expect(covered == "", "in \(chapter)")
        #expect(try await browser.number("return \(inView).length") > 0)
      }
    }

    @Test func anErrorTakesBackThatAllHolds() async throws {
      try await browser.open(Pages.standard)
      try await browser.click("#embeddings table[data-given] tbody td")
      try await browser.type("9")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('.status').textContent.includes('changed')")
      try await browser.type("x")
      try await browser.type("1-")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('#embeddings .error')")
      #expect(try await say() == "")
      try await browser.press(.backspace, .enter)
      try await browser.wait(until: "document.querySelector('.status').textContent.includes('changed')")
      #expect(try await browser.number("return document.querySelectorAll('.error').length") == 0)
    }

    /// The explanation of a number that has changed may be long in coming: all answers wait here until the page says so.
    @Test func whatHasChangedIsSaidAfterAllThatTakesLong() async throws {
      try await browser.open(Pages.standard)
      try await browser.click("#embeddings table[data-given] tbody td")
      try await browser.wait(until: "document.querySelector('#explanation h3')")
      try await browser.run(
        """
        const [status, post, held] = [document.querySelector('.status'), Worker.prototype.postMessage, []];
        Worker.prototype.postMessage = function (message) {
          if (message.question === 'explain') held.push(() => post.call(this, message)); else post.call(this, message);
        };
        new MutationObserver(() => {
          if (status.textContent !== 'Computing …') return;
          window.tookLong = true;
          for (const send of held.splice(0)) send();
        }).observe(status, { childList: true });
        """)
      try await browser.type("9")
      try await browser.press(.enter)
      try await browser.wait(until: "window.tookLong && document.querySelector('.tools button:last-child').hidden")
      #expect(try await say().contains("changed"))
    }

    @Test func aSaveSaysSoAndTakesAnOldWarningBack() async throws {
      try await browser.open(Pages.standard)
      try await browser.run("URL.createObjectURL = () => 'blob:none'; HTMLAnchorElement.prototype.click = () => {}")
      try await browser.run("document.querySelector('#share input[type=number]').value = '0'")
      try await press("Save the worksheets")
      try await browser.wait(until: "document.querySelector('.status').textContent.includes('Worksheets take')")
      try await browser.run("document.querySelector('#share input[type=number]').value = '2'")
      try await press("Save the worksheets")
      try await browser.wait(until: "document.querySelector('.status').textContent === 'worksheets.html is written.'")
    }

    @Test func aLongSaveSaysWhatItDoesAndCanBeStopped() async throws {
      try await browser.open(Pages.standard)
      try await browser.run("document.querySelector('#share input[type=number]').value = '1000'")
      try await press("Save the worksheets")
      try await browser.wait(until: "document.querySelector('.status').textContent === 'Writing worksheets.html …'")
      try await press("Stop")
      try await browser.wait(
        until: "document.querySelector('.status').textContent.includes('Stopped; all is as it was.')")
      try await browser.click("#softmax tbody td")
      try await browser.wait(until: "document.querySelector('#explanation h3')")
    }

    @Test func homeAndEndStayInTheTableOfAnErrorToFind() async throws {
      try await browser.open(Pages.standard)
      let cells = "#softmax .question[data-first] tbody td"
      try await browser.click("#softmax .question[data-first] tbody tr:nth-child(2) td:nth-child(3)")
      let before = try await browser.number("return Math.round(scrollY)")
      try await browser.press(.home)
      #expect(try await browser.holds("document.activeElement === document.querySelectorAll('\(cells)')[0]"))
      try await browser.press(.end)
      #expect(try await browser.holds("document.activeElement === [...document.querySelectorAll('\(cells)')].at(-1)"))
      #expect(try await browser.number("return Math.round(Math.abs(scrollY - arguments[0]))", "\(before)") < 200)
    }

    @Test func openingALinkDoesNotSayThatSomethingHasChanged() async throws {
      try await browser.open(Pages.standard)
      try await browser.click("#embeddings table[data-given] tbody td")
      try await browser.type("9")
      try await browser.press(.enter)
      try await browser.wait(until: "location.hash.includes('lesson=')")
      let fragment = try await browser.text("return location.hash")
      try await browser.open(Pages.standard, fragment: fragment)
      try await browser.wait(
        until: "document.querySelector('.status').textContent.startsWith('This is the lesson in the address.')")
      #expect(try await browser.number("return document.querySelectorAll('.changed').length") == 0)
    }

    @Test(arguments: [
      "#present=%E0%A4%A", "#present=%", "#present=%zz.1", "#present=softmax.%E0%A4%A", "#lesson=%E0%A4%A",
    ])
    func anAddressThatIsNoTextIsNoTrouble(fragment: String) async throws {
      try await browser.open(Pages.standard, fragment: fragment)
      try await browser.wait(
        until: fragment.contains("softmax")
          ? "document.querySelector('.status').textContent || document.body.classList.contains('presenting')"
          : "document.querySelector('.status').textContent.includes('The ')")
    }

    @Test func theFocusDoesNotVanishWithAButton() async throws {
      try await browser.open(Pages.standard)
      try await browser.click("#embeddings table[data-given] tbody td")
      try await browser.type("9")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('.status').textContent.includes('changed')")
      try await browser.run(
        "[...document.querySelectorAll('.tools button')].find(b => b.textContent === 'Undo').focus()")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('#embeddings tbody td').textContent !== '9.00'")
      #expect(
        try await browser.holds("document.activeElement.closest('.tools') && document.activeElement.offsetParent"))
    }
  }
}
