internal import YAML

/// What a scalar means, however it is written: `0x10` is 16, `1.0` is 1, `yes` is true. Text is its
/// code points, which Swift's `==` does not compare.
enum ScalarMeaning: Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case float(Double)
  case text([UInt8])
  case amount(Amount)

  /// - Parameter outline: what the model says of the place; an amount it asks for that is none is
  ///   compared as it is written.
  init(_ scalar: Scalar, of value: Value, as outline: FieldOutline?) {
    if let amount = outline?.amount?(value) {
      self = .amount(amount)
      return
    }
    switch scalar.kind {
    case .null: self = .null
    case .boolean(let boolean): self = .boolean(boolean)
    case .integer(let integer): self = .integer(integer)
    case .float(let number): self = Int(exactly: number).map(Self.integer) ?? .float(number)
    case .string: self = .text(Array(scalar.text.utf8))
    }
  }

  /// As a number; nil for what is none.
  var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .float(let number): number
    case .amount(let amount): Double(amount.units)
    case .null, .boolean, .text: nil
    }
  }
}
