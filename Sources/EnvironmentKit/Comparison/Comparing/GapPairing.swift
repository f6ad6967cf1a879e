internal import YAML

/// Pairs up, in order, what is left on both sides between two items that are the same.
///
/// Maps and lists belong together where they are alike; single values where there are as many on
/// both sides, each having become the one in its place.
struct GapPairing {
  private(set) var pairs: [PlacePair] = []

  init(
    from: [(index: Int, value: Value)], to: [(index: Int, value: Value)],
    similarity: (_ from: Int, _ to: Int) -> Int?
  ) {
    guard !from.isEmpty, !to.isEmpty else { return }
    let fromScalars = from.filter { $0.value.scalar != nil }
    let toScalars = to.filter { $0.value.scalar != nil }
    if fromScalars.count == toScalars.count {
      for (left, right) in zip(fromScalars, toScalars) {
        pairs.append(PlacePair(from: left.index, to: right.index))
      }
    }
    let fromOthers = from.filter { $0.value.scalar == nil }.map(\.index)
    let toOthers = to.filter { $0.value.scalar == nil }.map(\.index)
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
