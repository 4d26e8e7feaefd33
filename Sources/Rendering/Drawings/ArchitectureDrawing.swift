import Literate

/// Figure 1 of the paper: with all its words, or as a small plan that says where one is.
func drawArchitecture(_ architecture: Architecture, on canvas: Canvas) -> Drawing {
  architecture.isWhole ? drawWhole(architecture, on: canvas) : drawPlan(architecture, on: canvas)
}

private func drawWhole(_ architecture: Architecture, on canvas: Canvas) -> Drawing {
  var canvas = canvas
  for half in ArchitecturePlaces.halves {
    let frame = half.frame
    canvas.rect(frame.x, frame.y, frame.width, frame.height, "frame", rounded: 8)
    canvas.path(half.arrows, "arrow")
    canvas.path(half.heads, "head")
    for (words, x, y) in half.words where !words.isEmpty { canvas.text(words, x, y, "tiny middle") }
  }
  canvas.path(ArchitecturePlaces.bridge, "arrow")
  canvas.path(ArchitecturePlaces.bridgeHead, "head")
  for place in Architecture.Place.allCases {
    let (box, chapter) = (ArchitecturePlaces.box(of: place), architecture.chapters[place])
    let look = architecture.here.contains(place) ? "here" : chapter == nil ? "ahead" : "done"
    let middle = box.x + box.width / 2
    canvas.link(to: chapter?.slug) { canvas in
      canvas.rect(box.x, box.y, box.width, box.height, "stop \(look)", rounded: 5)
      canvas.text(place.name, middle, box.y + 15, "middle \(look)")
      if let chapter { canvas.text("chapter \(chapter.number)", middle, box.y + 29, "tiny middle \(look)") }
    }
  }
  let told = architecture.chapters.isEmpty ? "" : " Each box names the chapter that computes it."
  return Drawing(
    width: ArchitecturePlaces.width, height: ArchitecturePlaces.height, body: canvas.body,
    description: "Figure 1 of the paper.\(told) \(encoderInWords) \(decoderInWords) \(architecture.hereInWords)",
    hasLinks: canvas.hasLinks)
}

/// A path round all boxes where one is not, and the boxes where one is.
private func drawPlan(_ architecture: Architecture, on canvas: Canvas) -> Drawing {
  var canvas = canvas
  let scale = 0.25
  var boxes = ""
  for place in Architecture.Place.allCases {
    let box = ArchitecturePlaces.box(of: place)
    let (x, y, width, height) = (scale * box.x, scale * (box.y - 20), scale * box.width, scale * box.height)
    if architecture.here.contains(place) {
      canvas.rect(x, y, width, height, "stop here")
    } else {
      boxes += "M\(px(x)) \(px(y))h\(px(width))v\(px(height))h\(px(-width))z"
    }
  }
  canvas.path(boxes, "stop done")
  let left = scale * ArchitecturePlaces.width + 14
  let names = architecture.namesInWords
  let first = names.count > 3 ? 18.0 : 44
  canvas.text("In figure 1 of the paper you are here:", left, first, "tiny")
  for (line, words) in names.enumerated() {
    canvas.text(words, left, first + 19 + 16 * Double(line), "label")
  }
  return Drawing(
    width: ArchitecturePlaces.width, height: scale * (ArchitecturePlaces.height - 38), body: canvas.body,
    description: "Figure 1 of the paper, small. \(architecture.hereInWords)")
}

private let encoderInWords = """
  The encoder, in each of its layers: attention, then feed-forward, each with its sum and norm.
  """
private let decoderInWords = """
  The decoder, in each of its layers: masked attention, then attention to what the encoder has left, then feed-forward, each \
  with its sum and norm; and at its end a linear map and a softmax.
  """

extension Architecture {
  /// The places where the reader is, each once: “Feed-forward, in both halves”.
  fileprivate var namesInWords: [String] {
    var names: [String] = []
    for place in here where !names.contains(where: { $0.hasPrefix(place.name) }) {
      let same = here.filter { $0.name == place.name }
      let halves = (same.contains { $0.isInEncoder }, same.contains { !$0.isInEncoder })
      names.append(place.name + (halves == (true, true) ? ", in both halves" : ""))
    }
    return names
  }

  fileprivate var hereInWords: String {
    here.isEmpty ? "" : "You are at: \(namesInWords.joined(separator: "; "))."
  }
}
