internal import YAML

/// What a field must hold, and how to read it.
struct FieldType<Wrapped: Sendable>: Sendable {
  /// The outcome of reading one value.
  enum Reading {
    case value(Wrapped)
    /// Not the kind of value at all: a list where a number belongs.
    case wrongType
    /// The right kind, but not a valid one.
    case invalid(StructureProblem, reason: String, suggestion: String? = nil)
  }

  /// Completes "this must be …": `a whole number from 1 to 65535`.
  let expected: String
  let read: @Sendable (Value) -> Reading
  /// The amount that a value stands for, where other spellings may stand for the same.
  var amount: (@Sendable (Wrapped) -> Amount)?
}

/// The structure rules that reading a field can break, by their fixed ids.
package enum StructureProblem: String, Sendable, CaseIterable {
  case wrongType = "KS301"
  case outOfRange = "KS302"
  case quantitySyntax = "KS303"
  case cronSyntax = "KS304"
  case durationSyntax = "KS305"
  case imageSyntax = "KS306"
  case urlSyntax = "KS307"
  case unknownChoice = "KS308"
  case nameSyntax = "KS309"
  case unknownKey = "KS310"
}

extension FieldType {
  /// The same field, to be compared by an amount.
  func comparing(_ amount: @escaping @Sendable (Wrapped) -> Amount) -> FieldType {
    var type = self
    type.amount = amount
    return type
  }

  /// Reads a value's amount; nil where the field has none.
  var amountReader: FieldOutline.Reader? {
    guard let amount else { return nil }
    let read = read
    return { value in
      if case .value(let wrapped) = read(value) { amount(wrapped) } else { nil }
    }
  }

  /// Reads text, and leaves what the text must look like to `parse`.
  static func text(
    _ expected: String, _ parse: @escaping @Sendable (String) -> Reading
  ) -> FieldType {
    FieldType(expected: expected) { value in
      value.string.map(parse) ?? .wrongType
    }
  }
}
