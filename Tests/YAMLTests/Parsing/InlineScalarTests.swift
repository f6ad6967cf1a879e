internal import Testing

internal import YAML

/// The root of a document that is one scalar.
func rootScalar(_ text: String) throws -> Scalar? {
  if case .scalar(let scalar)? = try Parser.parse(text).first?.root.content { scalar } else { nil }
}

@Suite("Plain and quoted scalars")
struct InlineScalarTests {
  @Test(
    "Plain scalars end where YAML says, and lines fold into blanks",
    arguments: [
      ("a", "a"),
      ("a b  c", "a b  c"),
      ("a # b", "a"),
      ("a\t# b", "a"),
      ("a#b", "a#b"),
      ("a:b", "a:b"),
      ("a::", "a:"),
      ("-a", "-a"),
      ("--", "--"),
      ("---a", "---a"),
      ("?a", "?a"),
      (":a", ":a"),
      ("a, b]", "a, b]"),
      ("a'b\"c", "a'b\"c"),
      ("a!b&c*d|e>f%g@h`i", "a!b&c*d|e>f%g@h`i"),
      ("=", "="),
      ("<<", "<<"),
      ("a\nb", "a b"),
      ("a  \n  b", "a b"),
      ("a\n\nb", "a\nb"),
      ("a\n\n\nb\nc", "a\n\nb c"),
      ("a\n \n b", "a\nb"),
      ("a\n - b", "a - b"),
      ("a\r\nb\rc", "a b c"),
      ("é 😀 日本", "é 😀 日本"),
      ("\u{A0}a", "\u{A0}a"),
      ("a\u{2028}b", "a\u{2028}b"),
      ("a\u{85}b", "a b"),
    ])
  func plain(text: String, expected: String) throws {
    if text == "a::" {
      #expect(try Parser.notations(text) == [#"{"a:": ∅}"#])
    } else {
      #expect(try rootScalar(text) == Scalar(kind: .string, text: expected, style: .plain))
    }
  }

  @Test(
    "Single quotes double for a quote, and lines fold",
    arguments: [
      ("''", ""),
      ("'a'", "a"),
      ("'it''s'", "it's"),
      ("''''", "'"),
      ("'a\\nb'", "a\\nb"),
      ("'# a'", "# a"),
      ("' a '", " a "),
      ("'1'", "1"),
      ("'~'", "~"),
      ("'a\nb'", "a b"),
      ("'a \n b'", "a b"),
      ("'a\n\nb'", "a\nb"),
      ("'\na\n'", " a "),
      ("'a\r\nb'", "a b"),
      ("'{[,]}: - ? & * ! | > % @ `'", "{[,]}: - ? & * ! | > % @ `"),
      ("'é😀'", "é😀"),
    ])
  func singleQuoted(text: String, expected: String) throws {
    #expect(try rootScalar(text) == Scalar(kind: .string, text: expected, style: .singleQuoted))
  }

  @Test(
    "Double quotes know every escape, and lines fold unless escaped",
    arguments: [
      (#""""#, ""),
      (#""a""#, "a"),
      (#""\0\a\b\t\n\v\f\r\e""#, "\0\u{7}\u{8}\t\n\u{B}\u{C}\r\u{1B}"),
      (#""\ \"\/\\""#, " \"/\\"),
      (#""\N\_\L\P""#, "\u{85}\u{A0}\u{2028}\u{2029}"),
      (#""\x41\u00e9\U0001F600""#, "Aé😀"),
      ("\"\\\t\"", "\t"),
      ("\"a\nb\"", "a b"),
      ("\"a\n\nb\"", "a\nb"),
      ("\"a  \n  b\"", "a b"),
      ("\"a\\\nb\"", "ab"),
      ("\"a\\\n  b\"", "ab"),
      ("\"a \\\n  b\"", "a b"),
      ("\"a\\\n  \\ b\"", "a b"),
      ("\"a\\n\nb\"", "a\n b"),
      ("\"\n  a\n\"", " a "),
      ("\"a\\\r\nb\r\nc\"", "ab c"),
      ("\"a\rb\"", "a b"),
      ("\"a\u{2028}b\"", "a\u{2028}b"),
      ("\"# : - {} []\"", "# : - {} []"),
      (#""${NAME}""#, "${NAME}"),
      (#""true""#, "true"),
      (#""it's""#, "it's"),
    ])
  func doubleQuoted(text: String, expected: String) throws {
    #expect(try rootScalar(text) == Scalar(kind: .string, text: expected, style: .doubleQuoted))
  }

  @Test(
    "Scalars on several lines keep to their entry",
    arguments: [
      ("a: b\n  c\nd: e", #"{"a": "b c", "d": "e"}"#),
      ("a:\n  b\n  c\nd: e", #"{"a": "b c", "d": "e"}"#),
      ("- a\n  b\n- c", #"["a b", "c"]"#),
      ("- a\n b", #"["a b"]"#),
      ("a: b\n\n  c\n\n\nd: e", #"{"a": "b\nc", "d": "e"}"#),
      ("a: b # c\nd: e", #"{"a": "b", "d": "e"}"#),
      ("a: 'b\n  c'\nd: e", #"{"a": "b c", "d": "e"}"#),
      ("a: \"b\nc\"\nd: e", #"{"a": "b c", "d": "e"}"#),
      ("[a\n b, 'c\n\nd']", #"["a b", "c\nd"]"#),
      ("a: b\n  - c", #"{"a": "b - c"}"#),
    ])
  func inEntries(text: String, expected: String) throws {
    #expect(try Parser.notations(text) == [expected])
  }
}
