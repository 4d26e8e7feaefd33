/// Which files of an archive are a workbook’s: its sheets in their order, the texts that cells share, and how cells look.
struct PartsOfWorkbook {
  private(set) var sheets: [(name: String, path: String)] = []
  private(set) var strings: String?
  private(set) var styles: String?

  init(_ archive: Archive) throws(Damaged) {
    let roots = archive.has("_rels/.rels") ? try Self.relations("_rels/.rels", from: "", archive) : []
    let book = roots.first { $0.kind == "officeDocument" }?.path ?? "xl/workbook.xml"
    guard archive.has(book), book.hasSuffix(".xml") else {
      throw Damaged("it is an archive without a workbook as .xlsx has it")
    }
    let cut = book.lastIndex(of: "/").map { book.index(after: $0) } ?? book.startIndex
    let folder = String(book[..<cut])
    let parts = try Self.relations("\(folder)_rels/\(book[cut...]).rels", from: folder, archive)
    strings = parts.first { $0.kind == "sharedStrings" }?.path
    styles = parts.first { $0.kind == "styles" }?.path
    var scanner = XMLScanner(try archive.file(book))
    while let event = try scanner.next() {
      guard case .start("sheet", let attributes) = event else { continue }
      let name = attributes["name"] ?? ""
      guard let part = parts.first(where: { $0.id == attributes["id"] }) else {
        throw Damaged("its sheet “\(name)” is nowhere in it")
      }
      // A sheet may be a chart, which has no cells.
      guard part.kind == "worksheet" else { continue }
      guard archive.has(part.path) else { throw Damaged("its sheet “\(name)” is missing: there is no \(part.path)") }
      sheets.append((name, part.path))
    }
    guard !sheets.isEmpty else { throw Damaged("it has no sheet with cells") }
  }

  private struct Relation {
    let id, kind, path: String
  }

  /// What a file belongs together with: by a name, the end of the address of its kind, and a path in the archive.
  private static func relations(_ path: String, from folder: String, _ archive: Archive) throws(Damaged) -> [Relation] {
    var scanner = XMLScanner(try archive.file(path))
    var relations: [Relation] = []
    while let event = try scanner.next() {
      guard case .start("Relationship", let attributes) = event, let id = attributes["Id"],
        let target = attributes["Target"], attributes["TargetMode"] != "External"
      else { continue }
      let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      relations.append(Relation(id: id, kind: kind, path: path))
    }
    return relations
  }
}
