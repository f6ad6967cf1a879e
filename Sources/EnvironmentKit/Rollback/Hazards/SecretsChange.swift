internal import Secrets
internal import YAML

extension HazardCheck {
  /// Names of placeholders, and what stands in the places of secrets.
  static let secretsChange = HazardCheck(
    "secrets-change", "A secret is another one than now"
  ) { context in
    guard let (current, target) = context.sides else { return [] }
    return secretChanges(from: current.values, to: target.values).map { path, message in
      HazardFinding(
        .care, "`\(path)` \(message)", path: path,
        at: (target.values.at(path) ?? current.values.at(path))?.location
          ?? target.place(of: path),
        help:
          "a rollback sends the value of then: check that what it is for still takes it, or set it "
          + "anew with `helm upgrade --reuse-values --set-literal` behind the rollback")
    }
  }

  private static func secretChanges(from: Value, to: Value) -> [(ValuePath, String)] {
    var changes: [(ValuePath, String)] = []
    from.visitScalars { path, value, scalar in
      let names = Placeholder.all(in: scalar.text).map(\.name)
      guard !names.isEmpty || isSecret(path, scalar) else { return }
      guard let other = to.at(path)?.scalar, other.kind != .null else {
        changes.append((path, "would be gone"))
        return
      }
      let others = Placeholder.all(in: other.text).map(\.name)
      if names != others {
        changes.append((path, "\(described(names)), and \(described(others)) in the target"))
      } else if names.isEmpty, other != scalar, !other.text.utf8.elementsEqual(scalar.text.utf8) {
        changes.append((path, "holds another secret in the target"))
      }
    }
    to.visitScalars { path, _, scalar in
      let names = Placeholder.all(in: scalar.text).map(\.name)
      guard !names.isEmpty || isSecret(path, scalar) else { return }
      let before = from.at(path)?.scalar
      // What was no secret before was not visited above.
      guard before == nil || before?.kind == .null else {
        if let before, Placeholder.all(in: before.text).isEmpty, !isSecret(path, before) {
          changes.append((path, "is no secret now, and \(described(names)) in the target"))
        }
        return
      }
      changes.append((path, "is not there now, and \(described(names)) in the target"))
    }
    return changes
  }

  private static func isSecret(_ path: ValuePath, _ scalar: Scalar) -> Bool {
    path.nearestKey.map { isSecretValue(key: $0, scalar) } ?? false
  }

  private static func described(_ names: [String]) -> String {
    names.isEmpty
      ? "is written out" : "is " + names.map { "${\($0)}" }.joined(separator: " and ")
  }
}
