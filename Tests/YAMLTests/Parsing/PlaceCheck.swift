internal import Diagnostics
internal import YAML

/// Checks the places in a tree against the text itself, by the plainest means.
struct PlaceCheck {
  private let bytes: [UInt8]
  /// The line and column of each offset at which a character begins.
  private let lines: [Int]
  private let columns: [Int]
  private(set) var problems: [String] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Int] = []
    var columns: [Int] = []
    var line = 1
    var column = 1
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      for _ in 0..<UTF8.width(scalar) {
        lines.append(line)
        columns.append(column)
      }
      let isByteOrderMark = index == 0 && scalar == "\u{FEFF}"
      let isFirstOfTwo = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if (scalar == "\n" || scalar == "\r") && !isFirstOfTwo {
        line += 1
        column = 1
      } else if !isByteOrderMark {
        column += 1
      }
    }
    self.lines = lines + [line]
    self.columns = columns + [column]
  }

  mutating func check(_ documents: [Document]) {
    for document in documents {
      check(document.start, "document")
      check(document.root, from: 0, to: bytes.count)
      var last = 0
      for comment in document.comments {
        check(comment.start, "comment")
        check(comment.end, "end of comment")
        expect(comment.start.offset >= last, "comments ascend")
        last = comment.end.offset
        expect(bytes[comment.start.offset] == UInt8(ascii: "#"), "a comment begins with #")
      }
    }
  }

  private mutating func expect(_ isTrue: Bool, _ what: String, _ node: Node? = nil) {
    let place = node.map { " at \($0.start.offset)..<\($0.end.offset)" } ?? ""
    if !isTrue { problems.append("not so: \(what)\(place)") }
  }

  private mutating func check(_ position: SourcePosition, _ what: String) {
    guard (0...bytes.count).contains(position.offset) else {
      problems.append("the \(what) is outside the text")
      return
    }
    let (line, column) = (lines[position.offset], columns[position.offset])
    expect(
      position.line == line && position.column == column,
      "the \(what) at \(position.offset) is \(line):\(column), not \(position.line):\(position.column)"
    )
  }

  private mutating func check(_ node: Node, from lower: Int, to upper: Int) {
    check(node.start, "start")
    check(node.end, "end")
    var start = node.start.offset
    let end = node.end.offset
    expect(start <= end, "a node ends behind its start", node)
    expect(
      lower <= start && end <= upper, "a node stands inside its parent, behind the one before", node
    )
    guard problems.isEmpty else { return }
    if case .some(_, _, let properties) = node.properties {
      check(properties, "start of properties")
      expect(
        lower <= properties.offset && properties.offset < start, "anchor and tag stand before", node
      )
    }
    switch node.content {
    case .scalar(let scalar): check(scalar, of: node)
    case .alias(let name):
      expect(Array("*\(name)".utf8) == Array(bytes[start..<end]), "an alias is its name", node)
    case .sequence(let sequence):
      checkEnds(of: node, sequence.style, brackets: "[]", lastChild: sequence.items.last)
      for item in sequence.items {
        check(item, from: start, to: end)
        start = item.end.offset
      }
    case .mapping(let mapping):
      checkEnds(of: node, mapping.style, brackets: "{}", lastChild: mapping.entries.last?.value)
      for entry in mapping.entries {
        check(entry.key, from: start, to: end)
        check(entry.value, from: entry.key.end.offset, to: end)
        start = entry.value.end.offset
      }
    }
  }

  private mutating func checkEnds(
    of node: Node, _ style: Node.CollectionStyle, brackets: String, lastChild: Node?
  ) {
    let text = bytes[node.start.offset..<node.end.offset]
    let hasBrackets = text.first == brackets.utf8.first && text.last == Array(brackets.utf8).last
    if style == .flow && hasBrackets { return }
    expect(style == .block || brackets == "{}", "a flow sequence has its brackets", node)
    expect(lastChild?.end == node.end, "a collection ends with its last entry", node)
    if style == .block && brackets == "[]" {
      expect(text.first == UInt8(ascii: "-"), "a block sequence begins with its dash", node)
    }
  }

  private mutating func check(_ scalar: Scalar, of node: Node) {
    let text = bytes[node.start.offset..<node.end.offset]
    switch scalar.style {
    case .plain where text.isEmpty:
      expect(scalar.text.isEmpty, "nothing is the empty text", node)
    case .plain, .singleQuoted, .doubleQuoted:
      expect(isRead(text, as: scalar), "a scalar's range is its text", node)
    case .literal, .folded:
      expect(
        text.first == UInt8(ascii: scalar.style == .literal ? "|" : ">"),
        "a block scalar begins with its header", node)
      expect(
        text.last.map { $0 > 0x20 } ?? false || scalar.text.last?.isWhitespace ?? false,
        "a block scalar ends with its text", node)
    }
  }

  /// Whether the parser reads a stretch of the text as a scalar: alone, or with what it may need
  /// around it.
  private func isRead(_ text: ArraySlice<UInt8>, as scalar: Scalar) -> Bool {
    let text = String(decoding: text, as: UTF8.self)
    // Behind a blank `---` is no marker, `:` needs a colon behind it, and `---` on a later line the
    // bracket.
    return [" \(text)", " \(text): 1", "[\(text)]"].contains { candidate in
      guard let root = try? Parser.parse(candidate).first?.root else { return false }
      var content = root.content
      if case .mapping(let mapping) = content, let first = mapping.entries.first {
        content = first.key.content
      }
      if case .sequence(let sequence) = content, let first = sequence.items.first {
        content = first.content
      }
      guard case .scalar(let again) = content else { return false }
      return again.text.utf8.elementsEqual(scalar.text.utf8) && again.style == scalar.style
    }
  }
}
