/// An env file, as `kubectl create secret generic --from-env-file` reads it.
///
/// Source: kubernetes/kubectl, pkg/cmd/util/env_file.go. Values are verbatim: quotes, `#` and
/// trailing blanks are part of them. Other than kubectl, lines of any length are read, a name
/// without a value must be a variable of the process, and a `${NAME}` that nothing has replaced is
/// refused: it would reach the cluster as it stands.
package struct EnvFile: Sendable {
  package struct Entry: Sendable, Hashable {
    package let name: String
    package let value: String
    /// From 1.
    package let line: Int
  }

  /// Something that makes the file unusable. Its message never holds a value.
  package struct Problem: Sendable, Hashable {
    package let line: Int
    /// In Unicode scalars, from 1.
    package let column: Int
    package let message: String
  }

  /// In the order of the file.
  package private(set) var entries: [Entry] = []
  private var lines: [String: Int] = [:]

  /// The entries that a file may have.
  package static let entryLimit = 100_000

  package var names: Set<String> { Set(lines.keys) }

  /// - Parameters:
  ///   - variable: the process's variables, for names without `=`.
  /// - Returns: what could be read, and everything that is wrong with the file.
  package static func parse(
    _ bytes: [UInt8], variable: (String) -> String?
  ) -> (file: EnvFile, problems: [Problem]) {
    var file = EnvFile()
    var problems: [Problem] = []
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var number = 0
    while !rest.isEmpty {
      number += 1
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      var line = rest[..<end]
      if line.last == 0x0D { line = line.dropLast() }
      rest = rest[min(end + 1, rest.endIndex)...]
      if let problem = file.read(line, number: number, variable: variable) {
        problems.append(problem)
      }
      if file.entries.count > entryLimit {
        problems.append(
          Problem(line: number, column: 1, message: "more than \(entryLimit) variables; split it"))
        break
      }
    }
    return (file, problems)
  }

  private mutating func read(
    _ bytes: ArraySlice<UInt8>, number: Int, variable: (String) -> String?
  ) -> Problem? {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return Problem(line: number, column: 1, message: "this line is not UTF-8; save it as UTF-8")
    }
    if let nul = text.unicodeScalars.firstIndex(of: "\0") {
      let column = text.unicodeScalars.distance(from: text.startIndex, to: nul) + 1
      return Problem(
        line: number, column: column, message: "a NUL byte, which no variable can hold")
    }
    let content = text.unicodeScalars.drop(while: \.properties.isWhitespace)
    guard let first = content.first, first != "#" else { return nil }
    let column = text.unicodeScalars.distance(from: text.startIndex, to: content.startIndex) + 1
    let equals = content.firstIndex(of: "=")
    let name = String(content[..<(equals ?? content.endIndex)])
    if let reason = secretKeyProblem(name) {
      return Problem(line: number, column: column, message: reason)
    }
    if let line = lines[name] {
      return Problem(
        line: number, column: column,
        message: "duplicate variable `\(name)`: it stands on line \(line) already; remove one")
    }
    lines[name] = number
    guard let equals else {
      guard let value = variable(name) else {
        return Problem(
          line: number, column: column,
          message: "`\(name)` has no `=`, so its value is the process's, which has none; "
            + "write `\(name)=…` or export it")
      }
      entries.append(Entry(name: name, value: value, line: number))
      return nil
    }
    let value = String(content[content.index(after: equals)...])
    entries.append(Entry(name: name, value: value, line: number))
    if let placeholder = secretPlaceholders(in: value).first {
      return Problem(
        line: number, column: column,
        message: "`\(name)` still holds the placeholder `${\(placeholder.name)}`; "
          + "put the value in its place")
    }
    return nil
  }
}
