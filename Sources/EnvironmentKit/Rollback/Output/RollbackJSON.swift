package import Diagnostics
package import JSON
internal import YAML

extension RollbackPlan {
  /// The plan for machines, version 1. `changes` is null where the values of the target are not known.
  /// - Parameter diagnostics: what is worth knowing beside it.
  package func json(diagnostics: [Diagnostic] = []) -> JSONValue {
    .object([
      ("version", .integer(1)),
      ("environment", .string(environment)),
      ("current", current.json(origin: currentOrigin, more: [])),
      (
        "target",
        target.json(
          origin: target.values?.origin,
          more: [
            ("reason", .string(choice.reason)),
            (
              "passedOver",
              .array(
                choice.passedOver.map {
                  .object([("revision", .integer($0.number)), ("reason", .string($0.reason))])
                })
            ),
          ])
      ),
      ("changes", difference?.changesJSON() ?? .null),
      ("hazards", .array(hazards.map(\.json))),
      ("verdict", .string(verdict.rawValue)),
      ("steps", .array(steps.map(\.json))),
      ("diagnostics", .array(diagnostics.map(\.json))),
    ])
  }
}

extension Revision {
  fileprivate func json(
    origin: RevisionValues.Origin?, more: [(String, JSONValue)]
  ) -> JSONValue {
    return .object(
      [
        ("revision", .integer(number)),
        ("status", .optional(status)),
        ("updated", .optional(updated)),
        ("chart", .optional(helm?.chart)),
        ("tag", .optional(tag)),
        ("ledgerRevision", .optional(entry?.revision)),
        ("valuesFrom", .optional(origin?.description)),
      ] + more)
  }
}

extension Hazard {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)),
      ("severity", .string(severity.rawValue)),
      ("title", .string(title)),
      ("message", .string(message)),
      ("path", .string(path.description)),
      ("help", .string(help)),
      ("location", location.placeJSON),
    ])
  }
}

extension InputFailure {
  /// The document of a rollback that could not be planned.
  package func rollbackJSON(environment: String) -> JSONValue {
    .object([
      ("version", .integer(1)),
      ("environment", .string(environment)),
      ("current", .null),
      ("target", .null),
      ("changes", .null),
      ("hazards", .array([])),
      ("verdict", .null),
      ("steps", .array([])),
      ("diagnostics", .array(diagnostics.inReportOrder(environments: []).map(\.json))),
    ])
  }
}
