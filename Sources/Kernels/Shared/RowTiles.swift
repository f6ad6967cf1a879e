/// Splits rows into tiles of almost the same height, none taller than the tallest.
@inline(__always)
func forEachTile(of rows: Range<Int>, _ body: (_ first: Int, _ count: Int) -> Void) {
  let tiles = (rows.count + tallestTile - 1) / tallestTile
  var first = rows.lowerBound
  for tile in 0..<tiles {
    let count = (rows.upperBound - first + tiles - tile - 1) / (tiles - tile)
    body(first, count)
    first += count
  }
}
