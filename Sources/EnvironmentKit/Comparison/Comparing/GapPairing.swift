internal import YAML

/// Pairs up, in order, what is left on both sides between two items that are the same.
///
/// Maps and lists belong together where they are alike; single values where there are as many on
/// both sides, each having become the one in its place.
struct GapPairing {
  private(set) var pairs: [PlacePair] = []

  /// - Parameters:
  ///   - from: the indexes of what is left, ascending, and whether each is a single value.
  ///   - to: the same on the other side.
  ///   - similarity: how alike two are; nil where they are two things.
  init(
    from: (indexes: [Int], isScalar: (Int) -> Bool), to: (indexes: [Int], isScalar: (Int) -> Bool),
    similarity: (_ from: Int, _ to: Int) -> Int?
  ) {
    guard !from.indexes.isEmpty, !to.indexes.isEmpty else { return }
    let fromScalars = from.indexes.filter(from.isScalar)
    let toScalars = to.indexes.filter(to.isScalar)
    if fromScalars.count == toScalars.count {
      pairs = zip(fromScalars, toScalars).map { PlacePair(from: $0, to: $1) }
    }
    guard fromScalars.count < from.indexes.count, toScalars.count < to.indexes.count else { return }
    let fromOthers = from.indexes.filter { !from.isScalar($0) }
    let toOthers = to.indexes.filter { !to.isScalar($0) }
    // Each with each takes the square of the time.
    if fromOthers.count * toOthers.count <= 256 {
      pairBest(fromOthers, toOthers, similarity)
    } else {
      for (left, right) in zip(fromOthers, toOthers) where similarity(left, right) != nil {
        pairs.append(PlacePair(from: left, to: right))
      }
    }
    // What would stand elsewhere among the others has not become another in its place.
    pairs.sort { $0.to < $1.to }
    pairs = longestIncreasingSubsequence(pairs.map(\.from)).map { pairs[$0] }
  }

  /// For each the one most alike among those behind the last that has its pair.
  private mutating func pairBest(
    _ from: [Int], _ to: [Int], _ similarity: (_ from: Int, _ to: Int) -> Int?
  ) {
    var next = 0
    for left in from {
      var best: (score: Int, place: Int)?
      for place in to.indices[next...] {
        guard let score = similarity(left, to[place]) else { continue }
        if score > best?.score ?? -1 { best = (score, place) }
      }
      guard let place = best?.place else { continue }
      pairs.append(PlacePair(from: left, to: to[place]))
      next = place + 1
    }
  }
}
