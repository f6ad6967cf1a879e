package import Diagnostics
package import YAML

/// A value of the right type, with the place it was written at.
package struct Field<Wrapped: Sendable>: Sendable {
  package let value: Wrapped
  /// Where it stands in the values.
  package let path: ValuePath
  /// Where it was written.
  package let location: SourceLocation

  package init(_ value: Wrapped, path: ValuePath, location: SourceLocation) {
    self.value = value
    self.path = path
    self.location = location
  }
}

extension Optional {
  /// Whether a switch is written and on. An absent switch is off.
  package func isOn() -> Bool where Wrapped == Field<Bool> {
    self?.value == true
  }
}
