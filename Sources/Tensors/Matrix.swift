/// Rows of single-precision numbers that a step of the model leaves for the next.
///
/// Its memory grows to the largest number of rows that was ever asked for and is kept for the next
/// batch.
package final class Matrix {
  package let columns: Int
  package private(set) var rows = 0
  private var memory: AlignedBuffer<Float>

  /// Numbers from a row to the next: whole panels, so that a product may fill its last one.
  package let stride: Int

  package init(columns: Int) {
    self.columns = columns
    stride = wholePanels(columns) * widestPanel
    memory = AlignedBuffer(count: 0)
  }

  /// Makes room for rows; what stood there before is lost.
  package func resize(rows: Int) {
    self.rows = rows
    if memory.count < rows * stride { memory = AlignedBuffer(count: rows * stride) }
  }

  package var base: UnsafeMutablePointer<Float> { memory.base }

  /// A row's numbers.
  package subscript(row: Int) -> UnsafeMutableBufferPointer<Float> {
    precondition(row >= 0 && row < rows, "a row that there is")
    return UnsafeMutableBufferPointer(start: base + row * stride, count: columns)
  }
}

/// The columns of the widest panel, a multiple of those of every other.
let widestPanel = 32

/// The panels of the widest kind that hold so many columns.
func wholePanels(_ columns: Int) -> Int {
  (columns + widestPanel - 1) / widestPanel
}
