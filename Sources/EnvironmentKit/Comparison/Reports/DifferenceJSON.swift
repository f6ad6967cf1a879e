package import Diagnostics
package import JSON
internal import YAML

extension Difference {
  /// The changes as the JSON document has them, secrets masked.
  /// - Parameter verbose: whether what is only written in another way is there, too.
  package func changesJSON(verbose: Bool = false) -> JSONValue {
    let masking = SecretMasking(sources)
    return .array(shownChanges(verbose: verbose).map { $0.json(masking) })
  }

  /// The whole document, version 1.
  /// - Parameter verbose: whether what is only written in another way is there, too.
  package func json(verbose: Bool = false) -> JSONValue {
    .object([
      ("version", .integer(1)), ("from", .string(from)), ("to", .string(to)),
      ("changes", changesJSON(verbose: verbose)),
    ])
  }

  /// The document where the two sides could not be compared.
  package static func failureJSON(
    from: String, to: String, diagnostics: [Diagnostic]
  ) -> JSONValue {
    .object([
      ("version", .integer(1)), ("from", .string(from)), ("to", .string(to)),
      ("changes", .array([])), ("diagnostics", .array(diagnostics.map(\.json))),
    ])
  }

  /// The changes that a report shows.
  func shownChanges(verbose: Bool) -> [Change] {
    verbose ? changes : changes.filter { $0.kind != .respelled }
  }
}

extension Change {
  /// A member that has nothing to say is left out, so that a null is a value.
  fileprivate func json(_ masking: SecretMasking) -> JSONValue {
    let shown = ShownChange(self, masking)
    var members: [(String, JSONValue)] = [
      ("path", .string(path.description)), ("kind", .string(kind.rawValue)),
    ]
    if fromPath != path { members.append(("fromPath", .string(fromPath.description))) }
    if let from = shown.from { members.append(("from", from.json)) }
    if let to = shown.to { members.append(("to", to.json)) }
    if let factor { members.append(("factor", factor.json)) }
    if let place = fromLocation { members.append(("fromLocation", place.placeJSON)) }
    if let place = toLocation { members.append(("toLocation", place.placeJSON)) }
    return .object(members)
  }
}

extension Double {
  /// A whole number without a point, as every reader understands it.
  fileprivate var json: JSONValue {
    Int(exactly: self).map(JSONValue.integer) ?? .number(self)
  }
}

extension SourceLocation {
  /// Where something begins.
  package var placeJSON: JSONValue {
    .object([
      ("file", .string(file)), ("line", .integer(start.line)), ("column", .integer(start.column)),
    ])
  }
}
