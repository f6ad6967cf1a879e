package import Diagnostics
package import JSON

extension PromotionPlan {
  /// The plan for machines, version 1.
  /// - Parameter diagnostics: what is worth knowing beside it.
  package func json(diagnostics: [Diagnostic] = []) -> JSONValue {
    .object(
      draft.request.json + [
        (
          "tag",
          .object([
            ("from", .optional(draft.tag.from)), ("to", .optional(draft.tag.to)),
            ("version", .optional(draft.version?.description)),
          ])
        ),
        (
          "canary",
          .object([("from", draft.canary.from.json), ("to", draft.canary.to.json)])
        ),
        ("changes", draft.release?.difference.changesJSON() ?? .array([])),
        ("gates", .array(gates.map(\.json))),
        ("refusals", .array(draft.refusals.map(\.json))),
        ("notes", .array(draft.notes.map(JSONValue.string))),
        ("steps", .array(steps.map(\.json))),
        ("isAllowed", .boolean(isAllowed)),
        ("isApplied", .boolean(isApplied)),
        ("revision", .optional(revision)),
        ("diagnostics", .array(diagnostics.map(\.json))),
      ])
  }
}

extension PromotionRequest {
  /// The document for machines where there is no plan: the members of a plan, null or empty, and why
  /// there is none.
  package func json(failure: InputFailure) -> JSONValue {
    .object(
      json + [
        ("tag", .null), ("canary", .null), ("changes", .null), ("gates", .array([])),
        ("refusals", .array([])), ("notes", .array([])), ("steps", .array([])),
        ("isAllowed", .boolean(false)), ("isApplied", .boolean(false)), ("revision", .null),
        (
          "diagnostics",
          .array(failure.diagnostics.inReportOrder(environments: []).map(\.json))
        ),
      ])
  }

  fileprivate var json: [(String, JSONValue)] {
    [
      ("version", .integer(1)), ("action", .string(action.rawValue)), ("from", .optional(origin)),
      ("to", .string(target)),
    ]
  }
}

extension CanaryState {
  fileprivate var json: JSONValue {
    .object([("enabled", .boolean(self != .off)), ("weight", .integer(weight))])
  }
}

extension GateResult {
  fileprivate var json: JSONValue {
    .object([
      ("name", .string(gate.rawValue)), ("status", .string(status.rawValue)),
      ("evidence", .optional(evidence)), ("message", .string(message)), ("help", .optional(help)),
      ("details", .array(details.map(JSONValue.string))),
    ])
  }
}

extension Refusal {
  fileprivate var json: JSONValue {
    .object([
      ("message", .string(message)), ("help", .string(help)),
      ("location", location?.placeJSON ?? .null),
    ])
  }
}
