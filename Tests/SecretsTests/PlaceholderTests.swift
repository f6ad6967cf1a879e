import Testing

import Secrets

@Suite("Placeholders")
struct PlaceholderTests {
  @Test(
    "Every placeholder is found, in order, with its range",
    arguments: [
      ("${A}", ["${A}"]),
      ("${GRAFANA_ADMIN_PASSWORD}", ["${GRAFANA_ADMIN_PASSWORD}"]),
      ("${_}${A1}", ["${_}", "${A1}"]),
      ("a ${A} b ${B} ${A}", ["${A}", "${B}", "${A}"]),
      ("$${A}", []),
      ("$${A} ${B}", ["${B}"]),
      ("$$${A}", []),
      ("$$ ${A}", ["${A}"]),
      ("$${${A}", ["${A}"]),
      ("${${A}}", ["${A}"]),
      ("${A", []), ("${", []), ("$", []), ("", []), ("$A", []), ("{A}", []), ("${}", []),
      ("${a}", []), ("${A-B}", []), ("${1A}", []), ("${A }", []), ("${A.b}", []), ("${Ä}", []),
      ("${A:-x}", []),
      ("ü${A}\u{301}", ["${A}"]),
      ("$\u{301}{A} ${A}", ["${A}"]),
    ] as [(String, [String])])
  func all(text: String, expected: [String]) {
    let found = Placeholder.all(in: text)
    #expect(found.map { String(text[$0.range]) } == expected)
    #expect(found.map { "${\($0.name)}" } == expected)
  }

  @Test(
    "Without an escape, a doubled dollar hides nothing",
    arguments: [("$${A}", ["A"]), ("$$${A}${B}", ["A", "B"]), ("$$$", [])] as [(String, [String])])
  func unescaped(text: String, names: [String]) {
    #expect(Placeholder.all(in: text, escape: .none).map(\.name) == names)
  }

  @Test(
    "A text is only a placeholder, or more, or less",
    arguments: [
      ("${A}", true), ("${_A_1}", true), (" ${A}", false), ("${A} ", false), ("${A}${B}", false),
      ("$${A}", false), ("${a}", false), ("", false), ("${A}\u{301}", false), ("A", false),
    ])
  func only(text: String, expected: Bool) {
    #expect(Placeholder.isOnlyPlaceholder(text) == expected)
  }
}
