/// A URL within a text, and where its secrets are.
struct URLToken {
  /// From its scheme to its end.
  let range: Range<Int>
  private let scheme: String
  /// Behind `://`.
  private let start: Int

  /// Every URL of a text.
  static func all(in bytes: [UInt8]) -> [URLToken] {
    var tokens: [URLToken] = []
    var place = 0
    while let colon = bytes[place...].firstIndex(of: UInt8(ascii: ":")) {
      place = colon + 1
      guard bytes[place...].starts(with: "//".utf8) else { continue }
      place = colon + 3
      var start = colon
      while start > 0, bytes[start - 1].isNameByte, colon - start < 40 { start -= 1 }
      let end = bytes[place...].firstIndex { byte in
        byte <= 0x20 || [0x22, 0x27, 0x3C, 0x3E, 0x60].contains(byte)
      }
      tokens.append(
        URLToken(
          range: start..<(end ?? bytes.count),
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
    guard let at = token[..<limit].lastIndex(of: UInt8(ascii: "@")) else { return nil }
    if let colon = token[..<at].firstIndex(of: UInt8(ascii: ":")) { return (colon + 1)..<at }
    return isWeb ? start..<at : nil
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
