extension Scalar {
  /// This scalar on one line, in another scalar's style where that can hold it; nil where the
  /// emitter's own way is better.
  func text(inStyle style: Style, isInFlow: Bool) -> String? {
    guard kind == .string else { return textOnOneLine }
    switch style {
    case .plain where isInFlow: return flowText()
    case .plain where text.canStandPlain: return text
    case .singleQuoted where text.unicodeScalars.allSatisfy(\.isPrintableInYAML):
      let parts = text.split(separator: "'", omittingEmptySubsequences: false)
      return "'" + parts.joined(separator: "''") + "'"
    case .doubleQuoted: return text.doubleQuoted
    default: return isInFlow ? text.doubleQuoted : nil
    }
  }
}
