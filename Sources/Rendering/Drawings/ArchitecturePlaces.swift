import Literate

/// Where the parts of figure 1 stand: two columns, each read from its foot, as in the paper.
enum ArchitecturePlaces {
  /// So narrow that a telephone shows it whole.
  static let (width, height) = (330.0, 560.0)
  private static let (boxWidth, boxHeight, pitch, top) = (130.0, 36.0, 50.0, 40.0)

  struct Box {
    let x, y, width, height: Double
    var middle: Double { x + width / 2 }
  }

  /// One of the two columns.
  struct Half {
    let frame: Box
    let arrows, heads: String
    let words: [(String, Double, Double)]
  }

  static func box(of place: Architecture.Place) -> Box {
    Box(
      x: place.isInEncoder ? 18 : width - 18 - boxWidth, y: top + pitch * Double(row(of: place)), width: boxWidth,
      height: boxHeight)
  }

  /// How far down a box is; both columns have the same rows.
  private static func row(of place: Architecture.Place) -> Int {
    switch place {
    case .softmax: 0
    case .linear: 1
    case .decoderNorm: 2
    case .decoderFeedForward: 3
    case .memoryNorm, .outputNorm: 4
    case .memoryAttention, .feedForward: 5
    case .maskedNorm, .norm: 6
    case .maskedAttention, .attention: 7
    case .outputPositions, .inputPositions: 8
    case .outputEmbedding, .inputEmbedding: 9
    }
  }

  static let halves = [
    half([.inputEmbedding, .inputPositions, .attention, .norm, .feedForward, .outputNorm], side: -1, "Inputs", nil),
    half(
      [
        .outputEmbedding, .outputPositions, .maskedAttention, .maskedNorm, .memoryAttention, .memoryNorm,
        .decoderFeedForward, .decoderNorm, .linear, .softmax,
      ], side: 1, "Outputs so far", "Probabilities"),
  ]

  /// A column from its foot; its residual connections run on a side, −1 for the left.
  private static func half(_ places: [Architecture.Place], side: Double, _ foot: String, _ end: String?) -> Half {
    let boxes = places.map { box(of: $0) }
    let middle = boxes[0].middle
    var (arrows, heads) = ("", "")
    func arrow(to y: Double) {
      arrows += "M\(px(middle)) \(px(y + pitch - boxHeight))V\(px(y + 5))"
      heads += "M\(px(middle)) \(px(y))l-3.5 7h7z"
    }
    arrow(to: boxes[0].y + boxHeight)
    for box in boxes.dropLast() { arrow(to: box.y - pitch + boxHeight) }
    if end != nil { arrow(to: boxes[boxes.count - 1].y - pitch + boxHeight) }
    let edge = middle + side * boxWidth / 2
    for (place, box) in zip(places, boxes) where place.name == "Add and norm" {
      // From below the sub-layer to the sum, past it.
      let (start, end) = (box.y + 2 * pitch - 5, box.y + boxHeight / 2)
      arrows += "M\(px(middle)) \(px(start))H\(px(edge + side * 7))V\(px(end))H\(px(edge + side * 5))"
      heads += "M\(px(edge)) \(px(end))l\(px(side * 7)) -3.5v7z"
    }
    let layer = zip(places, boxes).filter { ![.linear, .softmax].contains($0.0) }.map { $0.1 }
    let (first, last) = (layer[2], layer[layer.count - 1])
    let frame = Box(
      x: boxes[0].x - 14, y: last.y - 9, width: boxWidth + 28, height: first.y + boxHeight + 11 - (last.y - 9))
    // Where nothing else stands: above the encoder, and beside what the decoder has more.
    let words = [
      (foot, middle, boxes[0].y + pitch + 14), (end ?? "", middle, top - 20),
      end == nil ? ("Encoder: 6 layers", middle, frame.y - 16) : ("Decoder: 6 layers", width - middle, frame.y + 14),
    ]
    return Half(frame: frame, arrows: arrows, heads: heads, words: words)
  }

  private static let (left, right) = (box(of: .outputNorm), box(of: .memoryAttention))
  /// From what the encoder leaves to the second attention of the decoder.
  static let bridge =
    "M\(px(left.middle)) \(px(left.y))V\(px(left.y - 17))H\(px(width / 2))V\(px(right.y + boxHeight / 2))H\(px(right.x - 5))"
  static let bridgeHead = "M\(px(right.x)) \(px(right.y + boxHeight / 2))l-7 -3.5v7z"
}
