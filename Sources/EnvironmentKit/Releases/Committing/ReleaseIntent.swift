/// What a release is about to change, written down before it does: enough to tell after a crash how
/// far it came, and to finish it.
struct ReleaseIntent: Equatable {
  /// The one that is written.
  static let version = 1

  var environment = ""
  /// The values file's path, from the environments directory.
  var values = ""
  /// SHA-256 of the values file.
  var before = ""
  var after = ""
  /// The ledger's bytes before.
  var ledgerSize = 0
  /// SHA-256 of the ledger before.
  var ledgerHash = ""
  /// What is added to the ledger, without the lines' ends.
  var lines: [String] = []

  /// What is added to the ledger.
  var entries: [UInt8] { lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] } }
}
