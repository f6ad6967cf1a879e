internal import Diagnostics
internal import OrderedCollections
package import YAML

/// Reads one map of the values into typed fields, and notes what does not fit.
///
/// A field that is missing or does not fit is nil; reading goes on in any case. Every key that was
/// asked for is a known key: the others are reported by `finish`.
package struct SectionReader {
  private let entries: OrderedDictionary<String, Value>
  private let path: ValuePath
  /// Where the section is written; nil where it is not there.
  let location: SourceLocation?
  private var known: [String] = []
  /// Whether nothing is read, and it is only noted what would be.
  private let isOutlining: Bool
  private(set) var outline = FieldOutline()
  package private(set) var findings: [(problem: StructureProblem, finding: Finding)] = []

  /// The findings inside a section after which no more are looked for.
  private static let findingLimit = 10_000

  /// - Parameter value: the map; nil where the section is not there.
  package init(_ value: Value?, path: ValuePath = .root) {
    self.path = path
    isOutlining = false
    location = value?.location
    entries = value?.map ?? [:]
    if let value, value.map == nil, !value.isNull {
      report(wrongType: value, expected: Self.map, at: path)
    }
  }

  /// Reads nothing, and notes which fields are asked for.
  init(outlining path: ValuePath) {
    self.path = path
    isOutlining = true
    location = nil
    entries = [:]
  }

  mutating func read<Wrapped>(_ key: String, _ type: FieldType<Wrapped>) -> Field<Wrapped>? {
    known.append(key)
    if isOutlining { outline.add(key, FieldOutline(amount: type.amountReader)) }
    guard let value = entries[key] else { return nil }
    return read(value, type, at: path.appending(key: key))
  }

  /// A section of its own inside this one; its fields are all nil where it is not there.
  mutating func section<Section>(
    _ key: String, _ read: (inout SectionReader) -> Section
  ) -> Section {
    known.append(key)
    guard isOutlining else { return nested(entries[key], at: path.appending(key: key), read) }
    var reader = SectionReader(outlining: path.appending(key: key))
    let section = read(&reader)
    outline.add(key, reader.outline)
    return section
  }

  /// A list of scalars.
  mutating func list<Wrapped>(
    _ key: String, of type: FieldType<Wrapped>
  ) -> [Field<Wrapped>] {
    noteItems(key, FieldOutline(amount: type.amountReader))
    return items(key).compactMap { read($0.value, type, at: $0.path) }
  }

  /// A list of sections.
  mutating func list<Section>(
    _ key: String, _ read: (inout SectionReader) -> Section
  ) -> [Section] {
    if isOutlining {
      var reader = SectionReader(outlining: path.appending(key: key).appending(index: 0))
      _ = read(&reader)
      noteItems(key, reader.outline)
    }
    return items(key).map { nested($0.value, at: $0.path, read) }
  }

  /// A map whose keys are the user's own: labels, variables.
  mutating func map<Wrapped>(
    _ key: String, of type: FieldType<Wrapped>
  ) -> OrderedDictionary<String, Field<Wrapped>> {
    known.append(key)
    noteItems(key, FieldOutline(amount: type.amountReader))
    guard let value = entries[key], !value.isNull else { return [:] }
    let path = path.appending(key: key)
    guard let map = value.map else {
      report(wrongType: value, expected: Self.map, at: path)
      return [:]
    }
    var fields: OrderedDictionary<String, Field<Wrapped>> = [:]
    for (name, value) in map {
      fields[name] = read(value, type, at: path.appending(key: name))
    }
    return fields
  }

  /// Reports every key that nobody asked for.
  package mutating func finish() {
    for (key, value) in entries where !known.contains(key) {
      let suggestion = nearest(to: key, among: known)
      findings.append(
        (
          .unknownKey,
          Finding(
            path: path.appending(key: key), location: value.keyLocation ?? value.location,
            message: suggestion.map { "unknown key `\(key)`; did you mean `\($0)`?" }
              ?? "unknown key `\(key)`; it is kept as it is",
            help: suggestion.map { "rename it to `\($0)`" }
              ?? "nothing to do if the chart reads it",
            severity: suggestion == nil ? .note : .warning)
        ))
    }
  }

  // MARK: One value

  private mutating func read<Wrapped>(
    _ value: Value, _ type: FieldType<Wrapped>, at path: ValuePath
  ) -> Field<Wrapped>? {
    guard !value.isNull else { return nil }
    switch type.read(value) {
    case .value(let wrapped):
      return Field(wrapped, path: path, location: value.location)
    case .wrongType:
      report(
        wrongType: value, expected: type.expected, at: path, help: quotesRemedy(value, type))
    case .invalid(let problem, let reason, let suggestion):
      findings.append(
        (
          problem,
          Finding(
            path: path, location: value.location, message: "`\(path)`: \(reason)",
            expected: type.expected, actual: value.shownText(at: path),
            help: suggestion.map { "write `\($0)`" })
        ))
    }
    return nil
  }

  private mutating func nested<Section>(
    _ value: Value?, at path: ValuePath, _ read: (inout SectionReader) -> Section
  ) -> Section {
    var reader = SectionReader(value, path: path)
    let section = read(&reader)
    // Aliases can bring the same mistake to thousands of places.
    let room = Self.findingLimit - findings.count
    if room > 0 {
      reader.finish()
      findings += reader.findings.prefix(room)
    }
    return section
  }

  private mutating func noteItems(_ key: String, _ item: FieldOutline) {
    if isOutlining { outline.add(key, FieldOutline(each: item)) }
  }

  private mutating func items(_ key: String) -> [(value: Value, path: ValuePath)] {
    known.append(key)
    guard let value = entries[key], !value.isNull else { return [] }
    let path = path.appending(key: key)
    guard let list = value.list else {
      report(wrongType: value, expected: "a list", at: path)
      return []
    }
    return list.enumerated().map { ($1, path.appending(index: $0)) }
  }

  private static let map = "a map of keys and values"

  private mutating func report(
    wrongType value: Value, expected: String, at path: ValuePath, help: String? = nil
  ) {
    findings.append(
      (
        .wrongType,
        Finding(
          path: path, location: value.location,
          message: "`\(path)` must be \(expected), this is \(value.kindName)",
          expected: expected, actual: value.shownText(at: path),
          help: help ?? "write \(expected)")
      ))
  }

  /// The commonest mistakes have a remedy of their own: a quote too many, a quote too few.
  private func quotesRemedy<Wrapped>(_ value: Value, _ type: FieldType<Wrapped>) -> String? {
    guard let scalar = value.scalar else { return nil }
    let isText = scalar.kind == .string
    var other = value
    other.content = .scalar(
      isText
        ? Scalar(kind: Scalar.Kind(resolvingPlain: scalar.text), text: scalar.text, style: .plain)
        : .string(scalar.text))
    guard case .value = type.read(other) else { return nil }
    guard isText else { return "quote it" }
    return value.location.file == SetExpression.Kind.string.rawValue
      ? "use \(SetExpression.Kind.typed.rawValue)" : "remove the quotes"
  }
}
