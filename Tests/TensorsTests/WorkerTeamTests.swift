import Synchronization
import Tensors
import Testing

@Suite("A team of workers")
struct WorkerTeamTests {
  @Test("does each item of each task once", arguments: [1, 2, 3, 8])
  func once(threads: Int) {
    let team = WorkerTeam(count: threads)
    for items in [0, 1, 2, 3, 17, 100] {
      for _ in 0..<200 {
        let done = (0..<items).map { _ in Counter() }
        team.forEach(items) { item, _ in done[item].count.wrappingAdd(1, ordering: .relaxed) }
        #expect(done.allSatisfy { $0.count.load(ordering: .relaxed) == 1 })
      }
    }
  }
}

private final class Counter: Sendable {
  let count = Atomic<Int>(0)
}
