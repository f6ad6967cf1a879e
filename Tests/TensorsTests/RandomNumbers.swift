import TestSupport

extension SeededGenerator {
  mutating func floats(_ count: Int) -> [Float] {
    (0..<count).map { _ in Float.random(in: -1...1, using: &self) }
  }

  /// Rows of numbers, with NaN between them, which would tell if anything were computed with it.
  mutating func rows(_ rows: Int, columns: Int, stride: Int) -> [Float] {
    (0..<(rows - 1) * stride + columns).map {
      $0 % stride < columns ? Float.random(in: -1...1, using: &self) : .nan
    }
  }

  mutating func bytes(_ count: Int, upTo largest: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(Int.random(in: 0...largest, using: &self)) }
  }

  mutating func signedBytes(_ count: Int) -> [Int8] {
    (0..<count).map { _ in Int8.random(in: -127...127, using: &self) }
  }
}

extension Array<Float> {
  /// What tells NaN from NaN and 0 from -0.
  var bits: [UInt32] { map(\.bitPattern) }
}
