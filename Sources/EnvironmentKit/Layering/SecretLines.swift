internal import Secrets

/// What may hold a secret in a text that could not be read as YAML, so that the report may not quote
/// it: everything from the first key on that names a secret and whose line is more than that key and
/// a placeholder.
///
/// Where parsing failed nobody knows where a value ends, nor which key it stands under. Too much is
/// hidden rather than too little.
func secretLines(of bytes: [UInt8]) -> [Range<Int>] {
  // UTF-16 has a NUL in every letter: no key can be found in it.
  if bytes.contains(0) { return [0..<bytes.count] }
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let line = bytes[start..<end]
    if let secret = firstSecret(in: line), !holdsPlaceholderAlone(line) {
      let value = bytes[secret...].firstIndex { !" \t\"':=".utf8.contains($0) } ?? bytes.count
      return [min(value, end)..<bytes.count]
    }
    start = end + 1
  }
  return []
}

/// One past the first key that names a secret, quotes and blanks around it included, or the first
/// escape, which may spell one.
private func firstSecret(in line: ArraySlice<UInt8>) -> Int? {
  var word = line.startIndex
  for place in line.indices {
    if line[place] == UInt8(ascii: "\\") { return place }
    guard "{}[],:=#".utf8.contains(line[place]) else { continue }
    if isSecretKey(String(decoding: line[word..<place], as: UTF8.self)) { return place }
    word = place + 1
  }
  return isSecretKey(String(decoding: line[word...], as: UTF8.self)) ? line.endIndex : nil
}

/// `key: "${NAME}"`, with or without quotes, and a comment at most.
private func holdsPlaceholderAlone(_ line: ArraySlice<UInt8>) -> Bool {
  let text = String(decoding: line, as: UTF8.self)
  let parts = text.split(separator: ":", maxSplits: 1)
  guard parts.count == 2, let last = parts.last else { return false }
  let key = parts[0].drop { $0 == " " || $0 == "-" }
  var value = last.drop { $0 == " " }
  if let comment = value.firstRange(of: " #") { value = value[..<comment.lowerBound] }
  while value.last == " " { value.removeLast() }
  if value.count > 1, let quote = value.first, quote == "\"" || quote == "'", value.last == quote {
    value = value.dropFirst().dropLast()
  }
  return key.utf8.allSatisfy(isWordByte) && Placeholder.isOnlyPlaceholder(String(value))
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
    UInt8(ascii: "."), 0x80...:
    true
  default: false
  }
}
