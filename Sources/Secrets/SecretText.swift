/// A secret's value. Printed, interpolated, dumped or shown in a failed test, it is `***`; its
/// text is had only by asking for it by name.
package struct SecretText: Sendable, Hashable {
  /// The value itself, for a Secret, a sealed secret, or a comparison. Never for a message.
  package let revealed: String

  package init(_ text: String) {
    revealed = text
  }
}

extension SecretText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { mask }
  package var debugDescription: String { mask }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
