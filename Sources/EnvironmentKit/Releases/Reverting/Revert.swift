internal import Diagnostics
package import YAML

/// What brings an environment's values back to those of an earlier revision.
package struct Revert: Sendable {
  /// Of the environment's own values file.
  package var edits: [Edit] = []
  /// What is left as it is: the ledger knows of a secret that one was there, not which.
  package var secretsLeft: [ValuePath] = []
  /// What a lower layer has that the revision had not. It is set to null, which takes it away, and
  /// with it what the chart has there by itself.
  package var nulls: [ValuePath] = []
}

/// The edits of an environment's own values file, its last layer, that make its merged values those
/// of a revision.
///
/// What the file has is set, and its text keeps its place, comments and quotes; a value that the
/// revision had from a lower layer, which has another now, is written into the file. Lists are edited
/// item by item where that can be done, else written anew.
/// - Parameter environment: read without further layers.
/// - Throws: `InputFailure` where the file can not be edited so.
package func revert(
  _ environment: LoadedEnvironment, to entry: ReleaseEntry
) throws(InputFailure) -> Revert {
  do throws(InputFailure) {
    return try revert(environment, to: entry.values, itemByItem: true)
  } catch {
    return try revert(environment, to: entry.values, itemByItem: false)
  }
}

/// What an edit makes of a map may show another difference below: what a lower layer has there. So
/// this is done until there is none.
private func revert(
  _ environment: LoadedEnvironment, to wanted: Value, itemByItem: Bool
) throws(InputFailure) -> Revert {
  let below = merge(layers: environment.files.dropLast().compactMap(\.value))
  var result = Revert()
  var now = try EditedLayers(environment, by: [])
  for _ in 0..<10 {
    var comparison = RevertComparison(itemByItem: itemByItem)
    comparison.compare(now.merged, with: wanted, own: now.own, below: below, at: .root)
    result.secretsLeft = comparison.result.secretsLeft
    result.nulls += comparison.result.nulls
    guard !comparison.result.edits.isEmpty else { return result }
    result.edits += comparison.result.edits
    now = try EditedLayers(environment, by: result.edits)
  }
  throw InputFailure(
    .promotion, "this file can not be brought back to that revision's values; edit it by hand",
    at: now.own.location)
}
