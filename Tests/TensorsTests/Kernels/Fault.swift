/// Numbers that are not finite.
enum Fault {
  static let numbers: [Float] = nans + [.infinity, -.infinity]

  /// Of each kind and sign, some with bits set that mean nothing.
  static let nans = [0x7FC0_0000, 0xFFC0_0000, 0x7FC0_0001, 0xFFFF_FFFF, 0x7FA0_0000, 0x7F80_01FF]
    .map { Float(bitPattern: UInt32($0)) }
}
