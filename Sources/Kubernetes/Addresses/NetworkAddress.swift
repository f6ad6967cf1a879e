/// Whether `text` is a port in decimal, from 1 to 65535.
func isPort(_ text: Substring) -> Bool {
  guard (1...5).contains(text.utf8.count), text.unicodeScalars.allSatisfy(\.isDigit) else {
    return false
  }
  return (1...65_535).contains(Int(text) ?? 0)
}

/// Whether `text` is an IPv6 address (RFC 4291 §2.2, without an IPv4 tail or a zone), no brackets.
func isIPv6Address(_ text: Substring) -> Bool {
  func groupCount(_ half: Substring) -> Int? {
    if half.isEmpty { return 0 }
    let groups = half.split(separator: ":", omittingEmptySubsequences: false)
    let areValid = groups.allSatisfy {
      (1...4).contains($0.utf8.count) && $0.unicodeScalars.allSatisfy(\.isHexadecimalDigit)
    }
    return areValid ? groups.count : nil
  }
  guard let gap = text.firstRange(of: "::") else { return groupCount(text) == 8 }
  guard let before = groupCount(text[..<gap.lowerBound]),
    let after = groupCount(text[gap.upperBound...])
  else { return false }
  return before + after <= 7
}
