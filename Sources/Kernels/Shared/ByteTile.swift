/// The columns of a panel of weights of a byte.
let bytePanelColumns = 32

/// A small product of bytes, whose sums all stay in registers: `sums[row] = Σ_k left[row][k] · right[k]`.
struct ByteTile {
  /// Rows `leftStride` bytes apart; a row's groups of 4 bytes `leftStep` bytes apart.
  var left: UnsafePointer<UInt8>
  var leftStride: Int
  var leftStep = 4
  /// `tileWidth` columns of a panel, 4 bytes each for every fourth k.
  var right: UnsafePointer<Int8>
  /// A multiple of 4.
  var depth: Int
  /// `[rows][tileWidth]`
  var sums: UnsafeMutablePointer<Int32>

  /// - Parameter rows: from 1 to `tallestTile`.
  @inline(__always)
  func multiply(rows: Int) {
    switch rows {
    case 1: multiply(ByteTileRow.self)
    case 2: multiply(ByteTileRows2.self)
    case 3: multiply(ByteTileRows3.self)
    case 4: multiply(ByteTileRows4.self)
    case 5: multiply(ByteTileStack<ByteTileRows4, ByteTileRow>.self)
    case 6: multiply(ByteTileStack<ByteTileRows4, ByteTileRows2>.self)
    default: multiplyTall(rows: rows)
    }
  }

  @inline(never)
  func multiply<Rows: ByteTileRows>(_: Rows.Type) {
    var left = left
    var right = UnsafeRawPointer(right)
    var rows = Rows()
    for _ in 0..<(depth / 4) {
      rows.add(
        left, stride: leftStride, times: right.loadUnaligned(as: SumLanes.self),
        (right + MemoryLayout<SumLanes>.size).loadUnaligned(as: SumLanes.self))
      left += leftStep
      right += 4 * bytePanelColumns
    }
    rows.store(to: sums)
  }
}
