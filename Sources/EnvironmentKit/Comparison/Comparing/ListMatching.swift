internal import YAML

/// Which item of a list is which item of another.
struct ListMatching {
  struct Partner {
    /// The index in FROM.
    var from: Int
    /// Whether it stands elsewhere among those that are in both.
    var isMoved: Bool
  }

  /// By the index in TO: what it was; nil where it is new.
  private(set) var partners: [Partner?]
  /// The indexes in FROM of what is gone.
  private(set) var removed: [Int] = []

  /// - Parameters:
  ///   - numbers: a number for each item, the same for items that are the same.
  ///   - similarity: how alike two items are that differ; nil where they are two things.
  init(
    from: [Value], to: [Value], numbers: (from: [UInt64], to: [UInt64]),
    similarity: (_ from: Int, _ to: Int) -> Int?
  ) {
    partners = Array(repeating: nil, count: to.count)
    if let identities = ItemIdentity.all(from: from, to: to) {
      match(by: identities)
    } else {
      matchInPlace(by: numbers)
      matchMoved(by: numbers)
      pairGaps(from: from, to: to, similarity)
    }
    noteRemoved(of: from.count)
  }

  /// Without a look at what tells items apart, and with no item moved.
  init(
    inPlace from: [Value], _ to: [Value], numbers: (from: [UInt64], to: [UInt64]),
    similarity: (_ from: Int, _ to: Int) -> Int?
  ) {
    partners = Array(repeating: nil, count: to.count)
    matchInPlace(by: numbers)
    pairGaps(from: from, to: to, similarity)
    noteRemoved(of: from.count)
  }

  private mutating func noteRemoved(of count: Int) {
    var isMatched = [Bool](repeating: false, count: count)
    for case let partner? in partners { isMatched[partner.from] = true }
    removed = isMatched.indices.filter { !isMatched[$0] }
  }

  private mutating func match(by identities: (from: [ItemIdentity], to: [ItemIdentity])) {
    let places = Dictionary(
      zip(identities.from, identities.from.indices), uniquingKeysWith: { first, _ in first })
    var pairs: [PlacePair] = []
    for (index, identity) in identities.to.enumerated() {
      guard let place = places[identity] else { continue }
      pairs.append(PlacePair(from: place, to: index))
      partners[index] = Partner(from: place, isMoved: true)
    }
    for kept in longestIncreasingSubsequence(pairs.map(\.from)) {
      partners[pairs[kept].to]?.isMoved = false
    }
  }

  private mutating func matchInPlace(by numbers: (from: [UInt64], to: [UInt64])) {
    for pair in commonSubsequence(from: numbers.from, to: numbers.to) {
      partners[pair.to] = Partner(from: pair.from, isMoved: false)
    }
  }

  private mutating func matchMoved(by numbers: (from: [UInt64], to: [UInt64])) {
    var isLeft = [Bool](repeating: true, count: numbers.from.count)
    for case let partner? in partners { isLeft[partner.from] = false }
    let fromLeft = numbers.from.indices.filter { isLeft[$0] }
    let toLeft = numbers.to.indices.filter { partners[$0] == nil }
    let moved = occurrencePairs(
      from: fromLeft.map { numbers.from[$0] }, to: toLeft.map { numbers.to[$0] })
    for pair in moved.pairs {
      partners[toLeft[pair.to]] = Partner(from: fromLeft[pair.from], isMoved: true)
    }
  }

  /// Takes what is left between two items that stayed in place for changed, where it is alike.
  private mutating func pairGaps(
    from: [Value], to: [Value], _ similarity: (_ from: Int, _ to: Int) -> Int?
  ) {
    let movedAway = Set(partners.compactMap { $0.flatMap { $0.isMoved ? $0.from : nil } })
    var start = (from: 0, to: 0)
    for index in 0...to.count {
      let kept = index < to.count ? partners[index].flatMap { $0.isMoved ? nil : $0.from } : nil
      guard index == to.count || kept != nil else { continue }
      let end = kept ?? from.count
      let fromGap = (start.from..<max(end, start.from)).filter { !movedAway.contains($0) }
      let toGap = (start.to..<index).filter { partners[$0] == nil }
      let pairs = GapPairing(
        from: fromGap.map { ($0, from[$0]) }, to: toGap.map { ($0, to[$0]) },
        similarity: similarity)
      for pair in pairs.pairs { partners[pair.to] = Partner(from: pair.from, isMoved: false) }
      start = (end + 1, index + 1)
    }
  }
}
