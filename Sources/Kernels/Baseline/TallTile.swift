/// The rows of the tallest tile: 12 of 16 registers hold sums.
let tallestTile = 6

extension Tile {
  /// There is no taller tile than those of all levels.
  @inline(__always)
  func multiplyTall(rows: Int) {}
}

extension ByteTile {
  @inline(__always)
  func multiplyTall(rows: Int) {}
}

/// The rows of the tallest tile with weights that are not packed: 8 of 16 registers hold sums.
let tallestUnpackedTile = 2

extension UnpackedTile {
  @inline(__always)
  func multiplyTall(rows: Int) {}
}
