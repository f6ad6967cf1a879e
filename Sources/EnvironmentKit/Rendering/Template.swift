internal import Diagnostics
internal import OrderedCollections
internal import YAML

/// A manifest with placeholders. It is parsed before anything is put in, so that no value can break
/// out of its place, and what was put in is never read again.
struct Template {
  private let file: ConfigurationFile

  /// - Throws: `InputFailure` when the template can not be read.
  static func read(_ path: String) throws(InputFailure) -> Template {
    Template(file: try ConfigurationFile.read(path))
  }

  init(file: ConfigurationFile) {
    self.file = file
  }

  /// The manifest with every `${path}` replaced by the value at that path of `context`. A scalar
  /// that is one placeholder takes the whole value, maps and lists included; within other text, and
  /// in keys, it takes the text of a scalar. `$${` is a literal `${`.
  /// - Throws: `InputFailure` naming every placeholder that can not be replaced.
  func filled(from context: Value) throws(InputFailure) -> Value {
    var filling = TemplateFilling(context: context)
    let filled = filling.fill(file.value)
    guard filling.failures.isEmpty else {
      throw InputFailure(diagnostics: filling.failures, sources: [file.source])
    }
    return filled
  }
}

private struct TemplateFilling {
  let context: Value
  private(set) var failures: [Diagnostic] = []

  init(context: Value) {
    self.context = context
  }

  mutating func fill(_ value: Value) -> Value {
    var filled = value
    switch value.content {
    case .scalar(let scalar):
      guard scalar.kind == .string else { return value }
      filled.content = fill(scalar.text, at: value.location)
    case .list(let items):
      filled.content = .list(items.map { fill($0) })
    case .map(let entries):
      var result = OrderedDictionary<String, Value>()
      for (key, value) in entries {
        let place = value.keyLocation ?? value.location
        let failuresBefore = failures.count
        let name = text(fill(key, at: place), of: key, at: place)
        if result[name] != nil, failures.count == failuresBefore {
          report("two keys become `\(name)`; rename one", at: place)
        }
        result[name] = fill(value)
      }
      filled.content = .map(result)
    }
    return filled
  }

  private mutating func fill(_ template: String, at place: SourceLocation) -> Value.Content {
    let pieces = TemplatePiece.pieces(of: template)
    if case .placeholder(let path)? = pieces.first, pieces.count == 1 {
      return lookUp(path, at: place)?.content ?? .scalar(.string(""))
    }
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .placeholder(let path):
        if let value = lookUp(path, at: place) {
          result += text(value.content, of: path, at: place)
        }
      case .unclosed:
        report("`${` without `}`; close it, or write `$${` for a literal `${`", at: place)
      }
    }
    return .scalar(.string(result))
  }

  private mutating func text(
    _ content: Value.Content, of path: String, at place: SourceLocation
  ) -> String {
    guard case .scalar(let scalar) = content else {
      report("`\(path)` is a list or a map, which can not stand within text", at: place)
      return ""
    }
    return scalar.kind == .null ? "" : scalar.text
  }

  private mutating func lookUp(_ path: String, at place: SourceLocation) -> Value? {
    var value = context
    var steps = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for (index, step) in steps.enumerated() {
      guard let next = value[step] else {
        let known = value.map.map { Array($0.keys) } ?? []
        let advice: String
        if let name = nearest(to: step, among: known) {
          steps[index] = name
          advice = "did you mean `${\(steps.joined(separator: "."))}`?"
        } else if known.isEmpty {
          advice = "nothing is below `\(steps[..<index].joined(separator: "."))`"
        } else {
          advice = "known here: \(known.prefix(8).joined(separator: ", "))"
        }
        report("unknown placeholder `${\(path)}`; \(advice)", at: place)
        return nil
      }
      value = next
    }
    return value
  }

  private mutating func report(_ message: String, at place: SourceLocation) {
    failures.append(InputRule.template.diagnostic(message, at: place))
  }
}
