import Dispatch

/// Something that is being computed beside what goes on here; who asks for it waits until it is there.
///
/// What is started first is begun first. None of it may wait for another: there are as many threads as cores.
final class Started<Value: Sendable>: @unchecked Sendable {
  private let work = DispatchGroup()
  // Written before the work is left, read when it has been.
  private var made: Value?

  init(_ make: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: work) { self.made = make() }
  }

  var value: Value {
    work.wait()
    guard let made else { preconditionFailure("work has ended and made nothing") }
    return made
  }
}
