/// A table whose rows begin with a scalar, in ascending order: each speaks of the scalars from there
/// on. The rows lie one after the other in a static array, which needs no work when a process starts.
struct ScalarTable {
  let cells: [UInt32]
  /// Cells in a row.
  let width: Int

  /// Where each row begins.
  var rows: StrideTo<Int> { stride(from: 0, to: cells.count, by: width) }

  /// Where the row begins that speaks of a scalar, which is not before the first row's.
  func row(of scalar: UInt32) -> Int {
    var low = 0
    var high = cells.count / width
    while high - low > 1 {
      let middle = (low + high) / 2
      if cells[middle * width] <= scalar { low = middle } else { high = middle }
    }
    return low * width
  }
}
