/// Counts `%TAG` directives before libyaml does.
///
/// libyaml compares each with all before it, and each tag with all of them: a file of nothing else
/// would keep it busy for hours, inside one call that no limit of ours can interrupt.
enum DirectiveCheck {
  /// More than any document needs.
  static let limit = 64

  /// - Returns: the byte offset of the first `%TAG` line above the limit; nil if there is none.
  static func firstAboveLimit(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    // Hardly any file gets past this count, which takes the processor next to no time.
    var percentSigns = 0
    for byte in bytes where byte == UInt8(ascii: "%") { percentSigns += 1 }
    guard percentSigns > limit else { return nil }

    var directives = 0
    for offset in bytes.indices where bytes[offset...].starts(with: "%TAG".utf8) {
      let isFirst = offset == 0 || bytes[offset - 1] == 0x0A || bytes[offset - 1] == 0x0D
      if isFirst { directives += 1 }
      if directives > limit { return offset }
    }
    return nil
  }
}
