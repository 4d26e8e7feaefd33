#if !hasFeature(Embedded)
  import Numbers

  /// The numbers on a student’s sheet, as far as it is filled in.
  struct OwnNumbers {
    /// The row that is to be filled in of each table that has one.
    private let rows: [ObjectIdentifier: Int]
    private var written: [ObjectIdentifier: Matrix] = [:]

    init(onSheet cells: [Cell]) {
      rows = Dictionary(cells.map { (ObjectIdentifier($0.quantity), $0.row) }) { first, _ in first }
    }

    mutating func write(_ number: Double, _ cell: Cell) {
      var matrix = written[ObjectIdentifier(cell.quantity)] ?? cell.quantity.value
      matrix[cell.row, cell.column] = number
      written[ObjectIdentifier(cell.quantity)] = matrix
    }

    /// A quantity as it stands on the sheet; what has no table there follows from what does.
    func numbers(of quantity: Quantity) -> Matrix {
      guard rows[ObjectIdentifier(quantity)] != nil else { return following(quantity) }
      return written[ObjectIdentifier(quantity)] ?? quantity.value
    }

    /// What follows for a quantity from the numbers on the sheet.
    func following(_ quantity: Quantity) -> Matrix { evaluated(quantity) { numbers(of: $0) } }

    /// The same with nothing but what the student has written: every number that is printed on the sheet counts as 0.
    ///
    /// What is the same everywhere in its table, such as a scale of 1, is printed nowhere.
    func followingWithoutPrinted(_ quantity: Quantity) -> Matrix { evaluated(quantity) { unprinted($0) } }

    private func unprinted(_ quantity: Quantity) -> Matrix {
      if let row = rows[ObjectIdentifier(quantity)] {
        let matrix = numbers(of: quantity)
        return Matrix(rows: matrix.rows, columns: matrix.columns) { $0 == row ? matrix[$0, $1] : 0 }
      }
      guard quantity.operands.isEmpty else { return evaluated(quantity) { unprinted($0) } }
      return quantity.value.elements.hasSpread ? quantity.value.map { _ in 0 } : quantity.value
    }

    private func evaluated(_ quantity: Quantity, _ numbers: (Quantity) -> Matrix) -> Matrix {
      quantity.operands.isEmpty ? quantity.value : quantity.operation.evaluate(quantity.operands.map(numbers))
    }

    /// The row of a table as the student has filled it in.
    func row(of quantity: Quantity) -> [Double] {
      rows[ObjectIdentifier(quantity)].map { numbers(of: quantity).row($0) } ?? []
    }

    /// Whether the student’s row of a table is another than the key’s, by more than one in the last digit.
    func isCarried(_ quantity: Quantity, _ style: NumberStyle) -> Bool {
      guard let row = rows[ObjectIdentifier(quantity)] else { return false }
      return zip(self.row(of: quantity), quantity.value.row(row)).contains {
        distance(between: $0, and: $1) > style.unit * (1 + 1e-9)
      }
    }

    /// The tables to be filled in from which a quantity is made without another such table between.
    func sources(of quantity: Quantity) -> [Quantity] {
      quantity.operands.flatMap { rows[ObjectIdentifier($0)] == nil ? sources(of: $0) : [$0] }
    }
  }

  extension [Double] {
    /// Whether they are not all the same.
    var hasSpread: Bool { contains { $0 != self[0] } }
  }
#endif
