/// A text to be judged.
package struct Record: Sendable, Hashable {
  /// The line of the input that it begins in, from 1; for one of the command's arguments, its
  /// number.
  package let line: Int
  package let text: String

  package init(line: Int, text: String) {
    self.line = line
    self.text = text
  }

  /// Whether there is nothing but white space: what Unicode calls so, and the four separators that
  /// Python's `strip` takes away besides.
  var isBlank: Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
    }
  }
}
