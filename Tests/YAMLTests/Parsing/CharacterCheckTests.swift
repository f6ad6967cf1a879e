internal import Diagnostics
internal import Testing

internal import YAML

private let refusedBytes: [([UInt8], String)] = [
  // Not UTF-8
  (Array("a: ".utf8) + [0xFF], "1:4: this is not UTF-8; save the file as UTF-8"),
  (Array("a: ".utf8) + [0x80], "1:4: this is not UTF-8; save the file as UTF-8"),
  (Array("a: é ".utf8) + [0xC3], "1:6: this is not UTF-8; save the file as UTF-8"),
  (Array("a\n".utf8) + [0xE2, 0x80], "2:1: this is not UTF-8; save the file as UTF-8"),
  (Array("a\n".utf8) + [0xF0, 0x9F, 0x98], "2:1: this is not UTF-8; save the file as UTF-8"),
  ([0xC3, 0x28], "1:1: this is not UTF-8; save the file as UTF-8"),
  // Overlong: of `/`, and of NUL
  ([0xC0, 0xAF], "1:1: this is not UTF-8; save the file as UTF-8"),
  ([0xE0, 0x80, 0xAF], "1:1: this is not UTF-8; save the file as UTF-8"),
  ([0xF0, 0x80, 0x80, 0xAF], "1:1: this is not UTF-8; save the file as UTF-8"),
  ([0x61, 0xC0, 0x80], "1:2: this is not UTF-8; save the file as UTF-8"),
  // Surrogates, and above U+10FFFF
  ([0xED, 0xA0, 0x80], "1:1: this is not UTF-8; save the file as UTF-8"),
  ([0xED, 0xBF, 0xBF], "1:1: this is not UTF-8; save the file as UTF-8"),
  ([0xF4, 0x90, 0x80, 0x80], "1:1: this is not UTF-8; save the file as UTF-8"),
  ([0xF8, 0x88, 0x80, 0x80, 0x80], "1:1: this is not UTF-8; save the file as UTF-8"),
  // Latin 1
  ([0x61, 0x3A, 0x20, 0xE9], "1:4: this is not UTF-8; save the file as UTF-8"),
  // Other encodings
  ([0xFF, 0xFE, 0x61, 0x00], "1:1: this is UTF-16; save the file as UTF-8"),
  ([0xFE, 0xFF, 0x00, 0x61], "1:1: this is UTF-16; save the file as UTF-8"),
  ([0x61, 0x00], "1:2: a NUL byte, which YAML does not allow; is this a binary file?"),
  (
    Array("a: b\n# ".utf8) + [0x00],
    "2:3: a NUL byte, which YAML does not allow; is this a binary file?"
  ),
]

private func controlCharacter(_ place: String, _ name: String) -> String {
  "\(place): control character \(name), which YAML does not allow; "
    + "write it as an escape in double quotes"
}

private let refusedTexts: [(String, String)] = [
  ("a: \u{1}", controlCharacter("1:4", "U+0001")),
  ("a\u{8}", controlCharacter("1:2", "U+0008")),
  ("é\r\n\u{B}", controlCharacter("2:1", "U+000B")),
  ("a\u{C}b", controlCharacter("1:2", "U+000C")),
  ("\"\u{1B}[31m\"", controlCharacter("1:2", "U+001B")),
  ("# \u{7F}", controlCharacter("1:3", "U+007F")),
  ("a: \u{80}", controlCharacter("1:4", "U+0080")),
  ("a: \u{9F}", controlCharacter("1:4", "U+009F")),
  ("a: \u{FFFE}", controlCharacter("1:4", "U+FFFE")),
  ("a: \u{FFFF}", controlCharacter("1:4", "U+FFFF")),
  ("a: \u{FEFF}b", "1:4: a byte order mark inside the text; remove this invisible character"),
  (
    "\u{FEFF}\u{FEFF}a", "1:1: a byte order mark inside the text; remove this invisible character"
  ),
  // Before a syntax error, and behind one: the bytes are looked at first.
  ("\u{1}[", controlCharacter("1:1", "U+0001")),
  ("[}\n\u{1}", controlCharacter("2:1", "U+0001")),
]

@Suite("Characters that YAML does not allow")
struct CharacterCheckTests {
  @Test("Bytes that are no text are refused with their place", arguments: refusedBytes)
  func bytes(bytes: [UInt8], expected: String) {
    expectFailure(bytes, expected)
  }

  @Test("Control characters are refused with their place", arguments: refusedTexts)
  func texts(text: String, expected: String) {
    expectFailure(Array(text.utf8), expected)
  }

  private func expectFailure(_ bytes: [UInt8], _ expected: String) {
    let failure = #expect(throws: YAMLFailure.self) {
      try Parser.parse(SourceText(name: "test.yaml", bytes: bytes))
    }
    #expect(failure?.firstLine == "test.yaml:\(expected)")
  }

  @Test("Every other character is allowed, at the end of each range of UTF-8's lengths")
  func allowed() throws {
    let scalars: [Unicode.Scalar] = [
      "\u{20}", "\u{7E}", "\u{85}", "\u{A0}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}",
      "\u{FFFD}", "\u{10000}", "\u{1FFFE}", "\u{10FFFF}",
    ]
    for scalar in scalars {
      let text = "\"a\(scalar)b\""
      let root = try #require(try Parser.parse(text).first?.root)
      guard case .scalar(let read) = root.content else {
        Issue.record("U+\(String(scalar.value, radix: 16)) is no scalar")
        continue
      }
      // U+0085 is a line break, and folds like one.
      let expected = scalar == "\u{85}" ? "a b" : "a\(scalar)b"
      #expect(read.text.utf8.elementsEqual(expected.utf8))
    }
  }
}
