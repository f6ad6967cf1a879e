internal import Diagnostics
package import JSON
internal import YAML

extension RollbackPlan {
  /// The plan for machines, version 1. `changes` is null where the values of the target are not known.
  package var json: JSONValue {
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
    ])
  }
}

extension Revision {
  fileprivate func json(
    origin: RevisionValues.Origin?, more: [(String, JSONValue)]
  ) -> JSONValue {
    let ledger = (entry?.revision).map(JSONValue.integer) ?? .null
    return .object(
      [
        ("revision", .integer(number)),
        ("status", status.map(JSONValue.string) ?? .null),
        ("updated", updated.map(JSONValue.string) ?? .null),
        ("chart", (helm?.chart).map(JSONValue.string) ?? .null),
        ("tag", tag.map(JSONValue.string) ?? .null),
        ("ledgerRevision", ledger),
        ("valuesFrom", origin.map { .string($0.description) } ?? .null),
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
      ("file", .string(location.file)),
      ("line", .integer(location.start.line)),
      ("column", .integer(location.start.column)),
      ("help", .string(help)),
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
      ("changes", .array([])),
      ("hazards", .array([])),
      ("verdict", .null),
      ("steps", .array([])),
      ("diagnostics", .array(diagnostics.inReportOrder(environments: []).map(\.json))),
    ])
  }
}
