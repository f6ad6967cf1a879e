internal import Diagnostics
internal import YAML

/// Knows from the texts where secrets are written, whatever key they are reached by.
struct SecretPlaces {
  private let sources: [String: SourceText]
  /// By text: the anchors that stand before a secret.
  private let anchors: [String: Set<String>]

  init(_ sources: [String: SourceText]) {
    self.sources = sources.filter { !$0.value.secrets.isEmpty }
    anchors = self.sources.mapValues { source in
      Set(source.secrets.compactMap { Self.anchor(before: $0.lowerBound, in: source.bytes) })
    }
  }

  /// Whether a scalar was written at the place of a secret, or is an alias of one.
  func hold(_ value: Value) -> Bool {
    guard !sources.isEmpty, let source = sources[value.location.file] else { return false }
    let place =
      value.location.start
      .offset..<max(
        value.location.start.offset + 1, value.location.end.offset)
    if source.hasSecret(in: place) { return true }
    let bytes = source.bytes
    guard place.upperBound <= bytes.count, bytes[place.lowerBound] == UInt8(ascii: "*"),
      let names = anchors[value.location.file], !names.isEmpty
    else { return false }
    return names.contains(String(decoding: bytes[place].dropFirst(), as: UTF8.self))
  }

  /// The name of the anchor that a value has: `&name`, or `&name !tag`, before it.
  private static func anchor(before offset: Int, in bytes: [UInt8]) -> String? {
    var end = offset
    while true {
      while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
      let start = bytes[..<end].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0
      guard start < end else { return nil }
      switch bytes[start] {
      case UInt8(ascii: "&"):
        return String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      case UInt8(ascii: "!"): end = start
      default: return nil
      }
    }
  }
}
