/// A hash of a word piece that grows byte by byte, so that one pass over a word gives those of all its
/// beginnings. Eight bytes cost one multiplication.
struct PieceHash {
  private var state: UInt64
  /// Up to seven bytes that are not in the state yet, the first one lowest.
  private var chunk: UInt64 = 0
  private var chunkBits: UInt64 = 0

  /// The hash of nothing. A piece that continues a word has its own, in place of its `##`.
  init(continuing: Bool) {
    state = continuing ? 0x243F_6A88_85A3_08D3 : 0x1319_8A2E_0370_7344
  }

  init(_ bytes: some Sequence<UInt8>, continuing: Bool) {
    self.init(continuing: continuing)
    for byte in bytes { combine(byte) }
  }

  @inline(__always)
  mutating func combine(_ byte: UInt8) {
    chunk |= UInt64(byte) &<< chunkBits
    chunkBits &+= 8
    if chunkBits == 64 {
      state = Self.mixed(state ^ chunk)
      chunk = 0
      chunkBits = 0
    }
  }

  var value: UInt32 {
    UInt32(truncatingIfNeeded: Self.mixed(state ^ chunk) &* 0x9E37_79B9_7F4A_7C15 >> 32)
  }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    let product = bits &* 0xA409_3822_299F_31D1
    return product ^ product >> 32
  }
}
