import Diagnostics
import EnvironmentKit
import TestSupport
import Testing

@Suite("Rollbacks in Helm's history")
struct RollbacksOfHistoryTests {
  private func revisions(_ entries: [HistoryEntry]) throws(InputFailure) -> Revisions? {
    let source = SourceText(name: "history.json", history(entries))
    return try Revisions(
      history: HelmHistory(source, chart: "mlops-sentiment"), entries: [], values: [:])
  }

  /// All of them in one second: tests of times have their own.
  private func entry(_ number: Int, _ description: String) -> HistoryEntry {
    HistoryEntry(number, .superseded, description, updated: "2026-11-01T12:00:00Z")
  }

  @Test("What was left is known by the newest rollback that jumped over it")
  func left() throws {
    var generator = SeededGenerator(seed: 40)
    for _ in 0..<300 {
      let count = Int.random(in: 1...12, using: &generator)
      let restored = (1...count).map { number in
        Bool.random(using: &generator) ? Int.random(in: 1...number, using: &generator) : number
      }
      let entries = zip(1..., restored).map { number, target in
        entry(number, target < number ? "Rollback to \(target)" : "Upgrade complete")
      }
      var expected: [Int: String] = [:]
      for (number, target) in zip(1..., restored) where target < number {
        for left in (target + 1)..<number {
          expected[left] = "revision \(number) went back from it to \(target)"
        }
      }
      #expect(try revisions(entries)?.abandoned == expected, "\(restored)")
    }
  }

  @Test("Numbers far apart take no longer")
  func farApart() throws {
    let largest = Int(Int32.max)
    let found = try revisions([
      entry(1, "Install complete"), entry(7, "Upgrade failed"), entry(largest, "Rollback to 1"),
    ])
    #expect(found?.abandoned == [7: "revision \(largest) went back from it to 1"])
  }

  @Test("A history that is rollbacks all through takes time by its length")
  func time() throws {
    let clock = ContinuousClock()
    let entries = (1...1000).map { number in entry(number, "Rollback to \(number - 1)") }
    func fastest(_ count: Int) throws -> Duration {
      var fastest = Duration.seconds(3600)
      for _ in 0..<5 {
        let took = try clock.measure { _ = try revisions(Array(entries.prefix(count))) }
        fastest = min(fastest, took)
      }
      return fastest
    }
    let (quarter, whole) = (try fastest(250), try fastest(1000))
    #expect(whole < quarter * 10 + .milliseconds(100), "\(quarter) for 250, \(whole) for 1000")
  }
}
