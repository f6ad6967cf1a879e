package import Diagnostics
internal import Files

/// What Helm remembers of a release: the output of `helm history RELEASE -o json`.
package struct HelmHistory: Sendable {
  /// The text that was read, for reports.
  package let source: SourceText
  /// At least one, the oldest first.
  package let revisions: [HelmRevision]

  /// Sixteen times what the 256 revisions take that Helm prints at most.
  package static let byteLimit = 4 << 20

  /// Reads a history.
  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - chart: the project's chart, as `helm` takes it: a history of another one is refused.
  /// - Throws: `InputFailure` at the first place that is no history of this release.
  package static func read(_ path: String, chart: String) throws(InputFailure) -> HelmHistory {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes =
        path == "-"
        ? try readStandardInput(limit: byteLimit) : try readFile(path, limit: byteLimit)
    } catch {
      throw InputFailure(error)
    }
    return try HelmHistory(
      SourceText(name: path == "-" ? "<stdin>" : path, bytes: bytes), chart: chart)
  }

  /// Reads a history that is in memory; `chart` and failures are those of `read`.
  package init(_ source: SourceText, chart: String) throws(InputFailure) {
    var reader = HelmHistoryReader(source)
    revisions = try reader.revisions()
    self.source = source
    if let other = revisions.first(where: { !chartIs(chart, named: $0.chart) }) {
      throw InputFailure(
        .history,
        "revision \(other.number) is of the chart \(quotedText(other.chart)), and this project "
          + "deploys \(chart); hand in the history of this release",
        at: other.location.beginning)
    }
  }
}

/// Whether `mlops-sentiment-1.2.3` is a version of a chart, given by its path, URL or name.
func chartIs(_ chart: String, named nameAndVersion: String) -> Bool {
  var name = chart[...]
  while name.utf8.count > 1, name.utf8.last == UInt8(ascii: "/") { name.removeLast() }
  if let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) {
    name = name[name.utf8.index(after: slash)...]
  }
  // A packed chart has its version in its name.
  if name.hasSuffix(".tgz") { return nameAndVersion == String(name.dropLast(4)) || name == ".tgz" }
  // Of `.` nobody here knows what it is called.
  if name.allSatisfy({ $0 == "." }) { return true }
  guard nameAndVersion.hasPrefix("\(name)-") else { return false }
  var version = nameAndVersion.dropFirst(name.count + 1)
  if version.first == "v" { version.removeFirst() }
  return version.first.map { $0.isASCII && $0.isNumber } ?? false
}
