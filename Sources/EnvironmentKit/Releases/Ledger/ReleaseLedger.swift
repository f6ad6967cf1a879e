internal import Diagnostics
internal import Files

/// The releases of an environment, the first one first, as `releases/ENV.jsonl` below the
/// environments directory has them: an entry a line, each naming the one before it by its hash.
///
/// All of it was checked when it was read. An entry's values become a tree when it is asked for.
package struct ReleaseLedger: Sendable {
  /// The most bytes that are read: some 80,000 releases.
  package static let limit = 256 << 20

  package let path: String
  package let environment: String
  /// All of the file; none where there is none.
  let bytes: [UInt8]
  private let records: [LedgerRecord]

  /// Reads an environment's ledger; an empty one where there is no file.
  /// - Parameter directory: the environments directory.
  /// - Throws: `InputFailure` with the first bad entry.
  package static func read(
    directory: String, environment: String
  ) throws(InputFailure) -> ReleaseLedger {
    let path = ReleasePaths(directory: directory, environment: environment).ledger
    let bytes = try ledgerBytes(at: path)
    do throws(LedgerFault) {
      return try ReleaseLedger(checking: bytes, path: path, environment: environment)
    } catch {
      throw error.failure(in: path)
    }
  }

  init(checking bytes: [UInt8], path: String, environment: String) throws(LedgerFault) {
    var records: [LedgerRecord] = []
    _ = try readLedger(bytes, environment: environment) { records.append($0) }
    self.path = path
    self.environment = environment
    self.bytes = bytes
    self.records = records
  }

  package var isEmpty: Bool { records.isEmpty }

  /// The newest entry's revision; 0 where there is none.
  package var latestRevision: Int { records.count }

  /// The newest entry's hash.
  var latestHash: String? { records.last?.hash }

  /// The newest entry.
  /// - Throws: `InputFailure` where its values can not be read.
  package var latest: ReleaseEntry? {
    get throws(InputFailure) { try entry(revision: latestRevision) }
  }

  /// The entry of a revision; nil where there is none.
  /// - Throws: `InputFailure` where its values can not be read.
  package func entry(revision: Int) throws(InputFailure) -> ReleaseEntry? {
    // Revisions are numbered from 1 without gaps, which was checked.
    guard records.indices.contains(revision - 1) else { return nil }
    return try entry(records[revision - 1])
  }

  /// Every entry, the first one first. Builds the trees of all of them.
  /// - Throws: `InputFailure` where the values of one can not be read.
  package var entries: [ReleaseEntry] {
    get throws(InputFailure) {
      var entries: [ReleaseEntry] = []
      entries.reserveCapacity(records.count)
      for record in records { entries.append(try entry(record)) }
      return entries
    }
  }

  private func entry(_ record: LedgerRecord) throws(InputFailure) -> ReleaseEntry {
    do throws(LedgerFault) {
      return try ReleaseEntry(record, Array(bytes[record.range]), file: path)
    } catch {
      throw error.failure(in: path)
    }
  }
}

/// All of a ledger; nothing where there is none. None is ever written without entries, so that an empty
/// file is one that lost them.
func ledgerBytes(at path: String) throws(InputFailure) -> [UInt8] {
  let bytes: [UInt8]
  do throws(FileError) {
    bytes = try readFile(path, limit: ReleaseLedger.limit)
  } catch {
    if error.reason == .missing { return [] }
    throw InputFailure(error)
  }
  if bytes.isEmpty { throw LedgerFault.empty.failure(in: path) }
  return bytes
}
