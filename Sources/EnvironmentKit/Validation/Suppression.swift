internal import Diagnostics
internal import YAML

/// A comment that silences rules: `# kubesentiment:ignore KS101 -- a load test this week`.
///
/// Behind a value it holds for its own line, alone on a line for the line below. Several rules are
/// separated by blanks or commas; `--`, `—` or `:` stands before the reason.
struct Suppression {
  /// As written: ids or names.
  let rules: [String]
  /// nil where there is none; such a comment silences nothing.
  let reason: String?
  let location: SourceLocation
  /// The line that it holds for.
  private(set) var line: Int
  private let isAlone: Bool

  private init?(_ comment: Document.Comment, in source: SourceText) {
    let bytes = source.bytes[comment.start.offset..<comment.end.offset]
    let text = String(decoding: bytes, as: UTF8.self).drop { $0 == "#" || $0 == " " }
    guard text.hasPrefix(Self.keyword) else { return nil }
    let (names, reason) = Self.split(text.dropFirst(Self.keyword.count))
    rules = names
    self.reason = reason
    location = SourceLocation(file: source.name, start: comment.start, end: comment.end)
    let before = source.bytes[..<comment.start.offset].last { $0 != 0x20 && $0 != 0x09 }
    isAlone = before == nil || before == 0x0A || before == 0x0D
    line = comment.start.line + (isAlone ? 1 : 0)
  }

  private static let keyword = "kubesentiment:ignore"

  /// Splits `KS101, KS102 -- reason` into the names and the reason.
  private static func split(_ text: Substring) -> (names: [String], reason: String?) {
    var names: [String] = []
    var rest = text.drop(while: isSeparator)
    while let end = rest.firstIndex(where: isSeparator) ?? (rest.isEmpty ? nil : rest.endIndex) {
      var name = rest[..<end]
      rest = rest[end...].drop(while: isSeparator)
      let isSign = name == "--" || name == "—"
      let endsNames = isSign || name.hasSuffix(":")
      if name.hasSuffix(":") { name = name.dropLast() }
      if !isSign, !name.isEmpty { names.append(String(name)) }
      if endsNames { return (names, rest.isEmpty ? nil : String(rest)) }
    }
    return (names, nil)
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character == " " || character == "," || character == "\t"
  }

  /// Whether it silences a rule, given by its id.
  func silences(_ id: String) -> Bool {
    reason != nil && rules.contains { Rule.named($0)?.id == id }
  }

  /// All such comments of a file.
  static func all(in file: ValuesFile) -> [Suppression] {
    var suppressions = file.comments.compactMap { Suppression($0, in: file.source) }
    // Of several comments above one line, each holds for that line.
    for index in suppressions.indices.dropLast().reversed() where suppressions[index].isAlone {
      let next = suppressions[index + 1]
      if next.isAlone, suppressions[index].line == next.location.start.line {
        suppressions[index].line = next.line
      }
    }
    return suppressions
  }
}
