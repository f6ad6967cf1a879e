extension Splicer {
  /// Takes entries out of a block collection and puts new ones in.
  /// - Parameter kept: the numbers of those that stay; not empty.
  mutating func changeBlock(_ siblings: Siblings, keeping kept: [Int], adding groups: [NewGroup]) {
    var next = 0
    for index in kept + [siblings.count] {
      if index > next { removeLines(of: siblings, from: next, through: index - 1) }
      next = index + 1
    }
    for group in groups {
      if let index = group.behind {
        add(group.value, behind: siblings.lastLineEnd(of: index), column: siblings.column)
      } else {
        addInFront(group.value, of: siblings, first: kept[0])
      }
    }
  }

  private mutating func add(_ value: Value, behind end: Int, column: Int) {
    let layout = layout(for: value, before: end, parentColumn: column)
    let text = NewText(at: column, value, layout: layout)
    splice(lines: [indentation(column) + text.inline] + text.lines, behind: end)
  }

  private mutating func addInFront(_ value: Value, of siblings: Siblings, first: Int) {
    let column = siblings.column
    let start = siblings.start(of: 0)
    let text = NewText(at: column, value, layout: layout)
    if !lines.isFirstOnLine(start) {
      let lineBreak = lineBreak(at: start)
      let all = [text.inline] + text.lines + [indentation(column)]
      splice(start..<start, all.joined(separator: lineBreak))
      return
    }
    let top = siblings.firstLineStart(of: first)
    let all = [indentation(column) + text.inline] + text.lines
    if let end = lines.previousEnd(before: top) {
      splice(lines: all, behind: end)
    } else {
      let lineBreak = lineBreak(at: top)
      splice(top..<top, all.map { $0 + lineBreak }.joined())
    }
  }

  func indentation(_ column: Int) -> String { String(repeating: " ", count: column) }

  /// Takes out neighbours with their lines, and with the comments that are theirs.
  private mutating func removeLines(of siblings: Siblings, from first: Int, through last: Int) {
    let start = siblings.start(of: first)
    var end = siblings.lastLineEnd(of: last)
    guard lines.isFirstOnLine(start) else {
      // Behind a dash of the collection around: what follows moves up there.
      let next = lines.next(behind: lines.skipBlankLines(behind: end)) ?? end
      return splice(start..<lines.skipBlanks(from: next))
    }
    let top = siblings.firstLineStart(of: first)
    guard var lower = lines.previousEnd(before: top) else {
      end = lines.skipBlankLines(behind: end)
      return splice(top..<(end + lines.breakLength(at: end)))
    }
    let before = first > 0 ? siblings.value(of: first - 1) : nil
    if let before, lines.keepsBlankLines(before) {
      // The blank lines behind would become part of the text before.
      end = lines.skipBlankLines(behind: end)
    } else if lines.next(behind: end).map({ lines.isBlank(lineAt: $0) }) ?? true {
      // Else there would be blank lines in a row, or at the end.
      let floor = first == 0 ? 0 : siblings.lastLineEnd(of: first - 1)
      while lower > floor, lines.isBlank(lineAt: lines.start(of: lower)),
        let above = lines.previousEnd(before: lines.start(of: lower))
      {
        lower = above
      }
    }
    if end == bytes.count, before?.lastBlockScalar != nil {
      // The last line break is part of the text before.
      lower += lines.breakLength(at: lower)
    }
    splice(lower..<end)
  }
}
