import Foundation

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
    case .help: try Output.print(arguments.helpTopic.help)
    case .version: try Output.print("book 0.1.0")
    }
  }
}
