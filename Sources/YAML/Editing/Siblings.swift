internal import Diagnostics

/// The entries or items of one collection as they stand in the text.
struct Siblings {
  let node: Node
  let count: Int
  private let lines: SourceLines
  private let content: Node.Content

  init(_ node: Node, lines: SourceLines) {
    self.node = node
    self.lines = lines
    content = node.content
    switch node.content {
    case .mapping(let mapping): count = mapping.entries.count
    case .sequence(let sequence): count = sequence.items.count
    case .scalar, .alias: count = 0
    }
  }

  /// Code points before the first characters of all of them, in a block.
  var column: Int { lines.column(of: node.start.offset) }

  /// The key of an entry; nil for an item.
  func key(of index: Int) -> Node? {
    if case .mapping(let mapping) = content { mapping.entries[index].key } else { nil }
  }

  /// The value of an entry, or an item.
  func value(of index: Int) -> Node {
    switch content {
    case .mapping(let mapping): mapping.entries[index].value
    case .sequence(let sequence): sequence.items[index]
    case .scalar, .alias: node
    }
  }

  /// One past the last character.
  func end(of index: Int) -> Int { value(of: index).end.offset }

  /// The first character: of the key, the item, their anchor or tag, the dash, or the `?`.
  func start(of index: Int) -> Int {
    if index == 0 {
      let start = node.start.offset
      return hasBrackets ? lines.skipSpace(from: start + 1) : start
    }
    var start = lines.skipSpace(from: end(of: index - 1))
    if hasBrackets, lines.bytes[start] == UInt8(ascii: ",") {
      start = lines.skipSpace(from: start + 1)
    }
    return start
  }

  /// Where the comma behind one of them is in brackets; nil if there is none.
  func comma(behind index: Int) -> Int? {
    let next = lines.skipSpace(from: end(of: index))
    return next < lines.bytes.count && lines.bytes[next] == UInt8(ascii: ",") ? next : nil
  }

  private var hasBrackets: Bool { !node.isBlockCollection }

  // MARK: In a block

  /// The end of the last line, with the comments below that are indented deeper.
  func lastLineEnd(of index: Int) -> Int {
    lines.skipDeeperComments(behind: lines.lastLineEnd(of: value(of: index)), column: column)
  }

  /// The start of the first line, with the comments right above at the same column. A comment on the
  /// first line of the file is about the file.
  /// - Precondition: nothing else begins on that line.
  func firstLineStart(of index: Int) -> Int {
    let floor = index == 0 ? 0 : lines.end(of: end(of: index - 1))
    return lines.startOfComments(above: start(of: index), behind: floor)
  }
}

extension SourceLines {
  /// The end of a block node's last line, with the blank lines that a literal keeps.
  func lastLineEnd(of node: Node) -> Int {
    let end = end(of: node.lastBlockLeaf.end.offset)
    return keepsBlankLines(node) ? skipBlankLines(behind: end) : end
  }

  /// Whether a block node ends in a literal or folded scalar to which all blank lines behind belong.
  func keepsBlankLines(_ node: Node) -> Bool {
    guard let scalar = node.lastBlockScalar else { return false }
    return bytes[scalar.start.offset..<blockHeaderEnd(of: scalar)].contains(UInt8(ascii: "+"))
  }

  func skipBlankLines(behind end: Int) -> Int {
    var end = end
    while let next = next(behind: end), isBlank(lineAt: next) { end = self.end(of: next) }
    return end
  }

  /// One past the last indicator of a literal or folded scalar's first line.
  func blockHeaderEnd(of node: Node) -> Int {
    var end = node.start.offset
    while end < bytes.count, "|>+-0123456789".utf8.contains(bytes[end]) { end += 1 }
    return end
  }

  func skipDeeperComments(behind end: Int, column: Int) -> Int {
    var end = end
    while let next = next(behind: end), let deeper = commentColumn(lineAt: next), deeper > column {
      end = self.end(of: next)
    }
    return end
  }

  /// The start of the first of the comment lines right above, at the same column.
  /// - Parameter floor: an offset above which nothing is looked at.
  func startOfComments(above offset: Int, behind floor: Int) -> Int {
    let lineStart = start(of: offset)
    let column = column(of: offset)
    var top = lineStart
    while let end = previousEnd(before: top), end > floor {
      let above = start(of: end)
      guard above > floor || floor == 0, commentColumn(lineAt: above) == column else { return top }
      top = above
    }
    return previousEnd(before: top) == nil ? lineStart : top
  }
}

extension Node {
  /// The literal or folded scalar with which a block ends; nil if it ends otherwise.
  var lastBlockScalar: Node? {
    let leaf = lastBlockLeaf
    guard case .scalar(let scalar) = leaf.content else { return nil }
    return scalar.style == .literal || scalar.style == .folded ? leaf : nil
  }

  /// The node with which a block ends in the text.
  fileprivate var lastBlockLeaf: Node {
    switch content {
    case .mapping(let mapping) where mapping.style == .block:
      mapping.entries.last?.value.lastBlockLeaf ?? self
    case .sequence(let sequence) where sequence.style == .block:
      sequence.items.last?.lastBlockLeaf ?? self
    default: self
    }
  }
}
