import Synchronization
import Tensors
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("A team of workers", .timeLimit(.minutes(2)))
struct WorkerTeamTests {
  @Test("does each item of each task once", arguments: [1, 2, 3, 8])
  func once(threads: Int) {
    let team = WorkerTeam(count: threads)
    for items in [0, 1, 2, 3, 17, 100] {
      for _ in 0..<200 { #expect(doesEachOnce(team, items)) }
    }
  }

  @Test("takes one task after the other without losing one", arguments: [2, 3, 4, 8])
  func quickSuccession(threads: Int) {
    let team = WorkerTeam(count: threads)
    let sum = Atomic<Int>(0)
    var expected = 0
    for task in 0..<30_000 {
      let items = 2 + task % 5
      team.forEach(items) { item, _ in sum.wrappingAdd(item + task, ordering: .relaxed) }
      expected += items * task + items * (items - 1) / 2
    }
    #expect(sum.load(ordering: .relaxed) == expected)
  }

  @Test("wakes for a task after a pause", arguments: [2, 4])
  func pause(threads: Int) {
    let team = WorkerTeam(count: threads)
    for pause in 0..<60 {
      // From a moment, in which no worker sleeps, to long enough for all to.
      usleep(UInt32(pause * pause))
      #expect(doesEachOnce(team, 20))
    }
  }

  @Test("leaves what its items wrote to be read", arguments: [2, 4])
  func visibility(threads: Int) {
    let team = WorkerTeam(count: threads)
    let numbers = GuardedNumbers<Int>(0, count: 1000)
    nonisolated(unsafe) let base = numbers.base
    for task in 1...500 {
      team.forEach(100) { item, _ in
        for index in item * 10..<item * 10 + 10 { base[index] += index ^ task }
      }
      if task % 100 == 0 {
        let expected = (0..<1000).map { index in (1...task).reduce(0) { $0 + (index ^ $1) } }
        #expect(numbers.array == expected)
      }
    }
  }

  @Test("never lends a worker's number to two items at a time", arguments: [2, 4, 8])
  func numbers(threads: Int) {
    let team = WorkerTeam(count: threads)
    #expect((1...threads).contains(team.count))
    let isBusy = (0..<team.count).map { _ in Counter() }
    let clashes = Atomic<Int>(0)
    for _ in 0..<500 {
      team.forEach(16) { item, worker in
        let others = isBusy[worker].count.wrappingAdd(1, ordering: .sequentiallyConsistent).oldValue
        if others != 0 { clashes.wrappingAdd(1, ordering: .relaxed) }
        work(item * 20)
        isBusy[worker].count.wrappingSubtract(1, ordering: .sequentiallyConsistent)
      }
    }
    #expect(clashes.load(ordering: .relaxed) == 0)
  }

  @Test("ends a task when its longest item ends", arguments: [2, 3, 4])
  func unequal(threads: Int) {
    let team = WorkerTeam(count: threads)
    for long in 0..<10 {
      let done = Atomic<Int>(0)
      team.forEach(10) { item, _ in
        if item == long { usleep(2000) }
        done.wrappingAdd(1, ordering: .sequentiallyConsistent)
      }
      #expect(done.load(ordering: .sequentiallyConsistent) == 10)
    }
  }

  @Test("may be formed and dissolved over and over, also by another's items")
  func teams() {
    for count in 0..<200 {
      let team = WorkerTeam(count: 1 + count % 5)
      // Some never work, some end while their workers sleep.
      if count % 3 > 0 { #expect(doesEachOnce(team, count % 7)) }
      if count % 50 == 0 { usleep(3000) }
    }
    let inner = Atomic<Int>(0)
    WorkerTeam(count: 3).forEach(40) { item, _ in
      WorkerTeam(count: 1 + item % 3).forEach(5) { _, _ in inner.wrappingAdd(1, ordering: .relaxed)
      }
    }
    #expect(inner.load(ordering: .relaxed) == 200)
  }

  private func doesEachOnce(_ team: WorkerTeam, _ items: Int) -> Bool {
    let done = (0..<items).map { _ in Counter() }
    team.forEach(items) { item, _ in done[item].count.wrappingAdd(1, ordering: .relaxed) }
    return done.allSatisfy { $0.count.load(ordering: .relaxed) == 1 }
  }

  /// Takes a moment.
  private func work(_ steps: Int) {
    let sum = Counter()
    for step in 0..<steps { sum.count.wrappingAdd(step, ordering: .relaxed) }
  }
}

private final class Counter: Sendable {
  let count = Atomic<Int>(0)
}
