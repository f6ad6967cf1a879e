internal import Diagnostics
internal import OrderedCollections

package import YAML

extension Value {
  private init(_ content: Content) {
    self.init(content, at: SourceLocation(file: "test.yaml"))
  }

  /// What a plain scalar with this text is read as.
  static func plain(_ text: String) -> Value {
    let kind = Scalar.Kind(resolvingPlain: text)
    return Value(.scalar(Scalar(kind: kind, text: text, style: .plain)))
  }

  static func items(_ items: [Value]) -> Value {
    Value(.list(items))
  }

  /// A map; of entries with the same key, the last one stays.
  static func entries(_ entries: [(String, Value)]) -> Value {
    Value(.map(OrderedDictionary(entries) { $1 }))
  }

  /// A map with one entry.
  static func entry(_ key: String, _ value: Value) -> Value {
    entries([(key, value)])
  }

  /// What the package reads from a text of one document.
  /// - Throws: `Unreadable` where there is any finding but a warning.
  static func read(_ text: String) throws -> Value {
    let document = try Parser.parseSingle(SourceText(name: "emitted.yaml", text))
    let composition = document.compose(file: "emitted.yaml")
    if let failure = composition.diagnostics.first(where: \.isFailure) {
      throw Unreadable(reason: failure.message)
    }
    return composition.value
  }

  private struct Unreadable: Error {
    let reason: String
  }

  /// Whether two trees mean the same, down to the order of keys and the bytes of strings, which
  /// Swift's `==` does not compare.
  func isExactly(_ other: Value) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left), .scalar(let right)):
      left.kind == right.kind
        && (left.kind != .string || left.text.utf8.elementsEqual(right.text.utf8))
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isExactly($1) }
    case (.map(let left), .map(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy {
          $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.isExactly($1.value)
        }
    default:
      false
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) {
    self.init(.scalar(.string(text)))
  }

  package init(arrayLiteral items: Value...) {
    self = .items(items)
  }

  package init(dictionaryLiteral entries: (String, Value)...) {
    self = .entries(entries)
  }
}
