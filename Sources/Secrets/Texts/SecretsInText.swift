/// The parts of a text that are secrets, whatever key it stands under: the password of a connection
/// string, what makes a webhook's URL work, secret parameters, `password=…` and its like, tokens
/// behind `Bearer`, private keys. A part that is only a `${NAME}` is none.
///
/// A reading that hides too much is preferred to one that hides too little.
/// - Returns: byte ranges, ascending and apart.
package func secretRanges(in text: String) -> [Range<Int>] {
  let signs = text.utf8.contains {
    $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: " ")
  }
  guard signs else { return [] }
  let bytes = Array(text.utf8)
  let urls = URLToken.all(in: bytes)
  var found = urls.flatMap { $0.secrets(in: bytes) }
  found += assignedSecrets(in: bytes, urls: urls.map(\.range))
  found += authorizations(in: bytes) + privateKeys(in: bytes) + argumentSecrets(in: bytes)
  var ranges: [Range<Int>] = []
  for range in found.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
    if let last = ranges.last, range.lowerBound <= last.upperBound {
      ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      ranges.append(range)
    }
  }
  return ranges.filter { !isOnlyPlaceholders(bytes[$0]) }
}

/// A text with something else in the place of each of its secrets.
package func masked(_ text: String, _ ranges: [Range<Int>], as mask: String) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var offset = 0
  for range in ranges {
    result += bytes[offset..<range.lowerBound] + Array(mask.utf8)
    offset = range.upperBound
  }
  return String(decoding: result + bytes[offset...], as: UTF8.self)
}

/// `${A}`, `${A}/${B}`: nothing that would tell.
private func isOnlyPlaceholders(_ bytes: ArraySlice<UInt8>) -> Bool {
  let text = String(decoding: bytes, as: UTF8.self)
  let placeholders = Placeholder.all(in: text)
  guard !placeholders.isEmpty else { return false }
  let covered = placeholders.reduce(0) { $0 + text[$1.range].utf8.count }
  let slashes = bytes.count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }
  return covered + slashes == bytes.count
}

/// What follows `Bearer` or `Basic`, where it is long enough to be a token.
private func authorizations(in bytes: [UInt8]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  for word in ["bearer ", "basic "] {
    let word = Array(word.utf8)
    var start = 0
    while let place = bytes.firstPlace(of: word, from: start) {
      start = place + word.count
      let end = bytes[start...].firstIndex { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      if (end ?? bytes.count) - start >= 8 { ranges.append(start..<(end ?? bytes.count)) }
    }
  }
  return ranges
}

/// PEM blocks of private keys, between their first and their last line.
private func privateKeys(in bytes: [UInt8]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var start = 0
  while let place = bytes.firstPlace(of: Array("private key-----".utf8), from: start) {
    let body = place + 16
    let end = bytes.firstPlace(of: Array("-----end".utf8), from: body) ?? bytes.count
    ranges.append(body..<end)
    start = min(bytes.count, end + 40)
  }
  return ranges
}

extension [UInt8] {
  /// Where a word in lower-case ASCII stands, in whatever case.
  func firstPlace(of word: [UInt8], from start: Int) -> Int? {
    guard let first = word.first, start + word.count <= count else { return nil }
    for place in start...(count - word.count) where self[place].lowerCased == first {
      if word.indices.allSatisfy({ self[place + $0].lowerCased == word[$0] }) { return place }
    }
    return nil
  }
}

extension UInt8 {
  var lowerCased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  /// Whether it can stand in the name of a key or a scheme.
  var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "+"), 0x80...:
      true
    default: false
    }
  }
}
