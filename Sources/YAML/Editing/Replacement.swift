internal import Diagnostics
internal import OrderedCollections

extension Splicer {
  /// Writes another value in the place of a node's content. Anchor and tag stay, and so do comments
  /// but those inside of what goes.
  mutating func replace(_ node: Node, with value: Value, at place: Place) {
    if place.isFlow {
      replaceInFlow(node, with: value, at: place)
    } else if case .key(let key, let column) = place, node.isMissing, node.start == key.end {
      // `? key` without its `:`.
      let end = lines.lastLineEnd(of: key)
      let layout = layout(for: value, before: end, parentColumn: column)
      let text = NewText(behindKeyAt: column, value, layout: layout)
      let colon = indentation(column) + ":" + (text.inline.isEmpty ? "" : " ") + text.inline
      splice(lines: [colon] + text.lines, behind: end)
    } else if respell(node, as: value, at: place) {
      return
    } else if node.isBlockCollection {
      replaceBlock(node, with: value, at: place)
    } else {
      replaceInline(node, with: value, at: place)
    }
  }

  mutating func replaceInFlow(_ node: Node, with value: Value, at place: Place) {
    var text = value.flowText()
    if case .scalar(let old) = node.content, case .scalar(let new) = value.content {
      text = new.text(inStyle: old.style, isInFlow: true) ?? text
    }
    if node.isMissing {
      let isBehindColon = if case .flowKey(let key) = place { node.start != key.end } else { true }
      text = (isBehindColon ? " " : ": ") + text
    }
    splice(node.start.offset..<node.end.offset, text)
  }

  /// Writes a scalar in the style of the one before, if it can be.
  private mutating func respell(_ node: Node, as value: Value, at place: Place) -> Bool {
    guard case .scalar(let old) = node.content, case .scalar(let new) = value.content else {
      return false
    }
    if old.style == .literal || old.style == .folded {
      return new.kind == .string && rewrite(node, style: old.style, as: new.text, at: place)
    }
    guard let text = new.text(inStyle: old.style, isInFlow: false) else { return false }
    let blank = node.isMissing && behindIndicator(of: node, at: place) > 0 ? " " : ""
    splice(node.start.offset..<node.end.offset, blank + text)
    return true
  }

  /// Writes another text in a literal or folded scalar.
  private mutating func rewrite(
    _ node: Node, style: Scalar.Style, as text: String, at place: Place
  ) -> Bool {
    if case .root = place { return false }
    let headerEnd = lines.blockHeaderEnd(of: node)
    let header = bytes[node.start.offset..<headerEnd]
    let bodyStart = lines.end(of: headerEnd)
    let body = BlockScalarBody(lines, from: bodyStart, to: node.end.offset)
    let indicator = header.compactMap(\.decimalDigit).first
    let column =
      indicator.map { $0 + place.parentColumn } ?? body.column ?? place.parentColumn + layout.step
    guard
      let new = BlockScalarRewriting(
        text, style: style, column: column, parent: place.parentColumn,
        hasIndicator: indicator != nil, width: body.width)
    else { return false }
    var end = max(bodyStart, node.end.offset)
    if new.keepsBlankLines { end = lines.skipBlankLines(behind: end) }
    splice(node.start.offset..<headerEnd, new.header)
    splice(lines: new.lines, behind: bodyStart, through: end)
    if new.needsLastBreak, end == bytes.count { splice(end..<end, lineBreak(at: bodyStart)) }
    return true
  }

  // MARK: One line

  /// Replaces what stands on the line of its indicator, or begins a line of its own.
  private mutating func replaceInline(_ node: Node, with value: Value, at place: Place) {
    let indicatorEnd = behindIndicator(of: node, at: place)
    let isBehindIndicator =
      indicatorEnd > 0
      && (node.isMissing || lines.skipBlanks(from: indicatorEnd) == node.start.offset)
    var end = node.end.offset
    var linesEnd = lines.end(of: end)
    var bodyEnd = linesEnd
    if case .scalar(let scalar) = node.content, scalar.style == .literal || scalar.style == .folded
    {
      end = lines.blockHeaderEnd(of: node)
      linesEnd = lines.end(of: end)
      bodyEnd = max(linesEnd, node.end.offset)
    }
    let layout = layout(for: value, before: bodyEnd, parentColumn: place.parentColumn)
    let text = newText(
      for: value, inPlaceOf: node, at: place, isBehindIndicator: isBehindIndicator, layout: layout)
    if text.inline.isEmpty, isBehindIndicator {
      splice(indicatorEnd..<end)
    } else {
      splice(node.start.offset..<end, (node.isMissing && indicatorEnd > 0 ? " " : "") + text.inline)
    }
    splice(lines: text.lines, behind: linesEnd, through: bodyEnd)
  }

