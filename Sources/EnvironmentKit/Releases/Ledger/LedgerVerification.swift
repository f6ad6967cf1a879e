internal import Diagnostics

/// What checking one environment's ledger found.
package struct LedgerVerification: Sendable {
  package let environment: String
  package let path: String
  /// The entries that are good: all of them, or those before the first bad one.
  package let entries: Int
  /// The hash of the last good one, which stands for all before it too; nil where there is none.
  package let hash: String?
  /// The first bad entry, or why the ledger could not be read.
  package let failure: InputFailure?
  /// A release that was begun and not ended, or why it can neither be finished nor taken back; nil
  /// where there is none, and where the ledger itself is bad.
  package let interruption: InputFailure?
}

/// Checks an environment's ledger from end to end, without building anything of it: that every line
/// is an entry as it was written, and that none is missing, doubled or out of its place.
///
/// Nor may a release be pending. Two things no chain shows by itself: that its last entries are gone,
/// and that somebody rewrote all entries from some point on and computed their hashes anew. For both,
/// compare the last hash with one that was noted elsewhere, in git for one.
/// - Parameter directory: the environments directory.
package func verifyLedger(
  directory: String, of definition: EnvironmentDefinition
) -> LedgerVerification {
  let environment = definition.name
  let path = ReleasePaths(directory: directory, environment: environment).ledger
  var good = 0
  var hash: String?
  var failure: InputFailure?
  do throws(InputFailure) {
    let bytes = try ledgerBytes(at: path)
    do throws(LedgerFault) {
      _ = try readLedger(bytes, environment: environment) {
        good += 1
        hash = $0.hash
      }
    } catch {
      failure = error.failure(in: path)
    }
  } catch {
    failure = error
  }
  return LedgerVerification(
    environment: environment, path: path, entries: good, hash: hash, failure: failure,
    interruption: failure == nil ? interruption(directory: directory, of: definition) : nil)
}

private func interruption(
  directory: String, of definition: EnvironmentDefinition
) -> InputFailure? {
  do throws(InputFailure) {
    return try interruptedRelease(directory: directory, of: definition).map {
      InputFailure(diagnostics: [$0.diagnostic(.error)])
    }
  } catch {
    return error
  }
}
