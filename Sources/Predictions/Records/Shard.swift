/// A part of the records: each whose number, counted from 0, leaves this remainder.
package struct Shard: Sendable, Hashable {
  /// From 0, as the completion index of a Kubernetes Job.
  package let index: Int
  package let count: Int

  /// The most parts: an Indexed Job has no more completions.
  package static let maximumCount = 100_000

  /// All records.
  package static let whole = Shard(index: 0, of: 1)

  private init(index: Int, of count: Int) {
    self.index = index
    self.count = count
  }

  /// `0/4` to `3/4` for four parts; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Self.number(parts[0]), let count = Self.number(parts[1]),
      (1...Self.maximumCount).contains(count), index < count
    else { return nil }
    self.init(index: index, of: count)
  }

  package func contains(_ number: Int) -> Bool {
    number % count == index
  }

  /// Digits alone: no sign.
  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
