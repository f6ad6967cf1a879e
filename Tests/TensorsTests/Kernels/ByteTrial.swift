import TestSupport
import KernelTypes

/// A product of random bytes, all of them in guarded memory, and what it is exactly.
struct ByteTrial {
  let shape: ProductShape
  let finish: Finish
  let kernels: KernelSet
  let panels: Int
  /// `[columns of all panels][depth]`
  private let weights: [Int8]
  private let input: GuardedNumbers<UInt8>
  private let packed: GuardedNumbers<Int8>
  private let scale: GuardedNumbers<Float>
  private let minimum: GuardedNumbers<Float>
  private let columnScale: GuardedNumbers<Float>
  private let columnSum: GuardedNumbers<Float>
  private let bias: GuardedNumbers<Float>
  private let before: [Float]

  private var inputStride: Int { shape.depth + shape.inputGap }
  private var outputStride: Int { columns + shape.outputGap }
  private var columns: Int { panels * kernels.bytePanelWidth }

  /// - Parameter shape: its depth a multiple of 4, its columns of 32.
  init(
    _ shape: ProductShape, _ finish: Finish, _ level: Level, seed: UInt64, isPlain: Bool = false,
    weights fixedWeights: [Int8]? = nil, activations: [UInt8]? = nil
  ) {
    var random = SeededGenerator(seed: seed)
    self.shape = shape
    self.finish = finish
    kernels = level.kernels
    panels = shape.columns / kernels.bytePanelWidth
    weights = fixedWeights ?? random.signedBytes(shape.columns * shape.depth)
    packed = GuardedNumbers(bytePanels(weights, columns: shape.columns, depth: shape.depth))
    let stride = shape.depth + shape.inputGap
    input = GuardedNumbers(
      activations
        ?? random.bytes(
          (shape.rows - 1) * stride + shape.depth, upTo: level.activationMaximum))
    func numbers(_ count: Int, plain: Float) -> GuardedNumbers<Float> {
      isPlain ? GuardedNumbers(plain, count: count) : GuardedNumbers(random.floats(count))
    }
    scale = numbers(shape.rows, plain: 1)
    minimum = numbers(shape.rows, plain: 0)
    columnScale = numbers(shape.columns, plain: 1)
    columnSum = numbers(shape.columns, plain: 0)
    bias = numbers(shape.columns, plain: 0)
    before = random.floats((shape.rows - 1) * (shape.columns + shape.outputGap) + shape.columns)
  }

  func output(rows: Range<Int>, panels: Range<Int>) -> [Float] {
    let output = GuardedNumbers(before)
    let product = ByteProduct(
      input: input.base, inputStride: inputStride, scale: scale.base, minimum: minimum.base,
      panels: packed.base, depth: shape.depth, columnScale: columnScale.base,
      columnSum: columnSum.base, bias: bias.base, output: output.base, outputStride: outputStride,
      finish: finish)
    kernels.multiplyBytes(product, rows, panels)
    return output.array
  }

  /// `FloatTrial.mistakes`
  func mistakes(in output: [Float], rows: Range<Int>, panels: Range<Int>) -> [Int] {
    let width = kernels.bytePanelWidth
    let columns = panels.lowerBound * width..<panels.upperBound * width
    return output.indices.filter { place in
      let (row, column) = place.quotientAndRemainder(dividingBy: outputStride)
      guard rows.contains(row), columns.contains(column) else {
        return output[place].bitPattern != before[place].bitPattern
      }
      let (expected, tolerance) = reference(row, column, before: Double(before[place]))
      return !(abs(Double(output[place]) - expected) <= tolerance)
    }
  }

  /// Σ_k activation · weight
  func sum(_ row: Int, _ column: Int) -> Int {
    (0..<shape.depth).reduce(0) {
      $0 + Int(input[row * inputStride + $1]) * Int(weights[column * shape.depth + $1])
    }
  }

  private func reference(_ row: Int, _ column: Int, before: Double) -> (Double, Double) {
    let product =
      Double(scale[row]) * Double(columnScale[column]) * Double(sum(row, column))
    let shift = Double(minimum[row]) * Double(columnSum[column])
    let value = product + shift + Double(bias[column])
    let magnitude = abs(product) + abs(shift) + abs(Double(bias[column])) + abs(before)
    let rounding = magnitude * 5 * 0x1p-24
    return switch finish {
    case .plain: (value, rounding)
    case .accumulate: (value + before, rounding)
    case .gelu: (gaussianErrorUnit(value), 1.2 * rounding + gaussianErrorUnitTolerance(value))
    case .relu: (max(value, 0), rounding)
    }
  }
}

/// Weights `[columns][depth]` as `[panel][depth / 4][32][4]`.
func bytePanels(_ weights: [Int8], columns: Int, depth: Int) -> [Int8] {
  let groups = (depth + 3) / 4
  return (0..<(columns + 31) / 32 * groups * 128).map { place in
    let column = place / (groups * 128) * 32 + place / 4 % 32
    let k = place / 128 % groups * 4 + place % 4
    return column < columns && k < depth ? weights[column * depth + k] : 0
  }
}
