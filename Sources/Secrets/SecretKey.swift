/// What stands in place of a secret's value wherever something is shown. Always the same, so that
/// it tells nothing about the length.
package let mask = "***"

/// Whether a key names a secret: its last word is password, passwd, token, secret or webhook, or
/// `key` with api, private, access or pagerduty somewhere before it.
///
/// Words end at capitals and at everything that is neither letter nor digit, so that
/// `adminPassword`, `ADMIN_PASSWORD` and `admin-password` are alike. `tokenExpiry`, `secretPath` and
/// `passwordRef` only speak of a secret.
package func isSecretKey(_ key: String) -> Bool {
  guard hasSecretEnding(key) else { return false }
  let words = words(of: key)
  switch words.last {
  case "password", "passwd", "token", "secret", "webhook": return true
  case "apikey", "privatekey", "accesskey", "pagerdutykey": return true
  case "key": return words.dropLast().contains { keyOwners.contains($0) }
  default: return false
  }
}

private let keyOwners: Set<String> = ["api", "private", "access", "pagerduty"]

/// Whether the last letter can end one of the words: most keys of a file are told apart by it
/// without being split.
private func hasSecretEnding(_ key: String) -> Bool {
  switch key.utf8.last.map({ $0 | 0x20 }) {
  case UInt8(ascii: "d"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "k"),
    UInt8(ascii: "y"):
    true
  default: false
  }
}

/// The lower-cased words of a key: `MLOPS_API_KEY`, `mlopsApiKey` and `MLOPSAPIKey` end in `key`.
private func words(of key: String) -> [String] {
  var words: [String] = []
  var word = ""
  let scalars = Array(key.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    let isLetterOrDigit = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    if !isLetterOrDigit || beginsWord(scalars, at: index), !word.isEmpty {
      words.append(word.lowercased())
      word = ""
    }
    if isLetterOrDigit { word.unicodeScalars.append(scalar) }
  }
  if !word.isEmpty { words.append(word.lowercased()) }
  return words
}

/// A capital after a small letter or a digit begins a word, and so does the last capital of a run
/// before a small letter: `adminPassword`, `APIKey`.
private func beginsWord(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
  guard index > 0, scalars[index].properties.isUppercase else { return false }
  if !scalars[index - 1].properties.isUppercase { return true }
  return index + 1 < scalars.count && scalars[index + 1].properties.isLowercase
}
