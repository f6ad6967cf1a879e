extension Tensor {
  /// All elements in single precision; those of an I8 tensor are the integers themselves.
  package func floats() -> [Float] {
    [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      copyFloats(0..<count, into: UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      initialized = count
    }
  }

  /// Writes elements in single precision, exactly, from wherever they lie; those of an I8 tensor
  /// as the integers themselves.
  ///
  /// - Parameters:
  ///   - range: of elements: `row * width..<(row + 1) * width` for a row of a matrix.
  ///   - destination: as long as the range; need not be initialized.
  func copyFloats(_ range: Range<Int>, into destination: UnsafeMutableBufferPointer<Float>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    precondition(destination.count == range.count)
    guard let output = destination.baseAddress, let start = bytes.baseAddress else { return }
    let input = start + range.lowerBound * elementType.size
    let count = range.count
    switch elementType {
    case .f32:
      UnsafeMutableRawPointer(output).copyMemory(from: input, byteCount: count * 4)
    case .f16:
      for index in 0..<count {
        (output + index).initialize(
          to: float(half: input.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)))
      }
    case .bf16:
      for index in 0..<count {
        let bits = input.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)
        (output + index).initialize(to: Float(bitPattern: UInt32(bits) << 16))
      }
    case .i8:
      for index in 0..<count {
        (output + index).initialize(
          to: Float(input.load(fromByteOffset: index, as: Int8.self)))
      }
    }
  }
}

/// The number that 16 bits of IEEE 754 half precision mean: for `Float16` is not to be had on every
/// platform. Without branches, so that the compiler makes vector instructions of it.
@inline(__always)
private func float(half bits: UInt16) -> Float {
  // The fraction moves up by 13 bits, and with it the exponent.
  let magnitude = UInt32(bits & 0x7FFF) << 13
  // Its bias grows from 15 to 127, but all ones, for infinities and NaNs, stay all ones.
  let bias: UInt32 = magnitude < 0x7C00 << 13 ? 112 << 23 : 224 << 23
  // An exponent of zero stands for 2^-14, and for a fraction without the hidden one before it, which
  // is there afterwards and is taken away again.
  let isSubnormal = magnitude < 0x0400 << 13
  let hiddenOne: UInt32 = isSubnormal ? 113 << 23 : 0
  let value =
    Float(bitPattern: magnitude &+ bias &+ (isSubnormal ? 1 << 23 : 0))
    - Float(bitPattern: hiddenOne)
  return Float(bitPattern: value.bitPattern | UInt32(bits & 0x8000) << 16)
}
