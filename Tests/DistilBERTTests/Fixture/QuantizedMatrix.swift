/// A matrix in 8 bits with a scale a row, as in our own checkpoints.
struct QuantizedMatrix {
  let rows: Int
  let columns: Int
  /// From -127 to 127, row by row.
  let integers: [Int8]
  /// A row is about this times its integers.
  let scales: [Float]
  /// Of what the rows stand for.
  let sums: [Float]

  init(_ values: [Float], rows: Int, columns: Int) {
    var integers: [Int8] = []
    var scales: [Float] = []
    var sums: [Float] = []
    for row in 0..<rows {
      let weights = values[row * columns..<(row + 1) * columns]
      let largest = weights.reduce(0) { max($0, abs($1)) }
      let scale = largest / 127
      let rounded = weights.map { Int8(($0 / scale).rounded(.toNearestOrEven)) }
      integers += rounded
      scales.append(scale)
      sums.append(scale * Float(rounded.reduce(0) { $0 + Int($1) }))
    }
    (self.rows, self.columns) = (rows, columns)
    (self.integers, self.scales, self.sums) = (integers, scales, sums)
  }

  /// The integers as [rows / 32, columns / 4, 32, 4], both rounded up, filled up with zeros.
  var panels: [Int8] {
    var result: [Int8] = []
    for panel in 0..<(rows + 31) / 32 {
      for group in 0..<(columns + 3) / 4 {
        for row in panel * 32..<(panel + 1) * 32 {
          for column in group * 4..<(group + 1) * 4 {
            let isInside = row < rows && column < columns
            result.append(isInside ? integers[row * columns + column] : 0)
          }
        }
      }
    }
    return result
  }
}
