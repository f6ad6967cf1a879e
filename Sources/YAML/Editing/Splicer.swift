internal import Diagnostics
internal import OrderedCollections

/// Turns what shall become of nodes into replacements of bytes.
struct Splicer {
  let lines: SourceLines
  let layout: BlockLayout
  /// What ends the first line of the text.
  private let firstBreak: [UInt8]
  private(set) var splices: [Splice] = []

  init(_ bytes: [UInt8], layout: BlockLayout) {
    lines = SourceLines(bytes)
    self.layout = layout
    firstBreak = lines.lineBreak(endingLineOf: 0) ?? [0x0A]
  }

  var bytes: [UInt8] { lines.bytes }

  mutating func make(_ change: Change, of node: Node, at place: Place) {
    switch (change, node.content) {
    case (.replaced(let value), _):
      replace(node, with: value, at: place)
    case (.map(let map), .mapping(let mapping)):
      let siblings = Siblings(node, lines: lines)
      var kept: [Int] = []
      for (index, entry) in mapping.entries.enumerated() {
        switch map.entries[index] {
        case .removed: continue
        case let change?:
          let isFlow = mapping.style == .flow
          make(
            change, of: entry.value,
            at: isFlow ? .flowKey(entry.key) : .key(entry.key, column: siblings.column))
        case nil: break
        }
        kept.append(index)
      }
      let all = Value(.map(map.added), at: SourceLocation(file: ""))
      let groups = [NewGroup(behind: kept.last, value: all)].filter { _ in !map.added.isEmpty }
      rewrite(siblings, keeping: kept, adding: groups, or: all, style: mapping.style, at: place)
    case (.list(let list), .sequence(let sequence)):
      let siblings = Siblings(node, lines: lines)
      for (index, change) in list.items.sorted(by: { $0.key < $1.key }) {
        let isFlow = sequence.style == .flow
        make(
          change, of: sequence.items[index],
          at: isFlow ? .flowItem : .dash(siblings.start(of: index), column: siblings.column))
      }
      let (kept, groups) = list.groups
      let all = groups.first?.value ?? Value(.list([]), at: SourceLocation(file: ""))
      rewrite(siblings, keeping: kept, adding: groups, or: all, style: sequence.style, at: place)
    case (.removed, _), (.map, _), (.list, _):
      break
    }
  }

  private mutating func rewrite(
    _ siblings: Siblings, keeping kept: [Int], adding groups: [NewGroup], or all: Value,
    style: Node.CollectionStyle, at place: Place
  ) {
    guard kept.count < siblings.count || !groups.isEmpty else { return }
    if kept.isEmpty {
      if style == .flow, siblings.count > 0, !place.isFlow, !groups.isEmpty {
        replaceInFlow(siblings.node, with: all, at: place)
      } else {
        replace(siblings.node, with: all, at: place)
      }
    } else if style == .flow {
      changeFlow(siblings, keeping: kept, adding: groups)
    } else {
      changeBlock(siblings, keeping: kept, adding: groups)
    }
  }

  // MARK: Text

  mutating func splice(_ range: Range<Int>, _ text: String = "") {
    splices.append(Splice(range: range, text: Array(text.utf8)))
  }

  /// Puts lines behind the line that ends at `end`, or in the place of those up to `upper`.
  mutating func splice(lines new: [String], behind end: Int, through upper: Int? = nil) {
    let lineBreak = lineBreak(at: end)
    splice(end..<(upper ?? end), new.map { lineBreak + $0 }.joined())
  }

  /// What ends the line at whose end `offset` is, or the first line where nothing does.
  func lineBreak(at offset: Int) -> String {
    String(decoding: lines.lineBreak(endingLineOf: offset) ?? firstBreak, as: UTF8.self)
  }

  /// The layout for a value whose last line is to come before the line end at `end`: without a
  /// literal block where that would take up what follows, or need a line break that is not there.
  func layout(for value: Value, before end: Int, parentColumn: Int) -> BlockLayout {
    guard let literal = value.lastLiteral else { return layout }
    var safe = layout
    if end < bytes.count, bytes[end] >= 0x80 {
      // To libyaml a line ends here, but the break would be part of the text.
      safe.usesLiterals = false
    }
    if end == bytes.count, literal.hasSuffix("\n") { safe.usesLiterals = false }
    var next = lines.next(behind: end)
    var isFirst = true
    while let start = next, lines.isBlank(lineAt: start) {
      if isFirst, literal.hasSuffix("\n\n") { safe.usesLiterals = false }
      isFirst = false
      next = lines.next(behind: lines.end(of: start))
    }
    if let start = next, let column = lines.commentColumn(lineAt: start), column > parentColumn {
      safe.usesLiterals = false
    }
    return safe
  }
}

/// New items, or a map of new entries, that belong behind one that stays.
struct NewGroup {
  /// The number of the one that stays; nil for the beginning.
  var behind: Int?
  var value: Value
}

extension ListChange {
  /// The numbers of the items that stay, and the new ones between them.
  var groups: (kept: [Int], groups: [NewGroup]) {
    var kept: [Int] = []
    var groups: [NewGroup] = []
    var new: [Value] = []
    func flush() {
      guard !new.isEmpty else { return }
      let value = Value(.list(new), at: SourceLocation(file: ""))
      groups.append(NewGroup(behind: kept.last, value: value))
      new = []
    }
    for item in order {
      switch item {
      case .new(let value): new.append(value)
      case .old(let number):
        flush()
        kept.append(number)
      }
    }
    flush()
    return (kept, groups)
  }
}
