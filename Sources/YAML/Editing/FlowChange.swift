internal import Diagnostics

extension Splicer {
  /// Takes entries out of brackets and puts new ones in.
  /// - Parameter kept: the numbers of those that stay; not empty.
  mutating func changeFlow(_ siblings: Siblings, keeping kept: [Int], adding groups: [NewGroup]) {
    let isAddedAtEnd = groups.last.map { $0.behind == kept.last } ?? false
    var next = 0
    for index in kept + [siblings.count] {
      if index == siblings.count, index > next {
        removeLastFlow(of: siblings, from: next, keepsComma: isAddedAtEnd)
      } else if index > next {
        removeFlow(of: siblings, from: next, before: index)
      }
      next = index + 1
    }
    for group in groups {
      let texts = group.value.flowTexts(
        quotesText: siblings.quotesText(at: group.behind ?? kept[0]))
      if let index = group.behind {
        add(texts, to: siblings, behind: index, isLast: index == kept.last)
      } else {
        addInFront(texts, of: siblings)
      }
    }
  }

  // MARK: Adding

  private mutating func add(
    _ texts: [String], to siblings: Siblings, behind index: Int, isLast: Bool
  ) {
    let end = siblings.end(of: index)
    let start = siblings.start(of: index)
    let comma = siblings.comma(behind: index)
    // Right behind a colon, a comma would be an error.
    let blank = bytes[end - 1] == UInt8(ascii: ":") ? " " : ""
    guard lines.isFirstOnLine(start), comma.map({ lines.isLastOnLine($0 + 1) }) ?? true else {
      if index + 1 < siblings.count, !isLast {
        let next = siblings.start(of: index + 1)
        return splice(next..<next, texts.map { $0 + ", " }.joined())
      }
      return splice(end..<end, blank + texts.map { ", " + $0 }.joined())
    }
    if comma == nil { splice(end..<end, blank + ",") }
    let behind = comma.map { $0 + 1 } ?? end
    let place = lines.isLastOnLine(behind) ? lines.end(of: behind) : behind
    let hasTrailingComma =
      isLast ? siblings.comma(behind: siblings.count - 1) != nil : true
    let lineBreak = lineBreak(at: place)
    let separator = lineBreak + indentation(lines.column(of: start))
    let text = texts.map { separator + $0 }.joined(separator: ",")
    splice(place..<place, text + (hasTrailingComma ? "," : ""))
  }

  private mutating func addInFront(_ texts: [String], of siblings: Siblings) {
    let start = siblings.start(of: 0)
    let top = lines.startOfComments(above: start, behind: siblings.node.start.offset)
    if lines.isFirstOnLine(start), let end = lines.previousEnd(before: top) {
      let column = lines.column(of: start)
      splice(lines: texts.map { indentation(column) + $0 + "," }, behind: end)
    } else {
      splice(start..<start, texts.map { $0 + ", " }.joined())
    }
  }

  // MARK: Removing

  private mutating func removeFlow(of siblings: Siblings, from first: Int, before next: Int) {
    let start = siblings.start(of: first)
    let nextStart = siblings.start(of: next)
    guard lines.isFirstOnLine(start), lines.isFirstOnLine(nextStart) else {
      return splice(start..<nextStart)
    }
    let top = topOfLines(of: siblings, at: first)
    let nextTop = topOfLines(of: siblings, at: next)
    guard let lower = lines.previousEnd(before: top), let upper = lines.previousEnd(before: nextTop)
    else { return splice(start..<nextStart) }
    splice(lower..<upper)
  }

  /// Takes out the last ones, and the comma before them.
  private mutating func removeLastFlow(of siblings: Siblings, from first: Int, keepsComma: Bool) {
    let end = siblings.end(of: siblings.count - 1)
    let previousEnd = siblings.end(of: first - 1)
    let start = siblings.start(of: first)
    // Right behind a colon, a bracket would be an error.
    let needsBlank =
      bytes[previousEnd - 1] == UInt8(ascii: ":") && lines.skipBlanks(from: end) == end
    guard lines.end(of: previousEnd) < start else {
      let comma = siblings.comma(behind: first - 1) ?? previousEnd
      return splice((needsBlank ? comma : previousEnd)..<end)
    }
    let trailingComma = siblings.comma(behind: siblings.count - 1)
    if trailingComma == nil, !keepsComma, let comma = siblings.comma(behind: first - 1) {
      let isNear = lines.skipBlanks(from: previousEnd) == comma && !needsBlank
      splice((isNear ? previousEnd : comma)..<comma + 1)
    }
    let behind = trailingComma.map { $0 + 1 } ?? end
    let upper = lines.isLastOnLine(behind) ? lines.end(of: behind) : behind
    var lower = start
    if lines.isFirstOnLine(start),
      let above = lines.previousEnd(before: topOfLines(of: siblings, at: first)),
      upper == lines.end(of: behind) || !bytes[previousEnd..<above].contains(UInt8(ascii: "#"))
    {
      lower = above
    }
    splice(lower..<upper)
  }

  private func topOfLines(of siblings: Siblings, at index: Int) -> Int {
    let floor = index == 0 ? siblings.node.start.offset : siblings.end(of: index - 1)
    return lines.startOfComments(above: siblings.start(of: index), behind: lines.end(of: floor))
  }
}

extension Siblings {
  /// Whether text is quoted here even where it need not be, as in JSON.
  fileprivate func quotesText(at index: Int) -> Bool {
    let node = key(of: index) ?? value(of: index)
    if case .scalar(let scalar) = node.content { return scalar.style == .doubleQuoted }
    return false
  }
}

extension Value {
  /// The parts of a collection, each as it stands between commas.
  fileprivate func flowTexts(quotesText: Bool) -> [String] {
    switch content {
    case .map(let entries):
      entries.map { $1.flowText(behind: $0, quotesText: quotesText) }
    case .list(let items): items.map { $0.flowText(quotesText: quotesText) }
    case .scalar: [flowText(quotesText: quotesText)]
    }
  }
}
