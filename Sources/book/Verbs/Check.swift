import Foundation
import Rendering

extension Command {
  /// `book check`: compares the written pages with a new computation.
  static func check() throws(Failure) {
    let destination = try Destination.package()
    let files = destination.files(of: try defaultBook(), .byHand)
    var complaints: [String] = []
    for file in files {
      switch Files.contents("\(destination.folder)/\(file.path)") {
      case nil: complaints.append("missing: \(file.path)")
      case Data(file.text.utf8): break
      default: complaints.append("different: \(file.path)")
      }
    }
    complaints += destination.strangers(to: files).map { "not part of the book: \($0)" }
    guard complaints.isEmpty else {
      try Output.print(complaints.joined(separator: "\n"))
      throw .doesNotHold(
        "\(complaints.count) of the pages are not what the code makes. Run `book build` to write them anew.")
    }
    try Output.print("\(files.count) files are what the code makes.")
  }
}
