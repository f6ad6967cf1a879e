/// A Hangul syllable's letters, by the arithmetic of the Unicode standard, section 3.12.
struct HangulSyllable {
  static let range: ClosedRange<UInt32> = 0xAC00...0xD7A3

  let leading: UInt32
  let vowel: UInt32
  /// Nil for a syllable that ends with its vowel.
  let trailing: UInt32?

  init(_ syllable: UInt32) {
    let index = syllable - Self.range.lowerBound
    leading = 0x1100 + index / (21 * 28)
    vowel = 0x1161 + index / 28 % 21
    trailing = index % 28 == 0 ? nil : 0x11A7 + index % 28
  }
}
