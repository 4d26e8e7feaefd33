import Testing

@testable import book

/// The list of a class, as schools’ tools and people save it.
@Suite struct RosterTests {
  private func names(_ text: String) throws -> [String] { try Roster(Array(text.utf8), from: "names.csv").names }

  @Test(arguments: [
    "name\nAda Lovelace\nEmmy Noether\n", "Section;NAME\r\nA;Ada Lovelace\r\n\r\n;\r\nB;Emmy Noether\r\n",
    "First name\tLast name\nAda\tLovelace\nEmmy\tNoether\n", "\u{FEFF}Surname,First name\nLovelace,Ada\nNoether,Emmy",
    "Identifier,\"Full name\",\"Email address\",Status,Grade\nParticipant 7,Ada Lovelace,a@x.org,-,\nParticipant 8,Emmy Noether,e@x.org,-,\n",
    "Student,ID\n    Points Possible,\nAda Lovelace,1\nEmmy Noether,2\n\"Student, Test\",3\n",
  ])
  func namesAreFound(text: String) throws {
    #expect(try names(text) == ["Ada Lovelace", "Emmy Noether"])
  }

  /// Each student of the old list has a row of the new one, or none.
  @Test(arguments: [
    ("a,b,c", "a,b,c"), ("c,b,a", "a,b,c"), ("a,x,b,c", "a,b,c"), ("a,c", "a,b,c"), ("a,x,c", "a,x,c"),
    ("x,y,z", "x,y,z"), ("b", "a,b,c"), ("A,Ç,B", "A,B,Ç"),
  ])
  func aNewListIsPutIntoTheOldOrder(new: String, arranged: String) throws {
    func roster(_ names: String) throws -> Roster {
      try Roster(Array("name\n\(names.replacing(",", with: "\n"))\n".utf8), from: "names.csv")
    }
    let found = try roster(new).arranged(like: roster("a,b,c"))
    #expect(found.names.joined(separator: ",") == arranged)
    #expect(
      found.rows.map { $0[0] } == zip(found.names, ["a", "b", "c"]).map { name, _ in new.contains(name) ? name : "" })
  }
}
