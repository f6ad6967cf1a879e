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
  let edited = try EditedLayers(environment, by: edits)
  try check(edits, haveTheirWayWith: edited.merged, in: edited.source)
  let name = environment.definition.name
  return PlannedRelease(
    action: action, current: environment, planned: edited.environment, source: edited.source,
    edited: edited.bytes, after: edited.merged,
    // The texts that the two sides' places point into have one name: they can not be looked up.
    difference: difference(
      from: before.hidingAliasedSecrets(of: environment),
      to: edited.merged.hidingAliasedSecrets(of: edited.environment),
      names: (from: name, to: "\(name) after \(action.rawValue)")))
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
