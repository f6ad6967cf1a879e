import TestSupport

/// Makes texts that are hard to split: scripts mixed, marks in any order, special tokens whole and
/// broken, control characters, private use, what is not assigned, and words of about 100 scalars.
struct TextGenerator {
  private static let pools: [[ClosedRange<UInt32>]] = [
    [0x61...0x7A], [0x61...0x7A, 0x20...0x20], [0x21...0x7E], [0x00...0x7F],
    [0x80...0x24F], [0x370...0x52F], [0x590...0x8FF], [0x900...0xDFF], [0xE00...0x10FF],
    [0x1100...0x11FF, 0xAC00...0xD7FF], [0x13A0...0x13FF, 0xAB70...0xABBF],
    [0x1400...0x1DBF], [0x1C80...0x1CBF, 0x10A0...0x10FF], [0x1E00...0x1FFF],
    [0x2000...0x206F], [0x2070...0x2BFF], [0x2C00...0x2FFF], [0x3000...0x33FF],
    [0x4E00...0x9FFF, 0x3400...0x4DBF], [0xF900...0xFAFF, 0x2F800...0x2FA1F],
    [0xA000...0xABFF], [0xE000...0xF8FF], [0xFB00...0xFDFF], [0xFE00...0xFFFF],
    [0x10000...0x11FFF], [0x16000...0x1DFFF], [0x1E000...0x1FFFF], [0x20000...0x323AF],
    [0xE0000...0xE01EF, 0x10FFFE...0x10FFFF], [0x00...0xD7FF, 0xE000...0x10FFFF],
    // Marks, those without a combining class among them, those that stay and those that go.
    [0x300...0x36F, 0x1DC0...0x1DFF, 0x20D0...0x20F0, 0xFE20...0xFE2F],
    [0x34F...0x34F, 0x8D4...0x8E3, 0x302A...0x302F, 0x1D165...0x1D172, 0x1E000...0x1E02A],
  ]
  private static let snippets = [
    "[SEP]", "[CLS]", "[PAD]", "[UNK]", "[MASK]", "[sep]", "[SEP", "SEP]", "[", "]", "[[SEP]]",
    "##a", "##", " ", "  ", "\t", "\r\n", "\u{0}", "\u{FEFF}", "\u{200D}", "\u{FE0F}", "\u{FFFD}",
    "e\u{301}", "\u{130}", "\u{212A}", "\u{1E9E}", "\u{1C5}", "\u{3A3}\u{3A3}", "\u{1F1}",
    "\u{1F44D}\u{1F3FD}", "\u{FB01}", "\u{37E}", "\u{1FEF}", "\u{2260}", "a1b2", "3.14", "don't",
    "unaffable", "The", "movies",
  ]

  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      switch Int.random(in: 0..<12, using: &random) {
      case 0..<3: text += Self.snippets.randomElement(using: &random) ?? ""
      case 3: text += scalars(Int.random(in: 95...105, using: &random))
      case 4: text += " "
      default: text += scalars(Int.random(in: 1...12, using: &random))
      }
    }
    return text
  }

  /// Scalars from one pool, or two.
  private mutating func scalars(_ count: Int) -> String {
    let first = Self.pools.randomElement(using: &random) ?? []
    let second =
      Bool.random(using: &random) ? first : Self.pools.randomElement(using: &random) ?? []
    var text = String.UnicodeScalarView()
    while text.count < count {
      let ranges = Bool.random(using: &random) ? first : second
      let range = ranges.randomElement(using: &random) ?? 0x61...0x7A
      let value = UInt32.random(in: range, using: &random)
      if let scalar = UnicodeScalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
