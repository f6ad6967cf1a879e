internal import Diagnostics

extension AnchorUse {
  /// Why the change would make another value of an alias than its reader can take; nil if it does
  /// not.
  func failure(path: ValuePath, file: String) -> EditError? {
    if let orphan {
      return failure(.anchorInUse, orphan, path, file) { name, place in
        "`\(name)` needs the value at \(place), which would go; write the value here first"
      }
    }
    if let wrongMerge {
      return failure(.mergeKey, wrongMerge, path, file) { _, place in
        "`<<` merges the map at \(place) in here, which would be no map; write its keys here first"
      }
    }
    if let changedKey {
      return failure(.anchorInUse, changedKey, path, file) { name, place in
        "the key `\(name)` is the value at \(place), which would change; write the key here first"
      }
    }
    return nil
  }

  private func failure(
    _ reason: EditError.Reason, _ alias: Node, _ path: ValuePath, _ file: String,
    message: (_ name: String, _ place: String) -> String
  ) -> EditError {
    let target = anchors.resolve(alias)
    return EditError(
      reason: reason, path: path,
      location: SourceLocation(file: file, start: alias.start, end: alias.end),
      message: message(
        "*" + (target.properties.anchor ?? ""), "\(target.start.line):\(target.start.column)"))
  }
}
