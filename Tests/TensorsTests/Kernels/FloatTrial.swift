import TestSupport
import KernelTypes

/// A product in single precision of random numbers, all of them in guarded memory, and what double
/// precision says that it is.
struct FloatTrial {
  let shape: ProductShape
  let finish: Finish
  let kernel: FloatKernel
  let kernels: KernelSet
  /// The parts that all columns have, of `FloatKernel.width` columns each.
  let parts: Int
  private let weights: [Float]
  private let input: GuardedNumbers<Float>
  private let prepared: GuardedNumbers<Float>
  private let bias: GuardedNumbers<Float>
  /// What stands in the output at first.
  private let before: [Float]

  private var inputStride: Int { shape.depth + shape.inputGap }
  private var outputStride: Int { bias.count + shape.outputGap }

  init(
    _ shape: ProductShape, _ finish: Finish, _ kernel: FloatKernel, _ level: Level, seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    self.shape = shape
    self.finish = finish
    self.kernel = kernel
    kernels = level.kernels
    weights = random.floats(shape.columns * shape.depth)
    prepared = kernel.prepare(weights, columns: shape.columns, depth: shape.depth, kernels)
    let width = kernel.width(kernels)
    parts = (shape.columns + width - 1) / width
    bias = GuardedNumbers(random.floats(parts * width))
    input = GuardedNumbers(
      random.rows(shape.rows, columns: shape.depth, stride: shape.depth + shape.inputGap))
    before = random.floats((shape.rows - 1) * (bias.count + shape.outputGap) + bias.count)
  }

  /// The output after some parts of some rows were computed.
  func output(rows: Range<Int>, parts: Range<Int>) -> [Float] {
    let output = GuardedNumbers(before)
    let product = FloatProduct(
      input: input.base, inputStride: inputStride, panels: prepared.base, depth: shape.depth,
      bias: bias.base, output: output.base, outputStride: outputStride, finish: finish)
    kernel.compute(product, kernels, rows: rows, parts: parts)
    return output.array
  }

  /// The places of an output that are wrong after some parts of some rows were computed: too far from
  /// the product, or touched where nothing was to be.
  func mistakes(in output: [Float], rows: Range<Int>, parts: Range<Int>) -> [Int] {
    let width = kernel.width(kernels)
    let columns = parts.lowerBound * width..<parts.upperBound * width
    return output.indices.filter { place in
      let (row, column) = place.quotientAndRemainder(dividingBy: outputStride)
      guard rows.contains(row), columns.contains(column) else {
        return output[place].bitPattern != before[place].bitPattern
      }
      let (expected, tolerance) = reference(row, column, before: Double(before[place]))
      return !(abs(Double(output[place]) - expected) <= tolerance)
    }
  }

  /// The finished product, and how far rounding may lead from it.
  private func reference(_ row: Int, _ column: Int, before: Double) -> (Double, Double) {
    var sum = Double(bias[column])
    var magnitude = abs(sum) + abs(before)
    for k in 0..<(column < shape.columns ? shape.depth : 0) {
      let term = Double(input[row * inputStride + k]) * Double(weights[column * shape.depth + k])
      sum += term
      magnitude += abs(term)
    }
    let rounding = magnitude * Double(shape.depth + 4) * 0x1p-24
    return switch finish {
    case .plain: (sum, rounding)
    case .accumulate: (sum + before, rounding)
    case .gelu: (gaussianErrorUnit(sum), 1.2 * rounding + gaussianErrorUnitTolerance(sum))
    case .relu: (max(sum, 0), rounding)
    }
  }
}
