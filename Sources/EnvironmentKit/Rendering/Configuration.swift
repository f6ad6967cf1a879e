internal import OrderedCollections
internal import Secrets
internal import YAML

extension Value {
  /// The values without any secret's path: neither a key that names one nor a text that holds a
  /// `${NAME}`. What a ConfigMap may hold.
  func withoutSecrets() -> Value {
    var result = self
    switch content {
    case .scalar: break
    case .list(let items):
      result.content = .list(items.filter { !$0.isPlaceholderText }.map { $0.withoutSecrets() })
    case .map(let entries):
      let kept = entries.filter { key, value in
        if value.isPlaceholderText { return false }
        return value.map != nil || !isSecretKey(key)
      }
      result.content = .map(kept.mapValues { $0.withoutSecrets() })
    }
    return result
  }

  private var isPlaceholderText: Bool {
    string.map { !Placeholder.all(in: $0).isEmpty } ?? false
  }
}
