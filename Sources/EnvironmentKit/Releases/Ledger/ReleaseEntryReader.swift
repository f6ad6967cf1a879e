internal import Diagnostics
internal import JSON
internal import YAML

extension ReleaseEntry {
  /// Builds what a line was checked to hold.
  /// - Parameters:
  ///   - line: its bytes, without the line's end.
  ///   - file: the ledger's path.
  init(_ record: LedgerRecord, _ line: [UInt8], file: String) throws(LedgerFault) {
    let start = SourcePosition(offset: record.range.lowerBound, line: record.line, column: 1)
    var reader = ValueReader(line, from: start, in: file)
    do throws(JSONFailure) {
      self.init(
        revision: record.revision, environment: record.environment, action: record.action,
        origin: record.origin, tag: record.tag,
        values: try reader.member(LedgerRecord.Member.values.rawValue),
        valuesDigest: record.valuesDigest,
        location: SourceLocation(file: file, at: start))
    } catch {
      throw .unreadable(error, in: line, line: record.line)
    }
  }
}
