internal import Terminal

/// A source text that shows `***` in place of its secrets, and nothing a terminal would act upon.
struct MaskedSource {
  /// Of a fixed length, so that it does not tell how long the secret is.
  static let mask = "***"

  let bytes: [UInt8]
  /// Ascending, apart, not empty, inside the text.
  private let secrets: [Range<Int>]

  init(_ source: SourceText) {
    bytes = source.bytes
    // Whoever collected the ranges may have done so out of order: that must not show a secret.
    var merged: [Range<Int>] = []
    let ranges = source.secrets.map { $0.clamped(to: 0..<source.bytes.count) }
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    secrets = merged
  }

  /// The secret that a byte belongs to.
  func secret(at offset: Int) -> Range<Int>? {
    let index = firstSecret(endingAfter: offset)
    return index < secrets.count && secrets[index].contains(offset) ? secrets[index] : nil
  }

  /// A stretch of one line as it may be shown: each part of a secret in it is `***`, a tab is four
  /// blanks, bytes that are not UTF-8 are U+FFFD, control characters are spelled out.
  func text(_ range: Range<Int>) -> String {
    var result = ""
    var offset = range.lowerBound
    var index = firstSecret(endingAfter: offset)
    while index < secrets.count, secrets[index].lowerBound < range.upperBound {
      let secret = secrets[index].clamped(to: range)
      result += plainText(offset..<secret.lowerBound)
      if !secret.isEmpty { result += Self.mask }
      offset = secret.upperBound
      index += 1
    }
    return result + plainText(offset..<range.upperBound)
  }

  private func plainText(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard bytes[range].contains(UInt8(ascii: "\t")) else { return text.visible }
    return text.split(separator: "\t", omittingEmptySubsequences: false)
      .map(\.visible).joined(separator: "    ")
  }

  /// The index of the first secret that ends after a place: a search by halves, as a hostile file
  /// may hold very many.
  private func firstSecret(endingAfter offset: Int) -> Int {
    var low = 0
    var high = secrets.count
    while low < high {
      let middle = (low + high) / 2
      if secrets[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
