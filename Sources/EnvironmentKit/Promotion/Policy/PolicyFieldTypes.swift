internal import Kubernetes
internal import YAML

/// The fields of `promotion.yaml`.

extension FieldType where Wrapped == ValuePath {
  /// `image.tag`
  static let valuePath = text("a path such as image.tag") { text in
    ValuePath(parsing: text).map { .value($0) }
      ?? .invalid(.nameSyntax, reason: "this is no path; a dot stands between two keys")
  }
}

extension FieldType where Wrapped == TagPattern {
  static let tagPattern = text("a tag with X.Y.Z in it, such as vX.Y.Z, or \"*\"") { text in
    do throws(TagPatternError) {
      return .value(try TagPattern(parsing: text))
    } catch {
      return .invalid(.imageSyntax, reason: error.reason)
    }
  }
}

extension FieldType where Wrapped == GoDuration {
  /// How long something may be, so that nothing is not enough.
  static let positiveDuration = FieldType(expected: "a duration above zero, such as 24h or 500ms") {
    value in
    let reading = goDuration.read(value)
    if case .value(let duration) = reading, duration.nanoseconds <= 0 {
      return .invalid(.outOfRange, reason: "this must be above zero")
    }
    return reading
  }
}

extension FieldType where Wrapped == Double {
  /// A share of a whole: `0.01` is one in a hundred.
  static let share = FieldType(expected: "a share from 0 to 1, such as 0.01") { value in
    let number: Double
    switch value.scalar?.kind {
    case .integer(let whole)?: number = Double(whole)
    case .float(let float)?: number = float
    default: return .wrongType
    }
    guard (0...1).contains(number) else {
      return .invalid(.outOfRange, reason: "\(number) is out of range")
    }
    return .value(number)
  }
}

extension FieldType where Wrapped == String {
  /// A command of a shell, which stands in messages and scripts.
  static let commandLine = text("a command on one line") { text in
    text.isEmpty || text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      ? .invalid(.nameSyntax, reason: "this is not one line of text") : .value(text)
  }
}
