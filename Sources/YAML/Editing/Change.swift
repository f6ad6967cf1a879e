internal import OrderedCollections

/// What shall become of one node of a document. Nodes without a change stay as they are, to the
/// byte.
indirect enum Change {
  case replaced(Value)
  case removed
  case map(MapChange)
  case list(ListChange)
}

/// Changes to a mapping.
struct MapChange {
  let keys: MapKeyTable
  /// By the number of the entry.
  var entries: [Int: Change] = [:]
  /// New entries, behind those that stay.
  var added: OrderedDictionary<String, Value> = [:]
}

/// Changes to a sequence.
struct ListChange {
  enum Item {
    /// The item with this number, as it is or changed.
    case old(Int)
    case new(Value)
  }

  /// By the number of the item; none of them is `removed`.
  var items: [Int: Change] = [:]
  /// What the sequence shall hold. The old items in it ascend.
  var order: [Item]

  init(count: Int) {
    order = (0..<count).map(Item.old)
  }
}
