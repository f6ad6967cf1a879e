/// One change to what a document means.
package enum Edit: Sendable {
  /// Gives a path this value. What is missing on the way is made: a map for a key, a list for the
  /// index 0. An index one past the last item appends.
  case set(ValuePath, Value)
  /// Adds a key that is not there yet, or puts an item before the one that has this index now.
  case insert(ValuePath, Value)
  /// Removes a key or an item.
  case delete(ValuePath)

  package var path: ValuePath {
    switch self {
    case .set(let path, _), .insert(let path, _), .delete(let path): path
    }
  }
}
