/// The values in `password=…;`, `"token": "…"`, `?sig=…&`: of everything that is assigned to a key
/// which names a secret.
/// - Parameter urls: where URLs stand; there, some further names are secret.
func assignedSecrets(in bytes: [UInt8], urls: [Range<Int>]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var rest = urls[...]
  var last = 0
  for place in bytes.indices
  where bytes[place] == UInt8(ascii: "=") || bytes[place] == UInt8(ascii: ":") {
    // Inside a value that is hidden already.
    guard place >= last else { continue }
    if bytes[place] == UInt8(ascii: ":"), bytes[(place + 1)...].starts(with: "//".utf8) { continue }
    while let url = rest.first, url.upperBound <= place { rest.removeFirst() }
    let isInURL = rest.first?.contains(place) ?? false
    guard let key = key(before: place, in: bytes), isSecretName(key, isInURL: isInURL) else {
      continue
    }
    let value = value(behind: place, in: bytes, isInURL: isInURL)
    let text = String(decoding: bytes[value], as: UTF8.self)
    if ["true", "false", "null", "none"].contains(text.lowercased()) { continue }
    ranges.append(value)
    last = value.upperBound
  }
  return ranges
}

/// Names of URL parameters that are too common elsewhere to be secret there.
private let parameterNames: Set = ["key", "sig", "signature", "code", "auth", "hmac"]
/// Names in connection strings that `isSecretKey` does not take for secret.
private let connectionNames: Set = ["pwd", "pass", "passphrase", "accountkey", "credential"]

private func isSecretName(_ name: String, isInURL: Bool) -> Bool {
  let lower = name.lowercased()
  return isSecretKey(name) || connectionNames.contains(lower)
    || (isInURL && parameterNames.contains(lower))
}

/// The name before `=` or `:`, quotes and blanks left out.
private func key(before place: Int, in bytes: [UInt8]) -> String? {
  var end = place
  while end > 0, [0x20, 0x22, 0x27, 0x09].contains(bytes[end - 1]), place - end < 8 { end -= 1 }
  var start = end
  // No name is longer, and a text may be one long word.
  while start > 0, bytes[start - 1].isNameByte, end - start < 100 { start -= 1 }
  return start == end ? nil : String(decoding: bytes[start..<end], as: UTF8.self)
}

/// What stands behind `=` or `:`: to the closing quote, or to where such a value ends.
private func value(behind place: Int, in bytes: [UInt8], isInURL: Bool) -> Range<Int> {
  var start = place + 1
  while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
  guard start < bytes.count else { return bytes.count..<bytes.count }
  let first = bytes[start]
  if first == 0x22 || first == 0x27 {
    let end = bytes[(start + 1)...].firstIndex(of: first) ?? bytes.count
    return (start + 1)..<end
  }
  let end = bytes[start...].firstIndex { byte in
    byte <= 0x20 || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "&") || byte == 0x22
      || (isInURL && byte == UInt8(ascii: "#"))
  }
  return start..<(end ?? bytes.count)
}
