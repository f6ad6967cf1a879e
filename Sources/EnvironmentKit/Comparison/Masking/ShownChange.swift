internal import Secrets
internal import YAML

/// The two sides of a change as they may be shown.
struct ShownChange {
  let from: Value?
  let to: Value?

  /// Secrets are `***`; where both sides have one and they differ, `*** (before)` and
  /// `*** (after)`.
  init(_ change: Change, _ masking: SecretMasking) {
    let key = change.path.nearestKey
    guard let from = change.from, let to = change.to, let old = from.scalar, let new = to.scalar
    else {
      self.from = change.from.map {
        masking.masked($0, under: key, isSecret: change.isNamedSecret)
      }
      self.to = change.to.map { masking.masked($0, under: key, isSecret: change.isNamedSecret) }
      return
    }
    let isSecret = change.isNamedSecret
    let oldSecrets = masking.secrets(of: old, in: from, under: key, isSecret: isSecret)
    let newSecrets = masking.secrets(of: new, in: to, under: key, isSecret: isSecret)
    let differ =
      !oldSecrets.isEmpty && !newSecrets.isEmpty
      && old.parts(oldSecrets) != new.parts(newSecrets)
    self.from = from.hiding(oldSecrets, as: differ ? "\(mask) (before)" : mask)
    self.to = to.hiding(newSecrets, as: differ ? "\(mask) (after)" : mask)
  }
}

extension Scalar {
  fileprivate func parts(_ ranges: [Range<Int>]) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    return ranges.map { Array(bytes[$0]) }
  }
}

extension Value {
  fileprivate func hiding(_ ranges: [Range<Int>], as mask: String) -> Value {
    guard let scalar, !ranges.isEmpty else { return self }
    var result = self
    result.content = .scalar(.string(masked(scalar.text, ranges, as: mask)))
    return result
  }
}
