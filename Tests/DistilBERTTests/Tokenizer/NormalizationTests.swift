import DistilBERT
import Testing

/// Texts and the words that `tokenizers` 0.23.3 makes of them, with spaces between.
enum NormalizationCases {
  static let uncased: [(String, String)] = [
    ("Hello, WORLD!", "hello , world !"),
    ("don't $5.00+a^b`c~d|e<f>g=h", "don ' t $ 5 . 00 + a ^ b ` c ~ d | e < f > g = h"),
    // Removed: NUL, U+FFFD, controls, formats, private use; a variation selector is a mark.
    ("a\u{0}b\u{FFFD}c\u{7F}d\u{9F}e", "abcde"),
    ("\u{FEFF}a\u{AD}b\u{200B}c\u{200D}d\u{2060}e", "abcde"),
    ("a\u{E000}b\u{F8FF}c\u{F0000}d\u{10FFFD}e", "abcde"),
    ("\u{FE0F}", ""), ("a\u{FE0F}b\u{E0100}", "ab"),
    ("\u{2764}\u{FE0F}", "\u{2764}"), ("\u{1F44D}\u{1F3FD}", "\u{1F44D}\u{1F3FD}"),
    // Not removed: what is not assigned, noncharacters, formats newer than Unicode 8.0.
    ("a\u{378}b", "a\u{378}b"), ("a\u{FFFE}b", "a\u{FFFE}b"), ("a\u{8E2}b", "a\u{8E2}b"),
    // White space; a vertical tab, a form feed and U+0085 are control characters.
    ("a\tb\nc\rd\u{A0}e\u{2003}f\u{3000}g", "a b c d e f g"),
    ("a\u{2028}b\u{2029}c\u{202F}d\u{1680}e\u{205F}f", "a b c d e f"),
    ("a\u{B}b\u{C}c\u{85}d\u{1C}e\u{180E}f", "abcdef"),
    // Decomposed and stripped.
    ("Ünïcödé ÀÉÎÕÜÇÑÅ", "unicode aeioucna"), ("e\u{301}\u{323}\u{327}x", "ex"),
    ("\u{301}", ""), ("\u{301}a", "a"), ("a \u{301} b", "a b"), ("\u{1EA4}\u{1E69}", "as"),
    ("\u{3A9}\u{2126}\u{390}", "\u{3C9}\u{3C9}\u{3B9}"), ("\u{439}\u{451}", "\u{438}\u{435}"),
    ("\u{30AC}\u{3071}", "\u{30AB}\u{306F}"), ("\u{915}\u{93C}\u{947}", "\u{915}"),
    ("\u{FB2C}", "\u{5E9}"), ("\u{6C3}", "\u{6C3}"), ("\u{344}", ""),
    // Decomposed to several.
    ("\u{9CB}", "\u{9C7}\u{9BE}"), ("\u{DDD}", "\u{DD9}\u{DCF}"),
    ("\u{1D160}", "\u{1D158}\u{1D165}\u{1D16E}"),
    // Hangul.
    ("\u{AC00}", "\u{1100}\u{1161}"), ("\u{AC01}", "\u{1100}\u{1161}\u{11A8}"),
    ("\u{D7A3}", "\u{1112}\u{1175}\u{11C2}"), ("\u{1100}\u{1161}", "\u{1100}\u{1161}"),
    ("\u{115F}\u{3131}", "\u{115F}\u{3131}"),
    // Lower case, a scalar at a time.
    ("\u{130}I", "ii"), ("\u{131}", "\u{131}"), ("\u{DF}\u{1E9E}", "\u{DF}\u{DF}"),
    ("\u{3A3}\u{391}\u{3A3}", "\u{3C3}\u{3B1}\u{3C3}"), ("\u{3C2}", "\u{3C2}"),
    ("\u{212A}\u{212B}", "ka"), ("\u{1C4}\u{1C5}\u{1F2}", "\u{1C6}\u{1C6}\u{1F3}"),
    ("\u{1C90}\u{10D0}\u{10A0}", "\u{10D0}\u{10D0}\u{2D00}"),
    ("\u{13A0}\u{AB70}\u{13F8}\u{13F0}", "\u{AB70}\u{AB70}\u{13F8}\u{13F8}"),
    ("\u{1F88}\u{1FBC}", "\u{3B1}\u{3B1}"), ("\u{2160}\u{24B6}", "\u{2170}\u{24D0}"),
    ("\u{FF21}\u{FF5A}", "\u{FF41}\u{FF5A}"), ("\u{10400}\u{1E900}", "\u{10428}\u{1E922}"),
    ("\u{A7CB}\u{16EA0}", "\u{264}\u{16EBB}"), ("\u{2C2F}\u{A7AE}", "\u{2C5F}\u{26A}"),
    // Ligatures and widths are left: normalisation is canonical, not for compatibility.
    ("\u{FB01}\u{FB04}\u{132}", "\u{FB01}\u{FB04}\u{133}"), ("\u{B2}\u{BD}", "\u{B2}\u{BD}"),
    // Punctuation, also after decomposition; symbols only in ASCII.
    ("a\u{37E}b\u{387}c\u{1FEF}d", "a ; b \u{B7} c ` d"), ("\u{2260}\u{226E}", "= <"),
    ("a\u{2014}b\u{2026}\u{AB}c\u{BB}", "a \u{2014} b \u{2026} \u{AB} c \u{BB}"),
    ("a\u{20AC}b\u{A9}c\u{2192}d", "a\u{20AC}b\u{A9}c\u{2192}d"),
    ("\u{2E43}\u{166D}\u{111C9}", "\u{2E43} \u{166D} \u{111C9}"), ("!\u{301}!", "! !"),
    // Ideographs, which Unicode 8.0 and BERT know, are words, and decomposed.
    ("我a爱\u{20000}", "我 a 爱 \u{20000}"), ("\u{F900}\u{2F800}", "\u{8C48} \u{4E3D}"),
    ("\u{FA0E}", "\u{FA0E}"), ("\u{30000}\u{9FFF}", "\u{30000} \u{9FFF}"),
    ("ひらがな\u{3007}", "ひらかな\u{3007}"),
    // Marks that stay, newer than Unicode 8.0, in canonical order; a stripped mark without a
    // combining class between them keeps them as they are.
    ("x\u{1E000}\u{302E}", "x\u{302E}\u{1E000}"), ("x\u{302E}\u{1E000}", "x\u{302E}\u{1E000}"),
    ("x\u{1E000}\u{301}\u{302E}", "x\u{302E}\u{1E000}"),
    ("x\u{1E000}\u{34F}\u{302E}", "x\u{1E000}\u{302E}"),
    ("x\u{1E000}\u{200D}\u{302E}", "x\u{302E}\u{1E000}"),
    ("x\u{1E000}y\u{302E}", "x\u{1E000}y\u{302E}"),
    ("\u{1D15E}\u{1E000}\u{1D166}", "\u{1D157}\u{1D165}\u{1D166}\u{1E000}"),
  ]

