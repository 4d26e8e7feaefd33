import Foundation
import Testing

extension InTheBrowser {
  /// Every function can be had with the keyboard alone, and the page needs nobody else.
  @Suite struct KeyboardTests {
    private let browser = Browser.shared

    private func active() async throws -> String {
      try await browser.text(
        "return document.activeElement.textContent.trim().slice(0, 40) || document.activeElement.dataset.path || ''")
    }

    /// Tabs on until what has the focus shows these words.
    private func tab(to words: String, within presses: Int = 60) async throws {
      for _ in 0..<presses {
        if try await active() == words { return }
        try await browser.press(.tab)
      }
      Issue.record("the Tab key does not lead to “\(words)”")
    }

    @Test func aTableIsOneTabStopAndItsWorkingTheNext() async throws {
      try await browser.open(Pages.standard)
      try await browser.run("document.querySelector('#embeddings a').focus()")
      try await tab(to: "1.00")
      try await browser.wait(until: "document.querySelector('#explanation h3')")
      try await browser.press(.tab)
      #expect(try await browser.holds("!document.activeElement.closest('#embeddings table[data-given]')"))
    }

    @Test func aNumberIsChangedAndTheChangeTakenBack() async throws {
      try await browser.open(Pages.standard)
      try await browser.run("document.querySelector('#embeddings tbody td').focus()")
      try await browser.wait(until: "document.querySelector('#explanation h3')")
      try await browser.type("9")
      try await browser.wait(until: "document.activeElement.matches('input.number')")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('#embeddings tbody td').textContent === '9.00'")
      #expect(try await browser.text("return document.activeElement.textContent") == "9.00")
      try await browser.run(
        "document.querySelector('.skip').focus()")
      try await tab(to: "Undo")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('#embeddings tbody td').textContent === '1.00'")
    }

    @Test func sheetsOpenAndCloseAndGiveTheFocusBack() async throws {
      try await browser.open(Pages.standard)
      try await browser.run(
        "document.querySelector('.skip').focus()")
      try await tab(to: "What if?")
      try await browser.press(.enter)
      #expect(try await active() == "sentence")
      try await browser.press(.escape)
      #expect(try await active() == "What if?")
      try await tab(to: "Share")
      try await browser.press(.enter)
      #expect(try await active() == "Copy the address")
      try await browser.press(.escape)
      #expect(try await active() == "Share")
    }

    @Test func worksWithTheNetworkOff() async throws {
      try await browser.setNetwork(isOff: true)
      try await browser.open(Pages.standard)
      try await browser.click("#softmax tbody td")
      try await browser.wait(until: "document.querySelector('#explanation h3')")
      try await browser.setNetwork(isOff: false)
    }

    @Test func thePolicyForbidsEveryRequestAndEval() async throws {
      try await browser.open(Pages.standard)
      #expect(try await browser.text(attempts) == "")
      // Where there is no policy the same attempts succeed, so it is the policy that forbids.
      let open = Pages.folder.appending(path: "open-\(UUID().uuidString).html")
      try Data("<!doctype html><title>No policy</title>".utf8).write(to: open)
      try await browser.openStill(open)
      #expect(try await browser.text(attempts) == "fetch eval Function inline handler")
    }

    private let attempts =
      """
      const tried = [];
      // In a task of the page’s own, since scripts of the driver are excepted from the policy.
      const attempt = (name, act) => new Promise(resolve => setTimeout(async () => {
        try { await act(); tried.push(name); } catch {}
        resolve();
      }));
      await attempt('fetch', () => fetch('data:text/plain,x'));
      await attempt('eval', () => window.eval('1'));
      await attempt('Function', () => new window.Function('return 1')());
      await attempt('image', () => new Promise((resolve, reject) => {
        const image = new Image();
        image.onload = resolve;
        image.onerror = reject;
        image.src = 'http://127.0.0.1:1/x.png';
      }));
      document.body.insertAdjacentHTML('beforeend', '<button id="inline" onclick="window.ran = true">x</button>');
      document.getElementById('inline').click();
      if (window.ran) tried.push('inline handler');
      return tried.join(' ');
      """
  }
}
