internal import Diagnostics
internal import JSON

extension PromotionPlan {
  /// The plan for machines, version 1, with a line break at its end.
  package var json: String {
    let document: [(String, JSONValue)] =
      draft.request.json + [
        (
          "tag",
          .object([
            ("from", .text(draft.tag.from)), ("to", .text(draft.tag.to)),
            ("version", .text(draft.version?.description)),
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
        ("revision", revision.map(JSONValue.integer) ?? .null),
      ]
    return JSONValue.object(document).serialized() + "\n"
  }
}

extension PromotionRequest {
  /// The document for machines where there is no plan: what was asked for, and why it is not there.
  package func json(failure: InputFailure) -> String {
    let document: [(String, JSONValue)] =
      json + [
        ("isAllowed", .boolean(false)), ("isApplied", .boolean(false)), ("revision", .null),
        (
          "diagnostics",
          .array(failure.diagnostics.inReportOrder(environments: []).map(\.json))
        ),
      ]
    return JSONValue.object(document).serialized() + "\n"
  }

  fileprivate var json: [(String, JSONValue)] {
    [
      ("version", .integer(1)), ("action", .string(action.rawValue)), ("from", .text(origin)),
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
      ("evidence", .text(evidence)), ("message", .string(message)), ("help", .text(help)),
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

extension JSONValue {
  /// A text, or null where there is none.
  fileprivate static func text(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }
}
