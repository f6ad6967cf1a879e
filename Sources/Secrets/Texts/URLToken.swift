/// A URL within a text, and where its secrets are.
struct URLToken {
  /// From its scheme to its end.
  let range: Range<Int>
  private let scheme: String
  /// Behind `://`.
  private let start: Int

  /// How many URLs may stand in each other, before those further in are passed over: each of them
  /// is looked through to its end.
  private static let nestingLimit = 16

  /// Every URL of a text, those in the parameters of others too.
  static func all(in bytes: [UInt8]) -> [URLToken] {
    var tokens: [URLToken] = []
    var place = 0
    var end = 0
    var nesting = 0
    while let colon = bytes[place...].firstIndex(of: UInt8(ascii: ":")) {
      place = colon + 1
      guard bytes[place...].starts(with: "//".utf8) else { continue }
      place = colon + 3
      var start = colon
      while start > 0, bytes[start - 1].isNameByte, colon - start < 40 { start -= 1 }
      if place <= end {
        nesting += 1
        guard nesting < nestingLimit else {
          place = end
          continue
        }
      } else {
        nesting = 0
        end =
          bytes[place...].firstIndex { byte in
            byte <= 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x3C || byte == 0x3E
              || byte == 0x60
          } ?? bytes.count
      }
      tokens.append(
        URLToken(
          range: start..<max(end, place),
          scheme: String(decoding: bytes[start..<colon], as: UTF8.self).lowercased(),
          start: place))
    }
    return tokens
  }

  /// The password, and what a webhook is known by.
  func secrets(in bytes: [UInt8]) -> [Range<Int>] {
    [userSecret(in: bytes), webhookSecret(in: bytes)].compactMap { $0 }
  }

  private var isWeb: Bool { scheme == "http" || scheme == "https" }

  /// `:password@`, and of a web address what stands there alone, which is a token.
  private func userSecret(in bytes: [UInt8]) -> Range<Int>? {
    let token = bytes[start..<range.upperBound]
    // A password that should have been escaped may hold a slash; a path of the web may hold an @.
    let ends: [UInt8] = isWeb ? [0x2F, 0x3F, 0x23] : [0x3F]
    let limit = token.firstIndex { ends.contains($0) } ?? token.endIndex
    guard let at = token[..<limit].lastIndex(of: UInt8(ascii: "@")) else {
      return unescapedPassword(in: token, before: limit)
    }
    if let colon = token[..<at].firstIndex(of: UInt8(ascii: ":")) { return (colon + 1)..<at }
    return isWeb ? start..<at : nil
  }

  /// A password that holds what it should have escaped; behind a colon, a port is digits alone.
  private func unescapedPassword(in token: ArraySlice<UInt8>, before limit: Int) -> Range<Int>? {
    guard let colon = token[..<limit].firstIndex(of: UInt8(ascii: ":")),
      !token[(colon + 1)..<limit].allSatisfy({ (0x30...0x39).contains($0) }),
      let at = token.lastIndex(of: UInt8(ascii: "@"))
    else { return nil }
    return (colon + 1)..<at
  }

  /// Of a webhook's URL, all of the path that tells one hook from another.
  private func webhookSecret(in bytes: [UInt8]) -> Range<Int>? {
    let token = bytes[start..<range.upperBound]
    let pathEnd = token.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? token.endIndex
    let pathStart = token[..<pathEnd].firstIndex(of: 0x2F) ?? pathEnd
    let host = String(decoding: token[..<pathStart], as: UTF8.self).lowercased()
    let labels = host.split(separator: "@").last?.split { ".:".contains($0) } ?? []
    var segmentStart = pathStart
    if labels.contains(where: { Self.hookWords.contains(String($0)) }) {
      // The first name says which kind of hook.
      guard let second = token[min(segmentStart + 1, pathEnd)..<pathEnd].firstIndex(of: 0x2F)
      else { return nil }
      return (second + 1)..<pathEnd
    }
    if host == "api.telegram.org" {
      let end = token[min(segmentStart + 1, pathEnd)..<pathEnd].firstIndex(of: 0x2F) ?? pathEnd
      return min(segmentStart + 4, end)..<end
    }
    while segmentStart < pathEnd {
      let next = token[(segmentStart + 1)..<pathEnd].firstIndex(of: 0x2F) ?? pathEnd
      let segment = String(decoding: token[(segmentStart + 1)..<next], as: UTF8.self).lowercased()
      if Self.hookWords.contains(segment), next < pathEnd { return (next + 1)..<pathEnd }
      segmentStart = next
    }
    return nil
  }

  private static let hookWords: Set = ["hook", "hooks", "webhook", "webhooks"]
}
