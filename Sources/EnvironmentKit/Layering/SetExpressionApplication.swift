internal import Diagnostics
internal import OrderedCollections
package import YAML

/// Sets the values of an expression in a tree, as Helm does. What is new carries its place in the
/// argument; the rest of the tree keeps its own.
///
/// A map or list that is missing is made, gaps in a list are null. A list's item that is no map
/// becomes one for `a[0].b=c`, and a null item becomes a list for `a[0][1]=c`; anywhere else a value
/// of another kind is in the way (a null too), which Helm refuses as well: `a.b=c` where `a` is
/// text. A null is kept: see `removingNulls`.
/// - Throws: `SetExpressionFailure` for what can not be read or set; the value is then unchanged.
package func apply(
  _ expression: SetExpression, to value: inout Value
) throws(SetExpressionFailure) {
  var parser = SetExpressionParser(expression)
  let assignments = try parser.assignments()
  var result = value
  var room = SetExpressionRoom()
  for assignment in assignments {
    try result.set(assignment, from: 0, room: &room)
  }
  value = result
}

/// Sets the values of several expressions: those of `--set` before those of `--set-string`,
/// whatever their order on the command line, as Helm does (pkg/cli/values).
/// - Throws: as `apply` of one; the value is then unchanged.
package func apply(
  _ expressions: [SetExpression], to value: inout Value
) throws(SetExpressionFailure) {
  var result = value
  for kind in [SetExpression.Kind.typed, .string] {
    for expression in expressions where expression.kind == kind {
      try apply(expression, to: &result)
    }
  }
  value = result
}

/// How many nulls an expression may still put into the gaps of lists: a hundred kilobytes of
/// `a[65536]=,b[65536]=` would take all memory.
private struct SetExpressionRoom {
  static let items = 4 * SetExpressionParser.maximumIndex

  private var left = items

  mutating func take(_ count: Int, for step: SetAssignment.Step) throws(SetExpressionFailure) {
    left -= count
    guard left >= 0 else {
      throw SetExpressionFailure(
        "the lists of this argument have more than \(Self.items) items that nobody set",
        at: step.location, help: "begin at 0, or write the list in a values file")
    }
  }
}

extension Value {
  /// Goes down the path from a step on, and sets the value at its end.
  fileprivate mutating func set(
    _ assignment: SetAssignment, from level: Int, room: inout SetExpressionRoom
  ) throws(SetExpressionFailure) {
    let step = assignment.steps[level]
    let isLast = level + 1 == assignment.steps.count
    let fresh = isLast ? assignment.value : assignment.emptyContainer(for: level + 1)
    switch step.component {
    case .key(let key):
      guard case .map(var entries) = content else { throw assignment.obstacle(self, at: level) }
      // The only reference to the entries is then the variable: they are changed, not copied.
      content = .map([:])
      var entry = fresh
      entry.keyLocation = step.location
      if isLast {
        entries[key] = entry
      } else {
        try entries[key, default: entry].set(assignment, from: level + 1, room: &room)
      }
      content = .map(entries)
    case .index(let index):
      guard case .list(var items) = content else { throw assignment.obstacle(self, at: level) }
      content = .list([])
      if index >= items.count {
        try assignment.checkHelmKeepsItem(at: step)
        let gap = index - items.count
        try room.take(gap, for: step)
        let null = Value(.scalar(SetExpression.Kind.typed.scalar("null")), at: step.location)
        items.append(contentsOf: repeatElement(null, count: gap))
        items.append(fresh)
      } else if isLast || items[index].givesWay(to: assignment.steps[level + 1]) {
        items[index] = fresh
      }
      if !isLast { try items[index].set(assignment, from: level + 1, room: &room) }
      content = .list(items)
    }
  }

  /// Whether Helm replaces this item of a list by what the next step needs.
  private func givesWay(to next: SetAssignment.Step) -> Bool {
    if case .key = next.component { map == nil } else { isNull }
  }
}

extension SetAssignment {
  /// The map or list that a step leads into, where there is none.
  fileprivate func emptyContainer(for level: Int) -> Value {
    let location = steps[level - 1].location
    if case .key = steps[level].component { return Value(.map([:]), at: location) }
    return Value(.list([]), at: location)
  }

  /// Helm loses a new item, and the list with it where that is new too, when the argument ends
  /// behind the `=` of a key inside it: `hosts[0].name=$NAME` with an empty variable.
  fileprivate func checkHelmKeepsItem(at step: Step) throws(SetExpressionFailure) {
    guard endsAtEquals, case .key = steps.last?.component else { return }
    throw SetExpressionFailure(
      "Helm leaves out this new list item, as the argument ends behind `=`", at: step.location,
      path: path(before: steps.count), help: "put a comma behind `=` to set an empty text")
  }

  /// The failure for a value that a step can not lead into.
  fileprivate func obstacle(_ value: Value, at level: Int) -> SetExpressionFailure {
    let path = path(before: level)
    let name = level == 0 ? "the whole" : "`\(path)`"
    let found =
      switch value.content {
      case .scalar: value.isNull ? "null" : "a single value"
      case .list: "a list"
      case .map: "a map"
      }
    let wanted: String
    let help: String
    if case .key = steps[level].component {
      wanted = "a map, so it has no keys to set"
      help = "make it a map where it is written; Helm stops here too"
    } else {
      wanted = "a list, so it has no items to set"
      help = "set the whole list, as in `\(path)={a,b}`; Helm stops here too"
    }
    return SetExpressionFailure(
      "\(name) is \(found) at \(value.location), not \(wanted)",
      at: steps[max(0, level - 1)].location, path: path, help: help)
  }
}
