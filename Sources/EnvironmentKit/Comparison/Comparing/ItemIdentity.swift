internal import YAML

/// What tells the items of a list of maps apart: their `name`, `type` or `port`, or several of these
/// together.
struct ItemIdentity: Hashable {
  private let parts: [ScalarMeaning]

  private static let keys: [[String]] = [
    ["name"], ["type"], ["port"], ["name", "type"], ["name", "port"], ["type", "port"],
    ["name", "type", "port"],
  ]

  private init?(_ item: Value, _ keys: [String]) {
    var parts: [ScalarMeaning] = []
    for key in keys {
      guard let value = item[key], let scalar = value.scalar, scalar.kind != .null else {
        return nil
      }
      parts.append(ScalarMeaning(scalar, of: value, as: nil))
    }
    self.parts = parts
  }

  /// The identities of the items on both sides, by the first of the keys that every item has and no
  /// two of one side share; nil where there is none.
  static func all(
    from: [Value], to: [Value]
  ) -> (from: [ItemIdentity], to: [ItemIdentity])? {
    for keys in keys {
      if let from = unique(from, keys), let to = unique(to, keys) { return (from, to) }
    }
    return nil
  }

  private static func unique(_ items: [Value], _ keys: [String]) -> [ItemIdentity]? {
    var identities: [ItemIdentity] = []
    var seen: Set<ItemIdentity> = []
    for item in items {
      guard let identity = ItemIdentity(item, keys), seen.insert(identity).inserted else {
        return nil
      }
      identities.append(identity)
    }
    return identities
  }
}