  static let cased: [(String, String)] = [
    ("Hello, Ünïcödé!", "Hello , Ünïcödé !"), ("e\u{301}E", "e\u{301}E"),
    ("\u{130}\u{212A}\u{AC00}", "\u{130}\u{212A}\u{AC00}"), ("\u{37E}a", "\u{37E} a"),
    ("\u{2260}", "\u{2260}"), ("A\u{0}B\u{FEFF}C\u{E000}", "ABC"),
    ("A\u{3000}B\u{85}C", "A BC"), ("\u{F900}我", "\u{F900} 我"),
    ("x\u{1E000}\u{302E}\u{301}\u{34F}", "x\u{1E000}\u{302E}\u{301}\u{34F}"),
    ("\u{301}", "\u{301}"), ("\u{9CB}", "\u{9CB}"),
  ]
}

@Suite("Normalisation")
struct NormalizationTests {
  /// Every scalar of the cases, at a word's beginning and within it.
  private static let pieces: [String] = {
    let cases = NormalizationCases.uncased + NormalizationCases.cased
    let scalars = Set(cases.flatMap { ($0.0 + $0.1).unicodeScalars })
      .filter { !$0.properties.isWhitespace }
    return TestVocabulary.specialTokens + scalars.flatMap { ["\($0)", "##\($0)"] }
  }()

  @Test("to lower case", arguments: NormalizationCases.uncased)
  func uncased(text: String, words: String) throws {
    #expect(try Self.words(of: text, lowercases: true) == Array(words.unicodeScalars))
  }

  @Test("keeps case and accents for a cased model", arguments: NormalizationCases.cased)
  func cased(text: String, words: String) throws {
    #expect(try Self.words(of: text, lowercases: false) == Array(words.unicodeScalars))
  }

  /// The words that a text is encoded as, spelled with their pieces.
  private static func words(of text: String, lowercases: Bool) throws -> [UnicodeScalar] {
    let tokenizer = try WordPieceTokenizer(
      vocabulary: TestVocabulary.vocabulary(pieces), lowercases: lowercases)
    let words = tokenizer.words(of: text).map { word in
      word.ids.enumerated().flatMap { place, id in
        pieces[Int(id)].unicodeScalars.dropFirst(place == 0 ? 0 : 2)
      }
    }
    return Array(words.joined(separator: [" "]))
  }
}
