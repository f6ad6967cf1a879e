package import Diagnostics
package import YAML

extension SetExpression {
  /// The arguments of one option as a text to quote from, one a line, as `numbered` made them.
  ///
  /// Hidden are, for a secret's value, all the rest of its argument (a comma that should have been
  /// escaped may have cut the secret in two), and, for an argument that can not be read, all behind
  /// the first path.
  /// - Parameter isSecret: whether a scalar under this key is a secret.
  package static func source(
    of expressions: [SetExpression], _ kind: Kind,
    isSecret: (_ key: String, _ scalar: Scalar) -> Bool
  ) -> SourceText {
    var bytes: [UInt8] = []
    var secrets: [Range<Int>] = []
    for expression in expressions where expression.kind == kind {
      let end = expression.location.end.offset
      if let hidden = expression.hiddenStart(isSecret: isSecret), hidden < end {
        secrets.append(hidden..<end)
      }
      // An argument is one line, and a line break in it takes no more room than a blank.
      bytes += expression.text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      bytes.append(0x0A)
    }
    return SourceText(name: kind.rawValue, bytes: bytes, secrets: secrets)
  }

  /// The offset from which on nothing of the argument may be shown.
  private func hiddenStart(isSecret: (String, Scalar) -> Bool) -> Int? {
    var parser = SetExpressionParser(self)
    guard let assignments = try? parser.assignments() else {
      let path = text.unicodeScalars.prefix(while: Self.isUsualInPath)
      let equals = text.unicodeScalars.dropFirst(path.count).prefix(1).filter { $0 == "=" }
      return location.start.offset + String(path).utf8.count + equals.count
    }
    return assignments.first { $0.holdsSecret(isSecret) }?.value.location.start.offset
  }

  private static func isUsualInPath(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", "[", "]", "\\": true
    default: false
    }
  }
}

extension SetAssignment {
  fileprivate func holdsSecret(_ isSecret: (String, Scalar) -> Bool) -> Bool {
    // Any key: one below a secret's own is a mistake, and what it sets is still the secret.
    let keys = steps.compactMap { step in
      if case .key(let key) = step.component { key } else { nil }
    }
    return (value.list ?? [value]).contains { item in
      item.scalar.map { scalar in keys.contains { isSecret($0, scalar) } } ?? false
    }
  }
}
