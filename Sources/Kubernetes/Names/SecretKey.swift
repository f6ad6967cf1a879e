/// Why `key` cannot name an entry of a Secret that is read from an env file, or an environment
/// variable: `[-._a-zA-Z][-._a-zA-Z0-9]*`, at most 253 bytes, and not beginning with `..` or being
/// `.`. Nil if it can.
///
/// The reason never quotes the key, which may be a secret that stands where a key belongs; of it, it
/// shows one character.
package func secretKeyProblem(_ key: String) -> String? {
  guard let first = key.unicodeScalars.first else { return "the key is empty" }
  if key.utf8.count > 253 { return "a key has at most 253 bytes, not \(key.utf8.count)" }
  if first.isDigit { return "a key cannot begin with a digit" }
  for (index, scalar) in key.unicodeScalars.enumerated() {
    let isAllowed =
      scalar.isLetter || scalar.isDigit || scalar == "_" || scalar == "-" || scalar == "."
    if !isAllowed {
      return
        "a key holds letters, digits, `_`, `-` and `.`, not \(quoted(scalar)) (character \(index + 1))"
    }
  }
  if key == "." { return "a key cannot be `.`" }
  if key.hasPrefix("..") { return "a key cannot begin with `..`" }
  return nil
}
