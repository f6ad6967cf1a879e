/// A scalar in UTF-8 text that is known to be valid.
struct UTF8Scalar {
  let value: UInt32
  /// In bytes.
  let length: Int

  init(in text: UnsafeBufferPointer<UInt8>, at place: Int) {
    func bits(_ offset: Int) -> UInt32 { UInt32(text[place + offset] & 0x3F) }
    let first = UInt32(text[place])
    switch first {
    case ..<0x80: (value, length) = (first, 1)
    case ..<0xE0: (value, length) = ((first & 0x1F) << 6 | bits(1), 2)
    case ..<0xF0: (value, length) = ((first & 0x0F) << 12 | bits(1) << 6 | bits(2), 3)
    default:
      (value, length) = ((first & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3), 4)
    }
  }
}
