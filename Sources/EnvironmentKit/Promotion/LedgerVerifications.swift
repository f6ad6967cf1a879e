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
      verifyLedger(directory: directory, of: $0)
    }
  }

  /// Why ledgers are bad, could not be read, or wait for a release to be finished.
  package var failures: [InputFailure] {
    ledgers.flatMap { [$0.failure, $0.interruption].compactMap { $0 } }
  }

  /// Whether every ledger is whole, and no release of its environment is pending.
  package var isGood: Bool { ledgers.allSatisfy { $0.status.isGood } }

  /// Whether a ledger, or what is said of a pending release, could not be read.
  package var isUnreadable: Bool { ledgers.contains { $0.status == .unreadable } }
}

extension LedgerVerification {
  /// What was found, in a word.
  enum Status: String {
    case good
    /// There is none.
    case empty
    /// A release is pending.
    case interrupted
    /// It was read, and is bad.
    case broken
    case unreadable

    var isGood: Bool { self == .good || self == .empty }
  }

  var status: Status {
    if let failure { return failure.isOfLedger ? .broken : .unreadable }
    if let interruption { return interruption.isOfLedger ? .interrupted : .unreadable }
    return entries == 0 ? .empty : .good
  }
}

extension InputFailure {
  /// Whether something was read, and is not as it should be.
  fileprivate var isOfLedger: Bool {
    diagnostics.contains { $0.rule == InputRule.ledger.rawValue }
  }
}
