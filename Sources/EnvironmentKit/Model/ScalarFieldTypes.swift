internal import Diagnostics
internal import Kubernetes
internal import YAML

/// The fields that any program has: switches, numbers, text, choices.

extension FieldType where Wrapped == Bool {
  static let boolean = FieldType(expected: "true or false") { value in
    if case .boolean(let isOn)? = value.scalar?.kind { .value(isOn) } else { .wrongType }
  }
}

extension FieldType where Wrapped == Int {
  static func integer(_ range: ClosedRange<Int>) -> FieldType {
    FieldType(expected: "a whole number from \(range.lowerBound) to \(range.upperBound)") {
      read($0, in: range)
    }
  }

  static func integer(_ range: PartialRangeFrom<Int>) -> FieldType {
    FieldType(expected: "a whole number of at least \(range.lowerBound)") { value in
      read(value, in: range.lowerBound...Int.max)
    }
  }

  /// A duration in seconds, written as a bare number: `3600`.
  static let seconds = FieldType(expected: "a number of seconds, such as 3600") {
    read($0, in: 0...Int.max)
  }

  /// A duration in days, written as a bare number: `30`.
  static let days = FieldType(expected: "a number of days, at least 1") {
    read($0, in: 1...36_500)
  }

  static let percentage = FieldType(expected: "a percentage from 0 to 100, without a sign") {
    read($0, in: 0...100)
  }

  /// A share of a resource that an autoscaler keeps: a request can be overused, so it may pass 100.
  static let utilization = FieldType(expected: "a percentage of the request, at least 1") {
    read($0, in: 1...1000)
  }

  static let port = FieldType(expected: "a port from 1 to 65535") { read($0, in: 1...65_535) }

  private static func read(_ value: Value, in range: ClosedRange<Int>) -> Reading {
    guard case .integer(let number)? = value.scalar?.kind else { return .wrongType }
    guard range.contains(number) else {
      return .invalid(.outOfRange, reason: "\(number) is out of range")
    }
    return .value(number)
  }
}

extension FieldType where Wrapped == String {
  static let text = FieldType(expected: "text") { value in
    value.string.map { .value($0) } ?? .wrongType
  }

  /// Text whose value no message may show. A number would be a secret too, so it is not refused
  /// here: the rule about literal secrets speaks of it.
  static let secret = FieldType(expected: "a `${NAME}` placeholder") { value in
    guard let scalar = value.scalar else { return .wrongType }
    if case .boolean = scalar.kind { return .wrongType }
    return .value(scalar.text)
  }

  /// The value of an environment variable. Kubernetes takes strings alone.
  static let variable = FieldType(expected: "text in quotes") { value in
    value.string.map { .value($0) } ?? .wrongType
  }
}

/// A closed set of words.
package protocol Choice: RawRepresentable, CaseIterable, Sendable where RawValue == String {}

extension FieldType where Wrapped: Choice {
  static var choice: FieldType {
    let words = Wrapped.allCases.map(\.rawValue)
    let list = words.map { "`\($0)`" }.joined(separator: ", ")
    return .text("one of \(list)") { text in
      if let choice = Wrapped(rawValue: text) { return .value(choice) }
      return .invalid(
        .unknownChoice, reason: "`\(text)` is none of \(list)",
        suggestion: nearest(to: text, among: words))
    }
  }
}
