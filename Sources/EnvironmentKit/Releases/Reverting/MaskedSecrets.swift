internal import OrderedCollections
internal import Secrets
internal import YAML

/// Finds the secrets that a ledger has masked, and puts what stands there now in their place.
struct MaskedSecrets {
  private(set) var paths: [ValuePath] = []

  /// - Returns: nil where there is nothing to put there. A map then goes without that key.
  mutating func filled(_ wanted: Value, from current: Value?, at path: ValuePath) -> Value? {
    var result = wanted
    switch wanted.content {
    case .scalar:
      guard wanted.isMasked else { return wanted }
      paths.append(path)
      return current?.scalar == nil ? nil : current
    case .list(let items):
      var filled: [Value] = []
      for (index, item) in items.enumerated() {
        let now = current?.list.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        guard let item = self.filled(item, from: now, at: path.appending(index: index)) else {
          return nil
        }
        filled.append(item)
      }
      result.content = .list(filled)
    case .map(let entries):
      var filled: OrderedDictionary<String, Value> = [:]
      for (key, value) in entries {
        filled[key] = self.filled(value, from: current?[key], at: path.appending(key: key))
      }
      result.content = .map(filled)
    }
    return result
  }
}

extension Value {
  /// Whether a secret in it was masked: all of it, or a part, as in an address.
  var isMasked: Bool { string?.contains(mask) == true }
}
