internal import Diagnostics
internal import Testing

internal import YAML

/// Texts that are no YAML, each with the first line of its error.
///
/// Written as pairs of lines: the text, with `\n` for a line break and `\t` for a tab, and below it
/// the error from the line number on.
struct ErrorCases {
  let pairs: [(text: String, firstLine: String)]

  init(_ table: String) {
    let lines = table.split(separator: "\n").map(String.init)
    pairs = stride(from: 0, to: lines.count, by: 2).map { index in
      let text = lines[index].replacing("\\n", with: "\n").replacing("\\t", with: "\t")
      return (text, "test.yaml:\(lines[index + 1])")
    }
  }
}

func expectSyntaxFailure(_ text: String, _ firstLine: String) {
  let failure = #expect(throws: YAMLFailure.self) { try Parser.parse(text) }
  #expect(failure?.firstLine == firstLine)
  #expect(failure?.diagnostic.rule == YAMLRule.syntax.rawValue)
  #expect(failure?.diagnostic.isFailure == true)
}
