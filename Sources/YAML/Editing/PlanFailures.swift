internal import Diagnostics

/// What keeps an edit from being made, in words that say what to do instead.
extension ChangePlanner {
  func exists(at node: Node, depth: Int) -> EditError {
    failure(.exists, node, depth: depth, "stands here already; set it instead")
  }

  func nothing(in node: Node, depth: Int) -> EditError {
    failure(.missing, node, depth: depth, "is not there")
  }

  func rootDeletion(at node: Node) -> EditError {
    failure(
      .root, node, depth: 0,
      "can not be deleted; delete its keys, or the file")
  }

  func throughAlias(_ node: Node, depth: Int) -> EditError {
    let target = anchors.resolve(node).start
    return failure(
      .alias, node, depth: depth,
      "is an alias of the value at \(target.line):\(target.column); edit that one, or set this one as a whole"
    )
  }

  func throughScalar(_ node: Node, depth: Int) -> EditError {
    failure(.shape, node, depth: depth, "is a single value with nothing in it; set it as a whole")
  }

  func wrongCollection(_ node: Node, depth: Int) -> EditError {
    let why =
      if case .mapping = node.content {
        "is a map, which has keys, not items by number"
      } else {
        "is a list; name an item by its number, as in `[0]`"
      }
    return failure(.shape, node, depth: depth, why)
  }

  func duplicate(_ node: Node, of key: String, depth: Int) -> EditError {
    failure(
      .duplicateKey, node, depth: depth + 1,
      "stands here a second time; remove one of the two first")
  }

  func merging(_ node: Node, depth: Int) -> EditError {
    failure(
      .mergeKey, node, depth: depth + 1,
      "comes from here through `<<`; edit it here, or write it beside the `<<` first")
  }

  func singlePair(_ node: Node, depth: Int) -> EditError {
    failure(
      .shape, node, depth: depth, "is a pair without braces; put `{` and `}` around it first")
  }

  func outOfRange(_ node: Node, count: Int, depth: Int) -> EditError {
    failure(
      .missing, node, depth: depth + 1,
      "is not there: the list has \(count) \(count == 1 ? "item" : "items"), numbered from 0")
  }

  func wrongTag(_ tag: String, of node: Node) -> EditError {
    failure(
      .tag, node, depth: edit.path.components.count,
      "has the tag `\(tag)`, which does not fit the new value; remove the tag first")
  }

  func location(of node: Node) -> SourceLocation {
    SourceLocation(file: source.name, start: node.start, end: node.end)
  }

  private func failure(
    _ reason: EditError.Reason, _ node: Node, depth: Int, _ why: String
  ) -> EditError {
    let path = ValuePath(Array(edit.path.components.prefix(depth)))
    let subject = path.components.isEmpty ? "the document" : "`\(path)`"
    return EditError(
      reason: reason, path: path, location: location(of: node), message: "\(subject) \(why)")
  }
}
