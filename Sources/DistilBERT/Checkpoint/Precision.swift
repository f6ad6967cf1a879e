/// The arithmetic of a model's linear layers.
package enum Precision: String, Sendable, CaseIterable {
  /// IEEE 754 single precision.
  case fp32
  /// Weights and activations of 8 bits, sums of 32: a quarter of the bytes, several times the speed.
  case int8
}
