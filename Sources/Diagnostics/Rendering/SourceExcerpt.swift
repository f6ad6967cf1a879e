internal import Terminal

/// The source line that a finding begins on, in three parts: what stands before the place, the
/// place as far as it is on this line, and what stands behind it.
struct SourceExcerpt {
  private var before: String
  private var marked: String
  private var after: String

  /// Cuts a line that is wider than `columns` down to the surroundings of the place.
  init(of location: SourceLocation, in source: MaskedSource, columns: Int) {
    let line = SourceLine(around: location.start.offset, in: source.bytes, columns: columns)
    let content = line.content
    let start = min(max(location.start.offset, content.lowerBound), content.upperBound)
    var place = start..<min(max(location.end.offset, start), content.upperBound)
    // A place that touches a secret takes it whole, so that no caret tells of its inside.
    if let secret = source.secret(at: start)?.clamped(to: content), !secret.isEmpty {
      place = secret.lowerBound..<max(place.upperBound, secret.upperBound)
    }
    if !place.isEmpty, let secret = source.secret(at: place.upperBound - 1) {
      place = place.lowerBound..<max(place.upperBound, secret.clamped(to: content).upperBound)
    }
    before = source.text(content.lowerBound..<place.lowerBound)
    marked = source.text(place)
    after = source.text(place.upperBound..<content.upperBound)
    if content.isEmpty, source.secret(at: start) != nil {
      // That a line inside a secret is empty is nobody's business either.
      marked = MaskedSource.mask
    }
    fit(columns: columns, isCutBefore: line.isCutBefore, isCutAfter: line.isCutAfter)
  }

  /// The line as it is shown, without blanks at its end.
  var line: String {
    var line = before + marked + after
    while let last = line.last, last.isWhitespace { line.removeLast() }
    return line
  }

  /// The columns before the first caret.
  var caretIndent: Int { before.displayWidth }

  /// A caret for every column of the place, and one for a place without extent.
  var carets: String { String(repeating: "^", count: max(1, marked.displayWidth)) }

  private mutating func fit(columns: Int, isCutBefore: Bool, isCutAfter: Bool) {
    let whole = before.displayWidth + marked.displayWidth + after.displayWidth
    guard isCutBefore || isCutAfter || whole > columns else { return }
    var isCutAfter = isCutAfter
    if marked.displayWidth > columns / 2 {
      marked = marked.prefix(columns: columns / 2 - 1) + "…"
      after = ""
      isCutAfter = false
    }
    // What stands behind gets a quarter of the room, or all that the line's start leaves.
    let room = columns - marked.displayWidth
    let reserved = min(after.displayWidth + (isCutAfter ? 1 : 0), room / 4)
    if isCutBefore || before.displayWidth > room - reserved {
      before = "…" + before.suffix(columns: room - reserved - 1)
    }
    let rest = room - before.displayWidth
    if isCutAfter || after.displayWidth > rest {
      after = after.prefix(columns: rest - 1) + "…"
    }
  }
}
