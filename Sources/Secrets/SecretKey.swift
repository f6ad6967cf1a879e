/// Whether the value under a key is a secret, as the key's words tell: the last one is
/// `password`, `passwd`, `token`, `secret` or `webhook`, or it is `key` and an earlier one is
/// `api`, `private`, `access` or `pagerduty`. So `tokenExpiry` and `secretPath` are none.
///
/// Any style of key counts: `adminPassword`, `ADMIN_PASSWORD`, `admin-password`, `slackWebHook`,
/// `apikey`. A number behind the last word does not: `password2` and `API_KEY_2` are secrets.
package func isSecretKey(_ key: String) -> Bool {
  guard endsLikeSecret(key) else { return false }
  let words = KeyWords.split(key)
  guard let last = words.last else { return false }
  let earlier = words.dropLast()
  if secretWords.contains(last) || keyOwners.contains(where: { $0 + "key" == last }) { return true }
  if let before = earlier.last, secretWords.contains(before + last) { return true }
  return last == "key" && KeyWords.joinedInPairs(earlier).contains(where: keyOwners.contains)
}

/// Whether the last letter is one that can end a secret's key: most keys of a file are told apart by
/// it and never split.
private func endsLikeSecret(_ key: String) -> Bool {
  let last = key.utf8.last { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  switch last.map({ $0 < 0x80 ? $0 | 0x20 : 0 }) {
  case UInt8(ascii: "d"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "k"),
    UInt8(ascii: "y"):
    return true
  case let byte?:
    // A key may end in a separator, or in something that is no ASCII: let its words decide.
    return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  case nil: return false
  }
}

private let secretWords: Set = ["password", "passwd", "token", "secret", "webhook"]
private let keyOwners: Set = ["api", "private", "access", "pagerduty"]

/// A key taken apart into its words.
private enum KeyWords {
  /// The words in lower case, without the digits at their ends. A word ends at a hump
  /// (`adminPassword`, `APIKey`) and at anything that is neither letter nor digit.
  static func split(_ key: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      while let last = word.last, isDigit(last) { word.removeLast() }
      if !word.isEmpty { words.append(String(word).lowercased()) }
      word = .init()
    }

    var previous: Unicode.Scalar?
    let scalars = key.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      guard isLetter(scalar) || isDigit(scalar) else {
        end()
        previous = nil
        continue
      }
      if let previous, isUpper(scalar) {
        let beginsWord =
          next < scalars.endIndex && isLetter(scalars[next]) && !isUpper(scalars[next])
        if !isUpper(previous) || beginsWord { end() }
      }
      word.append(scalar)
      previous = scalar
    }
    end()
    return words
  }

  /// Each word, and each two neighbours as one: `PagerDuty` is written as two words.
  static func joinedInPairs(_ words: ArraySlice<String>) -> [String] {
    Array(words) + zip(words, words.dropFirst()).map { $0 + $1 }
  }

  private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || isUpper(scalar) : scalar.properties.isAlphabetic
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("0"..."9").contains(scalar) : scalar.properties.generalCategory == .decimalNumber
  }
}
