internal import Diagnostics

/// Collects where a document's secrets are written.
///
/// A value that an alias brings under a secret's key is a secret where it is written, too, whatever
/// key it stands under there.
struct SecretRanges {
  private let isSecret: (String, Scalar) -> Bool
  private var found: [Range<Int>] = []
  /// How many nodes behind aliases may still be looked at. Each alias of a list looks through all
  /// of it.
  private var budget: Int

  init(budget: Int, isSecret: @escaping (String, Scalar) -> Bool) {
    self.budget = budget
    self.isSecret = isSecret
  }

  /// Byte ranges, ascending and apart.
  var ranges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for range in found.sorted(by: {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    })
    where range.lowerBound >= ranges.last?.upperBound ?? 0 {
      ranges.append(range)
    }
    return ranges
  }

  /// Takes up a scalar if it is a secret, and says whether it is.
  mutating func add(_ scalar: Scalar, of node: Node, under key: String) -> Bool {
    // Of `password: !abc` and `password: &abc`, whose author forgot the quotes, that is the secret.
    let written = scalar.text.isEmpty ? node.properties.tag ?? node.properties.anchor : nil
    guard isSecret(key, written.map(Scalar.string) ?? scalar) else { return false }
    var start = node.start
    if written != nil, case .some(_, _, let writtenStart) = node.properties { start = writtenStart }
    found.append(start.offset..<node.end.offset)
    return true
  }

  /// Takes up the scalars that an alias brings under a key: itself or through lists. Maps have keys
  /// of their own.
  mutating func add(aliased node: Node, under key: String, anchors: [String: Composer.Anchored]) {
    budget -= 1
    switch node.content {
    case .scalar(let scalar):
      _ = add(scalar, of: node, under: key)
    case .sequence where budget < 0:
      // Rather too much than too little.
      found.append(node.start.offset..<node.end.offset)
    case .sequence(let sequence):
      for item in sequence.items { add(aliased: item, under: key, anchors: anchors) }
    case .alias(let name):
      if let named = anchors[name]?.node { add(aliased: named, under: key, anchors: anchors) }
    case .mapping:
      break
    }
  }
}
