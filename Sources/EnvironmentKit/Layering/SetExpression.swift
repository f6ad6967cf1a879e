package import Diagnostics
internal import YAML

/// One argument of `--set` or `--set-string`: `image.tag=v2,replicaCount=3`.
///
/// Format: Helm's pkg/strvals (v3 and v4). All that is accepted means what it means to Helm. Refused
/// is, besides, what Helm silently drops (`=x`, `a..b=x`, `a[0`, `a[0]`, `a.`, and `a[0].b=` where
/// the item is new), a list that something but a comma follows (`a={b}c=d`), and a path of more than
/// thirty levels, list items included.
package struct SetExpression: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// true, false, null and whole numbers are what they look like; the rest is text.
    case typed = "--set"
    /// Every value is text.
    case string = "--set-string"
  }

  package let kind: Kind
  package let text: String
  /// The whole argument: its file is the option's name, its line the number of the argument among
  /// those of that option, from 1.
  package let location: SourceLocation

  package init(_ kind: Kind, _ text: String, at location: SourceLocation) {
    self.kind = kind
    self.text = text
    self.location = location
  }

  /// The arguments of one option, in the order given. Their places fit `source(of:)`.
  package static func numbered(_ texts: [String], _ kind: Kind) -> [SetExpression] {
    var offset = 0
    return texts.enumerated().map { index, text in
      let start = SourcePosition(offset: offset, line: index + 1, column: 1)
      let end = SourcePosition(
        offset: offset + text.utf8.count, line: index + 1, column: text.unicodeScalars.count + 1)
      offset = end.offset + 1
      return SetExpression(
        kind, text, at: SourceLocation(file: kind.rawValue, start: start, end: end))
    }
  }
}

/// Why an argument of `--set` or `--set-string` could not be read or applied.
package struct SetExpressionFailure: Error, Sendable {
  /// Never quotes a value, nor text that may be a part of one.
  package let diagnostic: Diagnostic

  init(
    _ message: String, at location: SourceLocation, path: ValuePath = .root, help: String? = nil
  ) {
    diagnostic = InputRule.setExpression.diagnostic(
      message, at: location, path: path.description, help: help)
  }
}

extension SetExpression.Kind {
  /// What Helm makes of a value. The scalar's text is the value's plain spelling, so that it is
  /// read as the same by every YAML reader: Helm's `tRue` is `true`, its `-012` is -12.
  func scalar(_ text: String) -> Scalar {
    guard self == .typed else { return .string(text) }
    switch text.uppercased() {
    case "TRUE": return Scalar(kind: .boolean(true), text: "true", style: .plain)
    case "FALSE": return Scalar(kind: .boolean(false), text: "false", style: .plain)
    case "NULL": return Scalar(kind: .null, text: "null", style: .plain)
    default: break
    }
    // `007` is a name or a code, and a fraction is text to Helm too.
    if text == "0" || text.utf8.first != UInt8(ascii: "0"), let number = Int(text) {
      return Scalar(kind: .integer(number), text: String(number), style: .plain)
    }
    return .string(text)
  }
}
