/// Goes through the lines of an env file and collects entries and problems.
struct EnvFileParser {
  let allowPlaceholders: Bool
  private(set) var entries: [EnvFile.Entry] = []
  /// Where each key stands in `entries`.
  private(set) var places: [String: Int] = [:]
  private(set) var problems: [EnvFile.Problem] = []

  init(allowPlaceholders: Bool) {
    self.allowPlaceholders = allowPlaceholders
  }

  mutating func parse(_ bytes: [UInt8], process: (String) -> String?) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      problems.append(.utf16)
      return
    }
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var number = 1
    var lines = 0
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      var content = rest[..<end]
      if content.last == UInt8(ascii: "\r") { content = content.dropLast() }
      if let line = read(content, number: number) {
        lines += 1
        guard lines <= EnvFile.entryLimit else {
          problems.append(.tooManyEntries(at: line.place(of: line.text.startIndex)))
          return
        }
        take(line, process: process)
      }
      rest = rest[end...].dropFirst()
      number += 1
    }
  }

  /// The line from its first visible character; nil for one that says nothing, or is no text.
  private mutating func read(_ bytes: ArraySlice<UInt8>, number: Int) -> EnvFileLine? {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      problems.append(EnvFileLine.unreadable(bytes, number: number))
      return nil
    }
    let line = EnvFileLine(whole: text, number: number, offset: bytes.startIndex)
    return line.text.isEmpty || line.text.first == "#" ? nil : line
  }

  private mutating func take(_ line: EnvFileLine, process: (String) -> String?) {
    let key = line.key
    if let problem = EnvName.problem(with: line) {
      problems.append(problem)
      return
    }
    let start = line.place(of: line.text.startIndex)
    if let earlier = places[key] {
      problems.append(.duplicate(key, firstLine: entries[earlier].line, at: start))
      return
    }
    guard let value = line.value.map(String.init) ?? process(key) else {
      problems.append(.unset(key, at: start))
      return
    }
    // A key that is taken, its value good or bad: a second one is a duplicate in any case.
    places[key] = entries.count
    let source: EnvFile.Source = line.value == nil ? .process : .file
    entries.append(
      .init(key: key, value: SecretText(value), line: line.number, source: source))
    if !allowPlaceholders, let placeholder = Placeholder.all(in: value, escape: .none).first {
      let offset = value.utf8.distance(from: value.startIndex, to: placeholder.range.lowerBound)
      let place = line.value.map { line.place(of: $0.utf8.index($0.startIndex, offsetBy: offset)) }
      problems.append(.placeholder(in: key, at: place ?? start))
    }
  }
}
