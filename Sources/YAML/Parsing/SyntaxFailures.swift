internal import Diagnostics

/// Words a failure of the parser and finds the place to show for it.
struct SyntaxFailures {
  private let name: String
  private let bytes: UnsafeBufferPointer<UInt8>

  init(name: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.name = name
    self.bytes = bytes
  }

  /// Size and characters, before libyaml sees anything.
  func checkInput(limit: Int) throws(YAMLFailure) {
    guard bytes.count <= limit else {
      throw self.limit(
        "\(bytes.count) bytes, more than the \(limit) allowed for one file; split it", at: .start)
    }
    if let (offset, why) = CharacterCheck.firstProblem(in: bytes) {
      var places = PlaceCursor(bytes)
      let place = places.position(at: offset)
      throw syntax(why, from: place, to: place)
    }
    if let offset = DirectiveCheck.firstAboveLimit(in: bytes) {
      var places = PlaceCursor(bytes)
      throw self.limit(
        "more than \(DirectiveCheck.limit) `%TAG` directives; write the tags out in full",
        at: places.position(at: offset))
    }
  }

  func syntax(_ message: String, from start: SourcePosition, to end: SourcePosition) -> YAMLFailure
  {
    let location = SourceLocation(file: name, start: start, end: end)
    return YAMLFailure(diagnostic: YAMLRule.syntax.diagnostic(message, at: location))
  }

  func limit(_ message: String, at position: SourcePosition) -> YAMLFailure {
    let location = SourceLocation(file: name, at: position)
    return YAMLFailure(diagnostic: YAMLRule.limit.diagnostic(message, at: location))
  }

  func outOfMemory() -> YAMLFailure {
    limit("there is not enough memory to read this file", at: .start)
  }

  func unknownAlias(
    _ alias: String, known anchors: [String], from start: SourcePosition, to end: SourcePosition
  ) -> YAMLFailure {
    let advice =
      nearest(to: alias, among: anchors).map { "did you mean `*\($0)`?" }
      ?? "put `&\(alias)` before the value that it names"
    return syntax("unknown alias `*\(alias)`; \(advice)", from: start, to: end)
  }

  func tagMismatch(
    _ tag: String, from start: SourcePosition, to end: SourcePosition
  ) -> YAMLFailure {
    let prefix = "tag:yaml.org,2002:"
    let written = tag.hasPrefix(prefix) ? "!!\(tag.dropFirst(prefix.count))" : tag
    return syntax(
      "the text does not fit its tag `\(written)`; remove the tag or correct the text",
      from: start, to: end)
  }

  /// libyaml's own words first, so that they can be searched for; then what to do.
  func failure(from complaint: EventReader.Complaint) -> YAMLFailure {
    var message = complaint.problem
    var mark = complaint.problemMark
    if let context = complaint.context {
      message += " \(context.text)"
      if SyntaxAdvice.pointsAtContext(complaint) {
        mark = context.mark
      } else if context.mark != mark {
        let begin = place(ofMark: context.mark)
        message += " that begins at \(begin.line):\(begin.column)"
      }
    }
    let place = place(ofMark: mark)
    let before = bytes[..<place.offset].reversed().prefix { $0 != 0x0A && $0 != 0x0D }
    let advice = SyntaxAdvice(
      complaint: complaint, byte: place.offset < bytes.count ? bytes[place.offset] : nil,
      isFirstOnLine: before.allSatisfy { $0 == 0x20 || $0 == 0x09 })
    if let text = advice.text { message += "; \(text)" }
    return syntax(message, from: place, to: place)
  }

  private func place(ofMark mark: Int) -> SourcePosition {
    var places = PlaceCursor(bytes)
    return places.position(at: places.offset(ofMark: mark))
  }
}
