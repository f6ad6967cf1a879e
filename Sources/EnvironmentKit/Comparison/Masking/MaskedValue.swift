package import Diagnostics
internal import OrderedCollections
internal import Secrets
package import YAML

extension Value {
  /// The value with `***` for every secret in it that is written out: what may be shown or stored.
  /// Secrets are what stands under a secret's key, and the passwords in connection strings, webhook
  /// URLs and the like, wherever they stand. Placeholders are kept.
  /// - Parameters:
  ///   - key: the key that the value stands under.
  ///   - sources: the texts that it was read from; they know of secrets that an alias brings.
  package func maskingSecrets(
    under key: String? = nil, sources: [String: SourceText] = [:]
  ) -> Value {
    SecretMasking(sources).masked(self, under: key)
  }
}

/// Puts `***` in the place of secrets.
struct SecretMasking {
  private let places: SecretPlaces

  init(_ sources: [String: SourceText]) {
    places = SecretPlaces(sources)
  }

  /// - Parameter isSecret: whether it is one whatever its key.
  func masked(_ value: Value, under key: String?, isSecret: Bool = false) -> Value {
    var result = value
    switch value.content {
    case .scalar(let scalar):
      let ranges = secrets(of: scalar, in: value, under: key, isSecret: isSecret)
      guard !ranges.isEmpty else { return value }
      result.content = .scalar(.string(Secrets.masked(scalar.text, ranges, as: mask)))
    case .list(let items):
      result.content = .list(items.map { masked($0, under: key, isSecret: isSecret) })
    case .map(let entries):
      var masked = entries
      let namesSecret = entries.namesSecret
      for (key, value) in entries {
        masked[key] = self.masked(
          value, under: key, isSecret: isSecret || namesSecret && key == "value")
      }
      result.content = .map(masked)
    }
    return result
  }

  /// The parts of a scalar that are secrets: all of it, passwords in it, or nothing.
  func secrets(
    of scalar: Scalar, in value: Value, under key: String?, isSecret: Bool
  ) -> [Range<Int>] {
    if isHidden(scalar, value, key, isSecret) { return [0..<scalar.text.utf8.count] }
    return scalar.kind == .string ? secretRanges(in: scalar.text) : []
  }

  private func isHidden(
    _ scalar: Scalar, _ value: Value, _ key: String?, _ isSecret: Bool
  ) -> Bool {
    if let key, isSecretValue(key: key, scalar) { return true }
    // As a secret's own key would have it: `password` is a key that names one.
    return (isSecret || places.hold(value)) && isSecretValue(key: "password", scalar)
  }
}
