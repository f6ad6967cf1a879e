extension TestReport {
  /// The most bytes of a report.
  static let limit = 32 << 20

  /// Reads a report.
  /// - Throws: `InputFailure` with the place of what is no XML, or no test report.
  init(_ file: EvidenceFile) throws(InputFailure) {
    do throws(XMLFailure) {
      var builder = TestReportBuilder()
      var reader = try XMLReader(file.bytes)
      while let event = try reader.next() { try builder.take(event) }
      self = builder.report
    } catch {
      throw file.failure(error.message, at: error.offset)
    }
  }
}
