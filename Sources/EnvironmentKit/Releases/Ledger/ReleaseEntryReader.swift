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
      let gates = try [GateResult](ledger: Array(line[record.gates]))
      self.init(
        revision: record.revision, environment: record.environment, action: record.action,
        origin: record.origin, tag: record.tag, image: record.image, gates: gates,
        values: try reader.member(LedgerRecord.Member.values.rawValue),
        valuesDigest: record.valuesDigest, previous: record.previous, hash: record.hash,
        location: SourceLocation(file: file, at: start))
    } catch {
      throw .unreadable(error, in: line, line: record.line)
    }
  }
}
