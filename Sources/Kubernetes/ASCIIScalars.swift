/// The letters and digits that the grammars of the cluster know: ASCII's alone, never those of
/// other scripts that Unicode also calls letters and digits.
extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isLowercaseLetter: Bool { ("a"..."z").contains(self) }
  var isUppercaseLetter: Bool { ("A"..."Z").contains(self) }
  var isLetter: Bool { isLowercaseLetter || isUppercaseLetter }
  var isHexadecimalDigit: Bool {
    isDigit || ("a"..."f").contains(self) || ("A"..."F").contains(self)
  }
  /// Blank, tab, and the line ends.
  var isBlank: Bool { self == " " || ("\t"..."\r").contains(self) }
}

extension Substring.UnicodeScalarView {
  /// Takes the longest run of scalars that satisfy `predicate` off the front.
  mutating func take(while predicate: (Unicode.Scalar) -> Bool) -> Substring {
    let run = prefix(while: predicate)
    self = self[run.endIndex...]
    return Substring(run)
  }

  /// Takes one scalar off the front if it is `scalar`.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard first == scalar else { return false }
    removeFirst()
    return true
  }
}

extension String {
  /// The text without any Unicode white space.
  var withoutBlanks: String {
    filter { !$0.isWhitespace }
  }
}
