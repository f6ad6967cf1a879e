import Testing

/// The sizes of a product: rows of so many numbers, so many columns of weights, and what stands
/// between the end of a row and the next.
struct ProductShape: CustomTestStringConvertible {
  var rows: Int
  var depth: Int
  var columns: Int
  var inputGap = 0
  var outputGap = 0

  var testDescription: String { "\(rows) × \(depth) × \(columns)" }

  /// All heights of tiles and some more rows, with depths and columns that fit nothing.
  static let many: [ProductShape] = {
    let depths = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 47, 64, 100, 129]
    let columns = [1, 2, 3, 4, 5, 8, 15, 16, 17, 31, 32, 33, 63, 65, 96]
    var shapes: [ProductShape] = []
    for rows in Array(1...13) + [17, 24, 25, 40] {
      for depth in depths {
        let count = columns[shapes.count % columns.count]
        shapes.append(
          ProductShape(
            rows: rows, depth: depth, columns: count, inputGap: shapes.count % 3,
            outputGap: shapes.count % 4))
      }
    }
    return shapes
  }()
}
