import KernelTypes

/// The two kernels that multiply in single precision.
enum FloatKernel: CaseIterable {
  case multiply
  case multiplyUnpacked

  /// The columns of the least part that can be computed by itself.
  func width(_ kernels: KernelSet) -> Int {
    switch self {
    case .multiply: kernels.panelWidth
    case .multiplyUnpacked: 1
    }
  }

  /// Weights `[columns][depth]` as the kernel reads them.
  func prepare(
    _ weights: [Float], columns: Int, depth: Int, _ kernels: KernelSet
  ) -> GuardedNumbers<Float> {
    let weights = GuardedNumbers(weights)
    guard self == .multiply else { return weights }
    let panels = (columns + kernels.panelWidth - 1) / kernels.panelWidth
    let packed = GuardedNumbers<Float>(.nan, count: panels * kernels.panelWidth * depth)
    kernels.pack(weights.base, columns, depth, 0..<panels, packed.base)
    return packed
  }

  /// - Parameter parts: of `width` columns each.
  func compute(
    _ product: FloatProduct, _ kernels: KernelSet, rows: Range<Int>, parts: Range<Int>
  ) {
    switch self {
    case .multiply: kernels.multiply(product, rows, parts)
    case .multiplyUnpacked: kernels.multiplyUnpacked(product, rows, parts)
    }
  }
}
