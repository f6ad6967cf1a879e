import Testing

import DistilBERT

@Suite("Tensors")
struct TensorTests {
  /// A tensor of any bytes, which begin at a place that suits or does not suit its type.
  private func tensor(
    _ type: ElementType, _ bytes: [UInt8], misalignment: Int = 0
  ) throws -> Tensor {
    var file = SafetensorsFile()
    file.misalignment = misalignment
    let shape = [bytes.count / type.size]
    file.tensors = [.init(name: "x", type: type.rawValue, shape: shape, bytes: bytes)]
    let tensors = try Safetensors(MappedBytes(forever: file.bytes), path: "file")
    return try tensors.tensor("x", shape: shape, types: [type])
  }

  /// By the definition of the format: sign, five bits of exponent, ten of fraction.
  private func meaning(ofHalf bits: UInt16) -> Float {
    let sign: Float = bits >> 15 == 0 ? 1 : -1
    let exponent = Int(bits >> 10 & 31)
    let fraction = Float(bits & 1023) / 1024
    switch exponent {
    case 31: return fraction == 0 ? sign * .infinity : .nan
    case 0: return sign * fraction * 0x1p-14
    default:
      return sign * (1 + fraction) * Float(sign: .plus, exponent: exponent - 15, significand: 1)
    }
  }

  @Test("All 65,536 half-precision numbers are what the format says", arguments: [0, 1, 2, 3])
  func halves(misalignment: Int) throws {
    let all = (0...UInt16.max).flatMap { littleEndian($0) }
    let floats = try tensor(.f16, all, misalignment: misalignment).floats()
    let wrong = (0...UInt16.max).filter { bits in
      let (found, expected) = (floats[Int(bits)], meaning(ofHalf: bits))
      return expected.isNaN ? !found.isNaN : found.bitPattern != expected.bitPattern
    }
    #expect(wrong == [])
  }

  @Test("All 65,536 BF16 numbers are the upper half of a float", arguments: [0, 1])
  func brains(misalignment: Int) throws {
    let all = (0...UInt16.max).flatMap { littleEndian($0) }
    let floats = try tensor(.bf16, all, misalignment: misalignment).floats()
    #expect(floats.map(\.bitPattern) == (0...UInt16.max).map { UInt32($0) << 16 })
  }

  @Test("Floats come through bit by bit, NaNs too, wherever they begin", arguments: 0..<8)
  func floats(misalignment: Int) throws {
    let patterns: [UInt32] = [
      0, 0x8000_0000, 1, 0x7F80_0000, 0x7FC0_0001, 0x3F80_0000, 0xFF7F_FFFF,
    ]
    let found = try tensor(.f32, patterns.flatMap { littleEndian($0) }, misalignment: misalignment)
    #expect(found.floats().map(\.bitPattern) == patterns)
  }

  @Test("Integers of 8 bits are themselves")
  func integers() throws {
    let floats = try tensor(.i8, Array(0...255)).floats()
    #expect(floats == (0...UInt8.max).map { Float(Int8(bitPattern: $0)) })
  }

  @Test("A tensor knows its name, type, shape and count")
  func description() throws {
    let tensor = try tensor(.f16, [0, 60, 0, 64])
    #expect(tensor.name == "x" && tensor.elementType == .f16)
    #expect(tensor.shape == [2] && tensor.count == 2)
    #expect(tensor.floats() == [1, 2])
  }
}
