internal import YAML

/// Which of the values hold amounts, to be compared by value, as the typed model reads them.
package struct FieldOutline: Sendable {
  typealias Reader = @Sendable (Value) -> Amount?

  /// Reads what stands here; nil where it is no field with an amount.
  let amount: Reader?
  /// By the keys of a map.
  private(set) var fields: [String: FieldOutline] = [:]
  /// What each item of a list is, or each value of a map whose keys are the user's own: one, or none.
  private let items: [FieldOutline]

  init(amount: Reader? = nil, each item: FieldOutline? = nil) {
    self.amount = amount
    items = item.map { [$0] } ?? []
  }

  /// Takes up a field, unless nothing in it is an amount.
  mutating func add(_ key: String, _ field: FieldOutline) {
    if !field.isEmpty { fields[key] = field }
  }

  private var isEmpty: Bool {
    amount == nil && fields.isEmpty && items.allSatisfy(\.isEmpty)
  }

  /// What stands under a key.
  func at(key: String) -> FieldOutline? {
    fields.isEmpty ? items.first : fields[key] ?? items.first
  }

  /// What stands in a list.
  var item: FieldOutline? { items.first }
}
