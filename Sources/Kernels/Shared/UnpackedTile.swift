/// Four columns of a product with weights that are not packed: `sums[row][i] = Σ_k left[row][k] · right[i][k]`.
struct UnpackedTile {
  /// Rows `leftStride` numbers apart.
  var left: UnsafePointer<Float>
  var leftStride: Int
  /// A column's weights, one after the other.
  var right:
    (UnsafePointer<Float>, UnsafePointer<Float>, UnsafePointer<Float>, UnsafePointer<Float>)
  var depth: Int
  /// `[rows][4]`
  var sums: UnsafeMutablePointer<Float>

  /// - Parameter rows: from 1 to `tallestUnpackedTile`.
  @inline(__always)
  func multiply(rows: Int) {
    switch rows {
    case 1: multiply(UnpackedRow.self)
    case 2: multiply(UnpackedRows2.self)
    default: multiplyTall(rows: rows)
    }
  }

  @inline(never)
  func multiply<Rows: UnpackedRows>(_: Rows.Type) {
    var rows = Rows()
    var k = 0
    while k + Lanes.scalarCount <= depth {
      rows.add(
        left + k, stride: leftStride,
        times: (
          (right.0 + k).load(), (right.1 + k).load(), (right.2 + k).load(), (right.3 + k).load()
        ))
      k += Lanes.scalarCount
    }
    rows.store(to: sums)
    while k < depth {
      for row in 0..<Rows.count {
        let number = left[row * leftStride + k]
        sums[4 * row] += number * right.0[k]
        sums[4 * row + 1] += number * right.1[k]
        sums[4 * row + 2] += number * right.2[k]
        sums[4 * row + 3] += number * right.3[k]
      }
      k += 1
    }
  }
}

typealias UnpackedRows2 = UnpackedStack<UnpackedRow, UnpackedRow>
typealias UnpackedRows4 = UnpackedStack<UnpackedRows2, UnpackedRows2>
