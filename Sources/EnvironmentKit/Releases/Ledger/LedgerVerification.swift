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
}

/// Checks an environment's ledger from end to end, without building anything of it: that every line
/// is an entry as it was written, and that none is missing, doubled or out of its place.
///
/// Who rewrites all entries from some point on and computes their hashes anew is not found out: for
/// that, compare the last hash with one that was noted elsewhere, in git for one.
/// - Parameter directory: the environments directory.
package func verifyLedger(directory: String, environment: String) -> LedgerVerification {
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
    environment: environment, path: path, entries: good, hash: hash, failure: failure)
}
