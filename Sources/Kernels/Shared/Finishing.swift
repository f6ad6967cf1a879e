internal import KernelTypes

extension Finish {
  @inline(__always)
  var accumulates: Bool {
    if case .accumulate = self { true } else { false }
  }

  /// Finishes a tile that was just computed, where it stands.
  @inline(__always)
  func apply(to output: UnsafeMutablePointer<Float>, stride: Int, rows: Int) {
    switch self {
    case .plain, .accumulate: return
    case .gelu: forEachRegister(of: output, stride: stride, rows: rows, gaussianErrorUnit)
    case .relu: forEachRegister(of: output, stride: stride, rows: rows) { maximum($0, .zero) }
    }
  }

  @inline(__always)
  private func forEachRegister(
    of output: UnsafeMutablePointer<Float>, stride: Int, rows: Int, _ function: (Lanes) -> Lanes
  ) {
    for row in 0..<rows {
      let left = output + row * stride
      let right = left + Lanes.scalarCount
      left.store(function(left.load()))
      right.store(function(right.load()))
    }
  }
}
