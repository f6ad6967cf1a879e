internal import Diagnostics
internal import YAML

/// One `path=value` of an expression.
struct SetAssignment {
  struct Step {
    var component: ValuePath.Component
    var location: SourceLocation
  }

  /// The way to the value. The first step is a key.
  var steps: [Step]
  /// Whether the argument ends behind the `=`.
  var endsAtEquals: Bool
  /// A scalar, or a list of scalars.
  var value: Value

  /// The path down to a step, that step left out.
  func path(before level: Int) -> ValuePath {
    ValuePath(steps[..<level].map(\.component))
  }
}

/// Cuts an expression into its assignments. A backslash makes the next character plain text.
struct SetExpressionParser {
  static let maximumIndex = 65536
  /// Keys and indexes inside the first key of a path. Helm allows 30 keys, and does not count
  /// indexes: nobody needs more, and what walks a tree can rely on it.
  static let maximumNesting = 30

  private let expression: SetExpression
  private var rest: Substring.UnicodeScalarView
  private var position: SourcePosition

  init(_ expression: SetExpression) {
    self.expression = expression
    rest = Substring(expression.text).unicodeScalars
    position = expression.location.start
  }

  /// Every assignment, in order; none for an empty argument, as `--set "$EXTRA"` gives one.
  mutating func assignments() throws(SetExpressionFailure) -> [SetAssignment] {
    var assignments: [SetAssignment] = []
    while !rest.isEmpty {
      let steps = try path(isFirst: assignments.isEmpty)
      let endsAtEquals = rest.isEmpty
      assignments.append(
        SetAssignment(steps: steps, endsAtEquals: endsAtEquals, value: try value()))
    }
    return assignments
  }

  // MARK: Paths

  /// The path and the `=` behind it.
  private mutating func path(isFirst: Bool) throws(SetExpressionFailure) -> [SetAssignment.Step] {
    let start = position
    var steps: [SetAssignment.Step] = []
    while true {
      try append(key(), to: &steps)
      while rest.first == "[" { try append(index(), to: &steps) }
      switch rest.first {
      case "=":
        advance()
        return steps
      case ".":
        advance()
      case nil:
        throw missingEquals(from: start, isFirst: isFirst)
      case "," where isKey(steps.last):
        throw missingEquals(from: start, isFirst: isFirst)
      default:
        throw failure(
          "only `=`, `.` or `[` can follow `]`", from: position,
          help: #"write `\[` where the bracket is a part of the name"#)
      }
    }
  }

  private func isKey(_ step: SetAssignment.Step?) -> Bool {
    if case .key = step?.component { true } else { false }
  }

  private func append(
    _ step: SetAssignment.Step, to steps: inout [SetAssignment.Step]
  ) throws(SetExpressionFailure) {
    guard steps.count <= Self.maximumNesting else {
      throw SetExpressionFailure(
        "the path goes more than \(Self.maximumNesting) levels deep", at: step.location,
        help: #"write `\.` where the dot is a part of a name"#)
    }
    steps.append(step)
  }

  private mutating func key() throws(SetExpressionFailure) -> SetAssignment.Step {
    let start = position
    let key = text(until: "=[,.")
    guard !key.isEmpty || rest.isEmpty else {
      throw failure(
        "a name is missing here", from: start,
        help: #"write `NAME=VALUE`, with `\,` for a comma inside a value"#)
    }
    return SetAssignment.Step(component: .key(key), location: location(from: start))
  }

  private mutating func index() throws(SetExpressionFailure) -> SetAssignment.Step {
    let start = position
    advance()
    let digits = text(until: "]")
    guard rest.first == "]" else {
      throw failure(
        "`[` is not closed", from: start,
        help: #"write `NAME[INDEX]=VALUE`, or `\[` where the bracket is a part of the name"#)
    }
    advance()
    guard let index = Int(digits), (0...Self.maximumIndex).contains(index) else {
      throw failure(
        "a list's index must be a whole number from 0 to \(Self.maximumIndex)", from: start,
        help: #"write `\[` where the bracket is a part of the name"#)
    }
    return SetAssignment.Step(component: .index(index), location: location(from: start))
  }

  /// What stands here may be the second half of a password with a comma: it is not quoted.
  private func missingEquals(from start: SourcePosition, isFirst: Bool) -> SetExpressionFailure {
    failure(
      "`=` is missing here", from: start,
      help: isFirst
        ? "write `NAME=VALUE`" : #"write `NAME=VALUE`, or `\,` where the comma belongs to a value"#)
  }

  // MARK: Values

  /// A value, and the comma behind it.
  private mutating func value() throws(SetExpressionFailure) -> Value {
    let value = rest.first == "{" ? try list() : item(until: ",")
    if rest.first == "," { advance() }
    return value
  }

  /// `{a,b}`. As Helm has it, `{}` is a list of one empty text; no expression makes an empty list.
  private mutating func list() throws(SetExpressionFailure) -> Value {
    let start = position
    var items: [Value] = []
    repeat {
      advance()
      items.append(item(until: ",}"))
    } while rest.first == ","
    guard rest.first == "}" else {
      throw failure(
        "the list is not closed", from: start,
        help: #"write `}` at its end, or `\{` where the value is text that begins with a brace"#)
    }
    advance()
    guard rest.isEmpty || rest.first == "," else {
      throw failure(
        "only a comma can follow the list", from: position,
        help: #"write `\{` at the start where the value is text, `\}` for a brace inside an item"#)
    }
    return Value(.list(items), at: location(from: start))
  }

  private mutating func item(until stops: String) -> Value {
    let start = position
    let scalar = expression.kind.scalar(text(until: stops))
    return Value(.scalar(scalar), at: location(from: start))
  }

  // MARK: Characters

  /// The text up to one of the stops, which stays unread, or to the end.
  private mutating func text(until stops: String) -> String {
    var text = String.UnicodeScalarView()
    while let next = rest.first, !stops.unicodeScalars.contains(next) {
      if next == "\\" { advance() }
      if let character = rest.first {
        text.append(character)
        advance()
      }
    }
    return String(text)
  }

  private mutating func advance() {
    guard let scalar = rest.popFirst() else { return }
    position = SourcePosition(
      offset: position.offset + UTF8.width(scalar), line: position.line,
      column: position.column + 1)
  }

  private func location(from start: SourcePosition) -> SourceLocation {
    SourceLocation(file: expression.location.file, start: start, end: position)
  }

  private func failure(
    _ message: String, from start: SourcePosition, help: String
  ) -> SetExpressionFailure {
    SetExpressionFailure(message, at: location(from: start), help: help)
  }
}
