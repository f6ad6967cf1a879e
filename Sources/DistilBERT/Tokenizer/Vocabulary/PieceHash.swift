/// A hash of a word piece that grows byte by byte (FNV-1a), so that one pass over a word gives those
/// of all its beginnings.
struct PieceHash {
  private var state: UInt64

  /// The hash of nothing. A piece that continues a word has its own, in place of its `##`.
  init(continuing: Bool) {
    state = continuing ? 0x8422_2325_CBF2_9CE4 : 0xCBF2_9CE4_8422_2325
  }

  init(_ bytes: some Sequence<UInt8>, continuing: Bool) {
    self.init(continuing: continuing)
    for byte in bytes { combine(byte) }
  }

  mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// All bits of the state, in the upper half.
  var value: UInt32 {
    UInt32(truncatingIfNeeded: ((state ^ state >> 29) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
