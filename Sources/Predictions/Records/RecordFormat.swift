/// How records stand in a file.
package enum RecordFormat: String, Sendable, CaseIterable {
  /// Each line is a text. Lines end at LF or CR LF, and nowhere else.
  case text
  /// Each line is a JSON object; blank lines are none. Source: jsonlines.org.
  case jsonl
  /// Comma-separated values with a header, quoted where needed. Source: RFC 4180.
  case csv
  /// Tab-separated values with a header, never quoted: a quotation mark is a part of the text, as in
  /// GLUE's files. Source: IANA's text/tab-separated-values.
  case tsv

  /// The format that a file's name tells, or nil for an extension that tells none.
  package init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      self = .text
      return
    }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "text", "log": self = .text
    case "jsonl", "ndjson": self = .jsonl
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    default: return nil
    }
  }

  /// Whether a record has several fields, one of which is the text.
  package var hasFields: Bool { self != .text }
}
