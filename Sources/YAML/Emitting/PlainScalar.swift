extension String {
  /// Whether this text can stand unquoted in a block collection, as a key or a value, and no reader
  /// of YAML 1.1 or 1.2 takes it for anything but this string.
  package var canStandPlain: Bool {
    hasPlainShape && !looksLikeAnotherType
  }

  /// Whether the characters alone allow it.
  private var hasPlainShape: Bool {
    let bytes = utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") || last == UInt8(ascii: ":") {
      return false
    }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "."):
      if isIndicatorAlone { return false }
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"),
      UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      return false
    default:
      break
    }
    var previous = first
    var isASCII = true
    for byte in bytes {
      // A tab separates like a blank for some readers, but not for all.
      if byte < UInt8(ascii: " ") { return false }
      if byte == UInt8(ascii: "#"), previous == UInt8(ascii: " ") { return false }
      if byte == UInt8(ascii: " "), previous == UInt8(ascii: ":") { return false }
      if byte >= 0x7F { isASCII = false }
      previous = byte
    }
    return isASCII || unicodeScalars.allSatisfy(\.isPrintableInYAML)
  }

  /// Whether it begins with an indicator and a blank, as `- a` does, or with `---` or `...` as a
  /// word of its own.
  private var isIndicatorAlone: Bool {
    guard let word = utf8.split(separator: UInt8(ascii: " ")).first else { return true }
    return ["-", "?", ":", "---", "..."].contains { $0.utf8.elementsEqual(word) }
  }
}

extension Unicode.Scalar {
  /// Whether a reader takes this character as it is, in quotes or not, and as no line break.
  ///
  /// Source: the `c-printable` of YAML 1.1 and 1.2, less the line breaks of 1.1 and the byte order
  /// mark.
  var isPrintableInYAML: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
    case 0x1_0000...: true
    default: false
    }
  }
}
