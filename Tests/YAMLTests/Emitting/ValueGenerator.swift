import TestSupport
import YAML

/// Trees of values with every oddity that a string or a number can have.
struct ValueGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func tree(depth: Int = 4) -> Value {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2 where depth > 0:
      return .items((0..<size()).map { _ in tree(depth: depth - 1) })
    case 3...6 where depth > 0:
      return .entries((0..<size()).map { _ in (string(), tree(depth: depth - 1)) })
    case 7:
      return .plain(number())
    case 8:
      return .plain(["true", "no", "~", "", "Null", "on"].randomElement(using: &random) ?? "")
    default:
      return Value(stringLiteral: string())
    }
  }

  private mutating func size() -> Int {
    Int.random(in: 0...4, using: &random)
  }

  /// A string of odd pieces, or one that nearly means something else.
  mutating func string() -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return number()
    case 1: return Self.lookalikes.randomElement(using: &random) ?? ""
    case 2: return lines()
    case 3: return String(repeating: "k", count: Int.random(in: 1019...1028, using: &random))
    default:
      let count = Int.random(in: 0...6, using: &random)
      return (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    }
  }

  /// A text such as a script: indented lines, empty lines, line breaks at the end.
  private mutating func lines() -> String {
    let breaks = String(repeating: "\n", count: Int.random(in: 0...2, using: &random))
    let count = Int.random(in: 1...5, using: &random)
    let lines = (0..<count).map { _ in
      Self.lineBeginnings.randomElement(using: &random).map { $0 + "x y" } ?? ""
    }
    let leading = Int.random(in: 0..<4, using: &random) == 0 ? "\n" : ""
    return leading + lines.joined(separator: Bool.random(using: &random) ? "\n" : "\n\n") + breaks
  }

  /// A number, or nearly one.
  private mutating func number() -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let bits = UInt64.random(in: .min ... .max, using: &random)
      let float = Double(bitPattern: bits)
      return float.isFinite ? float.description : "0.1"
    case 1:
      let shift = Int.random(in: 0..<64, using: &random)
      return String(Int.random(in: .min ... .max, using: &random) >> shift)
    case 2:
      return
        "\(Int.random(in: -999...999, using: &random)).\(Int.random(in: 0...999, using: &random))"
    default:
      let count = Int.random(in: 1...8, using: &random)
      let characters = "00112789+-._:eExXbo"
      return String((0..<count).map { _ in characters.randomElement(using: &random) ?? "0" })
    }
  }

  private static let lookalikes = [
    "y", "Y", "n", "yes", "No", "ON", "off", "true", "False", "TRUE", "~", "null", "NULL", "=",
    "<<",
    "-", "?", ":", "---", "...", "--- a", "... a", "---a", "....", "- a", "? a", ": a", "-a", "?a",
    ":a",
    "1:30", "12:30:45", "190:20:30.15", "2001-12-14", "2001-1-2", "2001-99-99",
    "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "0x", "0x_", "0b_", "0o7", "0o8",
    "+_", "._", ".e3", "1e400", "1_000", "0777", "08", ".inf", "-.INF", ".NaN", "+12", "a: b", "a:",
    "a #b", "a#b", "#a", " a", "a ", "%YAML 1.1", "{}", "[]", "*a", "&a b", "!a", "!!int 1", "|",
    "> a",
    "\"a\"", "'a'", "@a", "`a", ", a", "a, b", "a]", "a}", "{{ .Values.a }}", "${NAME}", "\\n",
  ]

  private static let pieces = [
    "a", "word", "é", "e\u{301}", "😀", "\u{1FFFE}", "\u{10FFFF}", " ", "  ", "\t", "\n", "\n\n",
    "\r",
    "\r\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{A0}", "\u{2003}", "\u{0}", "\u{7}",
    "\u{1B}", "\u{7F}", "\u{80}", "\u{9F}", "\u{AD}", "\u{D7FF}", "\u{E000}", "\u{FFFD}",
    "\u{FFFE}",
    "\u{FFFF}", ":", ": ", "#", " #", "-", "- ", "?", "? ", "---", "...", "\"", "'", "\\", "%", "&",
    "*",
    "!", "|", ">", "@", "`", "{", "}", "[", "]", ",", "=", "<<", "~", "0", "1", ".", "_", "e", "x",
    "true", "null",
  ]

  private static let lineBeginnings = [
    "", "", "", " ", "    ", "\t", "# ", "- ", "a: ", "---", "\"", "%", "x\t",
  ]
}
