import Foundation
import Support
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of HTML, SVG or MathML, strictly read as XML.
final class Tree {
  let name: String
  let attributes: [String: String]
  private(set) var children: [Tree] = []
  private(set) var text = ""

  private init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Reads a piece of a page, or a whole one; what is not well-formed is a failure of the test.
  convenience init(_ source: String, of what: String = "", sourceLocation: SourceLocation = #_sourceLocation) {
    self.init(name: "", attributes: [:])
    let body = source.replacing("<!doctype html>", with: "").replacing(/<meta [^>]*/) { $0.output + "/" }
    let builder = Builder(root: self)
    let parser = XMLParser(data: Data("<tree>\(body)</tree>".utf8))
    parser.delegate = builder
    if !parser.parse() || builder.problem != nil {
      let problem = builder.problem ?? "cannot be parsed"
      Issue.record("\(what) is not well-formed XML: \(problem)", sourceLocation: sourceLocation)
    }
  }

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// The element and all inside it, in the order of the text.
  var elements: [Tree] { [self] + children.flatMap { $0.elements } }

  /// All elements inside that have a name.
  func all(_ name: String) -> [Tree] { elements.filter { $0.name == name } }

  /// What stands where, without text and attributes but for classes.
  var skeleton: String {
    let shape = attributes["class"].map { name + "." + $0 } ?? name
    return children.isEmpty ? shape : "\(shape)(\(children.map { $0.skeleton }.joined(separator: " ")))"
  }

  private final class Builder: NSObject, XMLParserDelegate {
    private var open: [Tree]
    private(set) var problem: String?

    init(root: Tree) { open = [root] }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      guard name != "tree" else { return }
      let element = Tree(name: name, attributes: attributes)
      open[open.count - 1].children.append(element)
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      if name != "tree" { open.removeLast() }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      for element in open { element.text += text }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
      problem = "line \(parser.lineNumber), column \(parser.columnNumber): \(error)"
    }
  }
}
