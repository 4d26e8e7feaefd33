extension Command {
  static func read(_ arguments: Arguments) throws(Failure) {}
  static func watch(_ arguments: Arguments) throws(Failure) {}
}
