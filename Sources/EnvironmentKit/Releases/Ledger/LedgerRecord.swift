/// One line of a ledger, its larger parts left where they stand.
struct LedgerRecord: Sendable {
  /// The members of a line, in this order, all of them always there.
  enum Member: String, CaseIterable {
    case version, revision, environment, time, actor, action, commit, tag, image, changes, gates
    case values, valuesDigest, previous, hash
  }

  /// The one that is written.
  static let version = 1

  /// In the file, from 1.
  let line: Int
  /// Its bytes in the file, without the line's end.
  let range: Range<Int>

  var revision = 0
  var environment = ""
  var origin = ReleaseOrigin(time: "", actor: "", commit: nil)
  var action = ReleaseAction.baseline
  var tag: String?
  /// Bytes of the line.
  var values = 0..<0
  var valuesDigest = ""
  var previous: String?
  var hash = ""
}
