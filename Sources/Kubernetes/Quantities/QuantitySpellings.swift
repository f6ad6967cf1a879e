/// Spellings that the author of an invalid quantity may have meant, the likeliest first. They need
/// not be valid.
func quantitySpellings(near text: String) -> [String] {
  var cleaned = text.withoutBlanks.filter { $0 != "_" }
  // `1,500` may be a thousand and a half or fifteen hundred: nobody can tell.
  if let comma = cleaned.firstIndex(of: ",") {
    let digits = cleaned[cleaned.index(after: comma)...].prefix { $0.isNumber }
    if digits.count != 3 { cleaned.replaceSubrange(comma...comma, with: ".") }
  }
  let number = cleaned.prefix { "+-.0123456789".contains($0) }
  let suffix = cleaned.dropFirst(number.count).lowercased()
  guard let meant = suffixesByWriting[suffix] else { return [cleaned] }
  return [cleaned, number + meant]
}

/// What people write for a suffix, in lower case. `m` and `e` mean something of their own and so are
/// no misspelling of `M` and `E`.
private let suffixesByWriting = [
  "k": "k", "kb": "k", "ki": "Ki", "kib": "Ki",
  "mb": "M", "mi": "Mi", "mib": "Mi",
  "g": "G", "gb": "G", "gi": "Gi", "gib": "Gi",
  "t": "T", "tb": "T", "ti": "Ti", "tib": "Ti",
  "p": "P", "pb": "P", "pi": "Pi", "pib": "Pi",
  "eb": "E", "ei": "Ei", "eib": "Ei",
  "n": "n", "u": "u", "µ": "u", "μ": "u", "b": "",
]
