internal import OrderedCollections

/// The state of writing one document.
struct BlockWriter {
  /// The longest key, in bytes, that can stand without a `?`: readers look no further than 1024
  /// characters for the colon.
  static let longestSimpleKey = 1024

  private let annotation: Emitter.Annotation
  private let layout: BlockLayout
  private(set) var output = ""
  /// What to put behind the line that is being written.
  private var comment: String?

  init(
    layout: BlockLayout = .standard, annotation: @escaping Emitter.Annotation = { _ in nil }
  ) {
    self.layout = layout
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
      writeLeaf(value, parent: 0, step: layout.step, isRoot: true)
    }
  }

  // MARK: Collections

  /// Writes the entries of a map. The output stands at the column of the first key, be it at the
  /// beginning of a line or behind a dash.
  mutating func writeEntries(
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

  /// Writes what stands behind the colon of a key at the column `indentation`.
  mutating func writeEntryValue(_ value: Value, indentation: Int) {
    switch value.content {
    case .map(let entries) where !entries.isEmpty:
      endLine()
      indent(by: indentation + layout.step)
      writeEntries(entries, indentation: indentation + layout.step)
    case .list(let items) where !items.isEmpty:
      endLine()
      indent(by: indentation + layout.listStep)
      writeItems(items, indentation: indentation + layout.listStep)
    default:
      output += " "
      writeLeaf(value, parent: indentation, step: layout.step)
    }
  }

  /// Writes the items of a list. The output stands at the column of the first dash.
  mutating func writeItems(_ items: [Value], indentation: Int) {
    for (index, item) in items.enumerated() {
      if index > 0 { indent(by: indentation) }
      annotate(item)
      output += "- "
      switch item.content {
      case .map(let entries) where !entries.isEmpty:
        writeEntries(entries, indentation: indentation + BlockLayout.dashWidth)
      case .list(let items) where !items.isEmpty:
        writeItems(items, indentation: indentation + BlockLayout.dashWidth)
      default:
        writeLeaf(item, parent: indentation, step: BlockLayout.dashWidth)
      }
    }
  }

  // MARK: Leaves

  /// Writes a scalar or an empty collection and ends its line.
  /// - Parameters:
  ///   - parent: the column of the collection around it.
  ///   - step: how much further in a literal block's lines stand.
  private mutating func writeLeaf(_ value: Value, parent: Int, step: Int, isRoot: Bool = false) {
    switch value.content {
    case .map: output += "{}"
    case .list: output += "[]"
    case .scalar(let scalar):
      if scalar.kind == .string, layout.usesLiterals,
        let block = LiteralBlock(scalar.text, step: step, isRoot: isRoot)
      {
        write(block, indentation: parent + step)
        return
      }
      output += scalar.textOnOneLine
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
  /// The scalar on one line of a block collection, as every reader understands it.
  var textOnOneLine: String {
    switch kind {
    case .null: "null"
    case .boolean(let value): String(value)
    case .integer, .float: numberText ?? ""
    case .string: text.canStandPlain ? text : text.doubleQuoted
    }
  }
}
