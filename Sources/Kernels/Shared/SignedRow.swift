/// Rounds a row of numbers to signed bytes, the largest to ±127.
///
/// - Parameter bytes: as many as the row has numbers.
/// - Returns: what a byte of 1 means, NaN where a number is not finite; and the bytes' sum.
@inline(__always)
func quantizeSigned(
  _ row: UnsafePointer<Float>, count: Int, to bytes: UnsafeMutablePointer<Int8>
) -> (scale: Float, sum: Int32) {
  let (least, most, fault) = extremes(of: row, count: count)
  let largest = max(abs(least), abs(most))
  let inverse = largest > 0 ? 127 / largest : 0
  for index in 0..<count {
    bytes[index] = Int8(truncatingIfNeeded: (row[index] * inverse + rounder).bitPattern)
  }
  var sum: Int32 = 0
  for index in 0..<count { sum &+= Int32(bytes[index]) }
  return (largest / 127 + fault, sum)
}

/// Writes a row of bytes as a column of a panel: `[groups][32][4]`.
///
/// - Parameter bytes: `4 * groups`.
@inline(__always)
func storeColumn(
  _ bytes: UnsafePointer<Int8>, groups: Int, to panel: UnsafeMutablePointer<UInt32>, column: Int
) {
  let words = UnsafeRawPointer(bytes)
  for group in 0..<groups {
    panel[group * bytePanelColumns + column] = words.loadUnaligned(
      fromByteOffset: 4 * group, as: UInt32.self)
  }
}
