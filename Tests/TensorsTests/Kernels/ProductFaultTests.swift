import KernelTypes
import Testing

@Suite("Products of numbers that are not finite")
struct ProductFaultTests {
  @Test("are NaN in the fault's row alone", arguments: Level.all, FloatKernel.allCases)
  func input(level: Level, kernel: FloatKernel) {
    for finish: Finish in [.plain, .accumulate, .gelu, .relu] {
      for depth in [1, 5, 16, 37] {
        for (index, fault) in Fault.nans.enumerated() {
          var input = [Float](repeating: 1, count: 9 * depth)
          input[3 * depth + index % depth] = fault
          let output = product(
            input, [Float](repeating: 1, count: 10 * depth), depth, finish, kernel, level.kernels)
          for row in 0..<9 { #expect(output[row].allSatisfy { $0.isNaN == (row == 3) }) }
        }
      }
    }
  }

  @Test(
    "are NaN in the column of a fault among the weights", arguments: Level.all,
    FloatKernel.allCases)
  func weights(level: Level, kernel: FloatKernel) {
    for finish: Finish in [.plain, .accumulate, .gelu, .relu] {
      for depth in [1, 5, 16, 37] {
        for (index, fault) in Fault.nans.enumerated() {
          var weights = [Float](repeating: 1, count: 10 * depth)
          weights[7 * depth + index % depth] = fault
          let output = product(
            [Float](repeating: 1, count: 9 * depth), weights, depth, finish, kernel, level.kernels)
          for row in output {
            for column in 0..<10 { #expect(row[column].isNaN == (column == 7)) }
          }
        }
      }
    }
  }

  @Test(
    "are not finite where an infinity is not cut off", arguments: Level.all,
    FloatKernel.allCases)
  func infinity(level: Level, kernel: FloatKernel) {
    for finish: Finish in [.plain, .accumulate] {
      for infinity in [Float.infinity, -.infinity] {
        var input = [Float](repeating: 1, count: 9 * 20)
        input[3 * 20 + 13] = infinity
        let output = product(
          input, [Float](repeating: 1, count: 10 * 20), 20, finish, kernel, level.kernels)
        for row in 0..<9 { #expect(output[row].allSatisfy { $0.isFinite == (row != 3) }) }
      }
    }
  }

  @Test("of bytes are NaN in the row that has no minimum", arguments: Level.all)
  func bytes(level: Level) {
    for finish: Finish in [.plain, .accumulate, .gelu, .relu] {
      let input = GuardedNumbers<UInt8>(1, count: 9 * 8)
      let panels = GuardedNumbers<Int8>(1, count: 32 * 8)
      let ones = GuardedNumbers<Float>(1, count: 32)
      let minimum = GuardedNumbers<Float>([1, 1, 1, .nan, 1, 1, 1, 1, 1])
      let output = GuardedNumbers<Float>(0, count: 9 * 32)
      level.kernels.multiplyBytes(
        ByteProduct(
          input: input.base, inputStride: 8, scale: ones.base, minimum: minimum.base,
          panels: panels.base, depth: 8, columnScale: ones.base, columnSum: ones.base,
          bias: ones.base, output: output.base, outputStride: 32, finish: finish), 0..<9, 0..<1)
      for place in 0..<output.count { #expect(output[place].isNaN == (place / 32 == 3)) }
    }
  }

  /// The rows of a product with ten columns.
  private func product(
    _ input: [Float], _ weights: [Float], _ depth: Int, _ finish: Finish, _ kernel: FloatKernel,
    _ kernels: KernelSet
  ) -> [[Float]] {
    let prepared = kernel.prepare(weights, columns: 10, depth: depth, kernels)
    let width = kernel.width(kernels)
    let parts = (10 + width - 1) / width
    let rows = input.count / depth
    let input = GuardedNumbers(input)
    let bias = GuardedNumbers<Float>(0, count: parts * width)
    let output = GuardedNumbers<Float>(0, count: rows * parts * width)
    kernel.compute(
      FloatProduct(
        input: input.base, inputStride: depth, panels: prepared.base, depth: depth,
        bias: bias.base, output: output.base, outputStride: parts * width, finish: finish),
      kernels, rows: 0..<rows, parts: 0..<parts)
    let numbers = output.array
    return (0..<rows).map { Array(numbers[$0 * parts * width..<$0 * parts * width + 10]) }
  }
}
