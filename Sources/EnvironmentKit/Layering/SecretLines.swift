internal import Secrets

/// The byte ranges that may hold a secret in a text that is no YAML: everything behind a key that
/// names one, and every line below it that is indented deeper.
///
/// A parser can not help where parsing failed, and the report quotes the line where it did. Too
/// much is hidden rather than too little.
func secretLines(of bytes: [UInt8]) -> [Range<Int>] {
  var secrets: [Range<Int>] = []
  var secretIndentation: Int?
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let content = bytes[start..<end].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
    let indentation = content - start
    if let outer = secretIndentation, content == end || indentation > outer {
      if content < end { secrets.append(content..<end) }
    } else if let value = secretValue(in: bytes[content..<end]) {
      secretIndentation = indentation
      if value < end { secrets.append(value..<end) }
    } else {
      secretIndentation = nil
    }
    start = end + 1
  }
  return secrets
}

/// Where the value behind the first key that names a secret begins.
private func secretValue(in line: ArraySlice<UInt8>) -> Int? {
  var word = line.startIndex
  for place in line.indices {
    switch line[place] {
    case UInt8(ascii: ":"), UInt8(ascii: "="):
      if isSecretKey(String(decoding: line[word..<place], as: UTF8.self)) {
        return line[(place + 1)...].firstIndex { $0 != 0x20 } ?? line.endIndex
      }
      word = place + 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: ","),
      UInt8(ascii: " "):
      // A quote may end the key as well as begin it.
      if place + 1 < line.endIndex, line[place + 1] != UInt8(ascii: ":") { word = place + 1 }
    default: break
    }
  }
  return nil
}
