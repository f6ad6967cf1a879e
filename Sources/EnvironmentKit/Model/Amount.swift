/// What a typed field holds, exactly: billionths of a quantity's unit, nanoseconds of a duration.
/// Two spellings of one amount are equal.
struct Amount: Sendable, Hashable {
  let units: Int128

  init(_ units: some BinaryInteger) {
    self.units = Int128(units)
  }
}
