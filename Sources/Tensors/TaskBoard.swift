internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where a team's tasks are posted: one at a time.
///
/// The poster writes the task, then its number; a worker announces itself, then looks whether the
/// number still stands. The poster takes the number down when no item is left and waits until nobody
/// is announced. Both orders are sequentially consistent, so either the worker sees that the task is
/// over or the poster sees the worker.
final class TaskBoard: @unchecked Sendable {
  /// The number of the task that is posted, 0 while there is none, `closed` at the end.
  private let posted = Atomic<Int>(0)
  /// The workers that may be at the task.
  private let announced = Atomic<Int>(0)
  private let nextItem = Atomic<Int>(0)
  private let sleepers = Atomic<Int>(0)

  /// Written by the poster while nobody is announced.
  private var items = 0
  private var body: ((Int, Int) -> Void)?
  private var number = 0

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let wake = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  private static let closed = -1
  /// How often a worker looks for a task before it sleeps.
  private let patience: Int

  init(patience: Int) {
    self.patience = patience
    mutex.initialize(to: pthread_mutex_t())
    wake.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(wake, nil)
  }

  deinit {
    pthread_cond_destroy(wake)
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
    wake.deallocate()
  }

  /// Shares a task out and takes part in it.
  ///
  /// - Precondition: no task is posted, so none of its items may post another.
  func post(_ items: Int, _ body: (Int, Int) -> Void) {
    precondition(self.body == nil, "a team does one task at a time")
    withoutActuallyEscaping(body) { body in
      self.items = items
      self.body = body
      number += 1
      nextItem.store(0, ordering: .relaxed)
      show(number)
      takeItems(as: 0)
      posted.store(0, ordering: .sequentiallyConsistent)
      var looks = 0
      while announced.load(ordering: .sequentiallyConsistent) != 0 {
        looks += 1
        // The worker may be waiting for this very core.
        if looks.isMultiple(of: 1_000) { sched_yield() }
      }
      self.body = nil
    }
  }

  /// Sends the workers home.
  func close() {
    show(Self.closed)
  }

  /// Takes part in every task until the board is closed.
  func work(as worker: Int) {
    var last = 0
    while true {
      let number = nextTask(after: last)
      if number == Self.closed { return }
      last = number
      announced.wrappingAdd(1, ordering: .sequentiallyConsistent)
      if posted.load(ordering: .sequentiallyConsistent) == number { takeItems(as: worker) }
      announced.wrappingSubtract(1, ordering: .sequentiallyConsistent)
    }
  }

  private func takeItems(as worker: Int) {
    guard let body else { return }
    while true {
      let item = nextItem.wrappingAdd(1, ordering: .relaxed).oldValue
      if item >= items { return }
      body(item, worker)
    }
  }

  private func show(_ number: Int) {
    posted.store(number, ordering: .sequentiallyConsistent)
    guard sleepers.load(ordering: .sequentiallyConsistent) > 0 else { return }
    pthread_mutex_lock(mutex)
    pthread_cond_broadcast(wake)
    pthread_mutex_unlock(mutex)
  }

  private func nextTask(after last: Int) -> Int {
    for _ in 0..<patience {
      let number = posted.load(ordering: .sequentiallyConsistent)
      if number != 0, number != last { return number }
    }
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    sleepers.wrappingAdd(1, ordering: .sequentiallyConsistent)
    defer { sleepers.wrappingSubtract(1, ordering: .sequentiallyConsistent) }
    while true {
      let number = posted.load(ordering: .sequentiallyConsistent)
      if number != 0, number != last { return number }
      pthread_cond_wait(wake, mutex)
    }
  }
}
