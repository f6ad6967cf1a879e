extension StringProtocol {
  /// The columns that this text takes on a terminal. Control characters count nothing: show the
  /// text through `visible` first.
  package var displayWidth: Int {
    if isPrintableASCII { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }

  /// As many of the first characters as fit into so many columns.
  package func prefix(columns: Int) -> SubSequence {
    var width = 0
    return prefix { character in
      width += character.displayWidth
      return width <= columns
    }
  }

  /// As many of the last characters as fit into so many columns.
  package func suffix(columns: Int) -> SubSequence {
    var width = 0
    var start = endIndex
    while start > startIndex {
      let previous = index(before: start)
      width += self[previous].displayWidth
      if width > columns { break }
      start = previous
    }
    return self[start...]
  }
}

extension Character {
  /// An emoji takes two columns however many scalars it is joined from.
  fileprivate var displayWidth: Int {
    if let asciiValue { return (0x20..<0x7F).contains(asciiValue) ? 1 : 0 }
    if let first = unicodeScalars.first, first.properties.isEmoji,
      first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}")
    {
      return 2
    }
    return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if isASCII { return isPrintable ? 1 : 0 }
    switch properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch value {
    // Hangul vowels and final consonants stand inside the syllable that their initial opens.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    // The blocks that Unicode's EastAsianWidth.txt calls wide or full-width.
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF,
      0x20000...0x3FFFD:
      return 2
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }
}
