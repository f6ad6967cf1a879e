/// What libyaml ends a line at: LF, CR, U+0085, U+2028 and U+2029. Source: YAML 1.1, which counts
/// the last three as line breaks; YAML 1.2 and editors do not.
enum LineBreak {
  /// The bytes of the line break that begins at `offset`; 0 where none does. CR LF counts as two.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    switch bytes[offset] {
    case 0x0A, 0x0D: 1
    case 0xC2: offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8
        ? 3 : 0
    default: 0
    }
  }

  /// The bytes of the line break that ends before `offset`, which is not 0; 0 where none does.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> Int {
    for length in 1...3 where length <= offset {
      if self.length(in: bytes, at: offset - length) == length { return length }
    }
    return 0
  }
}
