internal import Diagnostics

/// Edits of a text without a document: nothing at all, or comments alone. What they make goes to its
/// end.
struct EmptyFileEdit {
  let source: SourceText
  let limits: Limits

  func apply(_ edits: [Edit]) throws(EditError) -> EditedText {
    let nothing = Scalar(kind: .null, text: "", style: .plain)
    let location = SourceLocation(file: source.name)
    var value = Value(.scalar(nothing), at: location)
    for edit in edits {
      try NewValueEdit(edit: edit, location: location).apply(to: &value, depth: 0)
    }
    guard !value.isNull else {
      return EditedText(bytes: source.bytes, spans: [], aliases: [])
    }
    let lines = SourceLines(source.bytes)
    let end = source.bytes.count
    let text = NewText(at: 0, value, layout: .standard)
    let lineBreak = String(decoding: lines.lineBreak(endingLineOf: 0) ?? [0x0A], as: UTF8.self)
    let needsBreak = lines.start(of: end) != end
    let written = ([text.inline] + text.lines).map { $0 + lineBreak }.joined()
    let splices = [
      Splice(range: end..<end, text: Array(((needsBreak ? lineBreak : "") + written).utf8))
    ]
    let result = SourceText(name: source.name, bytes: splices.applied(to: source.bytes))
    guard let document = try? Parser.parseSingle(result, limits: limits),
      AnchorTable(document.root, bytes: result.bytes).means(document.root, value)
    else { throw Editor.inexact(at: .start, edits, source) }
    return EditedText(bytes: result.bytes, spans: splices.spans, aliases: [])
  }
}
