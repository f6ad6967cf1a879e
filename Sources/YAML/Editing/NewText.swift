internal import OrderedCollections

/// A value as it is written behind an indicator: what stands on its line, and the lines below.
struct NewText {
  /// Without the blank before it; may be empty.
  var inline: String
  /// Indented, without their line breaks.
  var lines: [String] = []

  init(inline: String, lines: [String] = []) {
    self.inline = inline
    self.lines = lines
  }

  /// - Parameter column: that of the key's map.
  init(behindKeyAt column: Int, _ value: Value, layout: BlockLayout) {
    var writer = BlockWriter(layout: layout)
    writer.writeEntryValue(value, indentation: column)
    self.init(written: writer.output, dropping: 1)
  }

  /// - Parameter column: that of the dash.
  init(behindDashAt column: Int, _ value: Value, layout: BlockLayout) {
    var writer = BlockWriter(layout: layout)
    writer.writeItems([value], indentation: column)
    self.init(written: writer.output, dropping: BlockLayout.dashWidth)
  }

  /// A value that begins a line, at the column where its first character stands.
  init(at column: Int, _ value: Value, layout: BlockLayout) {
    var writer = BlockWriter(layout: layout)
    switch value.content {
    case .map(let entries) where !entries.isEmpty:
      writer.writeEntries(entries, indentation: column)
    case .list(let items) where !items.isEmpty: writer.writeItems(items, indentation: column)
    default: writer.writeDocument(value)
    }
    self.init(written: writer.output, dropping: 0)
  }

  private init(written: String, dropping count: Int) {
    var lines = written.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.removeLast()
    let first = lines.isEmpty ? "" : lines.removeFirst()
    self.init(inline: String(first.dropFirst(count)), lines: lines)
  }
}

extension Value {
  /// The text that stands last when the value is written as a block, if that is a literal block.
  var lastLiteral: String? {
    switch content {
    case .map(let entries): entries.values.last?.lastLiteral
    case .list(let items): items.last?.lastLiteral
    case .scalar(let scalar):
      scalar.kind == .string && LiteralBlock(scalar.text, step: 2, isRoot: false) != nil
        ? scalar.text : nil
    }
  }
}
