internal import Diagnostics
package import YAML

/// Plans edits of an environment's own values file, its last layer.
///
/// - Parameter environment: read without further layers.
/// - Throws: `InputFailure` where the edits can not be made byte-exact, or where they would change
///   anything else than what they name: a value that an alias elsewhere stands for.
package func plannedRelease(
  _ action: ReleaseAction, of environment: LoadedEnvironment, edits: [Edit]
) throws(InputFailure) -> PlannedRelease {
  let before = try environment.readableValues()
  guard let own = environment.files.last?.source else {
    throw InputFailure(
      .promotion, "the environment `\(environment.definition.name)` has no values file to edit",
      at: before.location)
  }
  let edited = ValuesFile(
    SourceText(name: own.name, bytes: try editedBytes(of: own, by: edits)))
  guard let layer = edited.value else {
    throw InputFailure(
      diagnostics: edited.diagnostics.filter(\.isFailure), sources: [edited.source])
  }
  let below = environment.files.dropLast().compactMap(\.value)
  let after = merge(layers: below + [layer]) ?? layer
  try check(edits, haveTheirWayWith: after, in: own)
  let name = environment.definition.name
  return PlannedRelease(
    definition: environment.definition, action: action, source: own, edited: edited.source.bytes,
    before: before, after: after,
    difference: difference(
      from: before, to: after, names: (from: name, to: "\(name) after \(action.rawValue)"),
      sources: environment.sources.byName))
}

/// The file after the edits, byte-exact outside of them.
private func editedBytes(
  of source: SourceText, by edits: [Edit]
) throws(InputFailure) -> [UInt8] {
  let text: EditedText
  do throws(EditError) {
    text = try Editor.apply(edits, to: source)
  } catch {
    throw InputFailure(.promotion, error.message, at: error.location, sources: [source])
  }
  if let alias = text.aliases.first {
    throw InputFailure(
      .promotion,
      "this alias stands for a value that is to change, and would change with it; write its value out",
      at: alias, sources: [source])
  }
  return text.bytes
}

/// Makes sure that every value that is set is what the environment then has.
private func check(
  _ edits: [Edit], haveTheirWayWith values: Value, in source: SourceText
) throws(InputFailure) {
  for (index, edit) in edits.enumerated() {
    guard case .set(let path, let value) = edit,
      !edits[(index + 1)...].contains(where: { $0.path.meets(path) })
    else { continue }
    guard values.at(path)?.means(value) == true else {
      throw InputFailure(
        .promotion, "`\(path)` would not have the value that it is given; edit it by hand",
        at: SourceLocation(file: source.name), sources: [source])
    }
  }
}

extension ValuePath {
  /// Whether one of two paths leads through the other's end.
  func meets(_ other: ValuePath) -> Bool {
    let common = min(components.count, other.components.count)
    return components.prefix(common) == other.components.prefix(common)
  }
}
