package import Diagnostics

/// One step that a release may make.
package struct PromotionStep: Sendable {
  package let from: String
  package let to: String
  /// In the order of `Gate`.
  package let gates: [GatePolicy]
  /// Where it is written.
  package let location: SourceLocation
}
