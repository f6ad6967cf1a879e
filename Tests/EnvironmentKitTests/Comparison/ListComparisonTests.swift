import EnvironmentKit
import TestSupport
import Testing

@Suite("Long lists")
struct ListComparisonTests {
  private func list(_ items: some Sequence<Int>) -> String {
    "l: [" + items.map { "a\($0)" }.joined(separator: ", ") + "]"
  }

  private func counts(_ from: String, _ to: String) throws -> [Change.Kind: Int] {
    Dictionary(grouping: try difference(from, to).changes, by: \.kind).mapValues(\.count)
  }

  @Test("Shifted by one is one addition and one removal")
  func shifted() throws {
    let items = Array(0..<20_000)
    #expect(
      try counts(list(items), list([-1] + items.dropLast())) == [.added: 1, .removed: 1])
  }

  @Test("Reversed is moved")
  func reversed() throws {
    let items = Array(0..<20_000)
    #expect(try counts(list(items), list(items.reversed())) == [.moved: 19_999])
  }

  @Test("With nothing in common is changed")
  func different() throws {
    #expect(try counts(list(0..<20_000), list(20_000..<40_000)) == [.changed: 20_000])
  }

  @Test("Of a few words, shuffled, is as many moves as must be at most")
  func shuffled() throws {
    var random = SeededGenerator(seed: 1)
    let items = (0..<20_000).map { _ in Int.random(in: 0..<50, using: &random) }
    let found = try counts(list(items), list(items.shuffled(using: &random)))
    #expect(found[.added] == nil && found[.removed] == nil && found[.changed] == nil)
    #expect(found[.moved, default: 0] < 20_000)
  }

  @Test("Of repetitions with an edit here and there keeps what is the same")
  func repetitions() throws {
    let from = (0..<2000).map { $0 % 7 }
    var to = from
    to.remove(at: 1500)
    to.insert(9, at: 500)
    #expect(try counts(list(from), list(to)) == [.added: 1, .removed: 1])
  }
}
