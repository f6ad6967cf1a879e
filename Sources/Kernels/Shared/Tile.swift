/// The columns that a tile of a product has.
let tileWidth = 2 * Lanes.scalarCount

/// A small product, whose sums all stay in registers: `output[row] = initial + Σ_k left[row][k] · right[k]`.
struct Tile {
  /// Rows `leftStride` numbers apart, the numbers of a row `leftStep` apart.
  var left: UnsafePointer<Float>
  var leftStride: Int
  var leftStep = 1
  /// `tileWidth` columns for each k, `rightStep` numbers apart.
  var right: UnsafePointer<Float>
  var rightStep = tileWidth
  var depth: Int
  /// A number a column, 0 where there is none.
  var initial: UnsafePointer<Float>?
  var output: UnsafeMutablePointer<Float>
  var outputStride: Int
  /// Whether the tile is added to what stands in the output.
  var accumulates = false

  /// - Parameter rows: from 1 to `tallestTile`.
  @inline(__always)
  func multiply(rows: Int) {
    switch rows {
    case 1: multiply(TileRow.self)
    case 2: multiply(TileRows2.self)
    case 3: multiply(TileRows3.self)
    case 4: multiply(TileRows4.self)
    case 5: multiply(TileStack<TileRows4, TileRow>.self)
    case 6: multiply(TileStack<TileRows4, TileRows2>.self)
    default: multiplyTall(rows: rows)
    }
  }

  /// Never inlined: beside another its sums would not all keep their registers.
  @inline(never)
  func multiply<Rows: TileRows>(_: Rows.Type) {
    var left = left
    var right = right
    var sums = Rows(
      initial?.load() ?? .zero, initial.map { ($0 + Lanes.scalarCount).load() } ?? .zero)
    for _ in 0..<depth {
      sums.add(left, stride: leftStride, times: right.load(), (right + Lanes.scalarCount).load())
      left += leftStep
      right += rightStep
    }
    sums.store(to: output, stride: outputStride, accumulating: accumulates)
  }
}
