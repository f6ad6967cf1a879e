internal import Diagnostics
internal import OrderedCollections

/// The part of an edit that concerns a value which an edit before it made, or which it makes itself.
struct NewValueEdit {
  let edit: Edit
  /// The place in the source under which all this is new.
  let location: SourceLocation

  private var components: [ValuePath.Component] { edit.path.components }

  /// The edit's own value in as many new maps and lists as the path has components from `depth` on.
  func value(depth: Int) throws(EditError) -> Value {
    var value: Value
    switch edit {
    case .set(_, let wanted), .insert(_, let wanted): value = wanted
    case .delete: throw failure(.missing, depth: depth, "there is nothing to delete")
    }
    for level in components.indices[depth...].reversed() {
      switch components[level] {
      case .key(let key):
        value = Value(.map([key: value]), at: location)
      case .index(0):
        value = Value(.list([value]), at: location)
      case .index(let index):
        throw failure(
          .missing, depth: level + 1, "a new list begins with item 0, not with item \(index)")
      }
    }
    return value
  }

  /// Follows the path from `depth` on into a value that was made before.
  func apply(to value: inout Value, depth: Int) throws(EditError) {
    guard depth < components.count else {
      if case .set(_, let wanted) = edit { value = wanted }
      return
    }
    let isLast = depth == components.count - 1
    switch (value.content, components[depth]) {
    case (.scalar(let scalar), _) where scalar.kind == .null:
      value = try self.value(depth: depth)
    case (.map(var entries), .key(let key)):
      if var next = entries[key] {
        switch edit {
        case .delete where isLast:
          entries.removeValue(forKey: key)
        case .insert where isLast:
          throw failure(.exists, depth: depth + 1, "it is there already; set it instead")
        default:
          try apply(to: &next, depth: depth + 1)
          entries[key] = next
        }
      } else {
        entries[key] = try self.value(depth: depth + 1)
      }
      value.content = .map(entries)
    case (.list(var items), .index(let index)):
      try apply(to: &items, index: index, depth: depth)
      value.content = .list(items)
    default:
      throw failure(.shape, depth: depth + 1, "an edit before this one made something else of it")
    }
  }

  private func apply(to items: inout [Value], index: Int, depth: Int) throws(EditError) {
    let isLast = depth == components.count - 1
    if isLast, case .insert(_, let wanted) = edit, (0...items.count).contains(index) {
      items.insert(wanted, at: index)
    } else if index == items.count {
      // Where the edit is a deletion, this says that there is nothing.
      items.append(try value(depth: depth + 1))
    } else if items.indices.contains(index) {
      if isLast, case .delete = edit {
        items.remove(at: index)
      } else {
        try apply(to: &items[index], depth: depth + 1)
      }
    } else {
      throw failure(
        .missing, depth: depth + 1, "the list has \(items.count) items; add them in order")
    }
  }

  private func failure(_ reason: EditError.Reason, depth: Int, _ why: String) -> EditError {
    let path = ValuePath(Array(components.prefix(depth)))
    return EditError(
      reason: reason, path: path, location: location, message: "can not edit `\(path)`: \(why)")
  }
}
