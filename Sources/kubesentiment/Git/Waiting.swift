internal import Dispatch
internal import Synchronization

/// The result of something asynchronous, waited for on the main thread.
///
/// Most commands wait for nothing: an asynchronous `main` would start threads for all of them, and
/// take longer to start than to validate.
func waiting<Value: Sendable>(for work: @escaping @Sendable () async -> Value) -> Value? {
  let outcome = Outcome<Value>()
  Task.detached {
    let value = await work()
    outcome.value.withLock { $0 = value }
    outcome.isThere.signal()
  }
  outcome.isThere.wait()
  return outcome.value.withLock { $0 }
}

private final class Outcome<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
  let isThere = DispatchSemaphore(value: 0)
}
