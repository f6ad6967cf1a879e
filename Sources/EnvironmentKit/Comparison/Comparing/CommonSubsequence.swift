/// Two places that hold the same.
struct PlacePair: Hashable {
  var from: Int
  var to: Int
}

/// A longest common subsequence, as pairs of places that ascend on both sides.
///
/// Exact where everything stands once on each side, and where the sides are alike enough; where they
/// are long, full of repetitions and unlike, a good one, so that the time stays in proportion to the
/// length.
func commonSubsequence(from: [UInt64], to: [UInt64]) -> [PlacePair] {
  // The same whichever is called which: what is added one way is removed the other.
  if to.lexicographicallyPrecedes(from) {
    return commonSubsequence(from: to, to: from).map { PlacePair(from: $0.to, to: $0.from) }
  }
  let shorter = min(from.count, to.count)
  var start = 0
  while start < shorter, from[start] == to[start] { start += 1 }
  var tail = 0
  while tail < shorter - start, from[from.count - 1 - tail] == to[to.count - 1 - tail] { tail += 1 }
  let middle = middlePairs(
    from: from[start..<(from.count - tail)], to: to[start..<(to.count - tail)])
  return (0..<start).map { PlacePair(from: $0, to: $0) } + middle
    + (0..<tail).map {
      PlacePair(from: from.count - tail + $0, to: to.count - tail + $0)
    }
}

private func middlePairs(from: ArraySlice<UInt64>, to: ArraySlice<UInt64>) -> [PlacePair] {
  if from.isEmpty || to.isEmpty { return [] }
  let (pairs, areUnique) = occurrencePairs(
    from: from, to: to, fromStart: from.startIndex, toStart: to.startIndex)
  if !areUnique, let pairs = shortestEdit(from: from, to: to) { return pairs }
  // Of things that stand once on each side, those that keep their order.
  return longestIncreasingSubsequence(pairs.map(\.from)).map { pairs[$0] }
}

/// The first of a kind with the first, the second with the second; in the order of `to`.
/// - Parameters:
///   - fromStart: the place of the first of `from`.
///   - toStart: the place of the first of `to`.
/// - Returns: the pairs, and whether everything stands once on its side.
func occurrencePairs(
  from: some Collection<UInt64>, to: some Collection<UInt64>, fromStart: Int = 0, toStart: Int = 0
) -> (pairs: [PlacePair], areUnique: Bool) {
  var places: [UInt64: Int] = [:]
  places.reserveCapacity(from.count)
  /// By place: the next one of the same kind.
  var next = [Int](repeating: -1, count: from.count)
  var areUnique = true
  for (place, number) in from.enumerated().reversed() {
    if let later = places.updateValue(place, forKey: number) {
      next[place] = later
      areUnique = false
    }
  }
  var pairs: [PlacePair] = []
  for (place, number) in to.enumerated() {
    guard let first = places[number] else { continue }
    guard first >= 0 else {
      areUnique = false
      continue
    }
    pairs.append(PlacePair(from: fromStart + first, to: toStart + place))
    places[number] = next[first]
  }
  return (pairs, areUnique)
}

/// Eugene Myers's greedy search for the shortest edit script ("An O(ND) Difference Algorithm and Its
/// Variations", 1986).
/// - Returns: nil where it would take long.
private func shortestEdit(from: ArraySlice<UInt64>, to: ArraySlice<UInt64>) -> [PlacePair]? {
  let greatest = min(from.count + to.count, 1000)
  var budget = 64 * (from.count + to.count) + 1000
  /// By diagonal: how far along `from` the edits so far lead. Kept after each number of edits.
  var furthest = [Int32](repeating: 0, count: 2 * greatest + 2)
  var kept: [[Int32]] = []
  for edits in 0...greatest {
    kept.append(Array(furthest[(greatest - edits)...(greatest + edits + 1)]))
    budget -= 2 * edits + 2
    for diagonal in stride(from: -edits, through: edits, by: 2) {
      let slot = greatest + diagonal
      var x: Int
      if diagonal == -edits
        || (diagonal != edits && furthest[slot - 1] < furthest[slot + 1])
      {
        x = Int(furthest[slot + 1])
      } else {
        x = Int(furthest[slot - 1]) + 1
      }
      var y = x - diagonal
      while x < from.count, y < to.count, y >= 0, from[from.startIndex + x] == to[to.startIndex + y]
      {
        x += 1
        y += 1
        budget -= 1
      }
      furthest[slot] = Int32(x)
      if x >= from.count, y >= to.count {
        return pairs(kept, from: from, to: to)
      }
    }
    if budget < 0 { return nil }
  }
  return nil
}

/// Goes back the way that the search came.
/// - Parameter kept: by the number of edits, what was known before the last of them, from the
///   diagonal of minus that number on.
private func pairs(
  _ kept: [[Int32]], from: ArraySlice<UInt64>, to: ArraySlice<UInt64>
) -> [PlacePair] {
  var result: [PlacePair] = []
  var x = from.count
  var y = to.count
  for (edits, furthest) in kept.enumerated().reversed() {
    let diagonal = x - y
    let slot = diagonal + edits
    let isDown =
      diagonal == -edits || (diagonal != edits && furthest[slot - 1] < furthest[slot + 1])
    let before = edits == 0 ? 0 : Int(furthest[isDown ? slot + 1 : slot - 1])
    let start = edits == 0 || isDown ? before : before + 1
    while x > start {
      x -= 1
      y -= 1
      result.append(PlacePair(from: from.startIndex + x, to: to.startIndex + y))
    }
    x = before
    y = x - (isDown ? diagonal + 1 : diagonal - 1)
  }
  return result.reversed()
}
