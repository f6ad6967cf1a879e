import Diagnostics
import Terminal
import Testing

@Suite struct SourceExcerptTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var source: String
    var excerpt: String
    var testDescription: String { name }
  }

  @Test(
    "Carets stand under the place",
    arguments: [
      Case(
        name: "a word", source: "tag: ⟦latest⟧ # no\n",
        excerpt: """
              1 | tag: latest # no
                |      ^^^^^^

          """),
      Case(
        name: "a place without extent", source: "tag:⟦⟧\nnext: 1\n",
        excerpt: """
              1 | tag:
                |     ^

          """),
      Case(
        name: "several lines, of which the first is shown", source: "a:\n  ⟦b: 1\n  c: 2⟧\n",
        excerpt: """
              2 |   b: 1
                |   ^^^^

          """),
      Case(
        name: "tabs before and inside", source: "a\t⟦b\tc⟧\td\n",
        excerpt: """
              1 | a    b    c    d
                |      ^^^^^^

          """),
      Case(
        name: "wide and combining characters", source: "名前: e\u{301} ⟦数据👍⟧ x\n",
        excerpt: """
              1 | 名前: e\u{301} 数据👍 x
                |         ^^^^^^

          """),
      Case(
        name: "CR LF", source: "a: 1\r\nb: ⟦2⟧\r\nc: 3\r\n",
        excerpt: """
              2 | b: 2
                |    ^

          """),
      Case(
        name: "the LF of a CR LF", source: "a: 1\r⟦⟧\nb: 2\r\n",
        excerpt: """
              2 | a: 1
                |     ^

          """),
      Case(
        name: "CR alone", source: "a: 1\rb: ⟦2⟧\rc: 3\r",
        excerpt: """
              2 | b: 2
                |    ^

          """),
      Case(
        name: "the end of a file without a last line break", source: "a: ⟦⟧",
        excerpt: """
              1 | a:
                |    ^

          """),
      Case(
        name: "the end of a file, behind its last line break", source: "a: 1\n⟦⟧",
        excerpt: """
              2 |
                | ^

          """),
      Case(
        name: "an empty line", source: "a: 1\n⟦⟧\nb: 2\n",
        excerpt: """
              2 |
                | ^

          """),
      Case(
        name: "control characters", source: "a: ⟦\u{1B}[0m⟧ b\n",
        excerpt: #"""
              1 | a: \u{1B}[0m b
                |    ^^^^^^^^^

          """#),
      Case(
        name: "a byte order mark", source: "\u{FEFF}a: ⟦1⟧\n",
        excerpt: """
              1 | a: 1
                |    ^

          """),
      Case(
        name: "a place on the byte order mark", source: "⟦⟧\u{FEFF}a: 1\n",
        excerpt: """
              1 | a: 1
                | ^

          """),
    ])
  func carets(_ test: Case) {
    #expect(MarkedSource(test.source).excerpt() == test.excerpt)
  }

  @Test(
    "A secret is three stars, whatever of it stands on the line",
    arguments: [
      Case(
        name: "one on the line", source: "⟦password⟧: ⟪hunter2⟫ # rotate\n",
        excerpt: """
              1 | password: *** # rotate
                | ^^^^^^^^

          """),
      Case(
        name: "the place is the secret", source: "password: ⟦⟪hunter2⟫⟧ # rotate\n",
        excerpt: """
              1 | password: *** # rotate
                |           ^^^

          """),
      Case(
        name: "several on the line", source: "{a: ⟪one⟫, b: ⟦⟪second⟫⟧, c: ⟪3⟫, d: 4}\n",
        excerpt: """
              1 | {a: ***, b: ***, c: ***, d: 4}
                |             ^^^

          """),
      Case(
        name: "a place inside", source: "token: ⟪abc⟦def⟧ghi⟫ # x\n",
        excerpt: """
              1 | token: *** # x
                |        ^^^

          """),
      Case(
        name: "a place without extent inside", source: "token: ⟪abc⟦⟧def⟫\n",
        excerpt: """
              1 | token: ***
                |        ^^^

          """),
      Case(
        name: "a place without extent at the start", source: "token: ⟦⟧⟪abcdef⟫\n",
        excerpt: """
              1 | token: ***
                |        ^^^

          """),
      Case(
        name: "a place without extent behind", source: "token: ⟪abcdef⟫⟦⟧\n",
        excerpt: """
              1 | token: ***
                |           ^

          """),
      Case(
        name: "a place that ends inside", source: "tok⟦en: ⟪abc⟧def⟫ # x\n",
        excerpt: """
              1 | token: *** # x
                |    ^^^^^^^

          """),
      Case(
        name: "a place that begins inside", source: "token: ⟪abc⟦def⟫ #⟧ x\n",
        excerpt: """
              1 | token: *** # x
                |        ^^^^^

          """),
      Case(
        name: "a place around two", source: "⟦a: ⟪one⟫, b: ⟪two⟫,⟧ c\n",
        excerpt: """
              1 | a: ***, b: ***, c
                | ^^^^^^^^^^^^^^^

          """),
      Case(
        name: "two that touch", source: "a: ⟪one⟫⟪two⟫⟦⟧ c\n",
        excerpt: """
              1 | a: *** c
                |       ^

          """),
      Case(
        name: "the first of several lines", source: "key: ⟦⟪|\n  BEGIN\n  END⟫⟧\nnext: 1\n",
        excerpt: """
              1 | key: ***
                |      ^^^

          """),
      Case(
        name: "the end of the first of several lines", source: "key: ⟪|⟦⟧\n  BEGIN\n  END⟫\n",
        excerpt: """
              1 | key: ***
                |      ^^^

          """),
      Case(
        name: "a middle line", source: "key: ⟪|\n  BE⟦GIN\n  E⟧ND⟫\nnext: 1\n",
        excerpt: """
              2 | ***
                | ^^^

          """),
      Case(
        name: "an empty line in the middle", source: "key: ⟪|\n  BEGIN\n⟦⟧\n  END⟫\nnext: 1\n",
        excerpt: """
              3 | ***
                | ^^^

          """),
      Case(
        name: "the last line", source: "key: ⟪\"a\n  b\"⟫ # ⟦here⟧\n",
        excerpt: """
              2 | *** # here
                |       ^^^^

          """),
      Case(
        name: "the line behind, where the secret takes its line break",
        source: "key: ⟪|\n  a\n⟫⟦b⟧: 1\n",
        excerpt: """
              3 | b: 1
                | ^

          """),
      Case(
        name: "a secret without extent", source: "key: ⟪⟫⟦x⟧\n",
        excerpt: """
              1 | key: x
                |      ^

          """),
      Case(
        name: "tabs and wide characters inside", source: "key: ⟦⟪数\t据⟫⟧ # x\n",
        excerpt: """
              1 | key: *** # x
                |      ^^^

          """),
    ])
  func secrets(_ test: Case) {
    #expect(MarkedSource(test.source).excerpt() == test.excerpt)
  }

  @Test("Secrets out of order, overlapping or beyond the text are hidden all the same")
  func carelessSecrets() {
    var marked = MarkedSource("⟦a⟧: secret1, b: secret2\n")
    marked.source.secrets = [15..<900, 3..<6, 5..<10, 950..<960, -5 ..< -1]
    #expect(
      marked.excerpt() == """
            1 | a: ***, b: ***
              | ^

        """)
  }

  @Test("Bytes that are not UTF-8 are shown as the replacement character")
  func invalidEncoding() {
    let source = SourceText(
      name: "prod.yaml", bytes: Array("a: x".utf8) + [0xFF, 0xC3] + Array("y\n".utf8))
    let place = SourcePosition(offset: 4, line: 1, column: 5)
    let end = SourcePosition(offset: 5, line: 1, column: 6)
    var marked = MarkedSource("")
    marked.source = source
    marked.location = SourceLocation(file: "prod.yaml", start: place, end: end)
    #expect(
      marked.excerpt() == """
            1 | a: x\u{FFFD}\u{FFFD}y
              |     ^

        """)
  }

  @Test("A place that is not in the text points at its end")
  func beyond() {
    var marked = MarkedSource("a: 1")
    marked.location = SourceLocation(
      file: "prod.yaml", at: SourcePosition(offset: 4000, line: 1, column: 9))
    #expect(
      marked.excerpt() == """
            1 | a: 1
              |     ^

        """)
  }
}
