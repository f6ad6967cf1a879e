internal import OrderedCollections

/// The state of writing one document.
struct BlockWriter {
  /// Columns that each level is indented by.
  static let step = 2
  /// The longest key, in bytes, that can stand without a `?`: readers look no further than 1024
  /// characters for the colon.
  private static let longestSimpleKey = 1024

  private let annotation: Emitter.Annotation
  private(set) var output = ""
  /// What to put behind the line that is being written.
  private var comment: String?

  init(annotation: @escaping Emitter.Annotation) {
    self.annotation = annotation
  }

  mutating func writeDocument(_ value: Value) {
    switch value.content {
    case .map(let entries) where !entries.isEmpty:
      writeEntries(entries, indentation: 0)
    case .list(let items) where !items.isEmpty:
      writeItems(items, indentation: 0)
    default:
      annotate(value)
      writeLeaf(value, indentation: Self.step, isRoot: true)
    }
  }

  // MARK: Collections

  /// Writes the entries of a map. The output stands at the column of the first key, be it at the
  /// beginning of a line or behind a dash.
  private mutating func writeEntries(
    _ entries: OrderedDictionary<String, Value>, indentation: Int
  ) {
    for (index, (key, value)) in entries.enumerated() {
      if index > 0 { indent(by: indentation) }
      annotate(value)
      let text = key.canStandPlain ? key : key.doubleQuoted
      if text.utf8.count <= Self.longestSimpleKey {
        output += text
      } else {
        output += "? " + text
        endLine()
        indent(by: indentation)
      }
      output += ":"
      writeEntryValue(value, indentation: indentation)
    }
  }

  private mutating func writeEntryValue(_ value: Value, indentation: Int) {
    switch value.content {
    case .map(let entries) where !entries.isEmpty:
      endLine()
      indent(by: indentation + Self.step)
      writeEntries(entries, indentation: indentation + Self.step)
    case .list(let items) where !items.isEmpty:
      endLine()
      indent(by: indentation + Self.step)
      writeItems(items, indentation: indentation + Self.step)
    default:
      output += " "
      writeLeaf(value, indentation: indentation + Self.step)
    }
  }

  /// Writes the items of a list. The output stands at the column of the first dash.
  private mutating func writeItems(_ items: [Value], indentation: Int) {
    for (index, item) in items.enumerated() {
      if index > 0 { indent(by: indentation) }
      annotate(item)
      output += "- "
      switch item.content {
      case .map(let entries) where !entries.isEmpty:
        writeEntries(entries, indentation: indentation + Self.step)
      case .list(let items) where !items.isEmpty:
        writeItems(items, indentation: indentation + Self.step)
      default:
        writeLeaf(item, indentation: indentation + Self.step)
      }
    }
  }

  // MARK: Leaves

  /// Writes a scalar or an empty collection and ends its line.
  /// - Parameter indentation: the column of a literal block's lines.
  private mutating func writeLeaf(_ value: Value, indentation: Int, isRoot: Bool = false) {
    switch value.content {
    case .map: output += "{}"
    case .list: output += "[]"
    case .scalar(let scalar):
      if scalar.kind == .string, let block = LiteralBlock(scalar.text, isRoot: isRoot) {
        write(block, indentation: indentation)
        return
      }
      output += scalar.emitted
    }
    endLine()
  }

  private mutating func write(_ block: LiteralBlock, indentation: Int) {
    output += block.header
    endLine()
    for line in block.lines {
      if !line.isEmpty {
        indent(by: indentation)
        output += Substring(line)
      }
      output += "\n"
    }
  }

  // MARK: Lines

  private mutating func annotate(_ value: Value) {
    comment = annotation(value) ?? comment
  }

  private mutating func endLine() {
    if let comment {
      // A comment must not end before its line does.
      let characters = comment.unicodeScalars.map { $0.isPrintableInYAML ? $0 : "\u{FFFD}" }
      output += "  # " + String(String.UnicodeScalarView(characters))
    }
    comment = nil
    output += "\n"
  }

  private mutating func indent(by columns: Int) {
    output += String(repeating: " ", count: columns)
  }
}

extension Scalar {
  /// The scalar on one line.
  fileprivate var emitted: String {
    switch kind {
    case .null: "null"
    case .boolean(let value): String(value)
    case .integer, .float: numberText ?? ""
    case .string: text.canStandPlain ? text : text.doubleQuoted
    }
  }
}
