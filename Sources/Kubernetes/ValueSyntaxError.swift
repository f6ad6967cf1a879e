/// Why a text is not a value of the type it was read as, in words for the person who wrote it.
package struct ValueSyntaxError: Error, Sendable, Hashable {
  /// One line that completes "this value is wrong: …", without a full stop: `` `1gi` has no known
  /// suffix``. It quotes at most a shortened, printable form of the text.
  package let reason: String
  /// The spelling that was probably meant, one that the same parser accepts: `1Gi`.
  package let suggestion: String?

  package init(reason: String, suggestion: String? = nil) {
    self.reason = reason
    self.suggestion = suggestion
  }

  init(_ reason: String) {
    self.init(reason: reason)
  }

  /// The same complaint with the first of `candidates` that is another text and a valid one.
  ///
  /// A text far longer than any value is no slip of the pen, and not worth the time to look for one.
  func suggesting(
    _ candidates: @autoclosure () -> [String], insteadOf text: String, isValid: (String) -> Bool
  ) -> ValueSyntaxError {
    if text.utf8.count > 4096 { return self }
    let suggestion = candidates().first { $0 != text && isValid($0) }
    return ValueSyntaxError(reason: reason, suggestion: suggestion)
  }

  /// Refuses what no parser needs to look at.
  ///
  /// - Parameters:
  ///   - limit: the greatest length, in UTF-8 bytes.
  ///   - kind: what the text should be, with its article: `a quantity`.
  static func checkLength(
    of text: String, atMost limit: Int, kind: String
  ) throws(ValueSyntaxError) {
    if text.isEmpty { throw ValueSyntaxError("\(kind) cannot be empty") }
    let length = text.utf8.count
    if length > limit {
      throw ValueSyntaxError("\(length) bytes are too long for \(kind); the limit is \(limit)")
    }
  }
}
