/// A JSON document to be written. Members keep their order, so that output is the same every time
/// and its differences read well.
package enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// Infinities and NaN, which JSON does not have, are written as null.
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// The caller sees to it that no name comes twice.
  case object([(String, JSONValue)])
}

extension JSONValue {
  /// A text, or null where there is none.
  package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A whole number, or null where there is none.
  package static func optional(_ number: Int?) -> JSONValue {
    number.map(JSONValue.integer) ?? .null
  }
}
