internal import Secrets

/// The byte ranges that may hold a secret in a text that is no YAML: everything behind a key that
/// names one, and every line below that may go on with its value.
///
/// A parser can not help where parsing failed, and the report quotes the line where it did. Too
/// much is hidden rather than too little.
func secretLines(of bytes: [UInt8]) -> [Range<Int>] {
  var secrets: [Range<Int>] = []
  var open: OpenSecret?
  /// How many `{` and `[` are open, as far as can be told.
  var depth = 0
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let line = bytes[start..<end]
    let content = line.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
    depth += line.reduce(0) { $0 + bracket($1) }
    if let secret = open, secret.mayHold(bytes[content..<end], indentation: content - start) {
      if content < end { secrets.append(content..<end) }
    } else if let value = secretValue(in: bytes[content..<end]) {
      open = OpenSecret(
        value: bytes[value..<end], indentation: content - start, isInFlow: depth > 0)
      if value < end { secrets.append(value..<end) }
    } else {
      open = nil
    }
    start = end + 1
  }
  return secrets
}

/// The line of a secret whose value may go on below it.
private struct OpenSecret {
  private let indentation: Int
  /// Whether the value may go on without being indented, up to the next key: it has not begun, its
  /// quote is not closed, or it stands between brackets.
  private let isLoose: Bool

  init(value: ArraySlice<UInt8>, indentation: Int, isInFlow: Bool) {
    self.indentation = indentation
    let words = value.split(separator: 0x20)
    let text = words.drop { $0.first == UInt8(ascii: "&") || $0.first == UInt8(ascii: "!") }
    let first = text.first?.first
    let isEmpty = first == nil || first == UInt8(ascii: "#")
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    // An escaped quote ends nothing: `\"`, `''`.
    let isClosed =
      value.count > 1 && value.last == first
      && ![first, UInt8(ascii: "\\")].contains(value.dropLast().last)
    isLoose = isEmpty || isQuoted && !isClosed || isInFlow
  }

  func mayHold(_ content: ArraySlice<UInt8>, indentation: Int) -> Bool {
    content.isEmpty || indentation > self.indentation || isLoose && !beginsWithKey(content)
  }
}

private func bracket(_ byte: UInt8) -> Int {
  switch byte {
  case UInt8(ascii: "{"), UInt8(ascii: "["): 1
  case UInt8(ascii: "}"), UInt8(ascii: "]"): -1
  default: 0
  }
}

/// Whether a line is `key:`, `"key": value`, or `- key: value`.
private func beginsWithKey(_ content: ArraySlice<UInt8>) -> Bool {
  let key = content.drop { $0 == UInt8(ascii: "-") || $0 == 0x20 }.prefix { byte in
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "["), 0x20, 0x09:
      false
    default: true
    }
  }
  let rest = content[key.endIndex...].drop { $0 == 0x20 }
  guard !key.isEmpty, rest.first == UInt8(ascii: ":") else { return false }
  return rest.count == 1 || rest.dropFirst().first == 0x20
}

/// Where the value behind the first key that names a secret begins.
private func secretValue(in line: ArraySlice<UInt8>) -> Int? {
  var key = line.startIndex
  for place in line.indices {
    switch line[place] {
    case UInt8(ascii: ":"), UInt8(ascii: "="):
      if isSecretKey(String(decoding: line[key..<place], as: UTF8.self)) {
        return line[(place + 1)...].firstIndex { $0 != 0x20 } ?? line.endIndex
      }
      key = place + 1
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ","): key = place + 1
    default: break
    }
  }
  // `? password`, with the value on a line of its own.
  let isExplicitKey = line.first == UInt8(ascii: "?")
  return isExplicitKey && isSecretKey(String(decoding: line, as: UTF8.self)) ? line.endIndex : nil
}
