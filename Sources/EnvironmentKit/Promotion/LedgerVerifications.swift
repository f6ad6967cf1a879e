internal import Diagnostics
internal import OrderedCollections

/// What checking the ledgers of several environments found.
package struct LedgerVerifications: Sendable {
  package let ledgers: [LedgerVerification]

  /// Checks ledgers from end to end.
  /// - Parameters:
  ///   - directory: the environments directory.
  ///   - names: the environments; all of the project if there are none.
  /// - Throws: `InputFailure` for an environment that there is not.
  package init(directory: String, environments names: [String]) throws(InputFailure) {
    let project = try Project.read(directory: directory)
    var definitions: [EnvironmentDefinition] = []
    // One that is named twice is checked once.
    for name in OrderedSet(names) { definitions.append(try project.environment(named: name)) }
    ledgers = (names.isEmpty ? project.environments : definitions).map {
      verifyLedger(directory: directory, environment: $0.name)
    }
  }

  /// Why ledgers are bad, or could not be read.
  package var failures: [InputFailure] { ledgers.compactMap(\.failure) }

  /// Whether an entry is not as it was written, or not where.
  package var isBroken: Bool { ledgers.contains { $0.isBroken } }

  /// Whether a ledger could not be read.
  package var isUnreadable: Bool { ledgers.contains { $0.failure != nil && !$0.isBroken } }
}

extension LedgerVerification {
  /// Whether it was read, and is bad.
  var isBroken: Bool {
    failure?.diagnostics.contains { $0.rule == InputRule.ledger.rawValue } ?? false
  }

  /// In a word.
  var status: String {
    if failure == nil { return entries == 0 ? "empty" : "good" }
    return isBroken ? "BROKEN" : "unreadable"
  }
}