  private func newText(
    for value: Value, inPlaceOf node: Node, at place: Place, isBehindIndicator: Bool,
    layout: BlockLayout
  ) -> NewText {
    let hasProperties = if case .some = node.properties { true } else { false }
    switch place {
    case .key(_, let column) where isBehindIndicator || value.isLeaf:
      return NewText(behindKeyAt: column, value, layout: layout)
    case .dash(_, let column) where value.isLeaf || node.isMissing && !hasProperties:
      return NewText(behindDashAt: column, value, layout: layout)
    case .dash, .root:
      guard isBehindIndicator, !value.isLeaf, hasProperties || !place.isDash else { break }
      // Behind an anchor or `---`, a key on the same line would get the anchor, or can not stand.
      let inner =
        if case .dash(_, let column) = place { column + BlockLayout.dashWidth } else { 0 }
      let text = NewText(at: inner, value, layout: layout)
      return NewText(inline: "", lines: [indentation(inner) + text.inline] + text.lines)
    case .key, .flowKey, .flowItem: break
    }
    return NewText(at: lines.column(of: node.start.offset), value, layout: layout)
  }

  // MARK: Blocks

  private mutating func replaceBlock(_ node: Node, with value: Value, at place: Place) {
    let start = node.start.offset
    let column = lines.column(of: start)
    let end = lines.skipDeeperComments(behind: lines.lastLineEnd(of: node), column: column)
    let layout = layout(for: value, before: end, parentColumn: place.parentColumn)
    let indicatorEnd = behindIndicator(of: node, at: place)
    switch place {
    case .key(_, let column):
      let text = NewText(behindKeyAt: column, value, layout: layout)
      moveUp(text, to: indicatorEnd, insteadOfLinesTo: end)
    case .dash(_, let column)
    where value.isLeaf && lines.skipBlanks(from: indicatorEnd) != start:
      let text = NewText(behindDashAt: column, value, layout: layout)
      moveUp(text, to: indicatorEnd, insteadOfLinesTo: end)
    case .dash, .root, .flowKey, .flowItem:
      var text = NewText(at: column, value, layout: layout)
      if case .dash(_, let column) = place, value.isLeaf {
        text = NewText(behindDashAt: column, value, layout: layout)
      }
      splice(start..<end, ([text.inline] + text.lines).joined(separator: lineBreak(at: start)))
    }
  }

  private mutating func moveUp(_ text: NewText, to place: Int, insteadOfLinesTo end: Int) {
    // The line may have a comment, or, behind the colon of a `? key`, the block's own first line.
    let lineEnd = lines.isLastOnLine(place) ? lines.end(of: place) : place
    splice(place..<place, (text.inline.isEmpty ? "" : " ") + text.inline)
    splice(lines: text.lines, behind: lineEnd, through: end)
  }

  // MARK: Indicators

  /// One past the colon, the dash, `---`, or the anchor or tag behind them; 0 for a root that stands
  /// alone.
  private func behindIndicator(of node: Node, at place: Place) -> Int {
    if node.isMissing {
      if case .root = place, lines.isFirstOnLine(node.start.offset) { return 0 }
      return node.start.offset
    }
    if case .some(_, _, let start) = node.properties {
      return lines.propertiesEnd(from: start.offset, before: node.start.offset)
    }
    switch place {
    case .key(let key, _), .flowKey(let key): return lines.skipSpace(from: key.end.offset) + 1
    case .dash(let offset, _): return offset + 1
    case .root:
      let start = node.start.offset
      return lines.isFirstOnLine(start) ? 0 : lines.skipBlanksBackwards(from: start)
    case .flowItem: return node.start.offset
    }
  }
}

extension Node {
  /// Whether nothing is written.
  var isMissing: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return start == end && scalar.style == .plain
  }
}

extension Value {
  /// Whether it is written without lines of keys or dashes.
  fileprivate var isLeaf: Bool {
    switch content {
    case .scalar: true
    case .list(let items): items.isEmpty
    case .map(let entries): entries.isEmpty
    }
  }
}
