extension Value {
  /// The value on one line, as it can stand inside of brackets.
  /// - Parameter quotesText: whether every key and string is quoted, as in JSON.
  func flowText(quotesText: Bool = false) -> String {
    switch content {
    case .scalar(let scalar):
      return scalar.flowText(quotesText: quotesText)
    case .list(let items):
      return "[" + items.map { $0.flowText(quotesText: quotesText) }.joined(separator: ", ") + "]"
    case .map(let entries):
      let pairs = entries.map { $1.flowText(behind: $0, quotesText: quotesText) }
      return "{" + pairs.joined(separator: ", ") + "}"
    }
  }

  /// The value with its key.
  func flowText(behind key: String, quotesText: Bool = false) -> String {
    let text = Scalar.string(key).flowText(quotesText: quotesText)
    let isLong = text.utf8.count > BlockWriter.longestSimpleKey
    return (isLong ? "? " : "") + text + ": " + flowText(quotesText: quotesText)
  }
}

extension Scalar {
  /// The scalar on one line, as it can stand inside of brackets.
  func flowText(quotesText: Bool = false) -> String {
    guard kind == .string else { return textOnOneLine }
    return !quotesText && text.canStandPlainInFlow ? text : text.doubleQuoted
  }
}

extension String {
  /// Whether this text can stand unquoted inside of brackets for every reader.
  fileprivate var canStandPlainInFlow: Bool {
    guard canStandPlain, let first = utf8.first else { return false }
    return first != UInt8(ascii: "?") && first != UInt8(ascii: ":") && first != UInt8(ascii: "-")
      && !utf8.contains { Self.flowIndicators.contains($0) } && !contains(":?")
  }

  private static let flowIndicators = Array(",[]{}".utf8)
}
