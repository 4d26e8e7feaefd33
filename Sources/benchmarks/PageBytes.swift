import Foundation

/// What the bytes of a page are: of each kind what it is called, and how many there are.
func bytesByKind(of page: String) -> [(kind: String, count: Int)] {
  var rest = page
  /// Takes all that matches out of the rest.
  func take(_ kind: String, _ pattern: String) -> (kind: String, count: Int) {
    let before = rest.utf8.count
    rest = rest.replacing(try! Regex(pattern).dotMatchesNewlines(), with: "")
    return (kind, before - rest.utf8.count)
  }
  let kinds = [
    take("the generator", #"<script[^>]*id="generator">.*?</script>"#),
    take("scripts", #"<script type="module">.*?</script>"#),
    take("lessons", #"<script.*?</script>"#), take("style", "<style>.*?</style>"),
    take("images in heat maps", "<image[^>]*>"), take("mathematics", "<math.*?</math>"),
    take("figures", "<svg.*?</svg>"),
    take("tables", "<table.*?</table>"), take("other tags", "<[^>]*>"),
  ]
  return kinds + [("prose", rest.utf8.count)]
}
