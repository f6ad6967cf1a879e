import KernelTypes
import Testing

@Suite("What finishes a product")
struct FinishTests {
  private static let magnitudes: [Float] = [
    0, .leastNonzeroMagnitude, .leastNormalMagnitude, 1e-30, 1e-10, 100, 1e10, 1e30,
    .greatestFiniteMagnitude,
  ]
  private static let numbers =
    Array(stride(from: Float(-12), through: 12, by: 0.001)) + magnitudes + magnitudes.map { -$0 }

  /// What becomes of each number, as a product with 1.
  private func finish(_ numbers: [Float], _ finish: Finish, _ kernels: KernelSet) -> [Float] {
    let width = kernels.panelWidth
    let input = GuardedNumbers(numbers)
    let weights = GuardedNumbers<Float>(1, count: width)
    let bias = GuardedNumbers<Float>(0, count: width)
    let output = GuardedNumbers<Float>(0, count: numbers.count * width)
    kernels.multiply(
      FloatProduct(
        input: input.base, inputStride: 1, panels: weights.base, depth: 1, bias: bias.base,
        output: output.base, outputStride: width, finish: finish), 0..<numbers.count, 0..<1)
    return numbers.indices.map { output[$0 * width] }
  }

  @Test("the Gaussian error unit is the C library's over the whole range", arguments: Level.all)
  func gelu(level: Level) {
    let outputs = finish(Self.numbers, .gelu, level.kernels)
    for (number, output) in zip(Self.numbers, outputs) {
      let expected = gaussianErrorUnit(Double(number))
      let error = abs(Double(output) - expected)
      if !(error <= gaussianErrorUnitTolerance(Double(number))) {
        Issue.record("\(number) becomes \(output), not \(expected)")
      }
    }
  }

  @Test("a rectified number is the number, or 0", arguments: Level.all)
  func relu(level: Level) {
    let outputs = finish(Self.numbers, .relu, level.kernels)
    #expect(outputs == Self.numbers.map { max($0, 0) })
  }
}
