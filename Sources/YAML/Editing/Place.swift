/// Where a node stands, which decides how a new one can be written there.
enum Place {
  case root
  /// Behind a key of a block mapping whose keys stand at this column.
  case key(Node, column: Int)
  /// Behind the dash at this offset.
  case dash(Int, column: Int)
  /// Behind a key in braces.
  case flowKey(Node)
  /// In brackets.
  case flowItem

  var isFlow: Bool {
    switch self {
    case .root, .key, .dash: false
    case .flowKey, .flowItem: true
    }
  }

  var isDash: Bool {
    if case .dash = self { true } else { false }
  }

  /// The column of the collection around.
  var parentColumn: Int {
    switch self {
    case .key(_, let column), .dash(_, let column): column
    case .root, .flowKey, .flowItem: 0
    }
  }
}
