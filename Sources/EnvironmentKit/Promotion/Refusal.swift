package import Diagnostics

/// Why a release may not move as it was asked to. Not a fault of the input: another request, or a
/// step before it, is what helps.
package struct Refusal: Error, Sendable, Hashable {
  /// One line, without a final full stop, never holding a secret.
  package let message: String
  /// What to do.
  package let help: String
  /// Where what stands in the way is written; nil where it is nowhere.
  package let location: SourceLocation?

  package init(_ message: String, help: String, at location: SourceLocation? = nil) {
    self.message = message
    self.help = help
    self.location = location
  }
}
