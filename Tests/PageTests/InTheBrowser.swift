import Testing

/// The page in real browsers, with real clicks and keys: every test runs in each browser that is installed.
///
/// A browser serves all tests, one after the other; each goes through them at its own pace.
@Suite(.enabled(if: Browser.areInstalled, Browser.advice), .inEachBrowser, .namingTheBrowser)
struct InTheBrowser {}

/// Runs each test once in each browser.
struct InEachBrowser: SuiteTrait, TestTrait, TestScoping {
  let isRecursive = true

  func scopeProvider(for test: Test, testCase: Test.Case?) -> Self? { testCase == nil ? nil : self }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    await perform(function, in: Browser.installed[...], of: test)
  }

  private func perform(
    _ function: @Sendable () async throws -> Void, in browsers: ArraySlice<Browser>, of test: Test
  ) async {
    guard let browser = browsers.first else { return }
    async let here: Void = Browser.$current.withValue(browser) {
      do { try await browser.serve(function) } catch { Issue.record(error, sourceLocation: test.sourceLocation) }
    }
    await perform(function, in: browsers.dropFirst(), of: test)
    await here
  }
}

extension Trait where Self == InEachBrowser {
  static var inEachBrowser: Self { InEachBrowser() }
}

extension Trait where Self == IssueHandlingTrait {
  /// Says with each failure which browser it was.
  static var namingTheBrowser: Self {
    .compactMapIssues { issue in
      guard let browser = Browser.current else { return issue }
      var issue = issue
      let words: Comment = "in \(browser.name)"
      if !issue.comments.contains(words) { issue.comments.append(words) }  // suites within suites each say it
      return issue
    }
  }
}
