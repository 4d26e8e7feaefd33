import JSON
import Literate
import Numbers
import Workings

/// Writes quantities as JSON, for `book values`: `{"title": …, "tokens": […], "features": […], "quantities": {"E": {"shape": …, "data": …}}}`.
///
/// Features are listed where they have names. Numbers are the shortest text that reads back to the same Double, whole ones without a point.
/// The text comes in pieces, one a quantity, since all together may be hundreds of megabytes.
public func writeValuesJSON<E: Error>(
  title: String, tokens: [String], features: [String]?, quantities: [Quantity], to write: (String) throws(E) -> Void
) throws(E) {
  try write("{\n  \"title\": \(jsonString(title)),\n")
  try write("  \"tokens\": \(jsonList(tokens.map(jsonString))),\n")
  if let features { try write("  \"features\": \(jsonList(features.map(jsonString))),\n") }
  try write("  \"quantities\": {")
  for (index, quantity) in quantities.enumerated() {
    let (rows, columns) = (quantity.value.rows, quantity.value.columns)
    var text = "\(index == 0 ? "" : ",")\n    \(jsonString(quantity.name?.text ?? "")): "
    text += "{\"shape\": [\(rows), \(columns)], \"data\": ["
    for (place, number) in quantity.value.elements.enumerated() {
      text += (place == 0 ? "" : ", ") + jsonNumber(number)
    }
    try write(text + "]}")
  }
  try write("\n  }\n}\n")
}
