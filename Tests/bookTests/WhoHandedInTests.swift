import Testing

@testable import book

/// Whose a notebook is, by the names of files and folders that schools’ tools and people give.
@Suite struct WhoHandedInTests {
  private static let canvas = """
    Student,ID,SIS User ID,SIS Login ID,Section
        Points Possible,,,,
    "Lovelace, Ada",11,u11,ada@x.org,A
    "Noether, Emmy",12,u12,emmy@x.org,A
    "Meyer, Anna",13,u13,anna@x.org,A
    "Meyer, Anna",14,u14,anna2@x.org,B
    "van 't Hoff, Zoë",15,u15,zoe@x.org,B
    "小龙, 李",16,u16,li@x.org,B
    Ada,17,u17,ada17@x.org,B

    """
  private static let moodle = """
    Identifier;First name;Last name;Email address
    Participant 901;Ada;Lovelace;ada@x.org
    Participant 902;Emmy;Noether;emmy@x.org
    Participant 903;Anna;Meyer;anna@x.org
    Participant 904;Anna;Meyer;anna2@x.org
    Participant 905;Zoë;van 't Hoff;zoe@x.org
    Participant 906;Ida-Eva;de la Cruz;ida@x.org

    """

  private func owners(_ file: HandIn, _ roster: String) throws -> [Int] {
    try Roster(Array(roster.utf8), from: "names.csv").owners(of: file).map { $0 + 1 }
  }

  @Test(arguments: [
    ("lovelaceada_11_678_notebook.ipynb", [1]), ("lovelaceada_LATE_11_678_my_notebook-1.ipynb", [1]),
    ("vanthoffzoë_15_678_a.ipynb", [5]), ("vanthoffzoe\u{308}_15_678_a.ipynb", [5]), ("小龙李_16_678_a.ipynb", [6]),
    // Two of a name are told apart by the number, and not without it.
    ("meyeranna_14_678_a.ipynb", [4]), ("meyeranna_99_678_a.ipynb", [3, 4]), ("Anna Meyer.ipynb", [3, 4]),
    // A number says nothing beside another name.
    ("homework_12_3_ada_lovelace.ipynb", []), ("homework_12_3_a.ipynb", []), ("hopper_12_3_a.ipynb", []),
    ("Noether, Emmy.ipynb", [2]), ("emmy-noether.IPYNB", [2]), ("attention (Emmy Noether) final.ipynb", [2]),
    ("Emmy.ipynb", [2]), ("emmy@x.org.ipynb", [2]), ("u12.ipynb", [2]), ("EMMY/task/notebook.ipynb", [2]),
    ("anna2@x.org/Anna Meyer.ipynb", [4]), ("Ada Lovelace.ipynb", [1]), ("ada.ipynb", [7]),
    ("Zoe van t Hoff.ipynb", [5]),
    ("Untitled.ipynb", []), ("A.ipynb", []), ("???.ipynb", []),
  ])
  func filesOfCanvasAndOfPeople(path: String, students: [Int]) throws {
    #expect(try owners(HandIn("/home/emmy/\(path)", beside: ["/home/emmy/x.ipynb"]), Self.canvas) == students)
    // What the folder is called that was named says nothing.
    #expect(try owners(HandIn("Emmy Noether/\(path)", in: "Emmy Noether/"), Self.canvas) == students)
  }

  @Test(arguments: [
    ("Ada Lovelace_901_assignsubmission_file_/notebook.ipynb", [1]),
    ("Ada Lovelace_901_assignsubmission_file_notebook.ipynb", [1]),
    ("Ada Lovelace_55_assignsubmission_file_/Emmy.ipynb", [1]),
    ("Anna Meyer_904_assignsubmission_file_/a.ipynb", [4]), ("Anna Meyer_55_assignsubmission_file_/a.ipynb", [3, 4]),
    ("Participant_905_assignsubmission_file_/a.ipynb", [5]),
    ("Group 1-Ida-Eva de la Cruz_55_assignsubmission_file_/a.ipynb", [6]),
    ("Participant_55_assignsubmission_file_/a.ipynb", []),
    ("Zoë van t Hoff_55_assignsubmission_file_/deep/er/a.ipynb", [5]),
  ])
  func filesOfMoodle(path: String, students: [Int]) throws {
    #expect(try owners(HandIn("in/\(path)", in: "in"), Self.moodle) == students)
    // A file that is named alone has the folder that Moodle has made for it.
    #expect(try path.contains("/deep/") || owners(HandIn("in/\(path)"), Self.moodle) == students)
  }

  /// Without a list, files are called as the tool or the person has called them.
  @Test(arguments: [
    ("a/lovelaceada_LATE_11_678_x.ipynb", "lovelaceada"), ("a/Ada L_9_assignsubmission_file_/x.ipynb", "Ada L"),
    ("a/ada.ipynb", "ada"), ("a/x_1_y.ipynb", "x_1_y"),
  ])
  func whatFilesSayOfThemselves(path: String, name: String) {
    #expect(HandIn(path).label.name == name)
  }
}
