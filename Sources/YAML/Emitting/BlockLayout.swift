/// How far in the collections of a block stand.
struct BlockLayout {
  /// Columns of a dash and the blank behind it.
  static let dashWidth = 2

  /// Columns that a map is indented by under its key.
  var step: Int
  /// Columns that a list is indented by under its key; 0 where its dashes stand below the key.
  var listStep: Int
  /// Whether a text of several lines is written as a literal block.
  var usesLiterals = true

  /// What the emitter writes.
  static let standard = BlockLayout(step: 2, listStep: 2)
}
