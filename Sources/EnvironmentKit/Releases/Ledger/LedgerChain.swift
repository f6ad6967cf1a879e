internal import Secrets

/// The entries of a ledger that were checked so far: each names the one before it by its hash.
struct LedgerChain {
  let environment: String
  /// The last one's; 0 before the first.
  private(set) var revision = 0
  /// The last one's.
  private(set) var hash: String?

  init(environment: String) {
    self.environment = environment
  }

  /// What begins the last member of a line. 64 digits follow, then `"}`.
  private static let hashName = Array(#","hash":""#.utf8)
  private static let hashBytes = hashName.count + 64 + 2

  /// Takes up the next entry.
  /// - Parameter line: its bytes, without the line's end.
  mutating func append(
    _ record: LedgerRecord, _ line: [UInt8]
  ) throws(LedgerFault) {
    guard try Self.isIntact(record, line) else { throw .edited(record) }
    guard record.environment == environment else {
      throw .foreign(record, environment: environment)
    }
    guard record.revision == revision + 1 else { throw misnumbered(record) }
    guard record.previous == hash else { throw .unchained(record) }
    guard try digest(Array(line[record.values]), of: record) == record.valuesDigest else {
      throw .editedValues(record)
    }
    revision = record.revision
    hash = record.hash
  }

  private func misnumbered(_ record: LedgerRecord) -> LedgerFault {
    if record.revision == revision { return .twice(record) }
    return record.revision > revision
      ? .missing(record, after: revision) : .misplaced(record, after: revision)
  }

  /// Whether the entry's hash is that of its line without the hash.
  private static func isIntact(
    _ record: LedgerRecord, _ line: [UInt8]
  ) throws(LedgerFault) -> Bool {
    guard line.count > hashBytes, line.suffix(hashBytes).starts(with: hashName) else {
      return false
    }
    var body = line
    body.removeLast(hashBytes)
    body.append(UInt8(ascii: "}"))
    return try digest(body, of: record) == record.hash
  }
}

private func digest(_ bytes: [UInt8], of record: LedgerRecord) throws(LedgerFault) -> String {
  do throws(CryptographyError) {
    return try sha256Hex(bytes)
  } catch {
    throw .uncheckable(error, line: record.line)
  }
}
