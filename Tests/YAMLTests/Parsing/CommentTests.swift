internal import Diagnostics
internal import Testing

internal import YAML

private let commentsOfTexts: [(String, [String])] = [
  ("a: 1 # b", ["# b"]),
  ("# a\nb: 1\n# c", ["# a", "# c"]),
  ("# a\n\n  # b\n \n# c\nd: 1", ["# a", "# b", "# c"]),
  ("a: # b\n  # c\n  d: 1 # e\n# f\n", ["# b", "# c", "# e", "# f"]),
  ("#\na:\n#\n", ["#", "#"]),
  ("a: b#c", []),
  ("a: 'b # c'", []),
  ("a: \"b\n# c\"", []),
  ("'# a': 1", []),
  ("a: b # c # d", ["# c # d"]),
  ("- # a\n  b\n- # c\n", ["# a", "# c"]),
  ("? # a\n  b # c\n# d\n: # e\n  f", ["# a", "# c", "# d", "# e"]),
  ("a: | # b\n  # no\n  c\n", ["# b"]),
  ("a: |\n  # no\n# b\n", ["# b"]),
  ("a: >-2 # b\n    c\n\n# d\n", ["# b", "# d"]),
  ("a: &x # b\n  !t # c\n  d # e", ["# b", "# c", "# e"]),
  ("a: &x # b\n", ["# b"]),
  ("&x # a\nb: 1", ["# a"]),
  ("a: &x # b\n- c", ["# b"]),
  ("[ # a\n b, # c\n d # e\n # f\n] # g", ["# a", "# c", "# e", "# f", "# g"]),
  ("{ # a\n b: # c\n d # e\n , # f\n}", ["# a", "# c", "# e", "# f"]),
  ("[a#b, 'c' #d\n]", ["#d"]),
  ("--- # a\nb: 1", ["# a"]),
  (
    "# a\n%YAML 1.1 # b\n# c\n--- # d\ne: 1\n... # f\n# g",
    ["# a", "# b", "# c", "# d", "# f", "# g"]
  ),
  ("%TAG !e! tag:x: # a\n---\n!e!b c", ["# a"]),
  ("a: 1 # é 😀\nb: 2 # 日本", ["# é 😀", "# 日本"]),
  ("a: 1 # b\u{2028}# c\u{85}# d\ne: 2", ["# b", "# c", "# d"]),
  ("a: 1 # b\r\n# c\r\n", ["# b", "# c"]),
  ("a: 1 # b\r# c\r", ["# b", "# c"]),
  ("- &x a # b\n- *x # c", ["# b", "# c"]),
  ("\u{FEFF}# a\nb: 1", ["# a"]),
]

@Suite("Comments")
struct CommentTests {
  @Test(
    "Every comment of a document is found, and nothing else",
    arguments: commentsOfTexts)
  func found(text: String, expected: [String]) throws {
    #expect(try comments(of: text) == [expected])
  }

  @Test("Each comment belongs to the document that it stands in, or stands behind")
  func severalDocuments() throws {
    let text = "# a\nb: 1 # c\n# d\n---\n# e\nf: 2\n# g\n... # h\n# i\n--- # j\nk\n# l"
    #expect(
      try comments(of: text) == [
        ["# a", "# c", "# d"], ["# e", "# g"], ["# h", "# i", "# j", "# l"],
      ])
  }

  private func comments(of text: String) throws -> [[String]] {
    let bytes = Array(text.utf8)
    return try Parser.parse(text).map { document in
      document.comments.map { comment in
        String(decoding: bytes[comment.start.offset..<comment.end.offset], as: UTF8.self)
      }
    }
  }
}
