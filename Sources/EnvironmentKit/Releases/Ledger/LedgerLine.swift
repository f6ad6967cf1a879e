internal import Diagnostics
internal import JSON
internal import Secrets
internal import YAML

/// An entry that is to be written.
struct LedgerLine {
  let revision: Int
  let environment: String
  let action: ReleaseAction
  let origin: ReleaseOrigin
  /// What differs from the revision before, secrets masked: the `changes` of `diff --format json`.
  let changes: JSONValue
  let gates: [GateResult]
  /// The merged values, secrets masked.
  let values: Value
  /// The hash of the entry before; nil for the first.
  let previous: String?

  /// The line's text, its end included, and the line's hash.
  func written() throws(CryptographyError) -> (text: String, hash: String) {
    let stored = values.json
    let digest = try sha256Hex(Array(stored.serialized(.compact).utf8))
    let members: [(LedgerRecord.Member, JSONValue)] = [
      (.version, .integer(LedgerRecord.version)), (.revision, .integer(revision)),
      (.environment, .string(environment)), (.time, .string(origin.time)),
      (.actor, .string(origin.actor)), (.action, .string(action.rawValue)),
      (.commit, .optional(origin.commit)), (.tag, .optional(values.imageTag)),
      (.image, .optional(values.image)), (.changes, changes),
      (.gates, .array(gates.map(\.ledgerJSON))), (.values, stored),
      (.valuesDigest, .string(digest)), (.previous, .optional(previous)),
    ]
    let body = JSONValue.object(members.map { ($0.rawValue, $1) }).serialized(.compact)
    let hash = try sha256Hex(Array(body.utf8))
    return ("\(body.dropLast()),\"\(LedgerRecord.Member.hash.rawValue)\":\"\(hash)\"}\n", hash)
  }
}

extension Value {
  /// `image.tag` as it is written, where there is one.
  var imageTag: String? {
    self["image"]?["tag"]?.scalar.flatMap { $0.kind == .null ? nil : $0.text }
  }

  /// `repository:tag`, where there are both.
  var image: String? {
    guard let repository = self["image"]?["repository"]?.string, let imageTag else { return nil }
    return "\(repository):\(imageTag)"
  }
}
