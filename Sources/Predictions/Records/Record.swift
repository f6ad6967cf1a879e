/// A text to be judged, or what stands where one should.
package struct Record: Sendable, Hashable {
  /// The line of the input that it begins in, from 1; for one of the command's arguments, its
  /// number.
  package let line: Int
  /// Empty where there is none.
  package let text: String
  /// Why there is no text, in words; nil where there is one.
  package let lack: String?

  package init(line: Int, text: String) {
    self.line = line
    self.text = text
    lack = nil
  }

  /// A record without a text.
  package init(line: Int, lack: String) {
    self.line = line
    text = ""
    self.lack = lack
  }

  /// Whether there is nothing but white space: what Unicode calls so, and the four separators that
  /// Python's `strip` takes away besides.
  var isBlank: Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
    }
  }
}
