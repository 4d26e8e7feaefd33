import Foundation

/// The command: what its arguments ask for is done by a verb, each of which has a file in `Verbs/`.
@main
enum Command {
  static func main() {
    do throws(Failure) {
      try run(Arguments(Array(CommandLine.arguments.dropFirst())))
    } catch {
      Output.note(error.message)
      exit(error.status)
    }
  }

  private static func run(_ arguments: Arguments) throws(Failure) {
    switch arguments.verb {
    case .build: try build(arguments)
    case .check: try check()
    case .values: try values(arguments)
    case .read: try read(arguments)
    case .watch: try watch(arguments)
    case .notebook: try notebook(arguments)
    case .spreadsheet: try spreadsheet(arguments)
    case .worksheet: try worksheet(arguments)
    case .mark: try mark(arguments)
    case .quiz: try quiz(arguments)
    case .help: try Output.print(arguments.helpTopic.help)
    case .version: try Output.print("book 0.1.0")
    }
  }
}
