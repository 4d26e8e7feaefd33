extension JSONPlace {
  /// A text of so many characters, and of no more than four bytes for each: marks that pile up on one letter are one character
  /// however many there are.
  public func string(_ lengths: ClosedRange<Int>) throws(JSONError) -> String {
    let expected =
      lengths.lowerBound == 0
      ? "a text of at most \(lengths.upperBound) characters"
      : "a text of \(lengths.lowerBound) to \(lengths.upperBound) characters"
    guard case .text(let string) = content else { throw failure(expected) }
    try checkBytes(string, lengths.upperBound)
    guard lengths ~= string.count else { throw failure(expected, found: quotedWithLength(string)) }
    return string
  }

  /// Refuses a text that takes more than four bytes for each character that it may have.
  public func checkBytes(_ text: String, _ characters: Int) throws(JSONError) {
    let count = text.utf8.count
    guard count > 4 * characters, text.count <= characters else { return }
    throw failure(
      "a text of at most \(4 * characters) bytes in UTF-8", found: "\(quoted(text)) of \(count)",
      advice: "Take fewer letters, or letters with fewer marks.")
  }

  /// True or false.
  public func flag() throws(JSONError) -> Bool {
    guard case .flag(let flag) = content else { throw failure("true or false") }
    return flag
  }

  /// Any number that a Double can hold.
  public func number(_ expected: String = "a number", where isAllowed: (Double) -> Bool = { _ in true })
    throws(JSONError) -> Double
  {
    guard case .number(let number) = content, isAllowed(number) else { throw failure(expected) }
    return number
  }

  /// A whole number in a range.
  ///
  /// `2.0` and `2e0` are ways to write 2.
  public func whole<Whole: FixedWidthInteger>(
    _ range: ClosedRange<Whole>, advice: String? = nil
  ) throws(JSONError) -> Whole {
    guard case .number(let number) = content, let whole = Whole(exactly: number), range ~= whole else {
      throw failure("a whole number from \(range.lowerBound) to \(range.upperBound)", advice: advice)
    }
    return whole
  }

  /// One of the names that a choice has.
  public func choice<Choice: Named>(_: Choice.Type = Choice.self) throws(JSONError) -> Choice {
    let index = try choice(Choice.names)
    return Choice.allCases[Choice.allCases.index(Choice.allCases.startIndex, offsetBy: index)]
  }

  /// One of several names: its place among them.
  public func choice(_ names: [String]) throws(JSONError) -> Int {
    guard case .text(let name) = content else { throw failure(listed(names, "or")) }
    guard let index = names.firstIndex(where: { isSame($0, name) }) else {
      throw failure(listed(names, "or"), advice: suggestion(for: name, among: names))
    }
    return index
  }
}
