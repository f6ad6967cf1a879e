internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Threads that share the items of one task after the other.
///
/// A forward pass has some fifty tasks of a few microseconds to milliseconds. So a worker looks for the
/// next task for a moment before it sleeps, and nobody waits for a worker that did not come: items
/// are taken one by one, and a task ends when those who took some are done.
package final class WorkerTeam {
  /// The threads, the caller's included.
  package let count: Int
  private let board: TaskBoard
  private var threads: [pthread_t] = []

  /// - Parameter count: at least 1. Where the system grants fewer threads, there are fewer.
  package init(count: Int) {
    // A worker looks for its next task for some 20 microseconds; but where there are more workers than
    // processors, the one that it waits for may be waiting for its processor.
    let isCrowded = count > Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    board = TaskBoard(patience: isCrowded ? 1 : 20_000)
    for index in 1..<max(1, count) {
      guard let thread = startWorker(index, board) else { break }
      threads.append(thread)
    }
    self.count = threads.count + 1
  }

  deinit {
    board.close()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Does each item once, in any order, on any thread, and returns when all are done. An item must
  /// not give the same team another task.
  ///
  /// - Parameter body: must not touch what another item writes. `worker` is from 0 to `count - 1`; no
  ///   two calls at a time have the same.
  package func forEach(_ items: Int, _ body: (_ item: Int, _ worker: Int) -> Void) {
    if items < 2 || count == 1 {
      for item in 0..<items { body(item, 0) }
    } else {
      board.post(items, body)
    }
  }
}

private func startWorker(_ index: Int, _ board: TaskBoard) -> pthread_t? {
  let start = Unmanaged.passRetained(WorkerStart(index: index, board: board))
  #if canImport(Darwin)
    var thread: pthread_t?
  #else
    var thread = pthread_t()
  #endif
  let code = pthread_create(&thread, nil, { runWorker($0) }, start.toOpaque())
  guard code == 0 else {
    start.release()
    return nil
  }
  return thread
}

#if canImport(Darwin)
  private func runWorker(_ start: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<WorkerStart>.fromOpaque(start).takeRetainedValue().run()
    return nil
  }
#else
  private func runWorker(_ start: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let start { Unmanaged<WorkerStart>.fromOpaque(start).takeRetainedValue().run() }
    return nil
  }
#endif

/// What a thread is given at its start.
private final class WorkerStart {
  private let index: Int
  private let board: TaskBoard

  init(index: Int, board: TaskBoard) {
    self.index = index
    self.board = board
  }

  func run() {
    board.work(as: index)
  }
}
