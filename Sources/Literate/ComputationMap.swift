import Numbers
import Workings

/// The computation of some chapters as boxes and arrows, and where in it the reader is.
///
/// It is made from the quantities alone: what each was made from says which box leads to which. A chapter of a later layer has the
/// map of that layer, which begins with what enters it.
public struct ComputationMap: Sendable {
  /// The boxes, in the order in which the chapters make them.
  public private(set) var boxes: [Box] = []
  /// The boxes of the quantities, by their symbols; what every head makes has the symbol of the first, and that of a single head
  /// none of its own.
  private var homes: [(symbol: Symbol, box: Int)] = []
  private let layer, heads: Int

  /// A box: what is computed there, by which chapters, and from which other boxes.
  public struct Box: Sendable {
    /// What it stands for: *Q*, or *S*, *T*, *A* and *O* of every head.
    public fileprivate(set) var symbols: [Symbol]
    /// What it is in words: “scores”.
    public let name: String
    /// Whether every head does all this again, after it was shown without heads.
    public let isForEachHead: Bool
    /// The learnt matrix that makes it, *W_Q*, where there is one.
    public fileprivate(set) var weights: Symbol?
    /// The places of the boxes from which arrows lead here.
    public fileprivate(set) var sources: [Int] = []
    /// How many arrows lead here one after the other, from 0; what is given stands right before its first use.
    public fileprivate(set) var column = 0
    /// Whether what the chapters arrive at is made from it.
    public fileprivate(set) var isUsed = false
    /// Where the reader is.
    public fileprivate(set) var stage = Stage.ahead
    fileprivate let quantity: Quantity
  }

  /// Whether the reader has seen a box made, sees it now, or will.
  public enum Stage: String, Sendable { case done, here, ahead }

  /// The map for the reader of one of several chapters.
  init(of pages: [Page], here: Int) {
    layer = pages[here].quantities.layer
    heads = pages.reduce(0) { Swift.max($0, $1.heads) }
    for (chapter, page) in pages.enumerated() {
      // Where a single head leaves nothing to do, the reader stays with what was made last.
      if chapter == here, page.quantities.isEmpty, !boxes.isEmpty { boxes[boxes.count - 1].stage = .here }
      for quantity in page.quantities where quantity.name?.layer == layer && !quantity.isParameter {
        let box = home(for: quantity)
        if chapter == here { boxes[box].stage = .here }
        if chapter < here { boxes[box].stage = .done }
      }
    }
    for box in boxes.indices.reversed() {
      let users = boxes.indices.filter { boxes[$0].sources.contains(box) }
      boxes[box].isUsed = box == boxes.count - 1 || users.contains { boxes[$0].isUsed }
      let first = users.reduce(Int.max) { Swift.min($0, boxes[$1].column) }
      if boxes[box].sources.isEmpty && !users.isEmpty { boxes[box].column = first - 1 }
    }
  }

  /// Which box leads to which.
  public var arrows: [(from: Box, to: Box)] { boxes.flatMap { box in box.sources.map { (boxes[$0], box) } } }
}

// MARK: From quantities to boxes

extension ComputationMap {
  /// The box of a quantity, made where there is none yet.
  ///
  /// A letter has one box, whatever the head. But where heads do what has been shown without heads, all that they do has one.
  private mutating func home(for quantity: Quantity) -> Int {
    guard let symbol = quantity.name else { return 0 }
    if let box = home(of: symbol) { return box }
    let letter = symbol.of(head: nil)
    let (sources, weights) = sources(of: quantity)
    let shown = symbol.head == nil ? nil : home(of: letter)
    var box = boxes.count
    if shown != nil, let each = boxes.lastIndex(where: { $0.isForEachHead }) {
      box = each
    } else if let same = boxes.firstIndex(where: { $0.quantity.isMadeLike(quantity) }) {
      box = same
    } else {
      let name = shown == nil ? quantity.meaning : "in each of \(heads) heads"
      boxes.append(
        Box(symbols: [], name: name, isForEachHead: shown != nil, weights: weights, quantity: quantity))
    }
    // The queries that a head takes from all the queries are nothing new.
    if shown.map({ sources != [$0] }) ?? true { boxes[box].symbols.append(letter) }
    for source in sources where source != box && !boxes[box].sources.contains(source) {
      boxes[box].sources.append(source)
      boxes[box].column = Swift.max(boxes[box].column, boxes[source].column + 1)
    }
    homes.append((key(of: symbol), box))
    return box
  }

  private func home(of symbol: Symbol) -> Int? {
    let key = key(of: symbol)
    return homes.first { $0.symbol == key }?.box
  }

  private func key(of symbol: Symbol) -> Symbol { symbol.of(head: symbol.head == nil || heads == 1 ? nil : 1) }

  /// The boxes that a quantity was made from, whatever steps without a box lie between, and the learnt matrix.
  private mutating func sources(of quantity: Quantity) -> (boxes: [Int], weights: Symbol?) {
    var (found, weights): ([Int], Symbol?) = ([], nil)
    for operand in quantity.operands {
      if operand.isParameter {
        if operand.name?.role != nil { weights = operand.name }
        continue
      }
      var further: [Int] = []
      if let name = operand.name, let box = home(of: name) {
        further = [box]
      } else if let name = operand.name, name.layer != layer {
        // What enters the layer.
        homes.append((name, boxes.count))
        further = [boxes.count]
        var box = Box(symbols: [name], name: operand.meaning, isForEachHead: false, weights: nil, quantity: operand)
        box.stage = .done
        boxes.append(box)
      } else {
        further = sources(of: operand).boxes
      }
      for box in further where !found.contains(box) { found.append(box) }
    }
    return (found, weights)
  }
}

extension Quantity {
  /// Whether it is not computed from the tokens, but learnt, or drawn in place of that.
  fileprivate var isParameter: Bool {
    if case .tokens = rows.labels { return false }
    return !isComputed
  }

  /// Whether it is the same quantity under another name.
  fileprivate func isMadeLike(_ other: Quantity) -> Bool {
    !operands.isEmpty && operands.count == other.operands.count
      && zip(operands, other.operands).allSatisfy { $0 === $1 } && value == other.value
  }
}

extension Page {
  /// How many heads there are in it.
  fileprivate var heads: Int { quantities.reduce(0) { Swift.max($0, $1.name?.head ?? 0) } }
}
