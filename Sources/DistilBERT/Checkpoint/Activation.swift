/// What stands between the two linear layers of a feed-forward block.
package enum Activation: String, Sendable, CaseIterable {
  /// x·Φ(x), with the error function itself, not its approximation by tanh.
  case gelu
  case relu
}
