import Foundation
import JSON
import Lessons
import Literate
import Rendering

extension Command {
  /// `book read`: prints a chapter for the terminal, or what chapters there are.
  static func read(_ arguments: Arguments) throws(Failure) {
    let book: Book
    if let path = arguments[.lesson] {
      (_, book) = try readBook(path)
    } else {
      book = try defaultBook()
    }
    let style = TerminalStyle.ofOutput
    guard let chapter = arguments.chapter else {
      let advice = "`book read 5` or `book read softmax` prints a chapter."
      return try Output.write(book.terminalContents(style) + "\n\(advice)\n")
    }
    try Output.write(book.terminalText(of: page(chapter, of: book), style))
  }

  /// The chapter with a number, a name, or a name that begins so and no other does.
  private static func page(_ word: String, of book: Book) throws(Failure) -> Page {
    let name = word.lowercased()
    let named = book.pages.filter { name == "\($0.number)" || name == $0.slug }
    let begun = named.isEmpty ? book.pages.filter { $0.slug.hasPrefix(name) } : named
    if begun.count == 1 { return begun[0] }
    let chapters = book.pages.map { "\n  \($0.number < 10 ? " " : "")\($0.number)  \($0.slug)" }.joined()
    guard begun.isEmpty else {
      let names = begun.map { "`\($0.slug)`" }.joined(separator: ", ")
      throw .usage("“\(word)” begins the names of several chapters: \(names).")
    }
    let nearest = nearestName(to: name, among: book.pages.map { $0.slug }).map { " Did you mean `\($0)`?" } ?? ""
    throw .usage("There is no chapter “\(word)”.\(nearest) The chapters are:\(chapters)")
  }
}

/// The widest that a line may be told to be: nothing on a page is wider.
private let widest = 1000

extension TerminalStyle {
  /// What standard output can show.
  ///
  /// A pipe takes neither escape codes nor lines, so that what reads it finds words and numbers. Lines are also left out
  /// where the locale says that the terminal has another encoding than UTF-8, in which they would be rubbish.
  fileprivate static var ofOutput: TerminalStyle {
    let environment = ProcessInfo.processInfo.environment
    func setting(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    var size = winsize()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let measured = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
    // A width of 0 is how some say that they know none.
    let told = setting("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? min($0, widest) : nil }
    let width = measured > 0 ? measured : told ?? 80
    let locale = setting("LC_ALL") ?? setting("LC_CTYPE") ?? setting("LANG") ?? ""
    let encoding = locale.split(separator: ".").dropFirst().first?.split(separator: "@").first?.lowercased()
    return TerminalStyle(
      width: width,
      hasColours: isTerminal && setting("NO_COLOR") == nil && setting("TERM") != "dumb",
      hasLines: isTerminal && ["utf-8", "utf8", nil].contains(encoding))
  }
}
