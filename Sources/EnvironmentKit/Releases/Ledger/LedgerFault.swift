internal import Diagnostics
internal import JSON
internal import Kubernetes
internal import Secrets

/// What is wrong with a ledger, where, and what to do.
struct LedgerFault: Error {
  /// From 1.
  let line: Int
  /// In characters of the line, from 1.
  let column: Int
  let message: String
  /// Beside getting the file back from git, which always helps; nil where nothing else does.
  let advice: String?
  /// Whether the file is to blame.
  let isOfFile: Bool

  private init(
    line: Int, column: Int = 1, _ message: String, advice: String? = nil, isOfFile: Bool = true
  ) {
    self.line = line
    self.column = column
    self.message = message
    self.advice = advice
    self.isOfFile = isOfFile
  }

  func failure(in path: String) -> InputFailure {
    let position = SourcePosition(offset: 0, line: line, column: column)
    let location = SourceLocation(file: path, at: position)
    guard isOfFile else { return InputFailure(.ledger, message, at: location) }
    let restore = "restore the file from git: git checkout -- \(path)"
    let remedy = advice.map { "\($0), or \(restore)" } ?? restore
    return InputFailure(.ledger, "\(message); \(remedy)", at: location)
  }
}

/// What is wrong with one line.
extension LedgerFault {
  static func cut(line: Int) -> LedgerFault {
    LedgerFault(
      line: line, "the entry on line \(line) is cut off: the file ends in the middle of it")
  }

  /// Of the whole file.
  static let empty = LedgerFault(
    line: 1, "the file is empty: its entries are gone",
    advice: "remove the file if nothing was ever released")

  static func uncheckable(_ error: CryptographyError, line: Int) -> LedgerFault {
    LedgerFault(line: line, error.description, isOfFile: false)
  }

  static func blank(line: Int) -> LedgerFault {
    LedgerFault(line: line, "line \(line) is blank, where each line is an entry")
  }

  static func carriageReturn(line: Int) -> LedgerFault {
    LedgerFault(
      line: line, "line \(line) has a carriage return: an editor or git changed the line ends",
      advice: "write `environments/releases/*.jsonl -text` in .gitattributes")
  }

  static func notUTF8(line: Int) -> LedgerFault {
    LedgerFault(line: line, "the entry on line \(line) is not UTF-8")
  }

  /// - Parameter bytes: of the line.
  static func unreadable(_ failure: JSONFailure, in bytes: [UInt8], line: Int) -> LedgerFault {
    // A character's first byte is none of those that follow one.
    let before = bytes.prefix(failure.offset).count { $0 & 0xC0 != 0x80 }
    return LedgerFault(
      line: line, column: before + 1,
      "the entry on line \(line) is damaged: \(failure.message)")
  }

  static func unknownVersion(_ version: Int, line: Int) -> LedgerFault {
    LedgerFault(
      line: line,
      "the entry on line \(line) has the format's version \(version), not \(LedgerRecord.version)",
      advice: "use the kubesentiment that wrote it")
  }
}

/// What is wrong with an entry that can be read.
extension LedgerFault {
  static func edited(_ record: LedgerRecord) -> LedgerFault {
    LedgerFault(
      line: record.line,
      "revision \(record.revision) was changed after it was written: its hash is another")
  }

  static func editedValues(_ record: LedgerRecord) -> LedgerFault {
    LedgerFault(
      line: record.line,
      "the values of revision \(record.revision) are not those that were written: their digest is another"
    )
  }

  static func foreign(_ record: LedgerRecord, environment: String) -> LedgerFault {
    LedgerFault(
      line: record.line,
      "revision \(record.revision) is of the environment \(quoted(record.environment)), not `\(environment)`"
    )
  }

  static func twice(_ record: LedgerRecord) -> LedgerFault {
    LedgerFault(
      line: record.line, "two entries have the revision \(record.revision)",
      advice: "keep one of two branches' entries and make the other's release again")
  }

  static func missing(_ record: LedgerRecord, after revision: Int) -> LedgerFault {
    let first = revision + 1
    let last = record.revision - 1
    return LedgerFault(
      line: record.line,
      first == last
        ? "revision \(first) is missing: revision \(record.revision) stands here"
        : "revisions \(first) to \(last) are missing: revision \(record.revision) stands here")
  }

  static func misplaced(_ record: LedgerRecord, after revision: Int) -> LedgerFault {
    LedgerFault(
      line: record.line, "revision \(record.revision) stands behind revision \(revision)")
  }

  static func unchained(_ record: LedgerRecord) -> LedgerFault {
    LedgerFault(
      line: record.line,
      record.revision == 1
        ? "revision 1 names an entry before it, and is the first"
        : "revision \(record.revision) was written behind another revision \(record.revision - 1) than the one before it"
    )
  }
}
