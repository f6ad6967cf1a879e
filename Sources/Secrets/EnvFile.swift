/// An env file, read as `kubectl create secret generic --from-env-file` reads it
/// (kubernetes/kubectl `pkg/cmd/util/env_file.go`), but for four things: lines of any length
/// work, NUL bytes are refused, a value that still holds `${NAME}` is refused unless allowed, and
/// a name without `=` must be a variable of the process, where kubectl would make it empty.
package struct EnvFile: Sendable {
  /// Where a value comes from.
  package enum Source: Sendable, Hashable {
    case file
    /// The line is a name alone, and the process has a variable of this name.
    case process
  }

  package struct Entry: Sendable, Hashable {
    package let key: String
    package let value: SecretText
    /// From 1.
    package let line: Int
    package let source: Source
  }

  /// What is wrong in an env file, in words that hold nothing of any value.
  package struct Problem: Sendable, Hashable {
    /// Bytes before the place, from 0. A byte order mark counts.
    package let offset: Int
    /// From 1. Lines end at LF, or CR LF, alone: a CR in a line is a character of its value.
    package let line: Int
    /// In Unicode scalars, from 1. A byte order mark does not count.
    package let column: Int
    /// One line, without a final full stop.
    package let message: String
    /// What to do.
    package let help: String
  }

  /// Everything that is wrong in an env file, in the order of its lines.
  package struct Invalid: Error, Sendable, Hashable {
    /// The file's name as it was given.
    package let file: String
    package let problems: [Problem]
  }

  /// The file's name as it was given.
  package let file: String
  /// In the order of the file. No two have the same key.
  package let entries: [Entry]
  private let places: [String: Int]

  /// The most lines with a name, good or bad, that a file may have.
  package static let entryLimit = 100_000

  /// Reads an env file. Its size is bounded by whoever read the bytes.
  ///
  /// - Parameters:
  ///   - file: the name that errors carry.
  ///   - allowPlaceholders: true to take `${NAME}` in a value as it is.
  ///   - process: a variable of the process, nil if it is not set.
  /// - Throws: all problems of the file.
  package init(
    _ bytes: [UInt8], file: String, allowPlaceholders: Bool = false,
    process: (String) -> String?
  ) throws(Invalid) {
    var parser = EnvFileParser(allowPlaceholders: allowPlaceholders)
    parser.parse(bytes, process: process)
    guard parser.problems.isEmpty else { throw Invalid(file: file, problems: parser.problems) }
    self.file = file
    entries = parser.entries
    places = parser.places
  }

  /// The value of a key.
  package subscript(key: String) -> SecretText? {
    places[key].map { entries[$0].value }
  }
}
