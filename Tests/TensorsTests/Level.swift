import KernelTypes
import Tensors
import Testing

/// A level of processor that this one can run, named in a test's arguments.
struct Level: Sendable, CustomTestStringConvertible {
  let kernels: KernelSet

  var testDescription: String { kernels.name }

  static let all = availableKernels().map { Level(kernels: $0) }

  /// The largest byte that an activation becomes: 255, or 127 where two products must fit 16 bits.
  var activationMaximum: Int {
    let input = GuardedNumbers<Float>([0, 1])
    let bytes = GuardedNumbers<UInt8>(0, count: 4)
    let scale = GuardedNumbers<Float>(0, count: 1)
    let minimum = GuardedNumbers<Float>(0, count: 1)
    kernels.quantize(
      RowQuantization(
        input: input.base, inputStride: 2, columns: 2, output: bytes.base, outputStride: 4,
        scale: scale.base, minimum: minimum.base), 0..<1)
    return Int(bytes[1])
  }
}
