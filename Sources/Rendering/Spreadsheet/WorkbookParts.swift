/// The parts of a workbook beside its sheets (ECMA-376, Office Open XML).
enum WorkbookParts {
  /// What kind of file each part is.
  static func contentTypes(sheets: Int) -> String {
    let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let sheets = (1...sheets).map {
      "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(types).worksheet+xml\"/>"
    }
    return """
      \(xmlStart)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(types).sheet.main+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="\(types).styles+xml"/>\(sheets.joined())</Types>
      """
  }

  /// Where the workbook is in the file.
  static let relations = relations([("officeDocument", "xl/workbook.xml")])

  /// Where the sheets and the styles are in the workbook.
  static func relations(sheets: Int) -> String {
    relations((1...sheets).map { ("worksheet", "worksheets/sheet\($0).xml") } + [("styles", "styles.xml")])
  }

  private static func relations(_ targets: [(type: String, target: String)]) -> String {
    let lines = targets.enumerated().map { place, relation in
      "<Relationship Id=\"rId\(place + 1)\" Type=\"\(officeRelations)/\(relation.type)\" Target=\"\(relation.target)\"/>"
    }
    return
      "\(xmlStart)<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(lines.joined())</Relationships>"
  }

  /// The sheets by their names, and what names stand for tables; all is computed when the file is opened.
  static func workbook(_ sheets: [String], _ names: [(name: String, place: String)]) -> String {
    let sheets = sheets.enumerated().map { place, name in
      "<sheet name=\"\(name.escapedForHTML)\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
    }
    let names = names.map { "<definedName name=\"\($0.name)\">\($0.place.escapedForHTML)</definedName>" }
    return """
      \(xmlStart)<workbook xmlns="\(spreadsheetML)" xmlns:r="\(officeRelations)"><sheets>\(sheets.joined())</sheets>\
      <definedNames>\(names.joined())</definedNames><calcPr fullCalcOnLoad="1"/></workbook>
      """
  }

  /// How cells look, in the order of ``SheetWriter/Style``.
  ///
  /// A label is marked as a text, so that one such as `=1+1` stays a text when somebody edits it.
  static func styles(decimals: Int) -> String {
    let zeros = String(repeating: "0", count: decimals)
    let right = "<alignment horizontal=\"right\"/>"
    func style(_ number: Int, font: Int, fill: Int = 0, _ more: String, _ inside: String = "") -> String {
      "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"0\" xfId=\"0\"\(more)>\(inside)</xf>"
    }
    let styles = [
      style(0, font: 0, ""), style(0, font: 2, " applyFont=\"1\""), style(0, font: 1, " applyFont=\"1\""),
      style(0, font: 3, " applyFont=\"1\" quotePrefix=\"1\""),
      style(0, font: 3, " applyFont=\"1\" quotePrefix=\"1\" applyAlignment=\"1\"", right),
      style(164, font: 0, " applyNumberFormat=\"1\" applyAlignment=\"1\"", right),
      style(
        164, font: 4, fill: 2, " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"", right),
    ]
    let end = "<name val=\"Calibri\"/></font>"
    return """
      \(xmlStart)<styleSheet xmlns="\(spreadsheetML)">\
      <numFmts count="1"><numFmt numFmtId="164" formatCode="0\(decimals == 0 ? "" : ".")\(zeros)"/></numFmts>\
      <fonts count="5"><font><sz val="11"/>\(end)<font><b/><sz val="11"/>\(end)<font><b/><sz val="14"/>\(end)\
      <font><sz val="11"/><color rgb="FF595959"/>\(end)<font><sz val="11"/><color rgb="FF0000FF"/>\(end)</fonts>\
      <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="\(styles.count)">\(styles.joined())</cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
      """
  }
}

/// What each part begins with.
let xmlStart = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
let spreadsheetML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
