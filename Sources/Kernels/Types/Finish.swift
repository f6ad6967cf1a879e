/// What happens to a product before it is left in its place.
package enum Finish: Sendable {
  case plain
  /// Added to what stands in the output: a residual connection.
  case accumulate
  /// Gaussian error linear unit, the exact form with erf: Hendrycks and Gimpel, arXiv:1606.08415.
  case gelu
  /// Negative numbers become 0.
  case relu
}
