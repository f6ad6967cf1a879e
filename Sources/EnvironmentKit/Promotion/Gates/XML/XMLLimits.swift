/// What a document may cost before it is refused. A report of a hundred thousand tests stays below.
enum XMLLimits {
  /// Elements inside each other.
  static let depth = 100
  static let elements = 2_000_000
  /// Of one element.
  static let attributes = 100
  /// Bytes of a name.
  static let name = 256
  /// Bytes of an attribute's value as it is written.
  static let value = 1 << 20
}
