import Literate

/// Where Markdown is read, and what is written differently there.
enum MarkdownMedium {
  /// In a folder: each chapter is a file of its own, and so is each figure.
  case files
  /// In one file that holds all chapters and figures.
  case oneFile
  /// In the cells of a notebook, where figures are what code shows, and GitHub’s alerts are not known.
  case notebook

  /// Where a link to a chapter leads.
  func address(of page: Page) -> String {
    switch self {
    case .files: page.fileName
    case .oneFile: "#\(page.slug)"
    // As Jupyter names its headings.
    case .notebook: "#" + String("\(page.number) · \(page.title)".map { $0 == " " ? "-" : $0 })
    }
  }

  /// Where a link to a word’s entry on a page leads; a notebook has links to headings only.
  func address(of entry: String, on page: Page) -> String? {
    switch self {
    case .files: "\(page.fileName)#word-\(entry)"
    case .oneFile: "#word-\(entry)"
    case .notebook: nil
    }
  }

  /// What marks the place of a word’s entry, for such links.
  func mark(of entry: String) -> String { self == .notebook ? "" : "<a id=\"word-\(entry)\"></a>" }

  /// A figure by its number on a page, from 0; a notebook’s Markdown has none.
  func picture(_ drawing: Drawing, _ number: Int, of page: Page) -> String {
    let words = drawing.description.visible.escapedForMarkdown(.picture)
    return switch self {
    case .files: "![\(words)](figures/\(page.figureName(number)))\n"
    case .oneFile: "![\(words)](\(Array(drawing.svg().utf8).address(as: "image/svg+xml")))\n"
    case .notebook: ""
    }
  }

  /// What a remark begins with, behind the mark of a quotation.
  func heading(of kind: AsideKind) -> String {
    switch self {
    case .files, .oneFile: "[!\(kind.alert)]"
    case .notebook: "**\(kind.title).**\n>"
    }
  }
}

extension Page {
  /// The name of the file of a figure, by its number on the page, from 0.
  func figureName(_ number: Int) -> String { "\(fileName.dropLast(3))-\(number + 1).svg" }
}

extension AsideKind {
  /// The kind of GitHub’s alert.
  fileprivate var alert: String {
    switch self {
    case .note: "NOTE"
    case .pitfall: "WARNING"
    case .departure: "IMPORTANT"
    }
  }
}
