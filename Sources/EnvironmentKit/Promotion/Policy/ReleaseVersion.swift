/// The version of a release: three whole numbers, `1.12.0`, compared as numbers. None has a zero
/// more than it needs, so that a version has one spelling.
package struct ReleaseVersion: Sendable, Hashable {
  /// Digits alone, of any length: no version is too large to be compared.
  private let numbers: [String]

  /// Reads a version; nil where the text is none.
  package init?(_ text: Substring) {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard numbers.count == 3, numbers.allSatisfy(Self.isNumber) else { return nil }
    self.numbers = numbers
  }

  /// Reads a version; nil where the text is none.
  package init?(_ text: String) {
    self.init(text[...])
  }

  private static func isNumber(_ text: String) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return !text.isEmpty && text.utf8.allSatisfy(digits.contains)
      && (text.utf8.count == 1 || text.utf8.first != digits.lowerBound)
  }
}

extension ReleaseVersion: Comparable, CustomStringConvertible {
  package static func < (left: ReleaseVersion, right: ReleaseVersion) -> Bool {
    for (left, right) in zip(left.numbers, right.numbers) where left != right {
      // Without leading zeros the longer number is the larger one.
      let lengths = (left.utf8.count, right.utf8.count)
      return lengths.0 == lengths.1 ? left < right : lengths.0 < lengths.1
    }
    return false
  }

  /// `1.12.0`
  package var description: String { numbers.joined(separator: ".") }
}
