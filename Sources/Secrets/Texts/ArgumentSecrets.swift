/// The values in `--password …` and `-u name:…`, and in `name:…@tcp(host)`, as Go's drivers for
/// databases have it.
func argumentSecrets(in bytes: [UInt8]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var flag: ArraySlice<UInt8>?
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex { $0 <= 0x20 } ?? bytes.count
    let word = bytes[start..<end]
    start = end + 1
    if word.isEmpty { continue }
    if let flag, let secret = secret(behind: flag, in: word) { ranges.append(secret) }
    flag = word.first == UInt8(ascii: "-") ? word : nil
    if let secret = driverPassword(in: word) { ranges.append(secret) }
  }
  return ranges
}

private func secret(behind flag: ArraySlice<UInt8>, in word: ArraySlice<UInt8>) -> Range<Int>? {
  guard word.first != UInt8(ascii: "-"), flag.count < 100 else { return nil }
  let name = String(decoding: flag, as: UTF8.self)
  if name == "-u" || name == "--user" {
    guard let colon = word.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    // The numbers of a user and a group are no secret.
    let isNumber = word[(colon + 1)...].allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? nil : (colon + 1)..<word.endIndex
  }
  return isSecretKey(name) ? word.startIndex..<word.endIndex : nil
}

private func driverPassword(in word: ArraySlice<UInt8>) -> Range<Int>? {
  guard let at = word.lastIndex(of: UInt8(ascii: "@")),
    let colon = word[..<at].firstIndex(of: UInt8(ascii: ":"))
  else { return nil }
  let rest = word[(at + 1)...]
  let isDriver = rest.starts(with: "tcp(".utf8) || rest.starts(with: "unix(".utf8)
  return isDriver ? (colon + 1)..<at : nil
}
