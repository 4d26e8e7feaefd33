import Foundation
import Testing

/// The bytes of a file in Fixtures; the scripts beside the files made them.
func fixture(_ name: String) throws -> Data {
  let folder = try #require(Bundle.module.resourceURL).appending(path: "Fixtures")
  return try Data(contentsOf: folder.appending(path: name))
}
