package import JSON

/// The findings as a JSON document, version 1, for machines: every finding in the order given, a
/// member that has nothing to say left out, a line break at the end.
package func renderJSON(_ diagnostics: [Diagnostic], environments: [String]) -> String {
  let counts = SeverityCounts(diagnostics)
  let report = JSONValue.object([
    ("version", .integer(1)),
    ("environments", .array(environments.map(JSONValue.string))),
    ("diagnostics", .array(diagnostics.map(\.json))),
    (
      "summary",
      .object([
        ("errors", .integer(counts.errors)),
        ("warnings", .integer(counts.warnings)),
        ("notes", .integer(counts.notes)),
      ])
    ),
  ])
  return report.serialized() + "\n"
}

extension Diagnostic {
  /// The finding as an object; a member that has nothing to say is left out.
  package var json: JSONValue {
    let members: [(String, JSONValue?)] = [
      ("rule", .string(rule)),
      ("name", .string(name)),
      ("severity", .string(severity.rawValue)),
      ("environment", environment.map(JSONValue.string)),
      ("path", .string(path)),
      ("message", .string(message)),
      ("file", .string(location.file)),
      ("line", .integer(location.start.line)),
      ("column", .integer(location.start.column)),
      ("endLine", .integer(location.end.line)),
      ("endColumn", .integer(location.end.column)),
      ("expected", expected.map(JSONValue.string)),
      ("actual", actual.map(JSONValue.string)),
      ("help", help.map(JSONValue.string)),
    ]
    return .object(members.compactMap { name, value in value.map { (name, $0) } })
  }
}
